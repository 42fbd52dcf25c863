"""What the first weeks are, so that the one next thing is seen as the first of a few."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.ui.icons import draw
from senco_desk.ui.theme import line, subheading

_STEPS = (
    ("tick", N_("Tick what a reflection counts for. The outcomes fill by themselves.")),
    ("outcomes", N_("Make your case for an outcome, in 150 to 300 words of your own.")),
    ("portfolio", N_("Print the portfolio. It is whole at any time.")),
)


class FirstSteps(QWidget):
    """Shown until there is a reflection."""

    def __init__(self) -> None:
        super().__init__()
        unit = line(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, unit // 2, 0, unit // 2)
        column.setSpacing(unit // 2)
        column.addWidget(subheading(QLabel(_("Then, whenever there is something to say"))))
        for sign, words in _STEPS:
            label = QLabel(_(words))
            label.setWordWrap(True)
            row = QHBoxLayout()
            row.setContentsMargins(unit // 3, 0, 0, 0)
            row.addWidget(_Sign(sign))
            row.addWidget(label, 1)
            column.addLayout(row)


class _Sign(QWidget):
    """An icon that is only to be looked at."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self._sign = sign

    def sizeHint(self) -> QSize:
        side = round(line(self) * 1.3)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw(painter, self._sign, QRectF(self.rect()), self.palette().color(QPalette.ColorRole.Accent))
        painter.end()
