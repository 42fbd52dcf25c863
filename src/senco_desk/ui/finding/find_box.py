"""The search box at the top of the window. The focus stays in it; Up and Down choose, Enter goes, Esc leaves."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.icons import draw
from senco_desk.ui.theme import line

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

_KEYS = "⌘K" if sys.platform == "darwin" else "Ctrl+K"

_PAUSE = 80
"""Milliseconds after a key before it looks."""


class FindBox(QLineEdit):
    """`wanted` carries the words to look for, "" when there are none; `moved` rows up or down; `taken` says Enter.

    `left` says that the focus has gone, or that Esc was pressed; `escaped` the latter alone.
    """

    wanted = Signal(str)
    moved = Signal(int)
    taken = Signal()
    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("Find or do anything ({keys})").format(keys=_KEYS))
        self.setAccessibleName(_("Find or do anything"))
        self.setClearButtonEnabled(True)
        if (clear := self.findChild(QAction)) is not None:  # Qt makes it, and leaves it without a name
            clear.setText(_("Clear"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.wanted.emit(self.text().strip()))
        self.textChanged.connect(lambda _words: self._pause.start())

        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """With its sign at the left, in the colour and size of its text; an icon of Qt's own would not grow with it."""
        super().paintEvent(event)
        unit = line(self)
        painter = QPainter(self)
        place = QRectF(unit * 0.45, (self.height() - unit) / 2, unit, unit)
        draw(painter, "find", place, self.palette().color(QPalette.ColorRole.Text))
        painter.end()

    def _make_room(self) -> None:
        self.setTextMargins(round(line(self) * 1.3), 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.taken.emit()
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()
