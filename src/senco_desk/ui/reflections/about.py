"""What stands above a reflection: its number, its title, the day it happened, the day it was written, the model."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.reflective_models import MODELS, model_coded
from senco_desk.ui.theme import inset, line, quiet
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.day_field import DayField
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton


class About(QWidget):
    """`changed`: title or day. `model_wanted` carries the code of the model she chose. `said`: a sentence for her."""

    changed = Signal()
    left = Signal()
    model_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit()
        self.title.setProperty("look", "title")
        self.title.setAccessibleName(_("Title"))
        self.title.setPlaceholderText(_("Title, if you like"))
        self.day = DayField(_("The day it happened"), today)
        self.day.setPlaceholderText(_("When it happened"))
        self.calendar = _calendar_button(self._pick)
        self.model = Choice(_("Model"))
        self.model.setToolTip(_("The model this follows. Changing it keeps every word."))
        self.model.offer((model.code, _(model.title)) for model in MODELS)
        self.written = quiet(QLabel())
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        day = QWidget()
        row = QHBoxLayout(day)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.day)
        row.addWidget(self.calendar)
        self.day.setMinimumWidth(unit * 9)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.title)
        below = Flow(gap=round(unit * 0.7))
        below.setContentsMargins(inset(self), 0, 0, 0)
        for part in (day, self.model, self.written):
            below.addWidget(part)
        column.addLayout(below)

    def _listen(self) -> None:
        self.title.textEdited.connect(lambda _text: self.changed.emit())
        self.title.editingFinished.connect(self.left)
        self.day.changed.connect(lambda _day: self.changed.emit())
        self.day.editingFinished.connect(self.left)
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

    def show_number(self, reflection: Reflection) -> None:
        written = _("written {day}").format(day=short_day(reflection.written.astimezone().date()))
        self.written.setText(f"{reflection.reference} · {written}" if reflection.number else written)

    def _pick(self, picked: QDate) -> None:
        self.day.show_day(date(picked.year(), picked.month(), picked.day()))
        self.changed.emit()
        self.left.emit()


def _calendar_button(pick: Callable[[QDate], None]) -> QToolButton:
    """A button that opens a month to pick a day from."""
    button = IconButton("calendar", _("Pick the day from a calendar"))
    menu = QMenu(button)
    calendar = QCalendarWidget(menu)
    calendar.setFirstDayOfWeek(calendar.locale().firstDayOfWeek().Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    held = QWidgetAction(menu)
    held.setDefaultWidget(calendar)
    menu.addAction(held)

    def take(picked: QDate) -> None:
        menu.close()
        pick(picked)

    calendar.activated.connect(take)
    calendar.clicked.connect(take)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
