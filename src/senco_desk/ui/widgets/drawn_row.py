"""Rows of a list drawn by us, on the ground that the style draws for one in hand or under the mouse."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from senco_desk.ui.widgets.counted_rows import Index

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DrawnRow(QStyledItemDelegate):
    """The style draws neither words nor a box to tick: `draw` does."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        drawn.text = ""
        drawn.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        drawn.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        painter.save()
        self.draw(painter, drawn, index)
        painter.restore()

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        raise NotImplementedError


def strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def shortened(font: QFont, words: str, width: int) -> str:
    """With "…" at its end where there is no room for all."""
    return QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)


def write(painter: QPainter, into: QRect, font: QFont, colour: QColor, words: str) -> int:
    """On one line; gives how wide they are, in device-independent pixels."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = shortened(font, words, into.width())
    painter.drawText(into, LEFT, shown)
    return QFontMetrics(font).horizontalAdvance(shown)


def write_two(painter: QPainter, drawn: QStyleOptionViewItem, first: QRect, words: str, below: str) -> None:
    """The words in `first` in the painter's font, quieter ones on the line below it in the row's own."""
    text, quiet = map(drawn.palette.color, (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText))
    write(painter, first, painter.font(), text, words)
    write(painter, first.translated(0, round(first.height() * 1.1)), drawn.font, quiet, below)
