import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from senco_desk.domain.identity import new_id
from senco_desk.domain.note import Note, noted
from senco_desk.store import inbox
from senco_desk.store.inbox import PLAIN, SEALED

WHEN = datetime(2026, 12, 3, 16, 12, 5, 123, tzinfo=UTC)


def a_note(text: str = "Ask Priya", after: int = 0) -> Note:
    return noted(new_id(), text, WHEN + timedelta(microseconds=after))


def test_what_was_posted_lies_there_in_order_whole_and_for_nobody_else(tmp_path: Path) -> None:
    notes = [a_note(str(at), after=at) for at in (3, 1, 2)]
    for note in notes:
        inbox.post(tmp_path, note, inbox.written(note), PLAIN)
    found = inbox.files(tmp_path)
    assert [file.id for file in found] == [notes[1].id, notes[2].id, notes[0].id]
    assert inbox.read(inbox.content(found[0]) or b"") == notes[1]
    assert os.name == "nt" or found[0].path.stat().st_mode & 0o077 == 0


def test_two_lines_of_the_same_moment_are_two_files(tmp_path: Path) -> None:
    for note in (a_note(), a_note()):
        inbox.post(tmp_path, note, b"sealed", SEALED)
    assert len(inbox.files(tmp_path)) == 2
    assert all(file.is_sealed for file in inbox.files(tmp_path))


@pytest.mark.parametrize("text", ["العربية", "日本語 ✍🏽", "a\nb\tc", "{}", "x" * 1_000_000])
def test_words_of_every_script_and_length_come_back(text: str) -> None:
    note = a_note(text)
    assert inbox.read(inbox.written(note)) == note


def test_a_line_that_was_cut_or_changed_anywhere_is_none() -> None:
    whole = inbox.written(a_note("Words"))
    assert all(inbox.read(whole[:length]) is None for length in range(len(whole)))
    assert inbox.read(whole.replace(b"Words", b"Wards")) is None
    assert inbox.read(whole.replace(b'"format": 1', b'"format": 2')) is None


@pytest.mark.parametrize(
    "found", [b"", b"\x00" * 400, b"null", b"[]", b"[" * 100_000, b'{"id": 1}', "{}".encode("utf-16")]
)
def test_what_is_no_line_is_none(found: bytes) -> None:
    assert inbox.read(found) is None


def test_a_line_with_half_a_character_in_it_is_read_without_it() -> None:
    told = json.loads(inbox.written(a_note("Words")))
    said = {name: told[name] for name in ("id", "text", "written", "day", "clock")} | {"text": "W\ud800s"}
    made = json.dumps({**told, **said, "sha256": inbox._hash(said)}).encode()
    note = inbox.read(made)
    assert note is not None
    assert note.text == "W?s"


def test_an_inbox_that_is_not_there_or_is_a_file_holds_nothing(tmp_path: Path) -> None:
    assert inbox.files(tmp_path) == []
    inbox.inbox(tmp_path).write_bytes(b"")
    assert inbox.files(tmp_path) == []


def test_what_the_system_puts_there_is_no_line_and_what_is_strange_has_no_id(tmp_path: Path) -> None:
    place = inbox.inbox(tmp_path)
    place.mkdir()
    for name in (".DS_Store", "desktop.ini", "letter.docx"):
        (place / name).write_bytes(b"x")
    (place / "folder").mkdir()
    assert [(file.path.name, file.id) for file in inbox.files(tmp_path)] == [("folder", ""), ("letter.docx", "")]
    assert inbox.content(inbox.files(tmp_path)[0]) is None


def test_what_is_set_aside_twice_under_one_name_is_kept_twice(tmp_path: Path) -> None:
    place = inbox.inbox(tmp_path)
    place.mkdir()
    for words in (b"one", b"two"):
        (place / "a.line").write_bytes(words)
        inbox.set_aside(tmp_path, inbox.files(tmp_path)[0])
    assert sorted(file.read_bytes() for file in (place / "aside").iterdir()) == [b"one", b"two"]
    assert inbox.files(tmp_path) == []


def test_what_the_disk_does_not_take_leaves_nothing(tmp_path: Path) -> None:
    inbox.inbox(tmp_path).write_bytes(b"in the way")
    with pytest.raises(FileExistsError):
        inbox.post(tmp_path, a_note(), b"x", PLAIN)
