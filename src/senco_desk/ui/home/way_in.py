"""A way in that reads as text, and wraps where it is longer than its line."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy

from senco_desk.ui.theme import line
from senco_desk.ui.widgets.painted_button import PaintedButton
from senco_desk.ui.widgets.wrapped import draw_wrapped, wrapped_height

_ASIDE, _ABOVE = 0.33, 0.25
"""Of the words, in lines, from the edges."""


class WayIn(PaintedButton):
    """`role` is the colour of the words; the button is no wider than they are."""

    def __init__(self, role: QPalette.ColorRole) -> None:
        super().__init__("")
        self._words, self._role = "", role
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, name: str) -> None:
        """`name` is what a screen reader says."""
        self._words = words
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        inside = width - 2 - round(2 * _ASIDE * line(self))
        return self._tall(wrapped_height(self.font(), inside, self._words))

    def sizeHint(self) -> QSize:
        across = self.fontMetrics().horizontalAdvance(self._words) + line(self)
        return QSize(across, self._tall(self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(line(self) * 6, self.sizeHint().height())

    def draw(self, painter: QPainter, into: QRectF) -> None:
        unit = line(self)
        painter.setPen(self.palette().color(self._role))
        at = (round(into.left() + unit * _ASIDE), round(into.top() + unit * _ABOVE))
        draw_wrapped(painter, self.font(), at, round(into.width() - 2 * unit * _ASIDE), self._words)

    def _tall(self, words: int) -> int:
        return max(24, words + 2 + round(2 * _ABOVE * line(self)))
