import random
from contextlib import closing
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.journal import Noun
from senco_desk.safekeeping.backups import Kept
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.safekeeping.salvaging import Salvaged, salvage
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect, connect_to_read
from senco_desk.store.folder import database
from tests.safekeeping.test_backups import back_up, never, place, quietly
from tests.safekeeping.test_checking import attach
from tests.safekeeping.test_restoring import first_words
from tests.store.test_desk import add
from tests.store.things import BEGAN, a_reflection

__all__ = ["place"]

MANY = 60


@pytest.fixture
def long(desk: Desk) -> Desk:
    """Sixty long reflections, and a piece with a file."""
    add(desk, *(a_reflection(f"{number} " + "word " * 900, number=number) for number in range(1, MANY + 1)))
    attach(desk)
    return desk


@pytest.fixture
def backup(long: Desk, place: Path) -> Kept:
    kept = back_up(long, place).kept
    add(long, a_reflection("Since then", number=MANY + 1))
    return kept


def zero(folder: Path, begin: int, length: int) -> None:
    content = bytearray(database(folder).read_bytes())
    content[begin : begin + length] = bytes(length)
    database(folder).write_bytes(content)


def page_of(folder: Path, key: bytes | None, reflection: int) -> int:
    """A byte of the page on which a reflection begins: found by spoiling one after the other."""
    pages = database(folder).stat().st_size // 4096
    whole = database(folder).read_bytes()
    for page in random.Random(1).sample(range(1, pages), pages - 1):
        zero(folder, page * 4096, 4096)
        broken = not _reads(folder, key, reflection)
        others = _reads(folder, key, 1 if reflection > 1 else MANY)
        if broken and others:
            return page * 4096
        database(folder).write_bytes(whole)
    raise LookupError(reflection)


def _reads(folder: Path, key: bytes | None, reflection: int) -> bool:
    with closing(connect_to_read(database(folder), key)) as driver:
        try:
            found = driver.execute("SELECT plain FROM reflection WHERE rowid = ?", (reflection,)).fetchone()
        except Exception:  # noqa: BLE001
            return False
        return found is not None and "\0" not in str(found[0])


def salvaged(folder: Path, desk: Desk, backup: Kept | None = None) -> Salvaged:
    return salvage(folder, desk.key, backup, BEGAN, quietly, never)


def test_without_a_backup_all_but_what_is_broken_comes_back_and_that_is_told(
    long: Desk, folder: Path, keys: KeyProvider
) -> None:
    long.close()
    page_of(folder, long.key, 30)
    came = salvaged(folder, long)
    lost = [item for item in came.lost if item.noun is Noun.REFLECTION]
    assert 1 <= len(lost) <= 6  # those whose rows begin on that page
    assert "R-030" in {item.called for item in lost}
    assert came.counts["reflection"] == MANY - len(lost)
    assert len(first_words(folder, keys)) == MANY - len(lost)
    assert check(folder, keys).is_whole
    assert came.aside.is_dir()
    assert not came.is_all


def test_with_a_backup_the_rest_comes_from_it_and_what_is_newer_stays(
    backup: Kept, long: Desk, folder: Path, keys: KeyProvider
) -> None:
    long.close()
    page_of(folder, long.key, 30)
    came = salvaged(folder, long, backup)
    assert "R-030" in {item.called for item in came.from_backup}
    assert came.lost == []
    words = first_words(folder, keys)
    assert len(words) == MANY + 1
    assert "Since then" in words


def test_when_its_first_page_is_gone_the_backup_takes_its_place(
    backup: Kept, long: Desk, folder: Path, keys: KeyProvider
) -> None:
    long.close()
    zero(folder, 0, 4096)
    came = salvaged(folder, long, backup)
    assert len(first_words(folder, keys)) == MANY
    assert came.files_lost == []
    assert check(folder, keys).is_whole


def test_when_it_is_gone_and_there_is_no_backup_that_is_said_and_the_file_kept(long: Desk, folder: Path) -> None:
    long.close()
    zero(folder, 0, 4096)
    before = database(folder).read_bytes()
    with pytest.raises(Damaged) as damaged:
        salvaged(folder, long)
    assert damaged.value.code == "salvage-nothing"
    assert database(folder).read_bytes() == before
    assert not list(folder.parent.glob(".*"))


def test_a_file_that_was_lost_comes_from_the_backup(backup: Kept, long: Desk, folder: Path, keys: KeyProvider) -> None:
    long.close()
    (file,) = folder.glob("evidence/*/*")
    file.write_bytes(b"spoilt")
    came = salvaged(folder, long, backup)
    assert came.files_lost == []
    assert check(folder, keys).is_whole


def test_a_file_in_no_backup_is_named(long: Desk, folder: Path) -> None:
    long.close()
    (file,) = folder.glob("evidence/*/*")
    file.unlink()
    assert salvaged(folder, long).files_lost == ["map.pdf"]


def test_a_whole_workbook_comes_back_whole(long: Desk, folder: Path, keys: KeyProvider) -> None:
    long.close()
    came = salvaged(folder, long)
    assert came.is_all
    assert len(first_words(folder, keys)) == MANY


def test_numbers_are_not_given_twice_and_undo_still_works(long: Desk, folder: Path, keys: KeyProvider) -> None:
    with long.change("Deleted") as work:
        work.reflections.remove(work.reflections.all()[0].id)
    undo = work.changed.undo
    long.close()
    salvaged(folder, long)
    again = open_workbook(folder, keys)
    with again.view() as view:
        assert view.reflections.next_number() == MANY + 1
    again.undo(undo)
    again.close()
    assert len(first_words(folder, keys)) == MANY


def test_a_link_to_what_is_lost_goes_with_it(long: Desk, folder: Path, keys: KeyProvider) -> None:
    long.close()
    with closing(connect(database(folder), long.key, "rw")) as driver:
        driver.execute("DELETE FROM evidence")
    assert [item.noun for item in salvaged(folder, long).lost] == [Noun.EVIDENCE]
    assert check(folder, keys).is_whole


def test_one_that_is_open_is_left_alone(long: Desk, folder: Path) -> None:
    with pytest.raises(Refused) as refused:
        salvaged(folder, long)
    assert refused.value.code == "workbook-open-already"


def test_an_empty_file_is_no_workbook_without_a_backup_and_comes_from_one(
    backup: Kept, long: Desk, folder: Path, keys: KeyProvider
) -> None:
    long.close()
    database(folder).write_bytes(b"")
    with pytest.raises(Damaged):
        salvaged(folder, long)
    assert not salvaged(folder, long, backup).is_all
    assert len(first_words(folder, keys)) == MANY
