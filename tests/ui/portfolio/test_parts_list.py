"""The parts: ticked or left out, moved by keys and by dragging; the cover first, the front matter before the body."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from pytestqt.qtbot import QtBot

from senco_desk.domain.portfolio import FRONT, Part
from senco_desk.ui.portfolio.parts_list import PARTS, PartsList, with_the_rest

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def parts(qtbot: QtBot) -> PartsList:
    parts = PartsList()
    qtbot.addWidget(parts)
    parts.resize(300, 400)
    parts.show()
    return parts


def stand_at(parts: PartsList, part: Part) -> None:
    parts.setCurrentRow(parts.order().index(part))


def test_every_part_has_its_words() -> None:
    assert list(PARTS) == list(Part)


def test_space_leaves_a_part_out_but_never_the_cover(parts: PartsList, qtbot: QtBot) -> None:
    stand_at(parts, Part.INDEX)
    with qtbot.waitSignal(parts.changed):
        qtbot.keyClick(parts, Qt.Key.Key_Space)
    stand_at(parts, Part.COVER)
    qtbot.keyClick(parts, Qt.Key.Key_Space)
    assert parts.parts() == tuple(part for part in Part if part is not Part.INDEX)


def test_pressing_the_box_ticks_and_pressing_the_words_takes_the_part_in_hand(parts: PartsList, qtbot: QtBot) -> None:
    row = parts.visualItemRect(parts.item(parts.order().index(Part.SETTING)))
    words = QPoint(row.left() + 120, row.center().y())
    qtbot.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert parts.part_here() is Part.SETTING
    assert Part.SETTING in parts.parts()
    box = QPoint(row.left() + 10, row.center().y())
    with qtbot.waitSignal(parts.changed):
        qtbot.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert Part.SETTING not in parts.parts()


def test_alt_and_an_arrow_move_the_part_in_hand_which_stays_in_hand(parts: PartsList, qtbot: QtBot) -> None:
    stand_at(parts, Part.INDEX)
    with qtbot.waitSignal(parts.changed):
        qtbot.keyClick(parts, Qt.Key.Key_Up, ALT)
    assert parts.part_here() is Part.INDEX
    assert parts.order().index(Part.INDEX) == parts.order().index(Part.OUTCOMES) - 1
    qtbot.keyClick(parts, Qt.Key.Key_Down, ALT)
    assert parts.order() == list(Part)


@pytest.mark.parametrize(
    ("part", "key"),
    [
        (Part.COVER, Qt.Key.Key_Down),
        (Part.ONE_PAGE, Qt.Key.Key_Up),
        (FRONT[-1], Qt.Key.Key_Down),
        (Part.SETTING, Qt.Key.Key_Up),
        (Part.REGISTER, Qt.Key.Key_Down),
    ],
)
def test_the_cover_stays_first_and_the_front_matter_before_the_body(
    parts: PartsList, qtbot: QtBot, part: Part, key: Qt.Key
) -> None:
    stand_at(parts, part)
    with qtbot.assertNotEmitted(parts.changed):
        qtbot.keyClick(parts, key, ALT)
    assert parts.order() == list(Part)


def drop(parts: PartsList, part: Part, before: Part) -> None:
    """As a drag of `part` ends, at the upper edge of `before`."""
    stand_at(parts, part)
    rect = parts.visualItemRect(parts.item(parts.order().index(before)))
    data = parts.mimeData([parts.currentItem()])
    event = QDropEvent(
        QPointF(rect.left() + 20, rect.top() + 1),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    parts.dropEvent(event)


def test_a_part_is_dragged_to_where_it_is_wanted(parts: PartsList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(parts.changed):
        drop(parts, Part.REFLECTIONS, Part.OUTCOMES)
    assert parts.order().index(Part.REFLECTIONS) == parts.order().index(Part.OUTCOMES) - 1
    assert sorted(parts.order()) == sorted(Part)
    assert parts.part_here() is Part.REFLECTIONS


def test_what_is_dropped_above_the_cover_stays_below_it(parts: PartsList) -> None:
    drop(parts, Part.REFLECTIONS, Part.COVER)
    assert parts.order()[: len(FRONT) + 1] == [*FRONT, Part.REFLECTIONS]


def test_what_is_left_out_stands_where_the_panel_would_have_it() -> None:
    shown = with_the_rest((Part.COVER, Part.REFLECTIONS, Part.SETTING, Part.OUTCOMES))
    assert shown[: len(FRONT)] == FRONT
    assert shown.index(Part.REFLECTIONS) < shown.index(Part.SETTING)
    assert shown.index(Part.INDEX) == shown.index(Part.OUTCOMES) + 1
    assert sorted(shown) == sorted(Part)


def test_a_screen_reader_hears_each_part_and_whether_it_prints(parts: PartsList) -> None:
    parts.tick(Part.INDEX, False)
    told = QAccessible.queryAccessibleInterface(parts)
    row = told.child(parts.order().index(Part.INDEX))
    assert row.text(QAccessible.Text.Name) == "Index of elements"
    assert row.state().checkable
    assert not row.state().checked


def test_the_list_never_scrolls_by_itself(parts: PartsList) -> None:
    last = parts.visualItemRect(parts.item(parts.count() - 1))
    assert last.bottom() <= parts.viewport().height()
    assert last.height() >= 24
