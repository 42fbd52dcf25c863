"""A figure: a number in the larger text size, what it counts below it, and a way in."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from senco_desk.ui.theme import larger, line
from senco_desk.ui.widgets.painted_button import PaintedButton


class Figure(PaintedButton):
    """Says "31 of 49" over "elements have something"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._number, self._words = "", ""

    def show_figure(self, number: str, words: str) -> None:
        self._number, self._words = number, words
        self.setAccessibleName(f"{number} {words}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        unit = line(self)
        number = QFontMetrics(self._large()).horizontalAdvance(self._number)
        words = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(max(number, words) + unit, round(unit * 3.1))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def draw(self, painter: QPainter, into: QRectF) -> None:
        unit = line(self)
        inside = into.adjusted(unit * 0.33, unit * 0.2, 0, -unit * 0.2)
        painter.setFont(self._large())
        painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._number)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._words)

    def _large(self) -> QFont:
        return larger(self.font())
