"""What stands above a piece: its title, the day it happened, and in one line what else it is."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from senco_desk.domain.brought import was_called
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.one_line import typed_in


class AboutPiece(QWidget):
    """`changed`: the title or the day. `said`: a sentence for her. `was`: what it was called in another workbook."""

    changed = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(self, placeholder: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was, self._today = "", today
        self.title = QLineEdit()
        self.title.setProperty("look", "title")
        self.title.setAccessibleName(_("Title"))
        self.title.setPlaceholderText(placeholder)
        self.happened = DayPicker(_("The day it happened"), _("When it happened"), today)
        self.day = self.happened.field
        self.number = quiet(QLabel())
        self.title.textEdited.connect(lambda _text: self.changed.emit())
        self.title.editingFinished.connect(self.left)
        self.happened.changed.connect(self.changed)
        self.happened.changed.connect(self._doubt)
        self.happened.left.connect(self.left)
        self.day.puzzled.connect(self.said)

    def _doubt(self) -> None:
        """What happened has happened: a day ahead is kept, and asked about."""
        if self.day.day is not None and self.day.day > self._today():
            self.said.emit(_("{day} lies ahead. Is the year a slip of the hand?").format(day=day_of_week(self.day.day)))

    def lay(self, *below: QWidget) -> None:
        """The title, and these below it."""
        unit = line(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.title)
        row = Flow(gap=round(unit * 0.7))
        for part in below:
            row.addWidget(part)
        column.addLayout(row)

    def show_title(self, title: str, happened: date | None, *, another: bool) -> None:
        """Unless it is `another` piece than the one shown, a day that is just being typed stays."""
        if typed_in(self.title) != title:
            self.title.setText(title)
            self.title.setCursorPosition(0)
        if another or not self.day.typed_and_not_taken:
            self.day.show_day(happened)

    def say_number(self, references: Sequence[str], added: str) -> None:
        """Its own number and the one it had elsewhere, if it has any, and the day it was `added`."""
        was = (was_called(self.was),) if references and self.was else ()
        self.number.setText(" · ".join((*references, *was, added)))
