"""On a page the words of every part begin in one line, whether the part has a frame or none."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.text import from_plain
from senco_desk.ui.theme import dress, link
from senco_desk.ui.widgets.boxes import ComboBox
from senco_desk.ui.widgets.field import FewLines, Field
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.reading_area import Mark, Marked, ReadingArea
from senco_desk.ui.widgets.text_editor import TextEditor

WORDS = "HHH"
DARK = 110
"""The lightness of ink at most; a frame is lighter."""
FRAME = 3
"""Pixels, at most."""


@pytest.fixture(params=[100, 200])
def dressed(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    dress(qapp, "light", request.param)
    yield
    dress(qapp, "light", 100)


@pytest.fixture
def window(dressed: None, qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 1_400)
    QVBoxLayout(window).addWidget(Page())
    return window


def every_part() -> list[QWidget]:
    combo, few, read, field = ComboBox(), FewLines("Note"), ReadingArea("Read"), Field("Line")
    combo.addItem(WORDS)
    few.show_words(WORDS)
    field.show_words(WORDS)
    read.show_text([Marked(Mark.PLAIN, WORDS)])
    editors = [TextEditor("Note"), TextEditor("Note", framed=True)]
    for editor in editors:
        editor.show_text(from_plain(WORDS))
    return [QLabel(WORDS), link(QPushButton(WORDS)), combo, few, read, field, *editors]


def begins(part: QWidget) -> int:
    """The first column of its window in which, within the frame of `part`, there is ink."""
    seen, corner = part.window().grab().toImage(), part.mapTo(part.window(), QPoint(FRAME, FRAME))
    rows = range(corner.y(), corner.y() + part.height() - 2 * FRAME)
    return next(
        x for x in range(corner.x(), seen.width()) if any(seen.pixelColor(x, y).lightness() < DARK for y in rows)
    )


def test_words_begin_in_one_line(window: QWidget) -> None:
    page, parts = window.findChild(Page), [QLineEdit(WORDS), *every_part()]
    for part in parts:
        page.column.addWidget(part)
    window.show()
    first, *others = (begins(part) for part in parts)
    assert all(abs(other - first) <= 1 for other in others), others
