"""A row of a list that is drawn by us: the style gives the ground, and nothing of it is written twice."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, shortened, strong, write, write_two


class Silent(DrawnRow):
    """Draws nothing, and leaves the painter in a colour of its own."""

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        painter.setPen(QColor("magenta"))


def painted(into: QListWidget, delegate: DrawnRow) -> tuple[QImage, QColor]:
    """The first row, and the colour that the painter is left with."""
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    option = QStyleOptionViewItem()
    option.initFrom(into)
    option.widget, option.rect = into, QRect(0, 0, 200, 40)
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    delegate.paint(painter, option, into.model().index(0, 0))
    left = painter.pen().color()
    painter.end()
    return image, left


def listed(qtbot: QtBot, words: str, *, tickable: bool = False) -> QListWidget:
    shown = QListWidget()
    qtbot.addWidget(shown)
    item = QListWidgetItem(words, shown)
    if tickable:
        item.setCheckState(Qt.CheckState.Checked)
    return shown


def test_the_style_writes_no_words_and_draws_no_box(qtbot: QtBot) -> None:
    with_words, bare = listed(qtbot, "R-014 The meeting", tickable=True), listed(qtbot, "")
    assert painted(with_words, Silent(with_words))[0] == painted(bare, Silent(bare))[0]


def test_the_painter_is_left_as_it_was(qtbot: QtBot) -> None:
    shown = listed(qtbot, "R-014")
    assert painted(shown, Silent(shown))[1] == QColor("black")


@pytest.fixture
def sheet(qapp: object) -> QImage:
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def test_what_is_written_tells_its_width_and_keeps_to_its_room(sheet: QImage) -> None:
    painter, font = QPainter(sheet), QFont()
    short, long = (write(painter, QRect(0, 0, 120, 30), font, QColor("black"), "word " * count) for count in (1, 99))
    painter.end()
    assert short == QFontMetrics(font).horizontalAdvance("word ")
    assert long <= 120
    assert shortened(font, "word " * 99, 120).endswith("…")


def test_of_two_lines_the_lower_one_is_written_in_the_font_of_the_row(sheet: QImage) -> None:
    option, painter = QStyleOptionViewItem(), QPainter(sheet)
    painter.setFont(strong(option.font))
    write_two(painter, option, QRect(0, 0, 400, 30), "R-014", "12 March 2026")
    assert painter.font() == option.font
    painter.end()
    inked = [y for y in range(100) if any(sheet.pixelColor(x, y) != QColor("white") for x in range(400))]
    assert min(inked) < 30 < max(inked)
