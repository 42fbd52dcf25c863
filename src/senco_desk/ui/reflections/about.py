"""What stands above a reflection: its number, its title, the day it happened, the day it was written, the model."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.reflective_models import MODELS, model_coded
from senco_desk.ui.theme import writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.pieces.about import AboutPiece


class About(AboutPiece):
    """`model_wanted` carries the code of the model she chose."""

    model_wanted = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Title, if you like"), today, parent)
        self.model = writes(Choice(_("Model")))
        self.model.setToolTip(_("The model this follows. Changing it keeps every word."))
        self.model.offer((model.code, _(model.title)) for model in MODELS)
        self.model.chosen.connect(self.model_wanted.emit)
        self.lay(self.happened, self.model, self.number)

    def show_reflection(self, reflection: Reflection, *, another: bool) -> None:
        """Show it; unless it is `another` than the one shown, a day that is just being typed stays."""
        self.show_title(reflection.title, reflection.happened, another=another)
        self.model.show_value(model_coded(reflection.model).code)
        self.show_number(reflection)

    def show_number(self, reflection: Reflection) -> None:
        written = _("written {day}").format(day=short_day(reflection.written.astimezone().date()))
        self.say_number((reflection.reference,) if reflection.number else (), written)
