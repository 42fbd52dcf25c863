import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.ui.widgets.ticked_list import TickedList


@pytest.fixture
def shown(qtbot: QtBot) -> TickedList:
    made = TickedList("What I take")
    qtbot.addWidget(made)
    made.add("E-001 A map", ("piece", "1"), ticked=True)
    made.add("map.pdf", ("file", "2"), ticked=False, depth=1)
    made.add("W" * 3_000, ("piece", "3"), ticked=True)
    made.fit()
    made.show()
    return made


def test_space_enter_and_a_click_tick_and_untick(shown: TickedList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.ticked_anew):
        qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert shown.ticked() == [("piece", "3")]
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert shown.ticked() == [("file", "2"), ("piece", "3")]
    first = shown.visualItemRect(shown.item(0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert ("piece", "1") in shown.ticked()


def test_each_row_says_whether_it_is_ticked(shown: TickedList) -> None:
    said = [shown.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(2)]
    assert said == ["E-001 A map, ticked", "map.pdf, not ticked"]
    assert shown.accessibleName() == "What I take"


def test_many_are_ticked_at_once_and_told_once(shown: TickedList, qtbot: QtBot) -> None:
    told: list[None] = []
    shown.ticked_anew.connect(lambda: told.append(None))
    shown.tick_those(lambda what: what[0] == "piece", ticked=False)
    assert (shown.ticked(), len(told)) == ([], 1)
