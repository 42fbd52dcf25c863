"""What every test stands on: no window on the screen, a home of its own, and no thread left running."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")  # no test fails because the machine is busy


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings, workbooks, backups and logs of the test itself, empty.

    Asked for before all else, `tmp_path` is also taken away last, when no window looks into it any more.
    """
    monkeypatch.setenv("SENCO_DESK_HOME", str(tmp_path_factory.mktemp("home")))


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
