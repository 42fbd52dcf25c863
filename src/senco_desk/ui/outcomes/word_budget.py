"""A length against what is expected, as a bar: where the words stand, and the stretch a panel expects."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from senco_desk.domain.case import FEWEST_WORDS, MOST_WORDS
from senco_desk.domain.language import _, n_
from senco_desk.ui.theme import line


class WordBudget(QWidget):
    """Never says that there is too little or too much; the same colour throughout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_words(0)

    def show_words(self, words: int) -> None:
        self._words = words
        self.setAccessibleName(said(words))
        self.setToolTip(_("A panel expects {fewest} to {most} words").format(fewest=FEWEST_WORDS, most=MOST_WORDS))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(line(self) * 8, max(6, line(self) // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, whole = self.palette(), MOST_WORDS + FEWEST_WORDS
        thick = max(3.0, line(self) / 5)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(QPalette.ColorRole.AlternateBase))
        painter.drawRect(QRectF(0, middle - thick / 2, self.width(), thick))
        painter.setBrush(colours.color(QPalette.ColorRole.Accent))
        painter.drawRect(QRectF(0, middle - thick / 2, self.width() * min(self._words, whole) / whole, thick))
        painter.setPen(QPen(colours.color(QPalette.ColorRole.PlaceholderText), 1.5))
        for bound in (FEWEST_WORDS, MOST_WORDS):
            across = self.width() * bound / whole
            painter.drawLine(round(across), 0, round(across), self.height())
        painter.end()


def said(words: int) -> str:
    """`212 words · 150–300 expected`."""
    counted = n_("{n} word", "{n} words", words).format(n=words)
    return _("{counted} · {fewest}–{most} expected").format(counted=counted, fewest=FEWEST_WORDS, most=MOST_WORDS)
