from pathlib import Path
from statistics import median

from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.store import tables
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect
from senco_desk.store.folder import database
from senco_desk.store.rescuing import Rescued, Wreck
from tests.store.test_desk import add
from tests.store.things import a_reflection

MANY = 40


def rescued(folder: Path, key: bytes | None, name: str = "reflection") -> Rescued:
    wreck = Wreck(database(folder), key)
    table = tables.metadata.tables[name]
    found = wreck.table(name, tuple(table.columns.keys()), tuple(each.name for each in table.primary_key.columns))
    wreck.close()
    return found


def fill(desk: Desk) -> None:
    add(desk, *(a_reflection("word " * 900, number=number) for number in range(1, MANY + 1)))
    desk.close()


def test_of_a_whole_one_everything_is_read(desk: Desk, folder: Path) -> None:
    fill(desk)
    found = rescued(folder, desk.key)
    assert (len(found.rows), found.lost, found.all_known) == (MANY, set(), True)


def test_wherever_a_page_is_destroyed_each_row_is_read_or_known_to_be_lost(desk: Desk, folder: Path) -> None:
    fill(desk)
    whole, read = database(folder).read_bytes(), []
    for page in range(1, len(whole) // 4096, 7):
        spoilt = whole[: page * 4096] + bytes(4096) + whole[(page + 1) * 4096 :]
        database(folder).write_bytes(spoilt)
        found = rescued(folder, desk.key)
        assert len(found.rows) + len(found.lost) == MANY or not found.all_known
        read.append(len(found.rows))
    assert median(read) >= MANY - 1, "most pages hold one text, or a part of one"


def test_a_row_that_is_not_as_it_was_written_is_lost(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    fill(desk)
    driver = connect(database(folder), keys.key(folder), "rw")
    driver.execute("UPDATE reflection SET plain = 'other words' WHERE number = 7")
    driver.close()
    found = rescued(folder, desk.key)
    assert (len(found.rows), len(found.lost)) == (MANY - 1, 1)


def test_what_is_no_database_gives_nothing(desk: Desk, folder: Path) -> None:
    desk.close()
    database(folder).write_bytes(bytes(8192))
    found = rescued(folder, desk.key)
    assert (found.rows, found.all_known) == ([], False)
