"""How a person is drawn in the list: the name, and below it whose it is and how it prints."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from senco_desk.ui.people.person_list import PERSON, below
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, strong, write_two


class PersonRow(DrawnRow):
    """Two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(QFontMetrics(option.font).height() * 2.9))

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        line, person = QFontMetrics(drawn.font).height(), index.data(PERSON)
        first = drawn.rect.adjusted(round(line * 0.6), round(line * 0.4), -round(line * 0.6), 0)
        first.setHeight(line)
        painter.setFont(strong(drawn.font))
        write_two(painter, drawn, first, person.name, below(person))
