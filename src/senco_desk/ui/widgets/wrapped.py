"""Words wrapped at a width, measured and drawn in the same way: what the rows that paint themselves are made of."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TALL = 1_000_000


def wrapped_height(font: QFont, width: int, words: str) -> int:
    """How tall `words` stand when wrapped at `width` pixels; nothing for no words."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, _TALL), _WRAPPED, words).height() if words else 0


def draw_wrapped(painter: QPainter, font: QFont, at: tuple[int, int], width: int, words: str) -> int:
    """Draw `words` below and right of the point `at`; gives their height."""
    if words:
        painter.setFont(font)
        painter.drawText(QRect(*at, width, _TALL), _WRAPPED, words)
    return wrapped_height(font, width, words)
