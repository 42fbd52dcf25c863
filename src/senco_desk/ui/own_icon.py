"""The application's own icon, for the window and the taskbar: an open book, drawn by us, in the same colours always."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from senco_desk.ui.icons import GRID, path

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: those that taskbars, title bars and switchers ask for."""
_GROUND, _PAGES = QColor("#17616b"), QColor("#fbfaf7")
_ROUND = 5.0
_BOOK = path("portfolio")
_FOLD = (QPointF(12, 5.5), QPointF(12, 21))


def own_icon() -> QIcon:
    """Drawn at each size by itself, so that the smallest is sharp too."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_drawn(size))
    return made


def jot_icon() -> QIcon:
    """The small window's: a pencil on the same ground, the other way round in its colours."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_drawn(size, _PAGES, _draw_pencil))
    return made


def _drawn(size: int, ground: QColor = _GROUND, draw: Callable[[QPainter], None] | None = None) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / GRID, size / GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0.5, 0.5, GRID - 1, GRID - 1), _ROUND, _ROUND)
    (draw or _draw_book)(painter)
    painter.end()
    return pixmap


def _draw_book(painter: QPainter) -> None:
    """Its pages, and the fold between them in the colour of the ground."""
    painter.translate(QPointF(GRID / 2, GRID / 2) - _BOOK.boundingRect().center())
    painter.setBrush(_PAGES)
    painter.drawPath(_BOOK)
    painter.setPen(QPen(_GROUND, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(*_FOLD)


def _draw_pencil(painter: QPainter) -> None:
    """A pencil, and the line it writes."""
    painter.setPen(QPen(_GROUND, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path("reflections"))
