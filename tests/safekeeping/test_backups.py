import os
import shutil
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.safekeeping import backups
from senco_desk.safekeeping.backups import Made, in_folder, listed, prove_copy, put, staged, verify
from senco_desk.safekeeping.copies import read_only
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store.containers import Containers
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect
from senco_desk.store.migrating import migrate
from senco_desk.store.migrations import STEPS
from tests.bad_input.ground import disk_of, filled_up, write_protected
from tests.safekeeping.test_checking import attach
from tests.store.test_desk import add
from tests.store.things import BEGAN, Clock, a_reflection

__all__ = ["disk_of"]


def quietly(_doing: str, _at: int, _of: int | None) -> None:
    pass


def never() -> bool:
    return False


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def back_up(desk: Desk, place: Path, now: object = BEGAN) -> Made:
    with staged(desk, quietly, never) as stage:
        return put(desk, stage, place, now, quietly, never)


def test_a_backup_opens_as_the_workbook_it_was(desk: Desk, place: Path) -> None:
    add(desk, reflection := a_reflection("The slips said more."))
    container = attach(desk)
    made = back_up(desk, place)
    assert made.kept.file.name == "2026-03-02-163000.sqlite"
    assert made.kept.file.parent.name.startswith("mine ")
    with read_only(made.kept.file, desk.key) as copy, copy.view() as view:
        assert copy.id == desk.id
        assert view.reflections.get(reflection.id) == reflection
        with copy.containers.reading(container) as stream:
            assert stream.read() == b"What it holds"
    assert verify(made.kept, desk.key) == []
    assert [path.name for path in desk.folder.glob(".backup*")] == []


def test_nothing_in_it_can_be_read_without_the_key(desk: Desk, place: Path) -> None:
    add(desk, a_reflection("Mediation took place."))
    content = back_up(desk, place).kept.file.read_bytes()
    assert (b"Mediation" in content) is (desk.key is None)


def test_each_container_is_copied_once_for_all_backups(desk: Desk, place: Path) -> None:
    attach(desk)
    first = back_up(desk, place)
    (file,) = first.kept.file.parent.glob("evidence/*/*")
    written = file.stat().st_mtime_ns
    attach(desk)
    second = back_up(desk, place, BEGAN + timedelta(hours=1))
    assert file.stat().st_mtime_ns == written
    assert len(list(first.kept.file.parent.glob("evidence/*/*"))) == 2
    assert listed(place, desk.id) == [second.kept, first.kept]


def test_a_container_that_was_cut_short_there_is_copied_anew(desk: Desk, place: Path) -> None:
    attach(desk)
    (file,) = back_up(desk, place).kept.file.parent.glob("evidence/*/*")
    file.write_bytes(file.read_bytes()[:-5])
    assert verify(in_folder(file.parents[2])[0], desk.key) == [file.name]
    assert verify(back_up(desk, place).kept, desk.key) == []


def test_a_file_that_the_workbook_has_lost_is_told(desk: Desk, place: Path) -> None:
    container = attach(desk)
    desk.containers.erase(container)
    assert back_up(desk, place).lacking == (container,)


def test_what_does_not_verify_is_no_backup(desk: Desk, place: Path) -> None:
    add(desk, a_reflection("word " * 9000))
    with staged(desk, quietly, never) as stage:
        stage.file.write_bytes(stage.file.read_bytes()[:-8192])
        with pytest.raises(Damaged) as damaged:
            put(desk, stage, place, BEGAN, quietly, never)
    assert damaged.value.code == "backup-not-whole"
    assert listed(place) == []
    assert not list(place.rglob("*.part"))


def test_older_ones_are_thinned_and_their_files_with_them(desk: Desk, place: Path) -> None:
    container = attach(desk)
    for day in range(14):
        back_up(desk, place, BEGAN + timedelta(days=day))
        back_up(desk, place, BEGAN + timedelta(days=day, hours=2))
    with desk.change() as work:
        (piece,) = work.evidence.all()
        work.evidence.remove(piece.id)
    kept = listed(place, desk.id)
    days = [one.made.day for one in kept]
    assert len(days) < 28
    assert len(set(days)) >= 12
    assert verify(kept[-1], desk.key) == []
    assert container in {file.name for file in kept[0].file.parent.glob("evidence/*/*")}


@pytest.mark.parametrize(("hours", "stays"), [(1, True), (24 * 8, False)])
def test_a_file_no_backup_names_goes_once_no_other_laptop_can_be_putting_it_there(
    desk: Desk, place: Path, hours: int, stays: bool
) -> None:
    attach(desk)
    first = back_up(desk, place)
    left = Containers(first.kept.file.parent, desk.key).file(str(uuid4()))
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_bytes(b"of another laptop")
    os.utime(left, (time.time() - hours * 3600,) * 2)
    for day in range(1, 4):
        back_up(desk, place, BEGAN + timedelta(days=40 * day))
        back_up(desk, place, BEGAN + timedelta(days=40 * day, hours=2))
    assert left.exists() == stays


def test_what_lies_there_of_others_stays(desk: Desk, place: Path) -> None:
    (place / "holiday.sqlite").write_bytes(b"not ours")
    made = back_up(desk, place)
    (made.kept.file.parent / "notes.sqlite").write_bytes(b"hers")
    back_up(desk, place, BEGAN + timedelta(days=400))
    assert (place / "holiday.sqlite").read_bytes() == b"not ours"
    assert (made.kept.file.parent / "notes.sqlite").read_bytes() == b"hers"
    assert len(listed(place)) == 2


def test_two_in_one_second_are_two(desk: Desk, place: Path) -> None:
    assert back_up(desk, place).kept.file != back_up(desk, place).kept.file


@pytest.mark.parametrize("where", [".", "evidence", "deep/er/still"])
def test_no_backup_goes_into_the_workbook(desk: Desk, where: str) -> None:
    inside = desk.folder / where
    inside.mkdir(parents=True, exist_ok=True)
    with pytest.raises(Refused) as refused:
        back_up(desk, inside)
    assert refused.value.code == "backup-in-workbook"


def test_a_stick_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        back_up(desk, tmp_path / "gone")
    assert refused.value.code == "backup-folder-gone"
    assert not (tmp_path / "gone").exists()


def test_a_stick_that_is_pulled_meanwhile_is_told(desk: Desk, place: Path) -> None:
    attach(desk)

    def pull(_doing: str, _at: int, _of: int | None) -> None:
        shutil.rmtree(place, ignore_errors=True)

    with staged(desk, quietly, never) as stage, pytest.raises(Refused) as refused:
        put(desk, stage, place, BEGAN, pull, never)
    assert refused.value.code in ("backup-folder-gone", "backup-not-written")


def test_a_full_stick_is_told_and_keeps_what_it_had(desk: Desk, disk_of: Callable[[str], Path]) -> None:
    disk = disk_of("4m")
    first = back_up(desk, disk)
    with filled_up(disk), pytest.raises(Refused) as refused:
        back_up(desk, disk, BEGAN + timedelta(hours=1))
    assert refused.value.code == "backup-disk-full"
    assert listed(disk) == [first.kept]
    assert verify(first.kept, desk.key) == []


def test_a_file_in_the_way_is_told(desk: Desk, place: Path) -> None:
    back_up(desk, place)
    (made,) = place.iterdir()
    shutil.rmtree(made)
    made.write_text("in the way")
    with pytest.raises(Refused) as refused:
        back_up(desk, place)
    assert refused.value.code == "backup-not-written"


def test_cancelled_leaves_nothing(desk: Desk, place: Path) -> None:
    attach(desk)
    asked = iter([False] * 2)
    with pytest.raises(Refused) as refused, staged(desk, quietly, never) as stage:
        put(desk, stage, place, BEGAN, quietly, lambda: next(asked, True))
    assert refused.value.code == "cancelled"
    assert listed(place) == []
    assert not list(place.rglob("*.part"))


def test_a_workbook_that_is_only_read_can_be_backed_up(
    desk: Desk, folder: Path, keys: KeyProvider, place: Path, clock: Clock
) -> None:
    add(desk, a_reflection())
    reading = open_workbook(folder, keys, write=False, now=clock)
    assert prove_copy(back_up(reading, place).kept.file, desk.key)[0] == desk.sequence
    reading.close()


def test_what_an_interrupted_one_left_is_cleared_away_in_time(
    desk: Desk, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = back_up(desk, place).kept.file.parent
    (there / "2026-03-01-000000.sqlite.part").write_bytes(b"half")
    (desk.folder / ".backup-1234.part").write_bytes(b"half")
    back_up(desk, place)
    assert (desk.folder / ".backup-1234.part").exists(), "another command may be writing it just now"
    monkeypatch.setattr(backups, "_STALE", -1)
    back_up(desk, place)
    assert not list(desk.folder.glob(".backup*"))
    assert not list(there.glob("*.part"))


def as_the_version_before(file: Path, key: bytes | None) -> None:
    """Without what the last step made."""
    with closing(connect(file.with_name("older"), None, "rwc")) as older:
        migrate(older, STEPS[:-1])
        there = set(older.execute("SELECT type, name FROM sqlite_master"))
    with closing(connect(file, key, "rw")) as driver:
        for kind in ("index", "table"):
            for made in driver.execute("SELECT type, name FROM sqlite_master WHERE type = ?", (kind,)).fetchall():
                if made not in there and not made[1].startswith("sqlite_"):
                    driver.execute(f"DROP {kind} IF EXISTS {made[1]}")
        driver.execute(f"PRAGMA user_version = {len(STEPS) - 1}")


def test_one_of_a_newer_version_is_refused_and_one_of_an_older_is_read(desk: Desk, place: Path) -> None:
    add(desk, reflection := a_reflection("Then"))
    kept = back_up(desk, place).kept
    with closing(connect(kept.file, desk.key, "rw")) as driver:
        driver.execute("PRAGMA user_version = 999")
    with pytest.raises(Refused) as refused:
        verify(kept, desk.key)
    assert refused.value.code == "workbook-newer"
    as_the_version_before(kept.file, desk.key)
    before = kept.file.read_bytes()
    with read_only(kept.file, desk.key) as copy, copy.view() as view:
        assert view.reflections.get(reflection.id) == reflection
    assert kept.file.read_bytes() == before, "it is brought up to date in a copy"


def test_one_under_another_key_is_refused(desk: Desk, place: Path) -> None:
    kept = back_up(desk, place).kept
    with pytest.raises(Refused) as refused:
        verify(kept, bytes(reversed(range(32))))
    assert refused.value.code in ("workbook-foreign", "workbook-not-encrypted")


def test_a_stick_that_is_write_protected_is_told(desk: Desk, disk_of: Callable[[str], Path]) -> None:
    disk = disk_of("8m")
    write_protected(disk)
    with pytest.raises(Refused) as refused:
        back_up(desk, disk)
    assert refused.value.code == "backup-not-written"
    assert "Read-only" in str(refused.value)
