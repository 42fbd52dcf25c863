"""Names in the open reflection: underlined while she writes, counted on a chip that leads to them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms


class Room(rooms.Room[ReflectionsPlace]):
    def written(self, words: str) -> Reflection:
        begun = self.services.reflecting.begin()
        return self.services.reflecting.keep(replace(begun, sections=(Section("text", "", from_plain(words)),)))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    keys = FixedKey(bytes(range(32)))
    with rooms.opened(Room, ReflectionsPlace, tmp_path / "mine.sencodesk", qtbot, keys) as room:
        room.services.keeping_names.add(Person("", PersonKind.PUPIL, "Zeb Quill"))
        yield room


def test_the_chip_counts_them_says_them_and_leads_to_them(room: Room, qtbot: QtBot) -> None:
    reflection = room.written("We met Zeb Quill. Zeb read.")
    chip = room.show().editor.names
    qtbot.waitUntil(chip.isVisible, timeout=10_000)
    assert chip.text() == "2 names to check"
    assert chip.accessibleDescription() == "Zeb Quill, prints as Pupil A; Zeb, prints as Pupil A"
    chip.click()
    assert room.went == [("people", f"to-check:{reflection.id}")]


def test_what_is_only_likely_is_not_counted_while_she_writes(room: Room, qtbot: QtBot) -> None:
    room.written("Then Mrs Harbottle came in.")
    place = room.show()
    qtbot.wait(2_500)
    assert not place.editor.names.isVisible()


def test_it_follows_what_is_typed_and_what_is_known(room: Room, qtbot: QtBot) -> None:
    room.written("We met ")
    place = room.show()
    qtbot.waitUntil(lambda: place.editor.shown is not None)
    area = place.editor.sections[0].editor.area
    area.moveCursor(area.textCursor().MoveOperation.End)
    room.types("Zeb and Ada", area)
    qtbot.waitUntil(lambda: place.editor.names.text() == "1 name to check", timeout=10_000)
    assert [each.cursor.selectedText() for each in area.extraSelections()] == ["Zeb"]
    room.background.write(lambda: room.services.keeping_names.add(Person("", PersonKind.PUPIL, "Ada Moss")))
    qtbot.waitUntil(lambda: place.editor.names.text() == "2 names to check", timeout=10_000)
    qtbot.waitUntil(lambda: len(area.extraSelections()) == 2, timeout=10_000)


def test_another_reflection_has_its_own_count(room: Room, qtbot: QtBot) -> None:
    room.written("We met Zeb.")
    clean = room.written("We read.")
    place = room.show()
    qtbot.waitUntil(lambda: place.editor.shown is not None)
    place.open(clean.id)
    qtbot.wait(2_500)
    assert not place.editor.names.isVisible()
