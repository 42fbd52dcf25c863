"""One of a few, all in sight: buttons side by side, one of them pressed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Switch(QWidget):
    """`chosen` carries the value she chose; showing one tells nobody. Arrow keys go from button to button."""

    chosen = Signal(object)

    def __init__(self, name: str, few: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        """`few`: each value and its words. `name` is what a screen reader says of the whole."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for value, _words in few]
        self._buttons = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for place, (value, words) in enumerate(few):
            button = QPushButton(words)
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.toggled.connect(partial(self._turned, value))
            self._buttons.addButton(button, place)
            row.addWidget(button)

    @property
    def value(self) -> object:
        return self._values[self._buttons.checkedId()]

    def show_value(self, value: object) -> None:
        button = self._buttons.button(self._values.index(value))
        with QSignalBlocker(button):
            button.setChecked(True)

    def say(self, value: object, words: str) -> None:
        """Other words for one of them."""
        self._buttons.button(self._values.index(value)).setText(words)

    def _turned(self, value: object, on: bool) -> None:
        if on:
            self.chosen.emit(value)
