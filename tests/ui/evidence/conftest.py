"""The Evidence place over a workbook of the test's own, with real files."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.evidence import Evidence
from senco_desk.ui.evidence.place import EvidencePlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms
from tests.ui.room import TODAY

__all__ = ["TODAY", "Room"]


class Room(rooms.Room[EvidencePlace]):
    def on_disk(self) -> list[Evidence]:
        return self.found(lambda view: view.evidence.all())

    def files_of(self, piece: str) -> list[Attachment]:
        return self.found(lambda view: view.attachments.of_evidence(piece))

    def until_done(self) -> None:
        """Wait until nothing is being attached, and the page shows it."""
        self.qtbot.waitUntil(
            lambda: self.place.progress.isHidden() and not self.place.taking_in.is_busy, timeout=60_000
        )
        self.settle()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    with rooms.opened(Room, EvidencePlace, tmp_path / "mine.sencodesk", qtbot) as room:
        yield room


@pytest.fixture
def logged(room: Room) -> Callable[..., Evidence]:
    """Put a piece into the workbook beforehand."""

    def logged(title: str, **fields: object) -> Evidence:
        begun = room.services.evidencing.begin()
        return room.services.evidencing.keep(replace(begun, title=title, **fields))  # type: ignore[arg-type]

    return logged


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A file of words."""
    file = tmp_path / "Minutes of the meeting.txt"
    file.write_text("Agreed: a review each half-term.\n", "utf-8")
    return file


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    file = tmp_path / "Display.jpg"
    Image.new("RGB", (400, 300), "#1e7864").save(file)
    return file
