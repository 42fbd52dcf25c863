"""Every place of things, over the year's sample: opening one, coming to one, and what is never replaced."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.ui.exit.place import ExitPlace
from senco_desk.ui.place import Surroundings
from senco_desk.ui.prior.place import PriorPlace
from senco_desk.ui.reading.place import ReadingPlace
from senco_desk.ui.sessions.place import SessionsPlace
from senco_desk.ui.tasks.place import TasksPlace
from senco_desk.ui.widgets.two_line_list import TwoLineList
from tests.ui.surrounded import Surrounded, sample, sampled, twice_the_text

__all__ = ["sample", "sampled", "twice_the_text"]

Listed = PriorPlace | ReadingPlace | SessionsPlace | TasksPlace
LISTED = (PriorPlace, ReadingPlace, SessionsPlace, TasksPlace)


def shown(make: Callable[[Surroundings], Listed], sampled: Surrounded, qtbot: QtBot) -> Listed:
    place = make(sampled.surroundings)
    sampled.show(place, qtbot)
    qtbot.waitUntil(lambda: len(listed(place).keys) > 1)
    place.activateWindow()
    return place


def listed(place: Listed) -> TwoLineList:
    return place.side.list if isinstance(place, ReadingPlace) else place.list


def click(row: int, in_list: TwoLineList) -> None:
    at = in_list.visualRect(in_list.model().index(row, 0)).center()
    QTest.mouseClick(in_list.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("make", LISTED)
def test_a_row_that_is_clicked_opens_and_the_keys_stay_in_the_list(
    make: Callable[[Surroundings], Listed], sampled: Surrounded, qtbot: QtBot
) -> None:
    place = shown(make, sampled, qtbot)
    second = listed(place).keys[1]
    click(1, listed(place))
    qtbot.waitUntil(lambda: place.editor.shown is not None and place.editor.shown.id == second)
    assert listed(place).hasFocus()


@pytest.mark.parametrize("make", LISTED)
def test_come_to_from_elsewhere_in_a_narrow_window_the_way_back_is_at_hand(
    make: Callable[[Surroundings], Listed], sampled: Surrounded, qtbot: QtBot, twice_the_text: None
) -> None:
    place = shown(make, sampled, qtbot)
    place.take_focus()
    place.show_target(listed(place).keys[1])
    assert not listed(place).isVisible()
    assert place.back.hasFocus()


@pytest.mark.parametrize("make", LISTED)
def test_where_there_is_room_for_the_list_alone_enter_goes_into_the_first(
    make: Callable[[Surroundings], Listed], sampled: Surrounded, qtbot: QtBot, twice_the_text: None
) -> None:
    place = shown(make, sampled, qtbot)
    assert place.editor.shown is None
    place.take_focus()
    QTest.keyClick(listed(place), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.editor.shown is not None)
    assert place.editor.shown is not None
    assert place.editor.shown.id == listed(place).keys[0]
    assert not listed(place).isVisible()


def test_the_open_one_opened_again_keeps_the_keys_that_nothing_has_taken_along_yet(
    sampled: Surrounded, qtbot: QtBot
) -> None:
    place = shown(PriorPlace, sampled, qtbot)
    assert isinstance(place, PriorPlace)
    qtbot.waitUntil(lambda: place.editor.shown is not None)
    place.editor.title.setFocus()
    QTest.keyClick(place.editor.title, Qt.Key.Key_Exclam)
    typed = place.editor.title.text()
    place.show_target(place.editor.shown.id if place.editor.shown else "")
    assert place.editor.title.text() == typed
    assert "!" in typed


def test_what_is_typed_while_a_new_one_is_fetched_stays_with_the_one_before(sampled: Surrounded, qtbot: QtBot) -> None:
    place = ExitPlace(sampled.surroundings)
    sampled.show(place, qtbot)
    qtbot.waitUntil(lambda: place.editor.shown is not None)
    before = place.editor.shown
    place.begin()
    QTest.keyClicks(place.editor.conditions.area, "A page on theory")
    qtbot.waitUntil(lambda: place.editor.shown is not before)
    place.flush()
    sampled.background.drain()
    (kept,) = sampled.services.exit_reviewing.all()
    assert kept.conditions[0].plain == "A page on theory"
