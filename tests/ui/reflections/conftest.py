"""The Reflections place over a workbook of the test's own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms
from tests.ui.room import TODAY

__all__ = ["TODAY", "Room"]


class Room(rooms.Room[ReflectionsPlace]):
    def on_disk(self) -> list[Reflection]:
        return self.found(lambda view: view.reflections.all())


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    with rooms.opened(Room, ReflectionsPlace, tmp_path / "mine.sencodesk", qtbot) as room:
        yield room


@pytest.fixture
def written(room: Room) -> Callable[..., Reflection]:
    """Put a reflection into the workbook beforehand."""

    def written(words: str, **fields: object) -> Reflection:
        begun = room.services.reflecting.begin()
        sections = (Section("text", "", from_plain(words)),)
        return room.services.reflecting.keep(replace(begun, sections=sections, **fields))  # type: ignore[arg-type]

    return written
