"""Holidays out of a calendar file: looked at first, each ticked, and then taken over in one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.calendar_holidays import holidays_of
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _, n_
from senco_desk.domain.term_weeks import Holiday
from senco_desk.services.calendars import ENDING, CalendarProposal
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.job import Job
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.ticked_list import TickedList


class HolidaysFromCalendar(QWidget):
    """`taken` carries the holidays that were ticked."""

    taken = Signal(object)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._job: Job | None = None
        self.choose = writes(link(QPushButton(_("From a calendar file…"))))
        self.said, self.list = quiet(QLabel()), TickedList(_("What the calendar has on whole days"))
        self.take, self.leave = writes(QPushButton()), link(QPushButton(_("Leave it")))
        self.progress, self.panel = ProgressRow(), QWidget()
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self._close)
        self.list.ticked_anew.connect(self._count)
        self.progress.cancel_wanted.connect(self._cancel)
        self.panel.hide()

    def _lay_out(self) -> None:
        unit, ways = line(self), Flow(gap=line(self) // 2)
        self.said.setWordWrap(True)
        ways.addWidget(self.take)
        ways.addWidget(self.leave)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(unit // 3)
        for part in (self.said, self.list):
            inside.addWidget(part)
        inside.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.progress)
        column.addWidget(self.panel)

    def read(self, file: Path) -> None:
        """Look into it, in a child; nothing is taken over yet."""
        calendars, today = self._surroundings.services.calendars, self._surroundings.today()
        self._job = job = Job(self._surroundings.background, self)
        job.done.connect(self._show)
        job.failed.connect(self._surroundings.fail)
        self.progress.follow(job, _("Reading the calendar"), lambda *_at: "")
        job.start(lambda progress, cancelled: calendars.propose(file, today, progress, cancelled))

    def _ask(self) -> None:
        kinds = _("Calendars (*{ending})").format(ending=ENDING)
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Holidays from a calendar"), "", kinds)
        if chosen:
            self.read(Path(chosen))

    def _show(self, proposal: CalendarProposal) -> None:
        found = holidays_of(one.entry for one in proposal.entries)
        self.list.clear()
        for holiday, free in found:
            self.list.add(_named(holiday), holiday, ticked=free)
        self.list.fit()
        sentence = _("Whole days in {file}; those that sound free are ticked. Tick what your school has off.")
        nothing = _("There are no whole days in {file}, so there is nothing to take over.")
        self.said.setText("\n".join(((sentence if found else nothing).format(file=proposal.name), *proposal.findings)))
        self.list.setVisible(bool(found))
        self.take.setVisible(bool(found))
        self._count()
        self.panel.show()
        (self.list if found else self.leave).setFocus()

    def _count(self) -> None:
        n = len(self.list.ticked())
        self.take.setText(n_("Take over {n} holiday", "Take over {n} holidays", n).format(n=f"{n:,}"))
        self.take.setEnabled(n > 0)

    def _take(self) -> None:
        self.taken.emit(self.list.ticked())
        self._close()

    def _close(self) -> None:
        self.panel.hide()
        self.list.clear()
        self.choose.setFocus()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _named(holiday: Holiday) -> str:
    first, last = day_of_week(holiday.first), day_of_week(holiday.last)
    days = first if holiday.first == holiday.last else _("{first} to {last}").format(first=first, last=last)
    return f"{holiday.name or _('Untitled')} · {days}"
