"""A field for words to look for: its sign at the left, what clears it at the right, both as large as its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.icons import draw
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class SearchBox(QLineEdit):
    """`wanted` carries the words once typing pauses, "" when there are none."""

    wanted = Signal(str)

    def __init__(self, name: str, prompt: str, pause: int, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says; `pause` is in milliseconds after the last key."""
        super().__init__(parent)
        self.setPlaceholderText(prompt)
        self.setAccessibleName(name)
        self._cross = IconButton("close", _("Clear"), self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.hide()
        self._cross.clicked.connect(self.clear)
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._pause.timeout.connect(self.tell)
        self.textChanged.connect(self._show_change)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """With its sign, in the colour of its text; an icon of Qt's own would not grow with it."""
        super().paintEvent(event)
        unit = line(self)
        painter = QPainter(self)
        place = QRectF(unit * 0.45, (self.height() - unit) / 2, unit, unit)
        draw(painter, "find", place, self.palette().color(QPalette.ColorRole.Text))
        painter.end()

    def tell(self) -> None:
        """Tell the words now, where typing has not paused yet."""
        self._pause.stop()
        self.wanted.emit(self.text().strip())

    def _show_change(self, words: str) -> None:
        self._cross.setVisible(bool(words))
        self._pause.start()

    def _make_room(self) -> None:
        unit, side = line(self), min(self.height(), self.sizeHint().height()) - 4
        self.setTextMargins(round(unit * 1.3), 0, side - unit // 4, 0)
        self._cross.setGeometry(self.width() - side - 2, 2, side, side)
