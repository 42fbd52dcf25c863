"""How a reflection is drawn in the list: its name, below it the day and what there is of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from senco_desk.domain.days import short_day
from senco_desk.domain.reflection import ReflectionRow
from senco_desk.ui.reflections.list_model import ROW, details_of, name_of

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowOfReflection(QStyledItemDelegate):
    """Two lines; words too long for them end in "…" and are in the tool tip of the editor beside them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, round(QFontMetrics(option.font).height() * 2.9))

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
    name = QFont(option.font)
    name.setWeight(QFont.Weight.DemiBold)
    _write(painter, first, name, option.palette.color(QPalette.ColorRole.Text), name_of(row))
    below = f"{short_day(row.day)} · {details_of(row)}"
    _write(painter, second, option.font, option.palette.color(QPalette.ColorRole.PlaceholderText), below)


def _write(painter: QPainter, into: QRect, font: QFont, colour: QColor, words: str) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(into, _LEFT, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, into.width()))
