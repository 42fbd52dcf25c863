"""The tutor whom a copy speaks to, told from whoever else is called so."""

import pytest

from senco_desk.domain.name_addressee import Addressee
from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_scanning import Found
from senco_desk.domain.person import Person, PersonKind

HELEN = Addressee((("helen", "marsh"),))
PUPIL = Person("pupil", PersonKind.PUPIL, "Helen Brown", ("Helen",), "Pupil A")


def spoken_to(text: str, name: str, *people: Person) -> bool:
    begin = text.index(name)
    return HELEN.is_spoken_to(text, Found(FindingKind.LIKELY, begin, begin + len(name)), people)


@pytest.mark.parametrize("words", ["Helen Marsh", "Dr H. Marsh", "MARSH", "Ms Marsh’s"])
def test_with_the_surname_it_is_the_tutor(words: str) -> None:
    assert HELEN.is_called(words)
    assert spoken_to(f"As {words} said", words, PUPIL)


@pytest.mark.parametrize("words", ["Helen Brown", "Marsh Brown", "Helen", "Dr", ""])
def test_what_is_another_name_or_half_of_it_is_not(words: str) -> None:
    assert not HELEN.is_called(words)


def test_a_first_name_is_the_tutors_only_where_the_question_begins_with_it() -> None:
    assert spoken_to("Helen, is it enough?", "Helen")
    assert spoken_to("Dear Helen, is it enough?", "Helen")
    assert not spoken_to("Is Helen’s plan enough?", "Helen")
    assert not spoken_to("Helen sat by me.", "Helen")


def test_what_somebody_else_is_registered_under_is_found_all_the_same() -> None:
    assert not spoken_to("Helen, is it enough?", "Helen", PUPIL)
    namesake = Person("namesake", PersonKind.PUPIL, "Helen Marsh", ("Helen",), "Pupil B")
    assert spoken_to("Helen Marsh, is it enough?", "Helen Marsh", namesake)


def test_of_a_tutor_without_a_name_nothing_is_theirs() -> None:
    assert not Addressee().is_called("Helen Marsh")
