"""Sources are offered where one is cited, by real keys, with real threads."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.text import plain
from senco_desk.ui.background import Background
from senco_desk.ui.widgets.citing import Citing
from senco_desk.ui.widgets.text_editor import TextEditor
from tests.domain.test_citing_begun import SOURCES


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    editor = TextEditor("What happened")
    editor.resize(600, 400)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    editor.area.setFocus()
    return editor


@pytest.fixture
def citing(editor: TextEditor, qtbot: QtBot) -> Iterator[Citing]:
    background = Background()
    faults: list[Exception] = []
    yield Citing(editor.area, lambda: SOURCES, background, faults.append)
    background.stop()
    assert faults == []


def typed(editor: TextEditor, words: str) -> None:
    """As the keyboard does: to the list while it is shown, which hands on what is for the text."""
    for letter in words:
        QTest.keyClicks(QApplication.activePopupWidget() or editor.area, letter)
        QApplication.processEvents()


def offered(citing: Citing) -> list[str]:
    model = citing.shown.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())] if citing.is_offering else []


def press(editor: TextEditor, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.activePopupWidget() or editor.area, key)
    QApplication.processEvents()


def test_enter_takes_the_first_that_is_meant_and_closes_the_bracket(
    editor: TextEditor, citing: Citing, qtbot: QtBot
) -> None:
    typed(editor, "As [@")
    qtbot.waitUntil(lambda: len(offered(citing)) == 3)
    typed(editor, "refl")
    qtbot.waitUntil(lambda: offered(citing) == ["@Schon1983  Schön 1983  The reflective practitioner"])
    press(editor, Qt.Key.Key_Return)
    typed(editor, " says")
    assert plain(editor.text()) == "As [@Schon1983] says"
    assert not citing.is_offering


def test_the_arrows_choose(editor: TextEditor, citing: Citing, qtbot: QtBot) -> None:
    typed(editor, "[see @")
    qtbot.waitUntil(lambda: citing.is_offering)
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Tab)
    assert plain(editor.text()) == "[see @Cole2005]"


def test_within_a_bracket_that_ends_none_is_added(editor: TextEditor, citing: Citing, qtbot: QtBot) -> None:
    typed(editor, "[]")
    press(editor, Qt.Key.Key_Left)
    typed(editor, "@N")
    qtbot.waitUntil(lambda: citing.is_offering)
    press(editor, Qt.Key.Key_Enter)
    assert plain(editor.text()) == "[@Norwich2014]"


def test_escape_leaves_it_and_every_letter_stays(editor: TextEditor, citing: Citing, qtbot: QtBot) -> None:
    typed(editor, "[@N")
    qtbot.waitUntil(lambda: citing.is_offering)
    press(editor, Qt.Key.Key_Escape)
    assert not citing.is_offering
    typed(editor, "orwich2014, p. 3]")
    assert plain(editor.text()) == "[@Norwich2014, p. 3]"


def test_one_undo_takes_back_what_was_taken(editor: TextEditor, citing: Citing, qtbot: QtBot) -> None:
    typed(editor, "[@Nor")
    qtbot.waitUntil(lambda: citing.is_offering)
    press(editor, Qt.Key.Key_Return)
    editor.area.undo()
    assert plain(editor.text()) == "[@Nor"


def test_an_address_of_mail_is_no_citation(editor: TextEditor, citing: Citing) -> None:
    typed(editor, "me@school")
    assert not citing.is_offering
