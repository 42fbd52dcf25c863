"""Leaving: the copy she takes along, the day the award was completed, and what is due to be looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.ending import Ending
from senco_desk.domain.evidence import EvidenceRow
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.domain.reflection import ReflectionRow
from senco_desk.domain.review import Due
from senco_desk.safekeeping.copying import Cancelled, Progress
from senco_desk.safekeeping.packs import SUFFIX
from senco_desk.services.carrying import refuse_a_stick, refuse_an_open_key
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook
from senco_desk.services.inbox import take_in_first
from senco_desk.services.leaving_copy import Marked, TakenAlong, make_leaving_copy
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk


@dataclass(frozen=True, slots=True)
class ToMark:
    """All there is to take along or leave: reflections, and evidence with its files; oldest first."""

    reflections: tuple[ReflectionRow, ...]
    evidence: tuple[tuple[EvidenceRow, tuple[Attachment, ...]], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """How much of others the workbook holds: names, attached files, what lies in the bin; `backups`: there are any."""

    people: int = 0
    files: int = 0
    in_bin: int = 0
    backups: bool = False


class Leaving:
    """The verbs of leaving the school, or the programme."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def to_mark(self) -> ToMark:
        with self._desk.view() as view:
            files = view.attachments.of_all()
            evidence = tuple((row, tuple(files.get(row.id, ()))) for row in reversed(view.evidence.rows()))
            return ToMark(tuple(reversed(view.reflections.rows())), evidence)

    def take_along(self, target: Path, marked: Marked, progress: Progress, cancelled: Cancelled) -> TakenAlong:
        """Write the copy to take when I leave. Raises Refused and Damaged; nothing is left at `target` then."""
        refuse_ending(target, [SUFFIX])
        refuse_in_a_workbook(target)
        refuse_an_open_key(self._desk.folder)
        refuse_a_stick(target)
        take_in_first(self._desk, self._now, self._tell)
        return make_leaving_copy(self._desk, target, marked, self._now(), progress, cancelled)

    def ending(self) -> Ending:
        """The day the award was completed, and the day she left; neither until she says."""
        with self._desk.view() as view:
            return view.ending.get()

    def keep_ending(self, ending: Ending) -> Changed:
        with self._desk.change(_("Said how it ended")) as work:
            work.ending.put(ending)
        self._tell(work.changed)
        return work.changed

    def held(self) -> Held:
        """What there is to be erased, or left with the school."""
        with self._desk.view() as view:
            files = sum(map(len, view.attachments.of_all().values()))
            return Held(len(view.people.all()), files, len(view.bin.all()), bool(view.backups.all()))

    def reviews(self) -> list[Due]:
        """Every piece with a review date, soonest first."""
        return self.due(date.max)

    def due(self, until: date) -> list[Due]:
        """The pieces to be looked at again by that day."""
        with self._desk.view() as view:
            return view.reviews.due(until)
