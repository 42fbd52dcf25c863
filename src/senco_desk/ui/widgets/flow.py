"""Parts in a row, that begin a new row where this one is full."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from senco_desk.ui.theme import line


class Flow(QWidget):
    """`gap` is the space between parts and between rows, in lines of text."""

    def __init__(self, parts: Sequence[QWidget], gap: float = 0.7, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._gap = parts, gap
        for part in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        width = self.width() or self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(max((part.sizeHint().width() for part in self._parts), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(event.size().width(), move=True)
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange(self.width(), move=True)
            self.updateGeometry()
        return super().event(event)

    def _arrange(self, width: int, *, move: bool) -> int:
        """The height the rows take at this width."""
        gap, at, tall = round(line(self) * self._gap), QPoint(0, 0), 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint()
            if at.x() and at.x() + size.width() > width:
                at, tall = QPoint(0, at.y() + tall + gap), 0
            if move:
                part.setGeometry(at.x(), at.y(), size.width(), size.height())
            at.setX(at.x() + size.width() + gap)
            tall = max(tall, size.height())
        return at.y() + tall
