"""The filter above a list: what is typed is told after a short pause, and Esc clears it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from senco_desk.ui.widgets.search_box import SearchBox

_PAUSE = 120
"""Milliseconds after the last key."""


class FilterBox(SearchBox):
    """`left` says that Down or Enter was pressed: on to the list."""

    left = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """`words` is both the placeholder and what a screen reader says ("Filter reflections")."""
        super().__init__(words, words, _PAUSE, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tell()  # or what she comes to is filtered under her
            self.left.emit()
        else:
            super().keyPressEvent(event)
