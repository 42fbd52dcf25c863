"""A print whose child dies, or whose parent does: one sentence, no half-written file, no copy recorded."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.ui.portfolio.place import PortfolioPlace
from tests.bad_input.telling import SENCO_DESK, Ended, is_whole
from tests.bad_input.test_print_targets import copies
from tests.ui.portfolio.conftest import DRAWN
from tests.ui.surrounded import Surrounded, _open

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc tells who is whose child")


def children_of(process: int) -> list[int]:
    """Those that print; others may be about."""
    told = [(thread / "children").read_text() for thread in Path(f"/proc/{process}/task").iterdir()]
    return [int(child) for line in told for child in line.split() if b"_child" in _command_of(child)]


def _command_of(process: str) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def until(happened: Callable[[], object]) -> None:
    patience = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < patience
        time.sleep(0.01)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    place = tmp_path / "out"
    place.mkdir()
    (place / "mine.pdf").write_bytes(b"the copy of last week")
    return place


def only_last_week_s(out: Path) -> bool:
    return {path.name: path.read_bytes() for path in out.iterdir()} == {"mine.pdf": b"the copy of last week"}


@pytest.fixture
def printing(sample: Path, out: Path) -> Iterator[subprocess.Popen[str]]:
    """The command, while its child has begun to write."""
    command = [*SENCO_DESK, "print", sample, out / "mine.pdf"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as parent:
        until(lambda: list(out.glob(".*.part")))
        yield parent


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_when_the_child_of_a_command_dies(printing, sample: Path, out: Path, end: signal.Signals) -> None:
    [child] = children_of(printing.pid)
    os.kill(child, end)
    said, messages = printing.communicate(timeout=20)
    ended = Ended(printing.returncode, said, messages)
    ended.calmly(1, f"stopped unexpectedly (signal {end:d})", "workbook is not touched", "try again")
    assert only_last_week_s(out)
    assert (copies(sample), is_whole(sample)) == (0, True)


def test_when_the_parent_dies_the_child_ends_and_takes_its_file_along(printing, sample: Path, out: Path) -> None:
    [child] = children_of(printing.pid)
    printing.kill()
    until(lambda: b"_child" not in _command_of(str(child)))
    assert only_last_week_s(out)
    assert (copies(sample), is_whole(sample)) == (0, True)


@pytest.fixture
def surrounded(sample: Path, qtbot: QtBot) -> Iterator[Surrounded]:
    yield from _open(sample)


@pytest.fixture
def place(surrounded: Surrounded, qtbot: QtBot) -> Iterator[PortfolioPlace]:
    place = PortfolioPlace(surrounded.surroundings)
    surrounded.show(place, qtbot)
    qtbot.waitUntil(lambda: place.pages.view.pages > 0, timeout=DRAWN)
    yield place
    surrounded.background.stop()
    place.pages.let_go()


def test_when_the_child_of_the_window_dies_it_says_so_and_the_next_copy_comes(
    place: PortfolioPlace, surrounded: Surrounded, qtbot: QtBot, out: Path
) -> None:
    place.ask_where = lambda _title, _name: str(out / "mine.pdf")
    place.panel.save.click()
    qtbot.waitUntil(lambda: bool(list(out.glob(".*.part"))), timeout=DRAWN)
    [child] = children_of(os.getpid())
    os.kill(child, signal.SIGKILL)
    qtbot.waitUntil(lambda: len(surrounded.failures) == 1, timeout=DRAWN)
    said = str(surrounded.failures[0])
    assert not [word for word in ("signal 9", "workbook is not touched", "try again") if word not in said], said
    assert only_last_week_s(out)
    assert surrounded.services.making_portfolio.copies() == []
    qtbot.waitUntil(place.panel.save.isEnabled, timeout=DRAWN)
    place.panel.save.click()
    qtbot.waitUntil(lambda: len(surrounded.toasts) == 1, timeout=DRAWN)
    [copy] = surrounded.services.making_portfolio.copies()
    assert (copy.version, sorted(path.name for path in out.iterdir())) == (1, ["mine.pdf"])
