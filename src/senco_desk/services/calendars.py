"""Calendars: a provider's taken in, look first and then tick; what is in the workbook given out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from senco_desk.domain.calendar_entry import Calendar, CalendarEntry, in_order
from senco_desk.domain.calendar_proposal import Proposed, Standing, proposed, session_of
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.profile import Programme
from senco_desk.importing.calendar.reading import years_around
from senco_desk.importing.calendar.writing import ics
from senco_desk.services import children
from senco_desk.services.calendar_entries import entries_of
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook, write_whole
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import Work

NOTHING_TO_GIVE = Sentence(
    "calendar-nothing",
    N_("There is no session or date to give out yet. Nothing was written. Put down a session first."),
)
CHANGED_MEANWHILE = Sentence(
    "calendar-changed-meanwhile",
    N_(
        "A session that the calendar speaks of was changed or deleted meanwhile, so nothing was taken in. "
        "Choose the file again, and look once more."
    ),
)

ENDING = ".ics"
Progress = Callable[[str, int, int | None], None]


@dataclass(frozen=True, slots=True)
class CalendarProposal:
    """What a file would bring in. `findings` are sentences with their lines; `outside`: entries of other years."""

    name: str
    entries: tuple[Proposed, ...]
    findings: tuple[str, ...] = ()
    outside: int = 0


class Calendars:
    """The verbs of calendars; `now` gives moments with a time zone."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def propose(self, file: Path, today: date, progress: Progress, cancelled: Callable[[], bool]) -> CalendarProposal:
        """Each entry of a calendar beside what is known; stores nothing. It waits for a child.

        Raises Damaged or Refused, with a sentence, for what cannot be read.
        """
        with self._desk.view() as view:
            profile = view.profile.get()
        course = profile.programme if profile else Programme()
        window = years_around(today, course.began, course.masters_ends)
        entries: list[CalendarEntry] = []
        said: dict[str, Any] = {"findings": [], "outside": 0}

        def heard(line: dict[str, Any]) -> None:
            if "at" in line:
                progress(_("Reading the calendar"), line["at"], line["of"])
            elif "entries" in line:
                entries.extend(map(_entry_in, line["entries"]))
            else:
                said.update(line)

        children.run("calendar", ((str(file.absolute()), window.first, window.last),), heard, cancelled)
        with self._desk.view() as view:
            held = proposed(entries, view.sessions.all())
        return CalendarProposal(file.name, held, tuple(said["findings"]), said["outside"])

    def take(self, ticked: Iterable[Proposed]) -> Changed:
        """Make what was ticked so, in one change. Raises Refused when what it was held beside has changed meanwhile."""
        chosen = [one for one in ticked if one.does_something]
        said = n_("{n} date taken in from a calendar", "{n} dates taken in from a calendar", len(chosen))
        with self._desk.change(said.format(n=len(chosen))) as work:
            for one in chosen:
                _take(work, one, self._now())
        self._tell(work.changed)
        return work.changed

    def calendar(self) -> Calendar:
        """All sessions, and the other dates of the programme, as they would be given out."""
        with self._desk.view() as view:
            entries = in_order(entries_of(view))
        return Calendar(_("My award"), self._now(), entries)

    def give_out(self, out: Path) -> Path:
        """Write it to a file that ends with .ics, whole or not at all; raises Refused."""
        refuse_ending(out, (ENDING,))
        refuse_in_a_workbook(out)
        calendar = self.calendar()
        if not calendar.entries:
            raise Refused(NOTHING_TO_GIVE)
        write_whole(out, ics(calendar))
        return out


def _take(work: Work, one: Proposed, at: datetime) -> None:
    known = one.known
    if known is not None and work.sessions.get(known.id) != known:
        raise Refused(CHANGED_MEANWHILE)
    if one.standing is Standing.CALLED_OFF and known is not None:
        work.sessions.remove(known.id)
    else:
        work.sessions.put(session_of(one, new_id, at))


def _entry_in(line: list[Any]) -> CalendarEntry:
    uid, title, day, start, minutes, place, note, last_day, called_off = line
    return CalendarEntry(
        uid,
        title,
        date.fromisoformat(day),
        time.fromisoformat(start) if start else None,
        minutes,
        place,
        note,
        date.fromisoformat(last_day) if last_day else None,
        called_off,
    )
