"""One of a few, on a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.ui.theme import dress
from senco_desk.ui.widgets.choice import Choice


@pytest.fixture
def choice(qtbot: QtBot) -> Choice:
    choice = Choice("Model")
    choice.offer([("free", "Free writing"), ("gibbs", "Gibbs"), ("rd", "R & D")])
    qtbot.addWidget(choice)
    choice.show()
    return choice


def test_showing_one_tells_nobody(qtbot: QtBot, choice: Choice) -> None:
    with qtbot.assertNotEmitted(choice.chosen):
        choice.show_value("gibbs")
    assert choice.value == "gibbs"
    assert choice.accessibleName() == "Model: Gibbs"


def test_up_and_down_step_through_the_few(qtbot: QtBot, choice: Choice) -> None:
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert chosen.args == ["gibbs"]
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.value == "rd"
    assert choice.accessibleName() == "Model: R & D"


def test_choosing_in_the_menu_tells_which(qtbot: QtBot, choice: Choice) -> None:
    with qtbot.waitSignal(choice.chosen) as chosen:
        choice.menu().actions()[2].trigger()
    assert chosen.args == ["rd"]


def test_what_is_chosen_stays_when_the_few_are_offered_anew(choice: Choice) -> None:
    choice.show_value("gibbs")
    choice.offer([("kolb", "Kolb"), ("gibbs", "Gibbs")])
    assert choice.value == "gibbs"


def test_where_it_is_stretched_its_words_begin_on_the_left(qtbot: QtBot, qapp: QApplication, choice: Choice) -> None:
    dress(qapp, "light", 100)
    choice.resize(600, choice.sizeHint().height())
    seen, rows = choice.grab().toImage(), range(8, choice.height() - 8)
    inked = [x for x in range(4, 592) if any(seen.pixelColor(x, y).lightness() < 128 for y in rows)]
    assert 8 < inked[0] < 40
