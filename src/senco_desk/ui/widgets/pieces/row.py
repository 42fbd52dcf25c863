"""How a piece is drawn in the list: its name, below it the day and what there is of it."""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from senco_desk.ui.icons import draw
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, strong, write
from senco_desk.ui.widgets.pieces.list_model import ROW
from senco_desk.ui.widgets.pieces.rows import Listing, R

_MOST_DOTS = 6


def row_height(font: QFont) -> int:
    """How tall each row is, in device-independent pixels."""
    return round(QFontMetrics(font).height() * 2.9)


class PieceRow(DrawnRow, Generic[R]):
    """Two lines, and a dot for each outcome it counts for; the same in words is in the tool tip and spoken."""

    def __init__(self, listing: Listing[R], parent: QWidget) -> None:
        super().__init__(parent)
        self._listing = listing

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height(option.font))

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        self._draw(painter, drawn, index.data(ROW))

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, row: R) -> None:
        line, colours = QFontMetrics(option.font).height(), option.palette
        first = option.rect.adjusted(round(line * 0.4), round(line * 0.4), -round(line * 0.6), 0)
        first.setHeight(line)
        second = first.translated(0, round(line * 1.1))
        quiet = colours.color(QPalette.ColorRole.PlaceholderText)
        marks = _draw_dots(painter, second, row.counts_for, line, colours.color(QPalette.ColorRole.Accent))
        if sign := self._listing.sign(row):
            side = round(line * 0.9)
            draw(painter, sign, QRectF(second.right() - marks - side, second.top(), side, line), quiet)
            marks += round(side * 1.4)
        lead = write(painter, first, option.font, quiet, self._listing.lead(row))
        begins = lead and lead + round(line * 0.4)
        text = colours.color(QPalette.ColorRole.Text)
        write(painter, first.adjusted(begins, 0, 0, 0), strong(option.font), text, self._listing.named(row))
        write(painter, second.adjusted(0, 0, -marks, 0), option.font, quiet, self._listing.below(row))


def _draw_dots(painter: QPainter, into: QRect, count: int, line: int, colour: QColor) -> int:
    """A dot for each outcome it counts for, at the right, up to a few. Gives their width."""
    side, shown = line * 0.34, min(count, _MOST_DOTS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for number in range(shown):
        left = into.right() - (shown - number) * side * 1.6 + side * 0.6
        painter.drawEllipse(QRectF(left, into.center().y() - side / 2 + 1, side, side))
    return round((shown + 1) * side * 1.6)
