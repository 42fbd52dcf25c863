"""What every test stands on: no window on the screen, a home of its own, and no thread left running."""

import gc
import os
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")  # no test fails because the machine is busy


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without looking for rubbish, of which there is none yet: a quarter of the time of each process."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture
def tmp_path(tmp_path: Path) -> Path:
    """A folder of the test's own, beside its home: both stay when it fails, and go when it passed."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Settings, workbooks, backups and logs of the test itself, empty.

    Asked for before all else, `tmp_path` is also taken away last, when no window looks into it any more.
    """
    home = tmp_path.with_name("home")
    home.mkdir()
    monkeypatch.setenv("SENCO_DESK_HOME", str(home))


@pytest.fixture(autouse=True)
def every_window_ends(request: pytest.FixtureRequest, own_home: None) -> Iterator[None]:
    """Take away what was closed: Qt would keep it until the next test waits, and that test would dress it again."""
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def every_thread_ends() -> Iterator[None]:
    """Fail the test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    patience = time.monotonic() + 2
    while (left := left_since(before)) and time.monotonic() < patience:
        time.sleep(0.01)
    assert not left, f"threads left running: {[thread.name for thread in left]}"


def left_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads of Python's own started since; those of Qt's that only passed through Python stay listed for ever."""
    return [thread for thread in set(threading.enumerate()) - before if not isinstance(thread, threading._DummyThread)]
