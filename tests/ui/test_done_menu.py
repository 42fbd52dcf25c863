"""What was done stays to be taken back, one after the other; what was taken back stays to be done again."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from senco_desk.domain.journal import Changed
from senco_desk.ui.done_menu import DoneMenu

NOW = datetime(2026, 11, 2, 14, 2, tzinfo=UTC)
FIRST, SECOND = Changed(frozenset(), "a", "E-001 deleted"), Changed(frozenset(), "b", "E-002 deleted")


class Desk:
    """What is done in it comes into the menu, and what is taken back too."""

    def __init__(self) -> None:
        self.undone: list[str] = []
        self.menu = DoneMenu(self.undone.append)

    def does(self, *all_of_it: Changed) -> None:
        for changed in all_of_it:
            self.menu.remember(changed, NOW)

    def takes_back(self, changed: Changed) -> Changed:
        self.menu.undo_last()
        assert self.undone[-1] == changed.undo
        back = Changed(frozenset(), f"{changed.undo}′", "Taken back", changed.said, changed.undo)
        self.does(back)
        return back

    @property
    def lines(self) -> list[str]:
        return [action.text().removeprefix("14:02 ") for action in self.menu.actions() if action.isVisible()]


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.menu.deleteLater()


def test_undo_goes_back_one_by_one_and_then_has_no_more(desk: Desk) -> None:
    desk.does(FIRST, SECOND)
    desk.takes_back(SECOND)
    desk.takes_back(FIRST)
    desk.menu.undo_last()
    assert desk.undone == ["b", "a"]


def test_what_was_taken_back_has_one_line_which_does_it_again(desk: Desk) -> None:
    desk.does(FIRST, SECOND)
    back = desk.takes_back(SECOND)
    assert desk.lines == ["E-002 deleted: do again", "E-001 deleted: undo"]
    desk.does(Changed(frozenset(), "c", "Done again: E-002 deleted", undoes=back.undo))
    assert desk.lines == ["Done again: E-002 deleted: undo", "E-001 deleted: undo"]


def test_the_same_holds_when_the_workbook_is_opened_later(desk: Desk) -> None:
    desk.menu.recall([Changed(frozenset(), "b′", "Taken back", SECOND.said, "b"), SECOND, FIRST])
    assert [action.text() for action in desk.menu.actions() if action.isVisible()] == [
        "E-002 deleted: do again",
        "E-001 deleted: undo",
    ]
    desk.menu.undo_last()
    assert desk.undone == ["a"]


def test_of_another_workbook_nothing_is_left(desk: Desk) -> None:
    desk.does(FIRST)
    desk.menu.forget()
    desk.menu.undo_last()
    assert desk.undone == []
