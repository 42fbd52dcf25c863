"""The box with or without a tick, drawn by us: Fusion's own is not seen on a dark ground, nor grows with the text."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox

from senco_desk.ui.icons import GRID, path
from senco_desk.ui.theme import inset, line

_STROKE = 2.6
"""On the grid of the icons; heavier than theirs, for a tick is smaller than any of them."""
_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic


def draw_tick_box(painter: QPainter, place: QRect, ticked: bool, *, quiet: bool = False) -> None:
    """Empty in a line's colour; ticked in the accent, or `quiet`, with a tick of the ground's colour."""
    colours, side = QGuiApplication.palette(), place.height() * 0.86
    box = QRectF(place.left() + 1, place.top() + (place.height() - side) / 2, side, side)
    filled = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Accent
    edge = colours.color(filled if ticked else QPalette.ColorRole.Mid)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, max(1.2, side / 12)))
    painter.setBrush(edge if ticked else colours.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(box, side / 5, side / 5)
    if ticked:
        painter.setPen(
            QPen(colours.color(QPalette.ColorRole.Base), _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.translate(box.topLeft())
        painter.scale(side / GRID, side / GRID)
        painter.drawPath(path("tick"))
    painter.restore()


class TickBox(QCheckBox):
    """A check box of our own drawing; all else of it is Qt's."""

    def sizeHint(self) -> QSize:
        unit = line(self)
        shown = self.text().replace("&", "")
        return QSize(self.fontMetrics().horizontalAdvance(shown) + round(unit * 2.3), max(round(unit * 1.6), 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        unit, colours, painter = line(self), self.palette(), QPainter(self)
        place = QRect(inset(self) + 2, (self.height() - unit) // 2, unit, unit)
        draw_tick_box(painter, place, self.isChecked(), quiet=not self.isEnabled())
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        words = self.rect().adjusted(place.right() + round(unit * 0.3), 0, 0, 0)
        painter.drawText(words, _BESIDE, self.text())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), unit * 0.35, unit * 0.35)
        painter.end()
        event.accept()
