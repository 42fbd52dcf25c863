"""Files dropped anywhere on the window become evidence."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.ui.main_window import MainWindow


def drop(on: QWidget, *files: Path) -> bool:
    """Whether it was taken."""
    found, at = QMimeData(), QPointF(on.rect().center())
    found.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    rest = (Qt.DropAction.CopyAction, found, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(at.toPoint(), *rest)
    entering.ignore()
    QApplication.sendEvent(on, entering)
    if entering.isAccepted():
        QApplication.sendEvent(on, QDropEvent(at, *rest))
    return entering.isAccepted()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "A letter from home.txt"
    file.write_text("Thank you.", "utf-8")
    return file


@pytest.mark.parametrize("code", ["home", "reflections", "outcomes"])
def test_a_file_dropped_anywhere_is_a_new_piece(window: MainWindow, letter: Path, qtbot: QtBot, code: str) -> None:
    window.go(code)
    evidencing = window.surroundings.services.evidencing if window.surroundings else None
    assert evidencing is not None
    assert drop(window.frame.stack.currentWidget(), letter)
    assert window.places.current == "evidence"
    qtbot.waitUntil(lambda: "A letter from home" in {row.title for row in evidencing.rows()}, timeout=20_000)


def test_a_file_dropped_on_a_text_does_not_go_into_the_text(window: MainWindow, letter: Path, qtbot: QtBot) -> None:
    window.go("reflections", "new")
    place = window.frame.stack.currentWidget()
    area = place.editor.sections[0].editor.area
    assert drop(area.viewport(), letter)
    assert window.places.current == "evidence"
    assert area.toPlainText() == ""


def test_the_welcome_takes_no_files(unopened: MainWindow, letter: Path, qtbot: QtBot) -> None:
    unopened.welcome()
    qtbot.waitUntil(lambda: "commands" in unopened.__dict__, timeout=10_000)
    assert not drop(unopened.in_sight(), letter)
