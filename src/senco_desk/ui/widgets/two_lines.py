"""A row of two lines that is a way in: what it is, and quieter what else to know."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from senco_desk.ui.theme import line
from senco_desk.ui.widgets.painted_button import PaintedButton


class TwoLines(PaintedButton):
    """`chosen` carries what was given as `target`. Words too long for the row end in "…"."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._target, self._words, self._below = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.chosen.emit(self._target))

    def show_words(self, target: str, words: str, below: str) -> None:
        self._target, self._words, self._below = target, words, below
        self.setAccessibleName(f"{words}, {below}")
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        unit = line(self)
        return QSize(unit * 12, round(unit * 2.7))

    def draw(self, painter: QPainter, into: QRectF) -> None:
        unit = line(self)
        inside = into.adjusted(unit * 0.35, unit * 0.25, -unit * 0.35, -unit * 0.25)
        self._write(painter, inside, Qt.AlignmentFlag.AlignTop, self._words, QPalette.ColorRole.WindowText)
        self._write(painter, inside, Qt.AlignmentFlag.AlignBottom, self._below, QPalette.ColorRole.PlaceholderText)

    def _write(
        self, painter: QPainter, into: QRectF, where: Qt.AlignmentFlag, words: str, role: QPalette.ColorRole
    ) -> None:
        painter.setPen(self.palette().color(role))
        shown = QFontMetrics(self.font()).elidedText(words, Qt.TextElideMode.ElideRight, int(into.width()))
        painter.drawText(into, Qt.AlignmentFlag.AlignLeft | where | Qt.TextFlag.TextSingleLine, shown)
