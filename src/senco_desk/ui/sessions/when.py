"""When a session is held: its day, when it starts, and when it ends or how long it lasts."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from senco_desk.domain.language import _
from senco_desk.domain.session import Session
from senco_desk.domain.time_reading import ends_at, length_said, read_time, read_until
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.named_day import NamedDay
from senco_desk.ui.widgets.read_field import ReadField


class When(QWidget):
    """`changed`: another day, time or length. `puzzled`: a sentence for her. A session always has a day."""

    changed = Signal()
    left = Signal()
    puzzled = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = today()
        self.day = NamedDay(_("Day"), _("3 Dec, or pick it"), today)
        self.day.picker.field.near = True
        self.start: ReadField[time] = ReadField(_("Starts"), "16:00", read_time, lambda at: f"{at:%H:%M}")
        self.until: ReadField[int] = ReadField(
            _("Ends, or how long"), _("18:00, or 2 hours"), self._read_until, self._until_said
        )
        self.start.setMaximumWidth(line(self) * 8)
        self.until.setMaximumWidth(line(self) * 12)
        self._lay_out()
        self.day.changed.connect(self._day_changed)
        self.start.changed.connect(self._start_changed)
        self.until.changed.connect(self.changed)
        for part in (self.day, self.start, self.until):
            part.puzzled.connect(self.puzzled)
            part.left.connect(self.left)

    def _lay_out(self) -> None:
        row = Flow(self, gap=line(self))
        for part in (self.day, self.start, self.until):
            row.addWidget(part)

    def show_when(self, session: Session, *, another: bool) -> None:
        self._day = session.day
        self.day.show_day(session.day, another=another)
        self.start.show_value(session.start, another=another)
        self.until.show_value(session.minutes, another=another)

    def when(self) -> tuple[date, time | None, int | None]:
        """What stands there now."""
        return self._day, self.start.value, self.until.value

    def take(self) -> None:
        """What is typed and not read yet counts now."""
        for part in (self.day, self.start, self.until):
            part.take()

    def _day_changed(self) -> None:
        """The day it had stays where none is said."""
        if self.day.day is None:
            self.day.show_day(self._day)
        else:
            self._day = self.day.day
            self.changed.emit()

    def _start_changed(self) -> None:
        """How long it lasts stays, and so it ends at another time."""
        self.until.show_anew()
        self.changed.emit()

    def _read_until(self, typed: str) -> int:
        return read_until(typed.partition("·")[0], self.start.value)

    def _until_said(self, minutes: int) -> str:
        length = length_said(minutes)
        start = self.start.value
        return f"{ends_at(start, minutes):%H:%M} · {length}" if start is not None else length
