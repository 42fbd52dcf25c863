"""The search box at the top of the window. The focus stays in it; Up and Down choose, Enter goes, Esc leaves."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from senco_desk.domain.language import _
from senco_desk.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

_KEYS = "⌘K" if sys.platform == "darwin" else "Ctrl+K"

_PAUSE = 80
"""Milliseconds after a key before it looks."""


class FindBox(SearchBox):
    """`moved` carries rows up or down; `taken` says Enter was pressed.

    `left` says that the focus has gone, or that Esc was pressed; `escaped` the latter alone.
    """

    moved = Signal(int)
    taken = Signal()
    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        prompt = _("Find or do anything ({keys})").format(keys=_KEYS)
        super().__init__(_("Find or do anything"), prompt, _PAUSE, parent)

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
