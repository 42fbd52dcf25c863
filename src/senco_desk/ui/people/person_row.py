"""How a person is drawn in the list: the name, and below it whose it is and how it prints."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from senco_desk.ui.people.person_list import PERSON, below

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PersonRow(QStyledItemDelegate):
    """Two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, round(QFontMetrics(option.font).height() * 2.9))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        drawn.text = ""
        drawn.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        line, person = QFontMetrics(drawn.font).height(), index.data(PERSON)
        first = drawn.rect.adjusted(round(line * 0.6), round(line * 0.4), -round(line * 0.6), 0)
        first.setHeight(line)
        name = QFont(drawn.font)
        name.setWeight(QFont.Weight.DemiBold)
        painter.save()
        _write(painter, first, name, drawn.palette.color(QPalette.ColorRole.Text), person.name)
        quiet = drawn.palette.color(QPalette.ColorRole.PlaceholderText)
        _write(painter, first.translated(0, round(line * 1.1)), drawn.font, quiet, below(person))
        painter.restore()


def _write(painter: QPainter, into: QRect, font: QFont, colour: QColor, words: str) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(into, _LEFT, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, into.width()))
