"""What was deleted is read and put back, in a real window over a real workbook."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain
from senco_desk.ui.bin.place import BinPlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms
from tests.ui.feedback.conftest import ROUND, SAID
from tests.ui.surrounded import nameless


class Room(rooms.Room[BinPlace]):
    pass


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    with rooms.opened(Room, BinPlace, tmp_path / "mine.sencodesk", qtbot) as room:
        yield room


@pytest.fixture
def deleted(room: Room) -> Callable[[str], Reflection]:
    def deleted(title: str) -> Reflection:
        verbs = room.services.reflecting
        sections = (Section("text", "", from_plain(f"{title} said more.")),)
        kept = verbs.keep(replace(verbs.begin(), title=title, sections=sections))
        verbs.remove(kept.id)
        return kept

    return deleted


Deleted = Callable[[str], Reflection]


def test_an_empty_bin_says_what_comes_here(room: Room) -> None:
    assert room.show().empty.isVisible()


def test_what_was_deleted_is_listed_last_first_and_can_be_read(room: Room, deleted: Deleted) -> None:
    for title in ("The slips", "The meeting"):
        deleted(title)
    place = room.show()
    assert [place.list.row_words(key).split(",")[0] for key in place.list.keys] == [
        "R-002 The meeting",
        "R-001 The slips",
    ]
    assert "The meeting said more." in place.text.plain()
    assert "It can be put back until" in place.facts.text()


def test_it_is_put_back_by_keys_with_its_number_and_the_toast_undoes_it(room: Room, deleted: Deleted) -> None:
    reflection = deleted("The slips")
    place = room.show()
    place.list.setFocus()
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert room.found(lambda view: view.reflections.all()) == [reflection]
    room.qtbot.waitUntil(place.empty.isVisible)
    room.services.undoing.undo(str(room.said[-1][1]))
    room.qtbot.waitUntil(place.list.isVisible)
    assert place.list.keys == [reflection.id]


def test_come_back_to_what_is_open_in_a_narrow_window_the_way_to_the_list_is_at_hand(
    room: Room, deleted: Deleted
) -> None:
    deleted("The slips")
    place = room.show(width=480)
    place.list.entered.emit()
    place.setFocus()
    place.take_focus()
    assert place.all_of_them.hasFocus()


def test_out_for_good_is_asked_once_more_and_then_it_is(room: Room, deleted: Deleted) -> None:
    deleted("The slips")
    place = room.show()
    place.list.setFocus()
    room.press(Qt.Key.Key_Delete)
    assert "neither Undo nor the bin" in place.sure.said
    room.press(Qt.Key.Key_Space)  # what is offered first leaves it there
    room.settle()
    assert len(place.list.keys) == 1
    room.press(Qt.Key.Key_Delete)
    room.qtbot.mouseClick(place.sure.ways[1], Qt.MouseButton.LeftButton)
    room.settle()
    assert room.found(lambda view: view.bin.all()) == []
    assert place.empty.isVisible()


def test_a_point_of_feedback_is_read_to_its_end_and_a_round_tells_how_many_come_back(room: Room) -> None:
    said = f"{'Say more. ' * 30}And then stop."
    with room.services.desk.change("Taken in") as work:
        work.feedback.add(ROUND)
        for each in ("one", "two"):
            work.points.add(replace(SAID, id=each, text=said))
    room.services.answering_feedback.remove_points(["one"])
    place = room.show()
    assert "And then stop." in place.text.plain()
    assert place.named.text().endswith("…")
    room.services.answering_feedback.remove(ROUND.id)
    room.qtbot.waitUntil(lambda: "With it come back: 1 point." in place.facts.text())


def test_every_control_has_a_name(room: Room, deleted: Deleted) -> None:
    deleted("The slips")
    assert nameless(room.show()) == []
