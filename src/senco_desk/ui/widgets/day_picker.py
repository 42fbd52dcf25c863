"""A day, typed or picked from a month."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QToolButton, QWidget, QWidgetAction

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, writes
from senco_desk.ui.widgets.day_field import DayField
from senco_desk.ui.widgets.icon_button import IconButton


class DayPicker(QWidget):
    """`changed` says that `field` holds another day, `left` that she is done with it."""

    changed = Signal()
    left = Signal()

    def __init__(self, name: str, prompt: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says; `prompt` stands there while there is no day."""
        super().__init__(parent)
        self.field = DayField(name, today)
        self.field.setPlaceholderText(prompt)
        self.field.setMinimumWidth(line(self) * 9)
        self.calendar = _calendar_button(self._pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.field)
        row.addWidget(self.calendar)
        self.field.changed.connect(lambda _day: self.changed.emit())
        self.field.editingFinished.connect(self.left)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Handed on to where a day is typed."""
        self.field.setFocus(event.reason())

    def _pick(self, picked: QDate) -> None:
        self.field.show_day(date(picked.year(), picked.month(), picked.day()))
        self.changed.emit()
        self.left.emit()


def _calendar_button(pick: Callable[[QDate], None]) -> QToolButton:
    """A button that opens a month to pick a day from; the month is made when it is first opened."""
    button = writes(IconButton("calendar", _("Pick the day from a calendar")))
    menu = QMenu(button)

    def take(picked: QDate) -> None:
        menu.close()
        pick(picked)

    def fill() -> None:
        if menu.isEmpty():
            menu.addAction(_month(menu, take))

    menu.aboutToShow.connect(fill)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _month(menu: QMenu, take: Callable[[QDate], None]) -> QWidgetAction:
    calendar = QCalendarWidget(menu)
    calendar.setFirstDayOfWeek(calendar.locale().firstDayOfWeek().Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.activated.connect(take)
    calendar.clicked.connect(take)
    held = QWidgetAction(menu)
    held.setDefaultWidget(calendar)
    return held
