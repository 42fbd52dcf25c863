"""The small picture at the left of a file: what it shows, or the sign of its form."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from senco_desk.ui.icons import draw
from senco_desk.ui.theme import line

WIDE, TALL = 5.2, 3.9
"""In lines of text."""


class PictureBox(QWidget):
    """Decorative for a screen reader: the words beside it say what it is."""

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._picture = sign, QPixmap()

    def show_picture(self, picture: QImage) -> None:
        self._picture = QPixmap.fromImage(picture)
        self.update()

    @property
    def has_picture(self) -> bool:
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        unit = line(self)
        return QSize(round(WIDE * unit), round(TALL * unit))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, around = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(around, line(self) * 0.3, line(self) * 0.3)
        painter.setClipPath(shape)
        painter.fillRect(around, self.palette().color(QPalette.ColorRole.Base))
        if self._picture.isNull():
            side = line(self) * 1.9
            place = QRectF(0, 0, side, side)
            place.moveCenter(around.center())
            draw(painter, self._sign, place, self.palette().color(QPalette.ColorRole.PlaceholderText))
        else:
            painter.drawPixmap(self._filled(around), self._picture, QRectF(self._picture.rect()))
        painter.end()

    def _filled(self, around: QRectF) -> QRectF:
        """Where the whole picture lies when it is as large as there is room."""
        fitted = QRectF(self._picture.rect()).size().scaled(around.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(around.topLeft(), fitted)
        place.moveCenter(around.center())
        return place
