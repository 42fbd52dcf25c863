"""Lines of the inbox come into the workbook: each once, in order, whatever is killed, cut or put there."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from senco_desk.domain.identity import new_id
from senco_desk.domain.note import Note, noted
from senco_desk.safekeeping import inbox as lines
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.inbox import Inbox
from senco_desk.store import inbox
from senco_desk.store.desk import Desk
from senco_desk.store.key_file import KeyFile, OpenSlot, key_id, write_keys
from tests.store.keyed import clock, desk, folder, keys

__all__ = ["clock", "desk", "folder", "keys"]

NOW = datetime(2026, 12, 3, 16, 12, tzinfo=UTC)
KILLED = 9
CHILD = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
folder, key, event, ending = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None, sys.argv[3], sys.argv[4]
def kill(what, args):
    if what == event and str(args[0]).endswith(ending):
        os._exit(9)
sys.addaudithook(kill)
from senco_desk.domain.note import noted
from senco_desk.safekeeping import inbox
from senco_desk.safekeeping.keys import FixedKey, NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.inbox import Inbox
if event == "os.rename":
    inbox.post(folder, noted("00000000-0000-4000-8000-000000000001", "Posted", datetime.now(UTC)))
else:
    Inbox(open_workbook(folder, FixedKey(key) if key else NoKey()), lambda: datetime.now(UTC)).take_in()
"""


def line(text: str, after: int = 0) -> Note:
    return noted(new_id(), text, NOW + timedelta(seconds=after))


@pytest.fixture
def ready(desk: Desk, folder: Path) -> Desk:
    """A desk that has made the inbox ready, as the first look does."""
    if desk.key is not None:
        write_keys(folder, KeyFile(desk.id, key_id(desk.key), NOW, (OpenSlot(desk.key),)))
    Inbox(desk, lambda: NOW).take_in()
    return desk


def texts(desk: Desk) -> list[str]:
    with desk.view() as view:
        return [note.text for note in view.notes.each()]


@contextmanager
def opened(folder: Path, keys: KeyProvider) -> Iterator[Desk]:
    desk = open_workbook(folder, keys)
    try:
        yield desk
    finally:
        desk.close()


def killed(folder: Path, keys: KeyProvider, event: str, ending: str) -> None:
    """A process of its own that ends without a word just before it does `event` to a file with that ending."""
    key = (keys.key(folder) or b"").hex()
    words = [sys.executable, "-c", CHILD, str(folder), key, event, ending]
    done = subprocess.run(words, check=False, capture_output=True)
    assert done.returncode == KILLED, done.stderr


def test_lines_come_in_in_their_order_and_the_inbox_is_empty(ready: Desk, folder: Path) -> None:
    for at in (2, 0, 1):
        lines.post(folder, line(f"{at}", at))
    taken = Inbox(ready, lambda: NOW).take_in()
    assert (taken.lines, taken.aside) == (3, ())
    assert texts(ready) == ["0", "1", "2"]
    assert inbox.files(folder) == []


def test_an_empty_inbox_changes_nothing(ready: Desk) -> None:
    sequence = ready.sequence
    assert Inbox(ready, lambda: NOW).take_in().changed is None
    assert ready.sequence == sequence


def test_a_thousand_lines_come_in_once_each(ready: Desk, folder: Path) -> None:
    for at in range(1000):
        lines.post(folder, line(f"{at}", at))
    assert Inbox(ready, lambda: NOW).take_in().lines == 1000
    assert texts(ready) == [f"{at}" for at in range(1000)]
    assert Inbox(ready, lambda: NOW).take_in().lines == 0


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "العربية 日本語 ✍🏽", "two\nlines"], ids=["long", "scripts", "lines"]
)
def test_a_line_of_any_kind_comes_in_as_it_was(ready: Desk, folder: Path, text: str) -> None:
    lines.post(folder, line(text))
    Inbox(ready, lambda: NOW).take_in()
    assert texts(ready) == [text]


def test_a_desk_killed_before_the_file_goes_takes_the_line_in_once(
    ready: Desk, folder: Path, keys: KeyProvider
) -> None:
    lines.post(folder, line("Once"))
    ready.close()
    killed(folder, keys, "os.remove", ".sealed" if keys.key(folder) else ".line")
    assert len(inbox.files(folder)) == 1
    with opened(folder, keys) as desk:
        assert texts(desk) == ["Once"]
        with desk.change() as work:
            work.notes.remove(next(work.notes.each()).id)  # dropped before the inbox is looked at again
        assert Inbox(desk, lambda: NOW).take_in().lines == 0
        assert texts(desk) == []
        assert inbox.files(folder) == []


def test_a_small_window_killed_before_the_file_has_its_name_leaves_what_is_taken_in_later(
    ready: Desk, folder: Path, keys: KeyProvider
) -> None:
    killed(folder, keys, "os.rename", ".part")
    now = datetime.now(UTC)
    assert Inbox(ready, lambda: now).take_in().lines == 0  # somebody may be writing it still
    assert Inbox(ready, lambda: now + timedelta(minutes=2)).take_in().lines == 1
    assert texts(ready) == ["Posted"]


def test_what_a_power_cut_left_is_kept_aside_and_told_and_the_rest_comes_in(ready: Desk, folder: Path) -> None:
    for at in range(3):
        lines.post(folder, line(f"{at}", at))
    cut = inbox.files(folder)[1].path
    cut.write_bytes(cut.read_bytes()[:40])
    taken = Inbox(ready, lambda: NOW).take_in()
    assert texts(ready) == ["0", "2"]
    (aside,) = taken.aside
    assert aside.read_bytes()
    assert aside.parent == inbox.inbox(folder) / "aside"
    assert Inbox(ready, lambda: NOW).take_in().aside == ()


def test_what_is_foreign_is_kept_aside_and_nothing_crashes(ready: Desk, folder: Path, tmp_path: Path) -> None:
    place = inbox.inbox(folder)
    place.mkdir(exist_ok=True)
    (place / "letter.docx").write_bytes(os.urandom(400))
    (place / "folder").mkdir()
    (tmp_path / "elsewhere").write_bytes(b"words")
    (place / "link.line").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(place / f"20261203T161200000000Z-{new_id()}.line")
    (place / f"20261203T161200000000Z-{new_id()}.sealed").write_bytes(os.urandom(200))
    assert len(Inbox(ready, lambda: NOW).take_in().aside) == 5
    assert texts(ready) == []
    assert (tmp_path / "elsewhere").read_bytes() == b"words"


def test_a_line_under_anothers_name_is_not_taken(ready: Desk, folder: Path) -> None:
    lines.post(folder, line("Whose?"))
    file = inbox.files(folder)[0]
    file.path.rename(file.path.with_name(file.path.name.replace(file.id, new_id())))
    assert len(Inbox(ready, lambda: NOW).take_in().aside) == 1


def test_a_workbook_that_is_only_looked_at_leaves_the_inbox_as_it_is(
    ready: Desk, folder: Path, keys: KeyProvider
) -> None:
    lines.post(folder, line("Later"))
    looking = open_workbook(folder, keys, write=False)
    assert Inbox(looking, lambda: NOW).take_in().lines == 0
    looking.close()
    assert len(inbox.files(folder)) == 1


def test_two_small_windows_at_once_lose_nothing(ready: Desk, folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime\n"
        "from senco_desk.domain.identity import new_id; from senco_desk.domain.note import noted\n"
        "from senco_desk.safekeeping.inbox import post\n"
        "for at in range(50): post(Path(sys.argv[1]), noted(new_id(), sys.argv[2] + str(at), datetime.now(UTC)))"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(folder), name]) for name in ("a", "b")]
    taken = 0
    while any(each.poll() is None for each in running):
        taken += Inbox(ready, lambda: datetime.now(UTC)).take_in().lines
    assert [each.returncode for each in running] == [0, 0]
    taken += Inbox(ready, lambda: datetime.now(UTC)).take_in().lines
    assert taken == 100
    assert sorted(texts(ready)) == sorted(f"{name}{at}" for name in "ab" for at in range(50))
