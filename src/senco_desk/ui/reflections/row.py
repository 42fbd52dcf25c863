"""How a reflection is drawn in the list: its name, below it the day and what there is of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.reflection import ReflectionRow, State
from senco_desk.ui.reflections.list_model import ROW, name_of

_MOST_DOTS = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def row_height(font: QFont) -> int:
    """How tall each row is, in device-independent pixels."""
    return round(QFontMetrics(font).height() * 2.9)


class RowOfReflection(QStyledItemDelegate):
    """Two lines, and a dot for each outcome it counts for; the same in words is in the tool tip and spoken."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, row_height(option.font))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        drawn.text = ""
        drawn.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        painter.save()
        _draw(painter, drawn, index.data(ROW))
        painter.restore()


def _draw(painter: QPainter, option: QStyleOptionViewItem, row: ReflectionRow) -> None:
    line = QFontMetrics(option.font).height()
    first = option.rect.adjusted(round(line * 0.6), round(line * 0.4), -round(line * 0.6), 0)
    first.setHeight(line)
    second = first.translated(0, round(line * 1.1))
    dots = _draw_dots(painter, second, row.counts_for, line, option.palette.color(QPalette.ColorRole.Accent))
    name = QFont(option.font)
    name.setWeight(QFont.Weight.DemiBold)
    _write(painter, first, name, option.palette.color(QPalette.ColorRole.Text), name_of(row))
    day = _("{day} · Draft").format(day=short_day(row.day)) if row.state is State.DRAFT else short_day(row.day)
    colour = option.palette.color(QPalette.ColorRole.PlaceholderText)
    _write(painter, second.adjusted(0, 0, -dots, 0), option.font, colour, day)


def _draw_dots(painter: QPainter, into: QRect, count: int, line: int, colour: QColor) -> int:
    """A dot for each outcome it counts for, at the right; beyond a few, a number. Gives their width."""
    side, shown = line * 0.34, min(count, _MOST_DOTS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for number in range(shown):
        left = into.right() - (shown - number) * side * 1.6 + side * 0.6
        painter.drawEllipse(QRectF(left, into.center().y() - side / 2 + 1, side, side))
    return round((shown + 1) * side * 1.6)


def _write(painter: QPainter, into: QRect, font: QFont, colour: QColor, words: str) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(into, _LEFT, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, into.width()))
