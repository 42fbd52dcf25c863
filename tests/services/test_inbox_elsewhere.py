"""The inbox where all of a workbook goes somewhere, or another takes its place: no line stays behind."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from senco_desk.domain.identity import new_id
from senco_desk.domain.note import noted
from senco_desk.safekeeping import backups
from senco_desk.safekeeping import inbox as lines
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.recasting import decrypt, encrypt
from senco_desk.safekeeping.restoring import restore_in_place
from senco_desk.services.backup_places import Places
from senco_desk.services.inbox import Inbox
from senco_desk.services.keeping_safe import KeepingSafe
from senco_desk.services.locking import Locking
from senco_desk.services.taking_out import TakingOut
from senco_desk.services.telling import told_to_nobody
from senco_desk.store import inbox
from senco_desk.store.desk import Desk

NOW = datetime(2026, 12, 3, 16, 12, tzinfo=UTC)


def quiet(*_told: object) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    return False


def post(folder: Path, text: str) -> None:
    lines.post(folder, noted(new_id(), text, NOW))


def texts(desk: Desk) -> list[str]:
    with desk.view() as view:
        return sorted(note.text for note in view.notes.each())


@pytest.fixture
def keys() -> OwnKeys:
    return OwnKeys()


@pytest.fixture
def folder(tmp_path: Path, keys: OwnKeys) -> Path:
    """An encrypted workbook that a desk has opened once."""
    create(tmp_path / "mine.sencodesk", keys)
    desk = open_workbook(tmp_path / "mine.sencodesk", keys)
    Inbox(desk, lambda: NOW).take_in()
    desk.close()
    return tmp_path / "mine.sencodesk"


def open_and_take_in(folder: Path, keys: OwnKeys) -> list[str]:
    desk = open_workbook(folder, keys)
    try:
        assert Inbox(desk, lambda: NOW).take_in().aside == ()
        return texts(desk)
    finally:
        desk.close()


def test_a_line_is_in_the_backup_and_in_what_is_taken_out(folder: Path, keys: OwnKeys, tmp_path: Path) -> None:
    desk = open_workbook(folder, keys)
    post(folder, "Before the backup")
    safe = KeepingSafe(desk, told_to_nobody, lambda: NOW, lambda: Places(tmp_path / "backups", None))
    (tmp_path / "backups").mkdir()
    safe.back_up(quiet, never)
    assert texts(desk) == ["Before the backup"]
    post(folder, "Before the export")
    TakingOut(desk, lambda: NOW).take_out(tmp_path / "out", quiet, never)
    assert "Before the export" in (tmp_path / "out" / "data" / "notes.jsonl").read_text("utf-8")
    desk.close()


def test_decrypting_and_encrypting_takes_every_line_along(folder: Path, keys: OwnKeys) -> None:
    desk = open_workbook(folder, keys)
    post(folder, "Sealed")
    Locking(desk, keys, lambda: NOW).decrypt(quiet, never)
    post(folder, "In clear")
    desk = open_workbook(folder, keys)
    assert texts(desk) == ["Sealed"]
    Locking(desk, keys, lambda: NOW).encrypt(None, quiet, never)
    assert open_and_take_in(folder, keys) == ["In clear", "Sealed"]
    post(folder, "Sealed again")
    assert len(inbox.files(folder)) == 1
    assert inbox.files(folder)[0].is_sealed
    assert open_and_take_in(folder, keys) == ["In clear", "Sealed", "Sealed again"]


def posting_at(folder: Path, moment: int) -> Callable[[int, int | None], None]:
    """Somebody jots a line down while the workbook is written anew: before that is said on the disk."""
    seen = 0

    def progress(_behind: int, _of: int | None) -> None:
        nonlocal seen
        seen += 1
        if seen == moment:
            note = noted(new_id(), "Meanwhile", NOW)
            inbox.post(folder, note, inbox.written(note), inbox.PLAIN)

    return progress


def test_a_line_that_comes_while_it_is_written_anew_is_not_lost(folder: Path, keys: OwnKeys) -> None:
    key = keys.key(folder)
    assert key is not None
    decrypt(folder, key, posting_at(folder, 2))
    keys.forget(folder)
    assert open_and_take_in(folder, keys) == ["Meanwhile"]
    encrypt(folder, "workbook", NOW, None, posting_at(folder, 2))
    assert open_and_take_in(folder, keys) == ["Meanwhile", "Meanwhile"]


def test_while_it_is_written_anew_a_line_is_refused_and_stays_where_it_is(folder: Path, keys: OwnKeys) -> None:
    said: list[str] = []

    def progress(_behind: int, _of: int | None) -> None:
        try:
            post(folder, "Meanwhile")
        except Exception as refused:  # noqa: BLE001
            said.append(str(refused))

    decrypt(folder, keys.key(folder) or b"", progress)
    assert any("try again in a minute" in each for each in said)


def test_a_restored_backup_takes_in_the_lines_that_lay_there(folder: Path, keys: OwnKeys, tmp_path: Path) -> None:
    desk = open_workbook(folder, keys)
    (tmp_path / "backups").mkdir()
    safe = KeepingSafe(desk, told_to_nobody, lambda: NOW, lambda: Places(tmp_path / "backups", None))
    safe.back_up(quiet, never)
    post(folder, "Taken in after the backup")
    Inbox(desk, lambda: NOW).take_in()
    desk.close()
    post(folder, "Waiting when it was restored")
    (kept,) = backups.listed(tmp_path / "backups", "")
    came = restore_in_place(kept.file, folder, keys.key(folder), NOW, quiet, never)
    assert open_and_take_in(folder, keys) == ["Waiting when it was restored"]
    assert came.aside is not None
    assert open_and_take_in(came.aside, keys) == ["Taken in after the backup", "Waiting when it was restored"]
