"""A box to choose from and a box for a number, with arrows of our own: Fusion's edges are not seen on a dark ground."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionComboBox, QStyleOptionSpinBox, QWidget

from senco_desk.ui.icons import draw
from senco_desk.ui.theme import inset, line

_SIDE = 0.75
"""Of an arrow, in lines."""


class ComboBox(QComboBox):
    """Scrolling the page past it never changes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "box")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxArrow
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        _draw_arrow(self, "down", QRectF(place))


class SpinBox(QSpinBox):
    """Scrolling the page past it never changes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "box")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.lineEdit().setTextMargins(inset(self) + 1, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        for sign, part in (("up", QStyle.SubControl.SC_SpinBoxUp), ("down", QStyle.SubControl.SC_SpinBoxDown)):
            place = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, self)
            _draw_arrow(self, sign, QRectF(place))


def _draw_arrow(box: QWidget, sign: str, place: QRectF) -> None:
    side = min(line(box) * _SIDE, place.width(), place.height())
    within = QRectF(0, 0, side, side)
    within.moveCenter(place.center())
    painter = QPainter(box)
    draw(painter, sign, within, box.palette().color(QPalette.ColorRole.ButtonText))
    painter.end()
