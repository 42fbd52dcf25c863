"""A printed document held in memory: its pages as pictures, and as text. Nothing of it stays on the disk."""

from collections.abc import Iterator
from threading import Lock

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

_ONE_AT_A_TIME = Lock()
"""PDFium is not made for two threads, not even with two files."""
POINTS_PER_INCH = 72

_SHORTEST, _TALLEST = 64, 160
"""Rows of dots in a strip."""


class Document:
    """May be asked from any thread. `sizes` are in points."""

    def __init__(self, content: bytes) -> None:
        from senco_desk.printing.pages import Pages

        with _ONE_AT_A_TIME:
            self._pages = Pages(content)
            self.sizes = tuple(self._pages.size(page) for page in range(len(self._pages)))

    def draw(self, page: int, scale: float) -> QImage:
        """A page at `scale` pixels for each point."""
        with _ONE_AT_A_TIME:
            drawn = self._pages.picture(page, scale * POINTS_PER_INCH)
        return _image(drawn.rgb, drawn.width, drawn.height, drawn.stride)

    def draw_in_strips(self, page: int, scale: float) -> Iterator[tuple[QRectF, QImage]]:
        """A page at `scale`, from top to bottom, each strip with its place on the page, in points.

        They meet where nothing is seen of it, between two lines of text, and each reaches a row into the next. A whole
        page at once would hold up the window while a printer takes it.
        """
        with _ONE_AT_A_TIME:
            drawn = self._pages.picture(page, scale * POINTS_PER_INCH)
        for top, bottom in _strips(drawn.rgb, drawn.stride, drawn.height):
            rows = min(bottom + 1, drawn.height) - top
            content = drawn.rgb[top * drawn.stride : (top + rows) * drawn.stride]
            place = QRectF(0, top / scale, drawn.width / scale, rows / scale)
            yield place, _image(content, drawn.width, rows, drawn.stride)

    def close(self) -> None:
        """Let go of the memory. Closing twice does nothing; a closed one cannot be asked."""
        with _ONE_AT_A_TIME:
            self._pages.close()

    def text(self, page: int) -> str:
        with _ONE_AT_A_TIME:
            return self._pages.text(page)


def _strips(rgb: bytes, stride: int, height: int) -> Iterator[tuple[int, int]]:
    """From which row to which: cut where three rows are alike, or, as in a photograph, where it becomes too tall."""

    def row(at: int) -> bytes:
        return rgb[at * stride : (at + 1) * stride]

    top = 0
    while top < height:
        tallest = min(top + _TALLEST, height)
        alike = (at for at in range(top + _SHORTEST, tallest - 1) if row(at - 1) == row(at) == row(at + 1))
        bottom = next(alike, tallest)
        yield top, bottom
        top = bottom


def _image(rgb: bytes, width: int, height: int, stride: int) -> QImage:
    return QImage(rgb, width, height, stride, QImage.Format.Format_RGB888).copy()
