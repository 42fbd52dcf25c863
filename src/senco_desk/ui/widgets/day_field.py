"""A day, typed as people type it ("3 Dec", "3/12/26") and shown in full ("Thu 3 Dec 2026"). Empty is an answer too."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from senco_desk.domain.day_reading import read_day
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.ui.widgets.toast import take_back


class DayField(QLineEdit):
    """`changed` carries the new day or None, once it is typed. Up and Down move by a day.

    `near`: a day ahead is as likely as one past, so that without a year the nearest is meant.

    What cannot be read as a day stays as it was typed, and `puzzled` says so in a sentence; the day is not changed.
    """

    changed = Signal(object)
    puzzled = Signal(str)

    def __init__(self, name: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says."""
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self._puzzle = ""
        self.near = False
        self.setAccessibleName(name)
        self.setPlaceholderText(_("such as {day}").format(day="3 Dec 2026"))
        self.editingFinished.connect(self.take)

    @property
    def day(self) -> date | None:
        return self._day

    @property
    def typed_and_not_taken(self) -> bool:
        return self.text() != _shown(self._day)

    def show_day(self, day: date | None) -> None:
        """Show what is stored; tells nobody."""
        self._day = day
        self.setText(_shown(day))
        self._be_understood()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self._become((self._day or self._today()) + timedelta(days=steps))

    def take(self) -> None:
        """Read what was typed, now: on leaving the field, and before all is saved."""
        if not self.typed_and_not_taken:
            self._be_understood()
            return
        day = read_day(self.text(), self._today(), near=self.near)
        if day is None and self.text().strip():
            said = _("“{typed}” cannot be read as a day. Try “3 Dec 2026”.")
            self._puzzle = said.format(typed=self.text().strip())
            self.puzzled.emit(self._puzzle)
        else:
            self._become(day)

    def _be_understood(self) -> None:
        puzzle, self._puzzle = self._puzzle, ""
        take_back(self, puzzle)

    def _become(self, day: date | None) -> None:
        told = day != self._day
        self.show_day(day)
        if told:
            self.changed.emit(day)


def _shown(day: date | None) -> str:
    return day_of_week(day) if day else ""
