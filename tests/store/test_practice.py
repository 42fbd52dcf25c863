import pytest

from senco_desk.domain.journal import Noun
from senco_desk.domain.practice import Practice
from senco_desk.store.desk import Desk

OWN = Practice(enough=1, plenty=5, reuse=7, recent=12, page_budget=None)


def test_what_the_field_works_with_holds_until_she_sets_a_number(desk: Desk) -> None:
    with desk.view() as view:
        assert view.practice.get() == Practice()


@pytest.mark.parametrize("practice", [OWN, Practice(page_budget=0)])
def test_her_numbers_come_back_as_they_were(desk: Desk, practice: Practice) -> None:
    with desk.change() as work:
        work.practice.put(Practice())
        work.practice.put(practice)
    with desk.view() as view:
        assert view.practice.get() == practice


def test_they_are_told_and_can_be_undone(desk: Desk) -> None:
    with desk.change("Numbers changed") as work:
        work.practice.put(OWN)
    assert work.changed.concerns(Noun.PRACTICE)
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.practice.get() == Practice()
