"""One of a few, on a button that opens the few: quieter than a box, and Up and Down step through them as in one."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyleOptionButton, QWidget


class Choice(QPushButton):
    """`chosen` carries the value she chose; showing one tells nobody."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says before the words of what is chosen."""
        super().__init__(parent)
        self._name = name
        self._values: list[object] = []
        self._at = -1
        self._few = QMenu(self)
        self._group = QActionGroup(self._few)
        self.setMenu(self._few)

    def offer(self, few: Iterable[tuple[object, str]]) -> None:
        """The values and their words, in place of those there were; what was chosen stays when it is among them."""
        before = self.value
        self._few.clear()
        self._values = []
        for value, words in few:
            action = self._few.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            self._group.addAction(action)
            action.triggered.connect(partial(self._choose, len(self._values)))
            self._values.append(value)
        self._at = -1
        self.show_value(before)

    @property
    def value(self) -> object:
        return self._values[self._at] if 0 <= self._at < len(self._values) else None

    @property
    def count(self) -> int:
        return len(self._values)

    def show_value(self, value: object) -> None:
        """Show what is chosen; the first for a value that is not offered."""
        if self._values:
            self._at = self._values.index(value) if value in self._values else 0
            action = self._few.actions()[self._at]
            action.setChecked(True)
            words = action.text().replace("&&", "&")
            self.setText(action.text() + "  ▾")
            self.setAccessibleName(f"{self._name}: {words}")

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Without the mark of a menu, for which Qt leaves out the space before words that begin on the left."""
        super().initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self._at + step < len(self._values):
            self._choose(self._at + step)

    def _choose(self, at: int, *_triggered: bool) -> None:
        changed = at != self._at
        self.show_value(self._values[at])
        if changed:
            self.chosen.emit(self._values[at])
