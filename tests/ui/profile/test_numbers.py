"""The numbers of her programme: hers, as the field works until she says otherwise, and never refused."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.domain.practice import Practice
from senco_desk.ui.profile.place import ProfilePlace
from tests.ui.surrounded import Surrounded


def type_in(place: ProfilePlace, name: str, typed: str, qtbot: QtBot) -> None:
    field = place.numbers.fields[name]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)


def practice(empty: Surrounded) -> Practice:
    return empty.services.introducing.practice()


def test_at_first_they_are_as_the_field_works(blank: ProfilePlace) -> None:
    assert blank.numbers.value() == Practice(2, 3, 3, 6, 60)
    assert not blank.numbers.back.isVisible()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("enough", Practice(enough=12, plenty=12)),
        ("plenty", Practice(plenty=12)),
        ("reuse", Practice(reuse=12)),
        ("recent", Practice(recent=12)),
        ("page_budget", Practice(page_budget=12)),
    ],
)
def test_what_is_typed_is_saved_by_itself(
    blank: ProfilePlace, empty: Surrounded, qtbot: QtBot, name: str, expected: Practice
) -> None:
    type_in(blank, name, "12", qtbot)
    qtbot.waitUntil(lambda: practice(empty) == expected)


def test_nought_pages_is_no_budget_and_is_said_so(blank: ProfilePlace, empty: Surrounded, qtbot: QtBot) -> None:
    type_in(blank, "page_budget", "0", qtbot)
    qtbot.waitUntil(lambda: practice(empty).page_budget is None)
    qtbot.keyClick(blank.numbers.fields["page_budget"], Qt.Key.Key_Tab)
    assert blank.numbers.fields["page_budget"].text() == "none"


def test_plenty_is_never_fewer_than_enough(blank: ProfilePlace, empty: Surrounded, qtbot: QtBot) -> None:
    blank.numbers.fields["enough"].setValue(5)
    qtbot.waitUntil(lambda: practice(empty) == Practice(enough=5, plenty=5))
    blank.numbers.fields["plenty"].setValue(1)
    assert blank.numbers.fields["plenty"].value() == 5


@pytest.mark.parametrize("typed", ["", "-", "many", "99999999999"])
def test_whatever_is_typed_there_stays_a_number_that_can_be(blank: ProfilePlace, qtbot: QtBot, typed: str) -> None:
    type_in(blank, "reuse", typed, qtbot)
    qtbot.keyClick(blank.numbers.fields["reuse"], Qt.Key.Key_Tab)
    assert 1 <= blank.numbers.value().reuse <= 999


def test_all_go_back_to_the_fields_at_once_and_can_be_taken_back(
    blank: ProfilePlace, empty: Surrounded, qtbot: QtBot
) -> None:
    type_in(blank, "recent", "12", qtbot)
    qtbot.waitUntil(lambda: practice(empty) == Practice(recent=12))
    blank.numbers.back.click()
    qtbot.waitUntil(lambda: len(empty.toasts) == 1)
    qtbot.waitUntil(lambda: blank.numbers.value() == Practice() == practice(empty))
    undo = empty.toasts[0][1]
    assert undo
    empty.services.undoing.undo(undo)
    qtbot.waitUntil(lambda: blank.numbers.value() == Practice(recent=12))


def test_each_says_what_it_is_for_and_what_the_field_works_with(blank: ProfilePlace) -> None:
    told = [field.accessibleDescription() for field in blank.numbers.fields.values()]
    assert all("The field works with" in each for each in told)
    assert all(field.accessibleName() for field in blank.numbers.fields.values())
