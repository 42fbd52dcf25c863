import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from senco_desk.domain.errors import Damaged, DeskError, Refused
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect, connect_to_write, pragma
from senco_desk.store.folder import BALLAST, DATABASE, SNAPSHOTS, database
from senco_desk.store.migrations import STEPS
from tests.store.test_desk import add
from tests.store.test_glance import interrupt_a_save
from tests.store.things import SET, a_reflection


def refusal(folder: Path, keys: KeyProvider, write: bool = True) -> str:
    with pytest.raises(DeskError) as refused:
        open_workbook(folder, keys, write)
    said = str(refused.value)
    assert "{" not in said
    return refused.value.code


def content(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_or_the_database_in_it_may_be_named(folder: Path, keys: KeyProvider) -> None:
    for named in (folder, database(folder)):
        desk = open_workbook(named, keys)
        assert desk.folder == folder
        desk.close()


def test_a_new_workbook_is_empty_and_of_this_version(folder: Path, keys: KeyProvider) -> None:
    assert [path.name for path in folder.iterdir()] == [DATABASE]
    desk = open_workbook(folder, keys)
    with desk.view() as view:
        assert (view.profile.get(), view.frameworks.all(), desk.sequence) == (None, [], 0)
        assert pragma(view.reading.driver, "user_version") == len(STEPS)
    desk.close()


def test_a_new_workbook_takes_no_place_that_is_taken(folder: Path, keys: KeyProvider, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.docx").write_text("mine")
    for taken in (folder, tmp_path / "file", tmp_path / "full"):
        with pytest.raises(Refused) as refused:
            create(taken, keys)
        assert refused.value.code == "workbook-exists"


def test_a_new_workbook_may_take_an_empty_folder(keys: KeyProvider, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    create(tmp_path / "empty", keys)
    open_workbook(tmp_path / "empty", keys).close()


def test_a_new_workbook_that_cannot_be_written_leaves_nothing(keys: KeyProvider, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused) as refused:
        create(tmp_path / "file" / "new.sencodesk", keys)
    assert refused.value.code == "workbook-not-made"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_one_that_is_missing(tmp_path: Path, keys: KeyProvider) -> None:
    assert refusal(tmp_path / "none.sencodesk", keys) == "workbook-missing"
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_empty_is_not_taken_for_a_new_one(folder: Path, keys: KeyProvider) -> None:
    database(folder).write_bytes(b"")
    assert refusal(folder, keys) == refusal(folder, keys, write=False) == "workbook-empty"


@pytest.mark.parametrize("foreign", [b"hello", b"PK\x03\x04" * 4000, b"\0" * 409_600], ids=["text", "zip", "zeros"])
def test_one_that_is_no_database(folder: Path, keys: KeyProvider, foreign: bytes) -> None:
    database(folder).write_bytes(foreign)
    assert refusal(folder, keys) == refusal(folder, keys, write=False) == "workbook-foreign"
    assert database(folder).read_bytes() == foreign


def test_a_database_of_another_program(tmp_path: Path, keys: KeyProvider) -> None:
    driver = connect_to_write(tmp_path / DATABASE, keys.key(tmp_path), "rwc")
    driver.execute("CREATE TABLE theirs (id INTEGER)")
    driver.close()
    assert refusal(tmp_path, keys) == "workbook-foreign"


def test_one_written_by_a_newer_version(folder: Path, keys: KeyProvider) -> None:
    driver = connect(database(folder), keys.key(folder), "rw")
    driver.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    driver.close()
    before = database(folder).read_bytes()
    assert refusal(folder, keys) == refusal(folder, keys, write=False) == "workbook-newer"
    assert database(folder).read_bytes() == before


@pytest.mark.parametrize("left", [0.6, 0.05, -1], ids=["more than half", "a little", "all but a byte"])
def test_one_that_is_cut_short(desk: Desk, folder: Path, keys: KeyProvider, left: float) -> None:
    add(desk, a_reflection("word " * 20_000))
    desk.close()
    whole = database(folder).read_bytes()
    database(folder).write_bytes(whole[: -1 if left < 0 else int(len(whole) * left)])
    assert refusal(folder, keys) == refusal(folder, keys, write=False) == "workbook-cut-short"


def test_another_key_or_none_opens_nothing(folder: Path, keys: KeyProvider) -> None:
    if keys.key(folder):
        assert refusal(folder, NoKey()) == refusal(folder, FixedKey(b"x" * 32)) == "workbook-foreign"
    else:
        assert refusal(folder, FixedKey(b"x" * 32)) == "workbook-not-encrypted"


def test_one_open_in_a_window_is_read_by_commands_and_written_by_none(
    desk: Desk, folder: Path, keys: KeyProvider
) -> None:
    add(desk, a_reflection())
    assert refusal(folder, keys) == "workbook-open-already"
    reader = open_workbook(folder, keys, write=False)
    with reader.view() as view:
        assert len(view.reflections.all()) == 1
    reader.close()
    add(desk, a_reflection())


def test_a_refused_opening_gives_the_lock_back(folder: Path, keys: KeyProvider) -> None:
    whole = database(folder).read_bytes()
    database(folder).write_bytes(b"hello")
    assert refusal(folder, keys) == "workbook-foreign"
    database(folder).write_bytes(whole)
    open_workbook(folder, keys).close()


def test_a_reading_writes_nothing(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    add(desk, a_reflection())
    desk.close()
    before = content(folder)
    reader = open_workbook(folder, keys, write=False)
    with reader.view() as view:
        view.reflections.all()
    reader.close()
    assert content(folder) == before


def test_what_an_interrupted_save_left_is_undone(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    desk.close()
    interrupt_a_save(folder, keys.key(folder))
    again = open_workbook(folder, keys)
    with again.view() as view:
        assert view.frameworks.get(SET.id) == SET
    again.close()


def test_a_reading_undoes_it_in_a_copy(
    desk: Desk, folder: Path, keys: KeyProvider, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    desk.close()
    interrupt_a_save(folder, keys.key(folder))
    before = content(folder)
    reader = open_workbook(folder, keys, write=False)
    with reader.view() as view:
        assert view.frameworks.get(SET.id) == SET
    assert list(tmp_path.glob("senco-desk-*"))
    reader.close()
    assert content(folder) == before
    assert not list(tmp_path.glob("senco-desk-*")), "the copy does not stay"


def next_step(driver: Any) -> None:
    driver.execute("ALTER TABLE reflection ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def failing_step(driver: Any) -> None:
    driver.execute("DROP TABLE mapping")
    raise ZeroDivisionError


def moods(folder: Path, keys: KeyProvider) -> list[tuple[str]]:
    driver = connect(database(folder), keys.key(folder), "ro")
    found: list[tuple[str]] = driver.execute("SELECT mood FROM reflection").fetchall()
    driver.close()
    return found


def test_an_older_workbook_is_brought_up_to_date_after_a_snapshot(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    reflection = a_reflection("Kept as it was.")
    add(desk, reflection)
    desk.close()
    open_workbook(folder, keys, steps=(*STEPS, next_step)).close()
    assert moods(folder, keys) == [("calm",)]
    (snapshot,) = (folder / SNAPSHOTS).iterdir()
    shutil.copyfile(snapshot, database(folder))
    older = open_workbook(folder, keys)
    with older.view() as view:
        assert view.reflections.all() == [reflection]
    older.close()


def test_a_step_that_fails_leaves_the_workbook_and_a_snapshot(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    add(desk, a_reflection())
    desk.close()
    with pytest.raises(ZeroDivisionError):
        open_workbook(folder, keys, steps=(*STEPS, failing_step))
    assert len(list((folder / SNAPSHOTS).iterdir())) == 1
    again = open_workbook(folder, keys)
    with again.view() as view:
        assert len(view.reflections.all()) == 1
    again.close()


def test_a_reading_of_an_older_one_leaves_it_older(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    add(desk, a_reflection())
    desk.close()
    before = content(folder)
    reader = open_workbook(folder, keys, write=False, steps=(*STEPS, next_step))
    with reader.view() as view:
        assert view.reading.driver.execute("SELECT mood FROM reflection").fetchall() == [("calm",)]
    reader.close()
    assert content(folder) == before


def test_no_snapshot_is_taken_of_one_that_is_up_to_date(desk: Desk, folder: Path) -> None:
    assert not (folder / SNAPSHOTS).exists()


def test_ballast_is_put_aside_for_a_desk_that_writes(desk: Desk, folder: Path) -> None:
    assert (folder / BALLAST).stat().st_size == 4 * 1024 * 1024


OPEN = """
import os, sys
from pathlib import Path
from senco_desk.domain.errors import DeskError
from senco_desk.safekeeping.keys import FixedKey, NoKey
from senco_desk.safekeeping.opening import open_workbook
if os.geteuid() == 0:
    os.setuid(65534)  # root may write whatever is protected
for write in (True, False):
    try:
        desk = open_workbook(Path(sys.argv[1]), {keys!r}, write)
        with desk.view() as view:
            print("sets:", len(view.frameworks.all()))
    except DeskError as error:
        print(error.code)
"""


@pytest.fixture
def open_to_all(tmp_path: Path) -> None:
    for above in (tmp_path, *tmp_path.parents[:4]):
        if above.stat().st_uid == os.getuid() and not above.stat().st_mode & 0o001:
            above.chmod(0o755)


@pytest.mark.usefixtures("open_to_all")
@pytest.mark.skipif(os.name == "nt", reason="rights are other there")
@pytest.mark.parametrize(
    "protect",
    [lambda folder: database(folder).chmod(0o444), lambda folder: folder.chmod(0o555)],
    ids=["the file", "the folder"],
)
def test_one_that_is_write_protected_can_be_read_and_not_written(
    desk: Desk, folder: Path, keys: KeyProvider, protect: Callable[[Path], None]
) -> None:
    desk.close()
    for path in (folder, *folder.iterdir()):
        path.chmod(0o777)
    protect(folder)
    command = [sys.executable, "-c", OPEN.format(keys=keys), str(folder)]
    told = subprocess.run(command, capture_output=True, text=True, env=os.environ, check=False)
    assert (told.stdout.splitlines(), told.stderr) == (["workbook-read-only", "sets: 1"], "")
    folder.chmod(0o755)


def test_damage_and_refusal_are_told_apart(folder: Path, keys: KeyProvider) -> None:
    database(folder).write_bytes(b"")
    with pytest.raises(Damaged):
        open_workbook(folder, keys)
    database(folder).unlink()
    with pytest.raises(Refused):
        open_workbook(folder, keys)
