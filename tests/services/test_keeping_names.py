"""People and places are kept in an encrypted workbook only, each with what it prints as."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.person import Person, PersonKind
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.keeping_names import KeepingNames
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener

KEY = FixedKey(bytes(range(32)))


@pytest.fixture
def sealed(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    folder = tmp_path / "sealed.sencodesk"
    create(folder, KEY, clock)
    desk = open_workbook(folder, KEY, now=clock)
    yield desk
    desk.close()


@pytest.fixture
def keeping(sealed: Desk, tell: Listener) -> KeepingNames:
    return KeepingNames(sealed, tell)


def pupil(name: str, **more: object) -> Person:
    return replace(Person("", PersonKind.PUPIL, name), **more)  # type: ignore[arg-type]


def test_what_is_left_blank_is_proposed(keeping: KeepingNames) -> None:
    first, second = keeping.add(pupil("Mr Zebedee  Quill ")), keeping.add(pupil("Odette Ashby"))
    assert (first.name, first.forms, first.prints_as) == ("Mr Zebedee Quill", ("Zebedee", "Quill"), "Pupil A")
    assert second.prints_as == "Pupil B"
    assert keeping.people() == [first, second]


def test_each_kind_is_counted_by_itself(keeping: KeepingNames) -> None:
    keeping.add(pupil("Zebedee Quill"))
    school = keeping.add(Person("", PersonKind.SCHOOL, "St Mary’s Primary School"))
    assert (school.prints_as, school.forms) == ("School A", ("St Mary’s",))
    assert keeping.add(Person("", PersonKind.MYSELF, "Ruth Ash")).prints_as == "the author"


def test_after_z_come_two_letters(keeping: KeepingNames) -> None:
    for number in range(26):
        keeping.add(pupil(f"Somebody{number}"))
    assert keeping.begin().prints_as == "Pupil AA"


@pytest.mark.parametrize("name", ["", "  ", "\x00", "\u200b"])
def test_somebody_without_a_name_is_refused(keeping: KeepingNames, name: str) -> None:
    with pytest.raises(Refused, match="Type the name"):
        keeping.add(pupil(name))
    assert keeping.people() == []


def test_a_single_letter_is_refused(keeping: KeepingNames) -> None:
    with pytest.raises(Refused, match="single letter"):
        keeping.add(pupil("Zebedee", forms=("Z.",)))


def test_what_prints_as_itself_is_refused(keeping: KeepingNames) -> None:
    with pytest.raises(Refused, match="still says “Zeb”"):
        keeping.add(pupil("Zebedee", forms=("Zeb",), prints_as="Little Zeb"))


def test_a_name_is_changed_and_taken_out_and_comes_back(keeping: KeepingNames, sealed: Desk, tell: Listener) -> None:
    zeb = keeping.keep(replace(keeping.add(pupil("Zebedee")), forms=("Zeb",)))
    Undoing(sealed, tell).undo(keeping.remove(zeb.id).undo)
    assert keeping.people() == [zeb]


def test_in_a_plain_workbook_it_is_refused(desk: Desk, tell: Listener) -> None:
    with pytest.raises(Refused) as refused:
        KeepingNames(desk, tell).add(pupil("Zebedee"))
    assert refused.value.code == "names-need-encryption"
    assert KeepingNames(desk, tell).people() == []
