"""How an outcome is drawn in the tree: its code, its words in full, its small picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from senco_desk.domain.framework import Outcome, OutcomeKind
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow
from senco_desk.ui.widgets.tally import Tally, draw_squares, squares_size
from senco_desk.ui.widgets.wrapped import draw_wrapped, wrapped_height

if TYPE_CHECKING:
    from senco_desk.ui.widgets.outcome_tree import OutcomeTree


class OutcomeRow(DrawnRow):
    """Lays a row out as code | words, and the picture at the right or, where there is little room, below."""

    def __init__(self, tree: OutcomeTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        laid = _Laid(index.data(Qt.ItemDataRole.UserRole), index.data(Qt.ItemDataRole.UserRole + 1), option.font)
        return QSize(0, laid.height(self._tree.room_for(index)))

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        laid = _Laid(index.data(Qt.ItemDataRole.UserRole), index.data(Qt.ItemDataRole.UserRole + 1), drawn.font)
        laid.draw(painter, drawn.rect, drawn.palette)


class _Laid:
    """One row, measured for one font."""

    def __init__(self, outcome: Outcome, tally: Tally, font: QFont) -> None:
        self._tally = tally
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._part = outcome.kind is OutcomeKind.PART
        self._font = self._bold if self._part and not outcome.heading else font
        self._words = outcome.statement if outcome.statement != outcome.heading else ""
        self._code, self._heading = outcome.code, outcome.heading
        self._line = QFontMetrics(font).height()
        self._side = self._line * 0.5
        self._margin = round(self._line * 0.3)
        self._indent = max(QFontMetrics(self._bold).horizontalAdvance(self._code + " "), round(self._line * 1.6))

    def height(self, width: int) -> int:
        words, below = self._columns(width)
        tall = wrapped_height(self._bold, words, self._heading) + wrapped_height(self._font, words, self._words)
        return round(max(tall, self._line) + (self._line if below else 0)) + 2 * self._margin

    def draw(self, painter: QPainter, rect: QRect, palette: QPalette) -> None:
        words, below = self._columns(rect.width())
        painter.save()
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        left, top = rect.left() + self._margin, rect.top() + self._margin
        draw_wrapped(painter, self._bold, (left, top), self._indent, self._code)
        left += self._indent
        top += draw_wrapped(painter, self._bold, (left, top), words, self._heading)
        if self._part and self._heading:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        top += draw_wrapped(painter, self._font, (left, top), words, self._words)
        painter.restore()
        at = QPointF(left, top + self._line * 0.3) if below else self._right(rect)
        draw_squares(painter, at, self._tally, self._side, palette)

    def _right(self, rect: QRect) -> QPointF:
        size = squares_size(self._tally, self._side)
        top = rect.top() + self._margin + (self._line - self._side) / 2
        return QPointF(rect.right() - self._margin - size.width(), top)

    def _columns(self, width: int) -> tuple[int, bool]:
        """The width of the words, and whether the picture goes below them."""
        words = width - self._indent - 2 * self._margin
        picture = round(squares_size(self._tally, self._side).width() + self._side)
        if not self._tally.squares:
            return words, False
        roomy = words - picture > self._line * 12
        return (words - picture if roomy else words), not roomy
