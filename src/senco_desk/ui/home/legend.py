"""What the squares of the small picture mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.home.columns import draw_square
from senco_desk.ui.theme import line, quiet

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Legend(QWidget):
    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(round(line(self) * 0.6), 0, 0, 0)
        row.setSpacing(1)
        for pieces, words in ((2, _("two or more")), (1, _("one piece")), (0, _("none yet"))):
            row.addWidget(_Square(pieces))
            row.addWidget(quiet(QLabel(words)))
        row.addStretch(1)


class _Square(QWidget):
    def __init__(self, pieces: int) -> None:
        super().__init__()
        self._pieces = pieces

    def sizeHint(self) -> QSize:
        return QSize(line(self), line(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = line(self) * 0.58
        rect = QRectF(self.rect())
        square = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        draw_square(painter, square, self.palette(), self._pieces)
        painter.end()
