"""A whole number with its name above it. Empty is an answer too: it is not known."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from senco_desk.ui.theme import line
from senco_desk.ui.widgets.field import Field


class NumberField(Field):
    """From 0 to `most`; only figures can be typed, and no more of them than that has."""

    def __init__(self, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(name, "", parent)
        self.line.setValidator(QIntValidator(0, most, self))
        self.line.setMaxLength(len(str(most)))
        self.line.setMaximumWidth(line(self) * 8)

    def show_number(self, number: int | None) -> None:
        self.show_words("" if number is None else str(number))

    def number(self) -> int | None:
        typed = self.words().strip()
        return int(typed) if typed.isdecimal() else None
