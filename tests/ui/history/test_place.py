"""Any text as it was, beside now, in a real window over a real workbook."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.ui.history.place import NOW, HistoryPlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms
from tests.ui.surrounded import nameless, twice_the_text

__all__ = ["twice_the_text"]

FIRST, SECOND, THIRD = "Two did not gain.", "Two did not gain, and we asked why.", "Three gained; we know why."


class Room(rooms.Room[HistoryPlace]):
    def look_at(self, each: str) -> HistoryPlace:
        place = self.show()
        place.show_target(f"reflection {each}")
        self.settle()
        return place

    def choose(self, row: int) -> None:
        self.place.list.choose(self.place.list.keys[row])
        self.settle()
        self.qtbot.waitUntil(lambda: self.place.pane.beside.is_settled)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    with rooms.opened(Room, HistoryPlace, tmp_path / "mine.sencodesk", qtbot) as room:
        yield room


@pytest.fixture
def written(room: Room) -> str:
    """A reflection that was written on three days."""
    begun = datetime(2025, 3, 1, 16, 30, tzinfo=UTC)
    room.services.close()
    reflection = None
    for day, words in enumerate((FIRST, SECOND, THIRD)):
        desk = open_workbook(room.folder, NoKey(), now=lambda day=day: begun + timedelta(days=day))
        with desk.change(typing=True) as work:
            sections = (Section("text", "", from_plain(words)),)
            if reflection is None:
                reflection = Reflection("r", 1, begun, "Phonics", sections=sections)
                work.reflections.add(reflection)
            work.reflections.replace(replace(reflection, sections=sections))
        desk.close()
    room.services = rooms.serve(open_workbook(room.folder, NoKey()), room.background.tell)
    return "r"


def words(room: Room) -> str:
    found = room.found(lambda view: view.reflections.get("r"))
    assert found is not None
    return plain(found.sections[0].text)


def test_without_anything_to_show_it_says_where_history_is_opened(room: Room) -> None:
    place = room.show()
    assert place.empty.isVisible()
    room.qtbot.mouseClick(place.empty.button, Qt.MouseButton.LeftButton)
    assert room.went == [("bin", None)]


def test_every_version_is_listed_newest_first_after_the_present_one(room: Room, written: str) -> None:
    place = room.look_at(written)
    assert place.called.text() == "History of R-001 Phonics"
    said = [place.list.row_words(key) for key in place.list.keys]
    assert said[0].startswith("Now")
    assert [one.split(",")[0] for one in said[1:]] == ["Sun 2 Mar 2025", "Sat 1 Mar 2025"]
    assert [one.split(", ")[-1] for one in said[1:]] == ["8 words", "4 words"]


def test_a_version_stands_beside_now_and_the_words_that_differ_are_marked_without_colour(
    room: Room, written: str
) -> None:
    place = room.look_at(written)
    room.choose(2)
    beside = place.pane.beside
    assert FIRST in beside.was.plain()
    assert THIRD in beside.now.plain()
    assert place.pane.said.text() == "Since then 4 words are gone (struck through) and 5 were added (underlined)."
    assert struck(beside.was) == "Two did not gain"
    assert struck(beside.now) == ""


def struck(area: object) -> str:
    found = ""
    block = area.document().begin()  # type: ignore[attr-defined]
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            if parts.fragment().charFormat().fontStrikeOut():
                found += parts.fragment().text()
            parts += 1
        block = block.next()
    return found


def test_putting_back_is_done_with_a_toast_and_undone_again(room: Room, written: str) -> None:
    place = room.look_at(written)
    before = room.found(lambda view: view.reflections.get("r"))
    room.choose(2)
    room.qtbot.mouseClick(place.pane.put_back, Qt.MouseButton.LeftButton)
    room.settle()
    assert words(room) == FIRST
    said, undo = room.said[-1]
    assert said == "Put back as it was"
    room.qtbot.waitUntil(lambda: len(place.list.keys) == 4)
    room.services.undoing.undo(str(undo))
    assert room.found(lambda view: view.reflections.get("r")) == before


def test_a_version_is_named_by_key_and_stands_out(room: Room, written: str) -> None:
    place = room.look_at(written)
    room.choose(1)
    room.press(Qt.Key.Key_F2)
    room.types("As sent to the tutor")
    room.press(Qt.Key.Key_Return)
    room.settle()
    room.qtbot.waitUntil(lambda: "As sent to the tutor" in place.list.row_words(place.list.keys[1]))
    assert room.said[-1][0] == "Version named “As sent to the tutor”"
    assert room.services.looking_back.look(Noun.REFLECTION, "r").history.versions[0].name == "As sent to the tutor"


def test_the_present_text_can_be_named(room: Room, written: str) -> None:
    place = room.look_at(written)
    assert place.list.key == NOW
    place.pane.named.emit("Before the review")
    room.settle()
    room.qtbot.waitUntil(lambda: len(place.list.keys) == 4)
    assert place.list.row_words(place.list.keys[1]).startswith("Before the review")


def test_from_difference_to_difference_by_key(room: Room, written: str) -> None:
    place = room.look_at(written)
    room.choose(1)
    seen = []
    for _ in range(place.pane.beside.was.marks + place.pane.beside.now.marks):
        room.press(Qt.Key.Key_F8)
        area = QApplication.focusWidget()
        seen.append(area.textCursor().selectedText())  # type: ignore[union-attr]
    assert len(set(seen)) == len(seen) > 1
    assert not place.pane.put_back.isHidden()


def test_esc_goes_back_to_where_it_is_written(room: Room, written: str) -> None:
    room.look_at(written)
    room.press(Qt.Key.Key_Escape)
    assert room.went == [("reflections", "r")]


def test_what_is_gone_or_not_on_disk_yet_shows_the_way_instead(room: Room) -> None:
    place = room.look_at("never")
    assert place.empty.isVisible()


def test_at_twice_the_text_one_comes_from_the_list_to_the_version_and_back(
    room: Room, written: str, twice_the_text: None
) -> None:
    place = room.look_at(written)
    place.window().resize(820, 614)
    assert place.panes.is_narrow
    assert place.list.isVisible()
    assert not place.pane.isVisible()
    room.choose(1)
    room.press(Qt.Key.Key_Return)
    assert place.pane.isVisible()
    assert not place.list.isVisible()
    assert place.pane.beside.was.hasFocus()
    place.pane.beside.which.chosen.emit(place.pane.beside.which.show_value(False))
    assert place.pane.beside.now.isVisible()
    assert not place.pane.beside.was.isVisible()
    room.press(Qt.Key.Key_Escape)
    assert place.list.isVisible()


def test_every_control_has_a_name(room: Room, written: str) -> None:
    place = room.look_at(written)
    room.choose(1)
    assert nameless(place) == []
