"""A day, typed or picked, with its name above it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from senco_desk.ui.theme import line
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.field import named


class NamedDay(QWidget):
    """`changed`: it holds another day. `left`: she is done with it. `puzzled`: a sentence for her."""

    changed = Signal()
    left = Signal()
    puzzled = Signal(str)

    def __init__(self, name: str, prompt: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker = DayPicker(name, prompt, today)
        self.setMaximumWidth(line(self) * 14)
        self.picker.changed.connect(self.changed)
        self.picker.left.connect(self.left)
        self.picker.field.puzzled.connect(self.puzzled)
        named(self, name, self.picker)

    @property
    def day(self) -> date | None:
        return self.picker.field.day

    def show_day(self, day: date | None, *, another: bool = True) -> None:
        """Show what is stored; unless it is of `another` thing, a day that is just being typed stays."""
        field = self.picker.field
        if another or not field.typed_and_not_taken:
            field.show_day(day)

    def take(self) -> None:
        """Read what was typed, now."""
        self.picker.field.take()
