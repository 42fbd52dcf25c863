"""What stands above a reflection: its number, its title, the day it happened, the day it was written, the model."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from senco_desk.domain.brought import was_called
from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.reflective_models import MODELS, model_coded
from senco_desk.ui.theme import inset, line, quiet
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.flow import Flow


class About(QWidget):
    """`changed`: title or day. `model_wanted` carries the code of the model she chose. `said`: a sentence for her."""

    changed = Signal()
    left = Signal()
    model_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was = ""
        self.title = QLineEdit()
        self.title.setProperty("look", "title")
        self.title.setAccessibleName(_("Title"))
        self.title.setPlaceholderText(_("Title, if you like"))
        self.happened = DayPicker(_("The day it happened"), _("When it happened"), today)
        self.day = self.happened.field
        self.model = Choice(_("Model"))
        self.model.setToolTip(_("The model this follows. Changing it keeps every word."))
        self.model.offer((model.code, _(model.title)) for model in MODELS)
        self.written = quiet(QLabel())
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.title)
        below = Flow(gap=round(unit * 0.7))
        below.setContentsMargins(inset(self), 0, 0, 0)
        for part in (self.happened, self.model, self.written):
            below.addWidget(part)
        column.addLayout(below)

    def _listen(self) -> None:
        self.title.textEdited.connect(lambda _text: self.changed.emit())
        self.title.editingFinished.connect(self.left)
        self.happened.changed.connect(self.changed)
        self.happened.left.connect(self.left)
        self.day.puzzled.connect(self.said)
        self.model.chosen.connect(self.model_wanted.emit)

    def show_reflection(self, reflection: Reflection, *, another: bool) -> None:
        """Show it; unless it is `another` than the one shown, a day that is just being typed stays."""
        if self.title.text() != reflection.title:
            self.title.setText(reflection.title)
            self.title.setCursorPosition(0)
        if another or not self.day.typed_and_not_taken:
            self.day.show_day(reflection.happened)
        self.model.show_value(model_coded(reflection.model).code)
        self.show_number(reflection)

    def _was(self) -> tuple[str, ...]:
        return (was_called(self.was),) if self.was else ()

    def show_number(self, reflection: Reflection) -> None:
        written = _("written {day}").format(day=short_day(reflection.written.astimezone().date()))
        number = (reflection.reference, *self._was()) if reflection.number else ()
        self.written.setText(" · ".join((*number, written)))
