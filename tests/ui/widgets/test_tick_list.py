"""A list to tick in: what can be ticked is come to by the arrow keys, what only stands between rows is not."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.services.shelf import Shelf
from senco_desk.ui.widgets.tick_list import TickList


@pytest.fixture
def ticks(qtbot: QtBot, tmp_path) -> TickList:
    made = TickList()
    qtbot.addWidget(made)
    framework = Shelf(tmp_path).read("nasenco-2014")
    made.lines.show_set(framework)
    made.lines.suggest([framework.coded("8.2")])
    made.resize(500, 400)
    made.show()
    made.choose_first()
    return made


def code(ticks: TickList) -> str:
    outcome = ticks.lines.line(ticks.currentIndex().row()).outcome
    return outcome.code if outcome else ""


def test_the_first_come_to_is_a_suggestion_and_not_its_heading(ticks: TickList):
    assert code(ticks) == "8.2"


def test_down_goes_over_headings_and_parts_to_the_next_that_can_be_ticked(ticks: TickList, qtbot: QtBot):
    qtbot.keyClick(ticks, Qt.Key.Key_Down)
    assert code(ticks) == "1"


def test_up_at_the_first_stays_there(ticks: TickList, qtbot: QtBot):
    qtbot.keyClick(ticks, Qt.Key.Key_Up)
    assert code(ticks) == "8.2"


def test_home_and_end_come_to_what_can_be_ticked(ticks: TickList, qtbot: QtBot):
    qtbot.keyClick(ticks, Qt.Key.Key_End)
    assert code(ticks) == "C.4"
    qtbot.keyClick(ticks, Qt.Key.Key_Home)
    assert code(ticks) == "8.2"
