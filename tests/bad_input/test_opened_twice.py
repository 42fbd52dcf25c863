"""The same workbook by a window, another window and a command; and the lock of one that died."""

import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from tests.bad_input.conftest import Command
from tests.bad_input.telling import SENCO_DESK, contents, is_whole, run_here

HELD = ("This workbook is open already", "Go to that window", "Nothing was changed")


@pytest.fixture
def other_window(sample: Path) -> Iterator[subprocess.Popen[str]]:
    """A window on the sample in a process of its own, ready to write."""
    child = subprocess.Popen([*SENCO_DESK, "open", sample], stderr=subprocess.PIPE, text=True)
    patience = time.monotonic() + 20
    while not _told_in_full(sample) and time.monotonic() < patience:
        time.sleep(0.05)
    yield child
    child.kill()
    child.communicate()


def _told_in_full(folder: Path) -> bool:
    try:
        return "since" in json.loads((folder / "held-by.json").read_text("utf-8"))
    except (OSError, ValueError):
        return False


def test_beside_a_window_another_and_every_command_that_writes_are_refused(
    other_window, sample: Path, tmp_path: Path, refused_page
) -> None:
    before = contents(sample)
    run_here("print", sample, tmp_path / "x.pdf").calmly(1, *HELD, str(other_window.pid))
    run_here("frameworks", "import", tmp_path / "x.csv", "--workbook", sample).calmly(1, *HELD)
    said = refused_page(sample)
    assert not [word for word in (*HELD, str(other_window.pid)) if word not in said], said
    assert run_here("check", sample).status == 0
    assert run_here("frameworks", "list", "--workbook", sample).status == 0
    assert contents(sample) == before
    assert other_window.poll() is None


def test_when_that_window_is_killed_the_workbook_is_free_and_whole(other_window, sample: Path) -> None:
    other_window.kill()
    _said, messages = other_window.communicate(timeout=20)
    assert "Traceback" not in messages
    open_workbook(sample, NoKey()).close()
    assert is_whole(sample)


@pytest.mark.parametrize("left", ["", "{", "[]", '{"host": 3, "process": "x", "since": "soon"}', "\0" * 100])
def test_a_lock_file_without_a_holder_locks_nothing(sample: Path, left: str) -> None:
    (sample / "lock").write_text(left)
    (sample / "held-by.json").write_text(left)
    assert run_here("frameworks", "list", "--workbook", sample).status == 0
    open_workbook(sample, NoKey()).close()


def test_two_commands_at_once_write_one_after_the_other_or_one_is_refused(
    senco_desk: Command, sample: Path, tmp_path: Path
) -> None:
    words = [*SENCO_DESK, "print", sample]
    both = [subprocess.Popen([*words, tmp_path / f"{n}.pdf"], stderr=subprocess.PIPE, text=True) for n in (1, 2)]
    ended = [(child.communicate(timeout=60)[1], child.returncode) for child in both]
    assert sorted(status for _messages, status in ended) in ([0, 0], [0, 1])
    assert all("open already" in messages for messages, status in ended if status)
    assert len(list(tmp_path.glob("*.pdf"))) == sum(status == 0 for _messages, status in ended)
    assert is_whole(sample)
