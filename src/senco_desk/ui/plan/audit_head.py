"""Which day is audited: the days there are, any other day, and the name that a day bears."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.audit import AuditDay
from senco_desk.domain.days import day_of_week, short_day
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _, n_
from senco_desk.domain.rating import DAY_NAMES, NamedDay
from senco_desk.ui.theme import line, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.flow import Flow


class AuditHead(QWidget):
    """`day_chosen` carries the day to rate on, `named` the name it is to bear or None; `set_chosen` a set's id."""

    day_chosen = Signal(object)
    named = Signal(object)
    set_chosen = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sets = Choice(_("Set of outcomes"))
        self.days = Choice(_("Audit day"))
        self.other = DayPicker(_("Another day to audit"), _("another day"), today)
        self.name = writes(Choice(_("What this day is")))
        self.count = quiet(QLabel())
        row = Flow(gap=line(self) // 2)
        for part in (self.sets, self.days, self.other, self.name):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        column.addLayout(row)
        column.addWidget(self.count)
        self.name.offer([(None, _("A day like any other")), *((each, _name(each)) for each in NamedDay)])
        self.sets.chosen.connect(self.set_chosen)
        self.days.chosen.connect(self.day_chosen)
        self.name.chosen.connect(self.named)
        self.other.left.connect(self._other)

    def show_sets(self, live: Sequence[Framework], chosen: str) -> None:
        self.sets.offer((each.id, each.short_title or each.title) for each in live)
        self.sets.show_value(chosen)
        self.sets.setVisible(len(live) > 1)

    def show_day(self, day: date, days: Sequence[AuditDay], name: NamedDay | None, rated: int, of: int) -> None:
        """The day that is audited, among those there are; `rated` of so many outcomes."""
        there = {each.day: each.name for each in days} | {day: name}
        self.days.offer((each, _day(each, there[each])) for each in sorted(there, reverse=True))
        self.days.show_value(day)
        self.name.show_value(name)
        self.other.field.show_day(None)
        said = n_("{n} of {of} outcome rated on this day.", "{n} of {of} outcomes rated on this day.", of)
        self.count.setText(said.format(n=rated, of=of))

    def _other(self) -> None:
        day = self.other.field.day
        if day is not None:
            self.day_chosen.emit(day)


def _day(day: date, name: NamedDay | None) -> str:
    return f"{_(DAY_NAMES[name])}: {short_day(day)}" if name else day_of_week(day)


def _name(name: NamedDay) -> str:
    return _("This is the {name}").format(name=_(DAY_NAMES[name]).lower())
