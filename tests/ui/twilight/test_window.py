"""Noting in the real window: the twilight page, the quick note, the queue, and lines that come from outside."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.identity import new_id
from senco_desk.domain.note import Note, noted
from senco_desk.safekeeping import inbox as lines
from senco_desk.store import inbox
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.twilight.page import TwilightPage
from senco_desk.ui.twilight.place import TwilightPlace
from tests.ui.conftest import sample, unopened, window

__all__ = ["sample", "unopened", "window"]


def waiting(window: MainWindow) -> list[Note]:
    assert window.surroundings is not None
    return window.surroundings.services.noting.waiting()


@pytest.fixture
def before(window: MainWindow) -> set[str]:
    return {note.id for note in waiting(window)}


def texts(window: MainWindow, before: set[str]) -> list[str]:
    return [note.text for note in waiting(window) if note.id not in before]


def begin(window: MainWindow, qtbot: QtBot) -> TwilightPage:
    window.commands.actions["twilight"].trigger()
    qtbot.waitUntil(lambda: window.notes.page is not None, timeout=10_000)
    assert window.notes.page is not None
    return window.notes.page


def test_one_key_and_nothing_else_is_on_the_screen_until_escape(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    assert window.in_sight() is page
    assert window.holds_lock_off
    assert window.isFullScreen()
    QTest.keyClick(page.box, Qt.Key.Key_Escape)
    assert window.in_sight() is window.frame
    assert not window.holds_lock_off
    assert not window.isFullScreen()


def test_what_is_typed_is_on_the_disk_without_a_pause_and_each_line_is_stamped(
    window: MainWindow, before: set[str], qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    qtbot.keyClicks(page.box, "Ask Priya")
    qtbot.waitUntil(lambda: texts(window, before) == ["Ask Priya"], timeout=5_000)
    QTest.keyClick(page.box, Qt.Key.Key_Return)
    qtbot.keyClicks(page.box, "Sensory audit")
    QTest.keyClick(page.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(page.box, "Read Sewell")
    window.save_everything()
    assert texts(window, before) == ["Ask Priya", "Sensory audit", "Read Sewell"]
    assert all(mark in page.box._stamps for mark, words in page.box.rows() if words)


def test_what_was_noted_today_is_there_again_and_can_be_gone_on_with(
    window: MainWindow, before: set[str], qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    qtbot.keyClicks(page.box, "First")
    QTest.keyClick(page.box, Qt.Key.Key_Escape)
    page = begin(window, qtbot)
    assert page.box.toPlainText() == "First\n"
    qtbot.keyClicks(page.box, "Second")
    window.save_everything()
    assert texts(window, before) == ["First", "Second"]


def test_taking_back_and_rubbing_out_leaves_what_stands_there(
    window: MainWindow, before: set[str], qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    qtbot.keyClicks(page.box, "One")
    window.save_everything()
    page.box.selectAll()
    QTest.keyClick(page.box, Qt.Key.Key_Delete)
    window.save_everything()
    assert texts(window, before) == []
    page.box.undo()
    window.save_everything()
    assert texts(window, before) == ["One"]


def test_locking_and_closing_take_every_word_along(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = begin(window, qtbot)
    qtbot.keyClicks(page.box, "The last word")
    folder = window.workbook.folder if window.workbook else tmp_path
    window.leave_workbook()
    assert window.notes.page is None
    assert not window.holds_lock_off
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_workbook(folder)
    assert "The last word" in [note.text for note in waiting(window)]


def test_a_quick_note_from_anywhere_is_kept_as_it_is_typed(window: MainWindow, before: set[str], qtbot: QtBot) -> None:
    window.go("evidence")
    window.commands.actions["quick-note"].trigger()
    quick = window.notes.quick
    assert quick is not None
    qtbot.keyClicks(quick.box, "Ring the EP")
    qtbot.waitUntil(lambda: texts(window, before) == ["Ring the EP"], timeout=5_000)
    QTest.keyClick(quick.box, Qt.Key.Key_Return)
    assert window.notes.quick is None
    assert window.places.current == "evidence"
    assert texts(window, before) == ["Ring the EP"]


def test_a_quick_note_without_words_is_none(window: MainWindow, before: set[str], qtbot: QtBot) -> None:
    window.commands.actions["quick-note"].trigger()
    assert window.notes.quick is not None
    qtbot.keyClicks(window.notes.quick.box, "x")
    window.save_everything()
    window.notes.quick.box.clear()
    QTest.keyClick(window.notes.quick.box, Qt.Key.Key_Escape)
    window.save_everything()
    assert texts(window, before) == []


def test_one_key_makes_something_of_a_note_and_the_next_is_in_hand(
    window: MainWindow, before: set[str], qtbot: QtBot
) -> None:
    assert window.surroundings is not None
    noting = window.surroundings.services.noting
    for note in waiting(window):
        noting.drop(note.id)
    for words in ("a", "b", "c", "d", "e"):
        noting.keep([noting.begin(words)])
    window.go("twilight")
    place = window.frame.stack.currentWidget()
    assert isinstance(place, TwilightPlace)
    qtbot.waitUntil(lambda: len(place.list.keys) == 5, timeout=10_000)
    window.activateWindow()
    place.list.setFocus()
    QApplication.processEvents()
    for key in (Qt.Key.Key_R, Qt.Key.Key_E, Qt.Key.Key_A, Qt.Key.Key_Q, Qt.Key.Key_D):
        QTest.keyClick(place.list, key)
    window.save_everything()
    assert waiting(window) == []
    assert [note.text for note in noting.questions()][-1] == "d"
    window.at_work.undo_last()
    qtbot.waitUntil(lambda: [note.text for note in waiting(window)] == ["e"], timeout=10_000)


def test_lines_from_outside_come_in_when_the_window_comes_to_the_front(
    window: MainWindow, before: set[str], qtbot: QtBot
) -> None:
    assert window.workbook is not None
    folder = window.workbook.folder
    lines.post(folder, noted(new_id(), "From the small window", datetime.now(UTC)))
    (inbox.inbox(folder) / "letter.docx").write_bytes(b"x")
    window.at_work.inbox.look()
    qtbot.waitUntil(lambda: texts(window, before) == ["From the small window"], timeout=10_000)
    qtbot.waitUntil(lambda: "kept" in window.frame.banner.said, timeout=10_000)
    assert inbox.files(folder) == []
