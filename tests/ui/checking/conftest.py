"""The Portfolio place over an encrypted workbook with names in it, and what it saved."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, Section, State
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.ui.checking.page import CheckPage
from senco_desk.ui.portfolio.place import PortfolioPlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms

DRAWN = 60_000
"""Milliseconds to wait for a child: it starts a Python of its own."""


class Room(rooms.Room[PortfolioPlace]):
    def written(self, words: str, title: str = "After school") -> Reflection:
        """Finished, and counting for something: it prints."""
        begun = self.services.reflecting.begin()
        sections = (Section("text", "", from_plain(words)),)
        kept = self.services.reflecting.keep(replace(begun, title=title, sections=sections, state=State.FINISHED))
        self.services.counting_for.tick(PieceKind.REFLECTION, kept.id, rooms.SET.id, "1.1")
        return kept

    def text_of(self, reflection: Reflection) -> str:
        found = self.services.reflecting.get(reflection.id)
        return plain(found.sections[0].text) if found else ""

    def asked_to_save(self) -> CheckPage:
        """The page that stands before the copy."""
        self.qtbot.waitUntil(self.place.panel.save.isVisible, timeout=DRAWN)
        self.place.panel.save.click()
        page = self.place.checks.page
        assert page is not None
        self.qtbot.waitUntil(lambda: not page.check.is_going_on, timeout=DRAWN)
        return page

    def saved(self) -> str:
        """Every word of the copy, once it is there."""
        self.qtbot.waitUntil(lambda: bool(self.said or self.failures), timeout=DRAWN)
        assert self.failures == []
        with pypdfium2.PdfDocument(self.folder.parent / "mine.pdf") as copy:
            return "\n".join(page.get_textpage().get_text_range() for page in copy)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    """Zeb Quill is known, and prints as Pupil A."""
    dress(qapp, "light", 100)
    with rooms.opened(Room, PortfolioPlace, tmp_path / "mine.sencodesk", qtbot, FixedKey(bytes(range(32)))) as room:
        room.services.introducing.keep(Profile("Ada Moss"))
        room.services.keeping_names.add(Person("", PersonKind.PUPIL, "Zeb Quill"))
        yield room
        room.background.stop()
        room.place.pages.let_go()


@pytest.fixture
def shown(room: Room, tmp_path: Path) -> Callable[[], PortfolioPlace]:
    """The place in sight, and where it saves."""

    def shown() -> PortfolioPlace:
        room.show()
        room.place.ask_where = lambda _title, _name: str(tmp_path / "mine.pdf")
        return room.place

    return shown
