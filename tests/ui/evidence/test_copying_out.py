"""A copy of one attached file: the check for names stands before it, and is decided by keys alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from senco_desk.domain.name_findings import OneFile, Purpose, Resolution
from senco_desk.domain.person import Person, PersonKind
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.ui.checking.page import CheckPage
from senco_desk.ui.evidence.place import EvidencePlace
from senco_desk.ui.theme import dress
from tests.ui import room as rooms
from tests.ui.checking.conftest import DRAWN
from tests.ui.evidence.conftest import Room

Attached = Callable[[str, str], Room]


@pytest.fixture
def known(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    """Zeb Quill is known, and prints as Pupil A."""
    dress(qapp, "light", 100)
    keys = FixedKey(bytes(range(32)))
    with rooms.opened(Room, EvidencePlace, tmp_path / "mine.sencodesk", qtbot, keys) as room:
        room.services.keeping_names.add(Person("", PersonKind.PUPIL, "Zeb Quill"))
        yield room


@pytest.fixture
def attached(known: Room, tmp_path: Path) -> Attached:
    """A piece with one file of this name and these words, in sight."""

    def attached(name: str, words: str) -> Room:
        file = tmp_path / name
        file.write_text(words, "utf-8")
        known.services.attaching.attach(None, [file], lambda *_step: None, lambda: False)
        known.show()
        known.qtbot.waitUntil(lambda: bool(known.place.editor.files.rows), timeout=DRAWN)
        return known

    return attached


@pytest.fixture
def asked_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What was suggested; it goes into a folder of the test's, called as was suggested."""
    suggested: list[str] = []
    (tmp_path / "out").mkdir()

    def ask(_over: object, _title: str, path: str) -> tuple[str, str]:
        suggested.append(Path(path).name)
        return str(tmp_path / "out" / Path(path).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return suggested


def asked(room: Room) -> CheckPage:
    """Save a copy, by the keyboard; the page once all is looked through."""
    (row,) = room.place.editor.files.rows.values()
    row.save.setFocus()
    room.press(Qt.Key.Key_Space)
    page = room.place.checks.page
    assert page is not None
    room.qtbot.waitUntil(lambda: not page.check.is_going_on, timeout=DRAWN)
    return page


def saved(room: Room, file: Path) -> str:
    room.qtbot.waitUntil(lambda: bool(room.said or room.failures), timeout=DRAWN)
    assert room.failures == []
    return file.read_text("utf-8")


def test_where_nothing_is_found_the_copy_is_made_at_once(
    attached: Attached, asked_where: list[str], tmp_path: Path
) -> None:
    room = attached("minutes.txt", "Agreed: a review each half-term.")
    asked(room)
    assert saved(room, tmp_path / "out" / "minutes.txt") == "Agreed: a review each half-term."
    (check,) = room.services.checking_names.checks()
    assert (check.purpose, check.copy, check.found) == (Purpose.FILE, "E-001", 0)


def test_a_name_inside_the_file_stands_before_the_copy_and_is_kept_with_a_reason(
    attached: Attached, asked_where: list[str], tmp_path: Path
) -> None:
    room = attached("minutes.txt", "Zeb Quill came.")
    page = asked(room)
    assert page.isVisible()
    assert asked_where == []
    room.types("r", page.pane.view)
    assert "does not fit" in room.said.pop()[0]
    room.types("k")
    room.types("His family agreed")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Space)
    assert saved(room, tmp_path / "out" / "minutes.txt") == "Zeb Quill came."
    (check,) = room.services.checking_names.checks()
    assert (check.found, check.kept) == (1, 1)


def test_a_name_in_the_name_of_the_file_is_replaced_in_what_is_suggested(
    attached: Attached, asked_where: list[str], tmp_path: Path
) -> None:
    room = attached("Plan of Zeb Quill.txt", "A plan.")
    page = asked(room)
    room.types("r", page.pane.view)
    room.press(Qt.Key.Key_Space)
    assert saved(room, tmp_path / "out" / "Plan of Pupil A.txt") == "A plan."
    assert asked_where == ["Plan of Pupil A.txt"]


def test_esc_goes_back_and_nothing_leaves(attached: Attached, asked_where: list[str]) -> None:
    room = attached("minutes.txt", "Zeb Quill came.")
    asked(room)
    room.press(Qt.Key.Key_Escape)
    assert room.place.checks.page is None
    assert asked_where == []
    assert room.services.checking_names.checks() == []


def test_what_is_left_out_of_copies_is_said_before_the_file_goes(attached: Attached, asked_where: list[str]) -> None:
    room = attached("minutes.txt", "Zeb Quill came.")
    names, (row,) = room.services.checking_names, room.place.editor.files.rows.values()
    found = names.scan(OneFile(row.attachment.id), lambda *_step: None, lambda: False)
    names.decide(found.open, Resolution.LEAVE_OUT)
    page = asked(room)
    assert page.isVisible()
    assert "1 for which you leave this out of copies stands in it" in page.said.text()
