"""What a drop would do, said over the part of the place where it would do it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from senco_desk.ui.icons import draw
from senco_desk.ui.theme import line


class DropHint(QWidget):
    """Lies over a part; never in the way of the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = ""
        self.hide()

    def show_over(self, part: QWidget, words: str) -> None:
        around = self.parentWidget()
        if around is not None:
            self.setGeometry(part.rect().translated(part.mapTo(around, part.rect().topLeft())))
        self._words = words
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        unit, painter, colours = line(self), QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colours.color(QPalette.ColorRole.Window))
        inside = QRectF(self.rect()).adjusted(unit / 3, unit / 3, -unit / 3, -unit / 3)
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent), 2, Qt.PenStyle.DashLine))
        painter.setBrush(colours.color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(inside, unit * 0.4, unit * 0.4)
        sign = QRectF(0, 0, unit * 1.8, unit * 1.8)
        sign.moveCenter(inside.center())
        sign.translate(0, -unit)
        draw(painter, "clip", sign, colours.color(QPalette.ColorRole.Accent))
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        words = QRectF(inside.left() + unit, sign.bottom() + unit / 2, inside.width() - 2 * unit, unit * 4)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._words)
        painter.end()
