"""A printed document held in memory: its pages as pictures, and as text. Nothing of it stays on the disk."""

from threading import Lock

from PySide6.QtGui import QImage

_ONE_AT_A_TIME = Lock()
"""PDFium is not made for two threads, not even with two files."""
POINTS_PER_INCH = 72


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
        return QImage(drawn.rgb, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888).copy()

    def close(self) -> None:
        """Let go of the memory. Closing twice does nothing; a closed one cannot be asked."""
        with _ONE_AT_A_TIME:
            self._pages.close()

    def text(self, page: int) -> str:
        with _ONE_AT_A_TIME:
            return self._pages.text(page)
