import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.ui.theme import dress
from senco_desk.ui.widgets.tick_box import TickBox


@pytest.fixture
def box(qtbot: QtBot) -> TickBox:
    box = TickBox("Printed on &both sides")
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.mark.parametrize("across", [6, 100])
def test_pressing_the_box_or_the_words_ticks(box: TickBox, qtbot: QtBot, across: int) -> None:
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(across, box.height() // 2))
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()


def test_a_screen_reader_hears_its_words_and_whether_it_is_ticked(box: TickBox) -> None:
    told = QAccessible.queryAccessibleInterface(box)
    box.setChecked(True)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.CheckBox, "Printed on both sides")
    assert told.state().checked


def seen(box: TickBox) -> QImage:
    return box.grab().toImage()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_its_edge_is_seen_on_either_ground_and_the_tick_as_well(box: TickBox, qapp: QApplication, theme: str) -> None:
    dress(qapp, theme, 100)
    empty, middle = seen(box), box.height() // 2
    row = [empty.pixelColor(across, middle).lightness() for across in range(box.height())]
    assert max(row) - min(row) > 60
    box.setChecked(True)
    assert seen(box) != empty
    dress(qapp, "light", 100)
