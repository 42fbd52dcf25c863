"""One check under way: looking through what is to leave, aside, and keeping what she decides about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _
from senco_desk.domain.name_findings import Finding, NameDecision, Resolution, Scan
from senco_desk.domain.person import Person
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress
from senco_desk.ui.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from senco_desk.services.checking_names import Scope

_TOUCHED = tuple(noun for noun in Noun if noun is not Noun.COPY)
"""What may have changed what is found."""
_WATCH = 0.1
"""Seconds between two looks at whether it was cancelled."""
_PAUSE = 500
"""Milliseconds after a change elsewhere before all is looked through anew."""


@dataclass
class _Done:
    """What was decided together, how things stood before, and `undo` once it is on disk."""

    findings: tuple[Finding, ...]
    before: Scan
    undo: str = ""


class Check(QObject):
    """`found`: all is looked through anew. `decided` carries pairs of a finding and a decision, `reopened` findings.

    `scope` gathers what is to leave, aside. `scan` and `checked` are of the same moment: what is let go is what was
    looked through.
    """

    began = Signal()
    found = Signal()
    decided = Signal(object)
    reopened = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(
        self, surroundings: Surroundings, scope: Callable[[], Scope], progress: ProgressRow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._surroundings, self._scope, self._progress = surroundings, scope, progress
        self._job: Job | None = None
        self._expected = 0
        self._came = False
        self._done: list[_Done] = []
        self.scan: Scan | None = None
        self.checked: Scope | None = None
        self.stale = True
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.begin)
        progress.cancel_wanted.connect(self.cancel)

    @property
    def is_going_on(self) -> bool:
        return self._job is not None

    @property
    def looks_again(self) -> bool:
        """Something was changed meanwhile, and all of it is about to be looked through once more."""
        return self._pause.isActive()

    def begin(self) -> None:
        """Look through all of it, as it is now."""
        self.cancel()
        self.stale, self._came = False, False
        checking, scope = self._surroundings.services.checking_names, self._scope

        decided = Event()  # what she has decided is on disk: only then is it looked through
        self._surroundings.background.write(decided.set)

        def work(progress: Progress, cancelled: Cancelled) -> tuple[Scope, Scan]:
            while not decided.wait(_WATCH) and not cancelled():
                pass
            gathered = scope()
            return gathered, checking.scan(gathered, progress, cancelled)

        self._job = job = Job(self._surroundings.background, self)
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        job.ended.connect(lambda: self._ended(job))
        self._progress.follow(job, _("Looking for names"))
        self.began.emit()
        job.start(work)

    def cancel(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()

    def hear(self, changed: Changed | None, *, in_sight: bool) -> None:
        """Something was changed; by a decision of this page nothing is to be looked through again."""
        if self._expected and changed is not None:
            self._expected -= 1
        elif changed is None or changed.concerns(*_TOUCHED):
            self._expected, self.stale = 0, True
            if in_sight:
                self._pause.start()

    # what she decides

    def decide(self, findings: Sequence[Finding], way: Resolution, reason: str, *, everywhere: bool) -> None:
        """Remember it; her own text is changed where she wants that, and Undo takes either back."""
        checking = self._surroundings.services.checking_names

        if self.scan is None:
            return
        done = _Done(tuple(findings), self.scan)

        def work() -> None:
            done.undo = checking.decide(findings, way, reason, everywhere=everywhere).undo

        self._done.append(done)
        self.stale = self.stale or way is Resolution.REPLACE_EVERYWHERE
        self._expected += 1
        self._mark(findings, way, reason)
        self._surroundings.background.write(work, None, self._not_decided)

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    def undo(self) -> None:
        """Take back what was decided last on this page."""
        if not self._done:
            return
        done, undoing = self._done.pop(), self._surroundings.services.undoing
        self._expected += 1
        self.scan = done.before
        self.reopened.emit(done.findings)
        self._surroundings.background.write(
            lambda: undoing.undo(done.undo, _("Decision taken back")), None, self._not_decided
        )

    def add(self, person: Person) -> None:
        """A likely name becomes one of people and places, and is looked for everywhere."""
        keeping = self._surroundings.services.keeping_names
        self._surroundings.background.write(lambda: keeping.add(person), None, self._surroundings.fail)

    def _mark(self, findings: Sequence[Finding], way: Resolution, reason: str) -> None:
        assert self.scan is not None, "nothing was looked through"  # noqa: S101
        now, gone = datetime.now(UTC), set(findings)
        pairs = [
            (finding, NameDecision(new_id(), finding.spot, finding.kind, finding.mark, way, now, reason))
            for finding in findings
        ]
        open_still = tuple(finding for finding in self.scan.open if finding not in gone)
        others = [pair for pair in self.scan.decided if pair[0] not in gone]
        self.scan = replace(self.scan, open=open_still, decided=(*others, *pairs))
        self.decided.emit(pairs)

    def _not_decided(self, error: Exception) -> None:
        self._expected -= 1
        self._surroundings.fail(error)
        self.begin()

    def _take(self, came: tuple[Scope, Scan]) -> None:
        self.checked, self.scan = came
        self._done.clear()
        self._came = True

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)

    def _ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        if self._came:
            self.found.emit()
        else:
            self.stale = True
            self.stopped.emit()
