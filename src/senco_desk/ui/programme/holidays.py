"""The school's holidays: the list of them, and one line to add another or to change the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _, n_
from senco_desk.domain.term_weeks import Holiday
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.named_day import NamedDay
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow

_MOST_ROWS = 6
"""Of the list before it scrolls."""
_ROW = 2.9
"""Lines."""


class HolidaysEditor(QWidget):
    """`add_wanted` carries first, last and name, `change_wanted` a holiday, `removal_wanted` its id."""

    add_wanted = Signal(object, object, str)
    change_wanted = Signal(object)
    removal_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holidays: dict[str, Holiday] = {}
        self._chosen: str | None = None
        self.list = TwoLineList(_("School holidays, the first first"))
        self.first = NamedDay(_("First day off"), _("19 Dec 2026"), today)
        self.last = NamedDay(_("Last day off"), _("3 Jan 2027"), today)
        self.name = Field(_("Called"), _("Christmas"))
        self.add = writes(QPushButton(_("Add holiday")))
        self.change = writes(QPushButton(_("Change it")))
        self.remove = writes(link(QPushButton(_("Take it out"))))
        self.clear = link(QPushButton(_("Another")))
        self.count = quiet(QLabel())
        self._lay_out()
        self._listen()
        self._choose(None)
        self.list.hide()
        self.count.hide()

    def _lay_out(self) -> None:
        unit = line(self)
        told = quiet(QLabel(_(
            "Dates differ from authority to authority, so none come with the desk. Type your school’s, inset days "
            "too; or take them over from a calendar file."
        )))  # fmt: skip
        told.setWordWrap(True)
        days, ways = Flow(gap=unit), Flow(gap=unit // 2)
        self.name.setMinimumWidth(unit * 12)
        for part in (self.first, self.last, self.name):
            days.addWidget(part)
        for button in (self.add, self.change, self.remove, self.clear):
            ways.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addWidget(told)
        column.addWidget(self.list)
        column.addWidget(self.count)
        column.addLayout(days)
        column.addLayout(ways)

    def _listen(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.removal_wanted.connect(self._take_out)
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._take_out)
        self.clear.clicked.connect(lambda: self._choose(None))
        self.name.line.returnPressed.connect(lambda: self._change() if self._chosen else self._add())
        for day in (self.first, self.last):
            day.puzzled.connect(self.said)
        self.first.changed.connect(self._propose_last)

    def show_holidays(self, holidays: Sequence[Holiday], today: date) -> None:
        """Those there are, with the one that is next in view; what is being typed stays."""
        if list(self._holidays.values()) == list(holidays):
            return
        self._holidays = {each.id: each for each in holidays}
        coming = next((each.id for each in holidays if each.last >= today), None)
        self.list.show_rows([_row(each) for each in holidays], self._chosen or coming)
        rows = min(len(holidays), _MOST_ROWS)
        self.list.setFixedHeight(round(rows * _ROW * self.list.fontMetrics().height()) + line(self) // 4)
        self.list.setVisible(bool(holidays))
        self.count.setText(n_("{n} holiday", "{n} holidays", len(holidays)).format(n=f"{len(holidays):,}"))
        self.count.setVisible(len(holidays) > _MOST_ROWS)
        if self._chosen and self._chosen not in self._holidays:
            self._choose(None)

    def _choose(self, holiday: str | None) -> None:
        self._chosen = holiday
        chosen = self._holidays.get(holiday or "")
        self.first.show_day(chosen.first if chosen else None)
        self.last.show_day(chosen.last if chosen else None)
        self.name.show_words(chosen.name if chosen else "")
        for button, shown in (
            (self.add, not chosen),
            (self.change, chosen),
            (self.remove, chosen),
            (self.clear, chosen),
        ):
            button.setVisible(bool(shown))

    def _propose_last(self) -> None:
        """A new one lasts a day until she says more: one day typed twice is one too many."""
        if self._chosen is None and self.last.day is None and not self.last.picker.field.text():
            self.last.show_day(self.first.day)

    def _typed(self) -> tuple[date, date, str] | None:
        self.first.take()
        self.last.take()
        first, last = self.first.day, self.last.day
        if first is None or last is None:
            self.said.emit(_("A holiday needs its first and its last day. Nothing has changed."))
            return None
        return first, last, self.name.words().strip()

    def _add(self) -> None:
        if (typed := self._typed()) is not None:
            self.add_wanted.emit(*typed)

    def added(self) -> None:
        """It is in the workbook: on to the next."""
        self._choose(None)
        self.first.picker.field.setFocus()

    def _change(self) -> None:
        if self._chosen is not None and (typed := self._typed()) is not None:
            self.change_wanted.emit(Holiday(*typed, self._chosen))

    def _take_out(self) -> None:
        key = self._chosen or self.list.key
        if key is not None:
            self.removal_wanted.emit(key)


def _row(holiday: Holiday) -> TwoLineRow:
    if holiday.first == holiday.last:
        days = day_of_week(holiday.first)
    else:
        days = _("{first} to {last}").format(first=day_of_week(holiday.first), last=day_of_week(holiday.last))
    long = abs((holiday.last - holiday.first) // timedelta(days=1)) + 1
    counted = n_("{n} day", "{n} days", long).format(n=f"{long:,}")
    return TwoLineRow(holiday.id, holiday.name or days, f"{days} · {counted}" if holiday.name else counted)
