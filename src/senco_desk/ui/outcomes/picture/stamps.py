"""Each cell that looks the same is drawn once and then stamped: a page of a thousand cells is redrawn at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPixmap

from senco_desk.domain.picture import Cell
from senco_desk.domain.practice import Practice
from senco_desk.ui.outcomes.picture.marks import Marks

_MOST = 600
"""Stamps kept; they are drawn anew beyond that."""


class Stamps:
    """The stamps for cells of one size in one font, palette and sharpness of the screen."""

    def __init__(
        self, size: QSize, font: QFont, palette: QPalette, unit: float, practice: Practice, ratio: float
    ) -> None:
        self._size, self._font, self._palette = size, font, palette
        self._unit, self._practice, self._ratio = unit, practice, ratio
        self._made: dict[Hashable, QPixmap] = {}
        self.made_for = (size, font.key(), palette.cacheKey(), practice, ratio)

    def total(self, cell: Cell) -> QPixmap:
        count = len(cell.pieces)
        return self._stamp(("total", count), lambda marks, rect: marks.total(rect, count))

    def month(self, cell: Cell) -> QPixmap:
        key = len(cell.pieces), cell.evidence > 0, cell.best > 0
        return self._made.get(key) or self._stamp(key, lambda marks, rect: marks.month(rect, cell))

    def tile(self, cell: Cell) -> QPixmap:
        """All of a tile but its code."""
        key = "tile", len(cell.pieces), cell.evidence, cell.best > 0
        return self._stamp(key, lambda marks, rect: marks.tile(rect, cell))

    def _stamp(self, key: Hashable, draw: Callable[[Marks, QRectF], None]) -> QPixmap:
        if (made := self._made.get(key)) is None:
            if len(self._made) >= _MOST:
                self._made.clear()
            made = self._made[key] = self._draw(draw)
        return made

    def _draw(self, draw: Callable[[Marks, QRectF], None]) -> QPixmap:
        """Whole pixels of the screen: a stamp put between them would be blurred."""
        stamp = QPixmap(ceil(self._size.width() * self._ratio), ceil(self._size.height() * self._ratio))
        stamp.setDevicePixelRatio(self._ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        marks = Marks(painter, self._palette, self._font, self._unit, self._practice)
        draw(marks, QRectF(0, 0, self._size.width(), self._size.height()))
        painter.end()
        return stamp
