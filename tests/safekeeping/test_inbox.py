from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.identity import new_id
from senco_desk.domain.note import Note, noted
from senco_desk.safekeeping import inbox as lines
from senco_desk.safekeeping.inbox_sealing import posting_key, sealed_line, unsealed_line
from senco_desk.safekeeping.keys import NoKey, OwnKeys
from senco_desk.safekeeping.opening import create
from senco_desk.safekeeping.sealing import sealed
from senco_desk.store import inbox
from senco_desk.store.folder import database
from senco_desk.store.key_file import KEYS, read_keys, write_keys

NOW = datetime(2026, 12, 3, 16, 12, tzinfo=UTC)
KEY = bytes(range(32))


def a_note(text: str = "Ask Priya about Zebedee") -> Note:
    return noted(new_id(), text, NOW)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    create(tmp_path / "plain.sencodesk", NoKey())
    return tmp_path / "plain.sencodesk"


@pytest.fixture
def locked(tmp_path: Path) -> tuple[Path, bytes]:
    """An encrypted workbook with a passphrase, and its key, that a desk has opened once."""
    folder = tmp_path / "mine.sencodesk"
    create(folder, OwnKeys())
    keys = read_keys(folder)
    assert keys is not None
    key = keys.open_key
    assert key is not None
    lines.make_ready(folder, key)
    there = read_keys(folder)
    assert there is not None
    write_keys(folder, there.locked_by(sealed(key, "three words apart", NOW)))
    return folder, key


def held(folder: Path, key: bytes | None) -> list[Note | None]:
    return [each.note for each in lines.lying(key, inbox.files(folder), NOW)]


def test_a_line_for_a_plain_workbook_lies_there_in_clear(plain: Path) -> None:
    note = a_note()
    lines.post(plain, note)
    assert held(plain, None) == [note]
    assert b"Zebedee" in inbox.files(plain)[0].path.read_bytes()


def test_a_line_for_a_locked_workbook_is_read_by_its_key_alone(locked: tuple[Path, bytes]) -> None:
    folder, key = locked
    note = a_note()
    lines.post(folder, note)
    assert held(folder, key) == [note]
    assert held(folder, KEY) == held(folder, None) == [None]
    assert b"Zebedee" not in inbox.files(folder)[0].path.read_bytes()


def test_it_is_read_after_the_passphrase_was_changed(locked: tuple[Path, bytes]) -> None:
    folder, key = locked
    note = a_note()
    lines.post(folder, note)
    there = read_keys(folder)
    assert there is not None
    write_keys(folder, there.locked_by(sealed(key, "three other words", NOW)))
    assert held(folder, key) == [note]
    lines.post(folder, a_note())
    assert None not in held(folder, key)


def test_a_sealed_line_that_was_cut_or_changed_anywhere_is_none() -> None:
    whole = sealed_line(b"Words", posting_key(KEY))
    assert unsealed_line(whole, KEY) == b"Words"
    assert all(unsealed_line(whole[:length], KEY) is None for length in range(len(whole)))
    assert all(
        unsealed_line(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], KEY) is None for at in range(len(whole))
    )


def test_a_workbook_that_no_desk_has_opened_since_inboxes_takes_none_and_says_what_to_do(tmp_path: Path) -> None:
    create(tmp_path / "new.sencodesk", OwnKeys())
    with pytest.raises(Refused, match="Open it once"):
        lines.post(tmp_path / "new.sencodesk", a_note())


def test_a_lost_or_spoilt_lock_takes_none(locked: tuple[Path, bytes]) -> None:
    folder, _key = locked
    (folder / KEYS).write_text("{}")
    with pytest.raises(Refused, match="Open it once"):
        lines.post(folder, a_note())
    (folder / KEYS).unlink()
    with pytest.raises(Refused, match="Open it once"):
        lines.post(folder, a_note())


def test_a_public_key_that_is_none_is_made_anew_by_the_next_desk(locked: tuple[Path, bytes]) -> None:
    folder, key = locked
    there = read_keys(folder)
    assert there is not None
    write_keys(folder, replace(there, inbox=b"short"))
    assert read_keys(folder) == replace(there, inbox=None)
    lines.make_ready(folder, key)
    assert read_keys(folder) == there


def test_where_no_workbook_is_or_one_is_being_written_anew_it_says_so(plain: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no workbook at"):
        lines.post(tmp_path / "none.sencodesk", a_note())
    (tmp_path / ".plain.sencodesk.changing").mkdir()
    with pytest.raises(Refused, match="written anew"):
        lines.prove_open(plain)


def test_a_line_is_posted_to_the_database_named_inside_too(plain: Path) -> None:
    lines.post(database(plain), a_note())
    assert len(inbox.files(plain)) == 1


def test_lines_go_on_to_the_workbook_that_took_the_place_under_its_key(plain: Path, locked: tuple[Path, bytes]) -> None:
    folder, key = locked
    first, second = a_note("one"), a_note("two")
    lines.post(plain, first)
    lines.bring(plain, folder, None, key)
    lines.bring(plain, folder, None, key)
    assert held(folder, key) == [first]
    lines.post(folder, second)
    lines.bring(folder, plain, key, None)
    assert sorted(note.text for note in held(plain, None) if note) == ["one", "two"]


def test_what_nobody_can_read_goes_on_as_it_is(plain: Path, locked: tuple[Path, bytes]) -> None:
    folder, _key = locked
    lines.post(folder, a_note())
    lines.bring(folder, plain, None, None)
    (there,), (before,) = inbox.files(plain), inbox.files(folder)
    with closing(there.path.open("rb")) as file:
        assert file.read() == before.path.read_bytes()
