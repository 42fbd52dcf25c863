from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged
from senco_desk.domain.reflection import Reflection
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store import seals, tables
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect_to_read
from senco_desk.store.faults import telling_faults
from senco_desk.store.folder import database
from senco_desk.store.reading import Reading
from senco_desk.store.repositories import View
from senco_desk.store.verifying import broken_rows
from tests.store.things import a_case, a_reflection, counts_for

WORDS = "Mediation took place in the library."


@pytest.fixture
def file(desk: Desk, folder: Path) -> Path:
    """A workbook on disk, closed, with a reflection, what it counts for, and a case."""
    reflection = a_reflection(WORDS, number=14, title="Phonics")
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(counts_for(reflection, why="It was refused at first."))
        work.cases.put(a_case(words="The appeal came to nothing."))
    desk.close()
    return database(folder)


def flip(file: Path, words: str) -> bool:
    """Change one letter wherever `words` stand in the file; whether they do."""
    content = file.read_bytes()
    file.write_bytes(content.replace(words.encode(), words.replace("e", "o", 1).encode()))
    return words.encode() in content


@pytest.fixture
def plain(keys: KeyProvider, folder: Path) -> None:
    if keys.key(folder):
        pytest.skip("an encrypted page finds this by itself: see below")


@pytest.mark.usefixtures("plain")
def test_a_word_that_the_disk_has_changed_is_not_handed_over(file: Path, folder: Path, keys: KeyProvider) -> None:
    assert flip(file, WORDS)
    desk = open_workbook(folder, keys)
    with desk.view() as view, pytest.raises(Damaged) as damaged:
        view.reflections.all()
    assert damaged.value.code == "row-damaged"
    assert "reflection 14 “Phonics”" in str(damaged.value)
    with desk.view() as view:
        assert view.cases.of("1") is not None, "everything else can still be read"
        assert len(view.reflections.rows()) == 1
    desk.close()


@pytest.mark.usefixtures("plain")
def test_the_why_of_a_mapping_and_a_case_are_sealed_too(file: Path, folder: Path, keys: KeyProvider) -> None:
    assert flip(file, "It was refused at first.")
    assert flip(file, "The appeal came to nothing.")
    desk = open_workbook(folder, keys)
    with desk.view() as view, pytest.raises(Damaged, match="mapping"):
        view.mappings.of_framework("set-2014")
    with desk.view() as view, pytest.raises(Damaged, match="case"):
        view.cases.of("1")
    with desk.view() as view:
        assert {broken.code for broken in broken_rows(view.reading.driver)} == {"row-damaged"}
    desk.close()


def test_an_encrypted_page_that_the_disk_has_changed_is_not_handed_over(
    file: Path, folder: Path, keys: KeyProvider
) -> None:
    if not keys.key(folder):
        pytest.skip("a plain page has no seal of its own: see above")
    content = bytearray(file.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 2000] ^= 1
    file.write_bytes(content)
    with pytest.raises(Damaged):
        open_workbook(folder, keys)


LONG = "Nine of twelve slips named phonics. " * 600


def test_no_changed_page_is_handed_over_not_even_the_last_of_a_long_text(
    desk: Desk, folder: Path, keys: KeyProvider
) -> None:
    reflection = a_reflection(LONG)
    with desk.change() as work:
        work.reflections.add(reflection)
    desk.close()
    whole, told = database(folder).read_bytes(), 0
    for page in range(1, len(whole) // 4096):
        database(folder).write_bytes(whole[: page * 4096 + 99] + b"\xff" + whole[page * 4096 + 100 :])
        told += told_or_right(folder, keys, reflection)
    assert told


def told_or_right(folder: Path, keys: KeyProvider, written: Reflection) -> bool:
    """Whether it was told; if not, it is as it was written."""
    driver = connect_to_read(database(folder), keys.key(folder))
    try:
        with telling_faults():
            assert View(Reading(driver, sealed=True)).reflections.get(written.id) == written
    except Damaged:
        return True
    finally:
        driver.close()
    return False


def test_every_row_is_sealed_and_an_encrypted_workbook_shows_no_words(
    file: Path, folder: Path, keys: KeyProvider
) -> None:
    desk = open_workbook(folder, keys)
    with desk.view() as view:
        rows = view.reading.driver.execute("SELECT * FROM outcome").fetchall()
        assert list(broken_rows(view.reading.driver)) == []
    assert rows
    assert not any(map(seals.broken, rows))
    assert (WORDS.encode() in file.read_bytes()) is (keys.key(folder) is None)
    desk.close()


def test_a_seal_is_of_every_value() -> None:
    row = ("id", 1, None, "words")
    assert not seals.broken((*row, seals.seal(row)))
    for place in range(len(row)):
        changed = (*row[:place], "other", *row[place + 1 :], seals.seal(row))
        assert seals.broken(changed)
    assert seals.broken((*row, None))


def test_a_row_without_a_title_is_named_by_its_id() -> None:
    assert seals.name_of(tables.mapping, ("m-1", "r", None, "f", "o", "", 0, None, None)) == "mapping m-1"
