"""People and places over an encrypted workbook of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.person import Person, PersonKind
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.ui.people.place import PeoplePlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms

Known = Callable[..., Person]


class Room(rooms.Room[PeoplePlace]):
    def known(self) -> list[Person]:
        return self.services.keeping_names.people()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    with rooms.opened(Room, PeoplePlace, tmp_path / "mine.sencodesk", qtbot, FixedKey(bytes(range(32)))) as room:
        yield room


@pytest.fixture
def plain_room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    with rooms.opened(Room, PeoplePlace, tmp_path / "plain.sencodesk", qtbot) as room:
        yield room


@pytest.fixture
def known(room: Room) -> Callable[..., Person]:
    """Put a name into the workbook beforehand."""

    def known(name: str, kind: PersonKind = PersonKind.PUPIL, **fields: str) -> Person:
        return room.services.keeping_names.add(Person("", kind, name, **fields))  # type: ignore[arg-type]

    return known
