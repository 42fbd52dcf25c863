"""A layout that sets its parts in a row and begins a new one where the row is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """`gap` is the space between parts and between rows, in pixels.

    With `apart` the last part stands at the right, unless it is alone in its row. In a row the parts stand on one
    middle line; with `level` on one foot, as beside a field with its name above it.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, *, apart: bool = False, level: bool = False
    ) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}  # first: Qt asks to forget them with the next line
        self._apart, self._level = apart, level
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # Qt asks beyond the end for None
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # as above
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            around = self.contentsMargins()
            inside = QRect(0, 0, width - around.left() - around.right(), 0)
            self._heights[width] = self._arrange(inside, move=False) + around.top() + around.bottom()
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        around = self.contentsMargins()
        return size + QSize(around.left() + around.right(), around.top() + around.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """The height the rows take at this width."""
        top = rect.y()
        for row in self._rows(rect.width()):
            tall, left = max(item.sizeHint().height() for item in row), rect.x()
            for item in row:
                size = item.sizeHint()
                if self._apart and item is self._items[-1] and len(row) > 1:
                    left = max(left, rect.x() + rect.width() - size.width())
                if move:
                    spare = tall - size.height()
                    item.setGeometry(QRect(QPoint(left, top + (spare if self._level else spare // 2)), size))
                left += size.width() + self.spacing()
            top += tall + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not rows or left + wide > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += wide + self.spacing()
        return rows
