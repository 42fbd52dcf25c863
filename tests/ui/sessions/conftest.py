"""The Sessions place over a workbook of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.session import Session
from senco_desk.ui.sessions.place import SessionsPlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms


class Room(rooms.Room[SessionsPlace]):
    def sessions(self) -> list[Session]:
        return self.found(lambda view: view.sessions.all())

    def put(self, session: Session) -> Session:
        """Into the workbook beforehand."""
        return self.services.attending.add(session)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    with rooms.opened(Room, SessionsPlace, tmp_path / "mine.sencodesk", qtbot) as room:
        yield room
