"""The check before everything is taken out: the workbook itself leaves, in which nothing is replaced."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from senco_desk.domain.name_findings import Purpose, Resolution, WholeWorkbook
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.reflection import Section
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.ui.checking.page import CheckPage
from senco_desk.ui.safety.place import SafetyPlace
from senco_desk.ui.safety.taking_out import TakingOutSection
from senco_desk.ui.theme import dress
from tests.ui import room as rooms
from tests.ui.checking.conftest import DRAWN


class Room(rooms.Room[SafetyPlace]):
    def asked(self) -> CheckPage:
        section = next(each for each in self.place.sections if isinstance(each, TakingOutSection))
        section.out.click()
        page = self.place.checks.page
        assert page is not None
        self.qtbot.waitUntil(lambda: not page.check.is_going_on, timeout=DRAWN)
        return page

    def taken_out(self) -> Path:
        def done() -> bool:
            return any((self.folder.parent / "out").glob("*/index.html"))

        self.qtbot.waitUntil(done, timeout=DRAWN)
        return next((self.folder.parent / "out").glob("*/index.html"))


@pytest.fixture
def safe(qtbot: QtBot, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    dress(qapp, "light", 100)
    (tmp_path / "out").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "out"))
    keys = FixedKey(bytes(range(32)))
    with rooms.opened(Room, SafetyPlace, tmp_path / "mine.sencodesk", qtbot, keys) as room:
        room.services.keeping_names.add(Person("", PersonKind.PUPIL, "Zeb Quill"))
        begun = room.services.reflecting.begin()
        room.services.reflecting.keep(replace(begun, sections=(Section("text", "", from_plain("We met Zeb Quill.")),)))
        yield room


def test_a_name_is_kept_with_a_reason_and_then_it_goes_on(safe: Room) -> None:
    safe.show()
    page = safe.asked()
    assert page.isVisible()
    safe.types("k", page.pane.view)
    safe.types("Agreed to be named")
    safe.press(Qt.Key.Key_Return)
    assert page.go.text() == "Take it out now"
    safe.press(Qt.Key.Key_Space)
    assert safe.taken_out().is_file()
    (check,) = safe.services.checking_names.checks()
    assert (check.purpose, check.kept) == (Purpose.EXPORT, 1)


def test_to_replace_in_a_copy_is_not_offered_where_there_is_none(safe: Room) -> None:
    safe.show()
    page = safe.asked()
    safe.types("r", page.pane.view)
    assert page.check.scan is not None
    assert len(page.check.scan.open) == 1
    assert Resolution.REPLACE_HERE not in page.pane.ways.ways


def test_what_is_replaced_in_copies_alone_is_said_before_it_goes(safe: Room) -> None:
    names = safe.services.checking_names
    found = names.scan(WholeWorkbook(), lambda *_step: None, lambda: False).open
    names.decide(found, Resolution.REPLACE_HERE)
    safe.show()
    page = safe.asked()
    assert page.isVisible()
    assert "1 that you replace or leave out in copies stands there" in page.said.text()
    page.go.click()
    assert safe.taken_out().is_file()


def test_what_was_written_after_it_was_looked_through_does_not_go(
    safe: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def chosen(*_asked: object) -> str:
        begun = safe.services.reflecting.begin()
        safe.services.reflecting.keep(replace(begun, title="Zeb Quill again"))
        return str(tmp_path / "out")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", chosen)
    safe.show()
    page = safe.asked()
    page.anyway.click()
    page.second.agree.click()
    safe.qtbot.waitUntil(lambda: bool(safe.failures), timeout=DRAWN)
    assert "since names were looked for" in str(safe.failures[0])
    assert not any((tmp_path / "out").iterdir())
