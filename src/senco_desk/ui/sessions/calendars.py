"""Calendars in and out of the place: which file, read aside, shown before anything is stored."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.calendar_proposal import Proposed
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.services.calendars import ENDING
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Job


class CalendarsAside(QObject):
    """`proposed` carries a `CalendarProposal`; `began` the job that reads; `stored`: what was ticked is in."""

    proposed = Signal(object)
    began = Signal(object)
    stored = Signal()

    def __init__(self, surroundings: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._surroundings, self._over = surroundings, over
        self._job: Job | None = None

    def ask_which(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self._over, _("Take in a calendar"), "", _filter())
        if chosen:
            self.read(Path(chosen))

    def ask_where(self) -> None:
        name = f"{self._surroundings.services.desk.folder.stem}{ENDING}"
        chosen, _kind = QFileDialog.getSaveFileName(self._over, _("Give out as a calendar"), name, _filter())
        if chosen:
            target = Path(chosen)
            self.give_out(target if target.suffix else target.with_name(target.name + ENDING))

    def read(self, file: Path) -> None:
        """Aside; one at a time, the latest counts."""
        self.cancel()
        calendars, today = self._surroundings.services.calendars, self._surroundings.today()
        self._job = job = Job(self._surroundings.background, self)
        job.done.connect(self.proposed)
        job.failed.connect(self._surroundings.fail)
        job.cancelled.connect(self._surroundings.toast)
        job.ended.connect(lambda: self._ended(job))
        self.began.emit(job)
        job.start(lambda progress, cancelled: calendars.propose(file, today, progress, cancelled))

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def take(self, ticked: list[Proposed]) -> None:
        calendars = self._surroundings.services.calendars
        self._surroundings.background.write(lambda: calendars.take(ticked), self._taken, self._surroundings.fail)

    def give_out(self, out: Path) -> None:
        calendars = self._surroundings.services.calendars
        self._surroundings.background.aside(lambda: calendars.give_out(out), self._given, self._surroundings.fail)

    def _taken(self, changed: Changed) -> None:
        self._surroundings.toast(changed.said, changed.undo)
        self.stored.emit()

    def _given(self, out: Path) -> None:
        self._surroundings.toast(_("The calendar is at {file}. Open it with your own calendar.").format(file=out))

    def _ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None


def _filter() -> str:
    return _("Calendars (*{ending})").format(ending=ENDING)
