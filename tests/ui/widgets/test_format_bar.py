"""The bar does the same by a press and by a screen reader's Toggle, and shows how the text is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.text import BlockKind
from senco_desk.ui.widgets.format_bar import FormatBar
from senco_desk.ui.widgets.text_document import is_strong
from senco_desk.ui.widgets.text_editor import TextEditor


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    return TextEditor("What happened", "Write here")


@pytest.fixture
def bar(editor: TextEditor, qtbot: QtBot) -> FormatBar:
    around = QWidget()
    made, column = FormatBar(around), QVBoxLayout(around)
    column.addWidget(made)
    column.addWidget(editor)
    qtbot.addWidget(around)
    around.show()
    qtbot.waitExposed(around)
    around.activateWindow()
    editor.area.setFocus()
    return made


def toggle(button: QToolButton) -> None:
    """As a screen reader does."""
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    actions.doAction("Toggle")


def press(button: QToolButton) -> None:
    button.click()


@pytest.mark.parametrize("act", [press, toggle])
def test_what_is_typed_after_it_is_strong(bar: FormatBar, editor: TextEditor, qtbot: QtBot, act) -> None:
    act(bar.strong)
    qtbot.keyClicks(editor.area, "so")
    assert is_strong(editor.area.currentCharFormat())
    assert bar.strong.isChecked()
    act(bar.strong)
    assert not is_strong(editor.area.currentCharFormat())
    assert not bar.strong.isChecked()


@pytest.mark.parametrize("act", [press, toggle])
def test_a_paragraph_becomes_a_quotation_and_a_paragraph_again(bar: FormatBar, editor: TextEditor, act) -> None:
    quotation = bar.kinds[BlockKind.QUOTATION]
    act(quotation)
    assert editor.area.kind is BlockKind.QUOTATION
    assert quotation.isChecked()
    act(quotation)
    assert editor.area.kind is BlockKind.PARAGRAPH
    assert not quotation.isChecked()


def test_going_into_emphasised_words_is_shown_and_changes_nothing(
    bar: FormatBar, editor: TextEditor, qtbot: QtBot
) -> None:
    press(bar.emphasised)
    qtbot.keyClicks(editor.area, "so")
    press(bar.emphasised)
    qtbot.keyClicks(editor.area, " it was")
    before = editor.area.toHtml()
    qtbot.keyClick(editor.area, Qt.Key.Key_Home)
    assert bar.emphasised.isChecked()
    qtbot.keyClick(editor.area, Qt.Key.Key_End)
    assert not bar.emphasised.isChecked()
    assert editor.area.toHtml() == before
