"""What was pasted into a field of one line is one line, on screen and on disk."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.one_line import typed_in


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Meeting with the EP\r\nabout Year 4\r\n", "Meeting with the EP about Year 4"),
        ("A soft\x0bbreak of Word’s", "A soft break of Word’s"),
        ("one\u2028two", "one two"),
        ("still typing ", "still typing "),
        ("", ""),
    ],
)
def test_line_breaks_that_were_pasted_are_spaces(qtbot: QtBot, pasted: str, kept: str) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    QApplication.clipboard().setText(pasted)
    field.paste()
    assert typed_in(field) == kept


def test_what_was_pasted_and_kept_stays_with_the_caret_in_it(qtbot: QtBot) -> None:
    field = Field("Place")
    qtbot.addWidget(field)
    field.line.insert("Room 2,\nupstairs")
    field.line.setCursorPosition(3)
    field.show_words(field.words())
    assert field.line.cursorPosition() == 3
