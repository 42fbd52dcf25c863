"""Keeping dates: those of the programme, the school's holidays, and what the award asks for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from senco_desk.domain.award_terms import MOST_CREDITS, MOST_YEARS, AwardTerms
from senco_desk.domain.back_planning import Planned, steps_ahead
from senco_desk.domain.coming import Coming, coming
from senco_desk.domain.days import day_of_week
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.profile import Programme
from senco_desk.domain.programme_dates import DateKind, ProgrammeDate, programme_dates
from senco_desk.domain.task import Task
from senco_desk.domain.term_weeks import Holiday, TermTime
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View, Work

BACKWARDS = Sentence(
    "holiday-backwards",
    N_(
        "This holiday would end on {last}, before it begins on {first}. Nothing has changed. "
        "Put one of the two days right."
    ),
)
HOLIDAY_GONE = Sentence(
    "holiday-gone", N_("This holiday was taken out meanwhile. Undo brings it back. Nothing else has changed.")
)
IMPOSSIBLE = Sentence(
    "award-terms-impossible",
    N_(
        "The award’s credits are a whole number from 0 to {credits}, and the years one from 1 to {years}. "
        "Nothing has changed."
    ),
)
NO_PROFILE = Sentence(
    "dates-without-profile", N_("Say your name under Profile first; then the dates of the programme can be kept.")
)

_FIELDS = {
    DateKind.BEGAN: "began",
    DateKind.TAUGHT_ENDS: "taught_ends",
    DateKind.VIVA: "viva",
    DateKind.MASTERS_ENDS: "masters_ends",
}


@dataclass(frozen=True)
class Dated:
    """All there is of dates, as of one moment."""

    programme: Programme
    dates: tuple[ProgrammeDate, ...]
    holidays: tuple[Holiday, ...]
    terms: AwardTerms
    tasks: tuple[Task, ...] = ()

    @property
    def term_time(self) -> TermTime:
        return TermTime(self.holidays)

    @property
    def steps(self) -> list[tuple[Task, Planned]]:
        """What is still to be done of each task, planned back around the holidays."""
        term = self.term_time
        return [(task, step) for task in self.tasks for step in steps_ahead(task, term)]


class KeepingDates:
    """The verbs of the programme's dates."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._tell = desk, tell

    def dated(self) -> Dated:
        with self._desk.view() as view:
            return dated_in(view)

    def coming(self, today: date, most: int) -> tuple[tuple[Coming, str], ...]:
        """What comes next, each with its day and what is left of term until it, in words."""
        with self._desk.view() as view:
            dated = dated_in(view)
            found = coming(dated.dates, view.sessions.rows(), view.actions.rows(), today, most, dated.steps)
        return tuple((each, each.below(today, dated.term_time)) for each in found)

    def keep_day(self, kind: DateKind, day: date | None) -> Changed:
        """Put one of the programme's own dates on disk. Raises Refused where there is no profile to keep it in."""
        with self._desk.change(typing=True) as work:
            profile = work.profile.get()
            if profile is None:
                raise Refused(NO_PROFILE)
            said: dict[str, Any] = {_FIELDS[kind]: day}
            work.profile.put(replace(profile, programme=replace(profile.programme, **said)))
        self._tell(work.changed)
        return work.changed

    # Holidays

    def add_holiday(self, first: date, last: date, name: str = "") -> Changed:
        """Raises Refused for one that ends before it begins."""
        return self._put(_("Holiday added"), [Holiday(first, last, name.strip(), new_id())])

    def change_holiday(self, holiday: Holiday) -> Changed:
        """In place of the one with its id. Raises Refused when that is gone, or for one that ends before it begins."""
        _refuse_backwards([holiday])
        with self._desk.change(_("Holiday changed")) as work:
            if work.holidays.get(holiday.id) is None:
                raise Refused(HOLIDAY_GONE)
            work.holidays.put(holiday)
        self._tell(work.changed)
        return work.changed

    def take_holidays(self, holidays: Iterable[Holiday]) -> Changed:
        """Take over those of a calendar, but such as are there already. Raises Refused for one that is backwards."""
        with self._desk.view() as view:
            there = {(each.first, each.last) for each in view.holidays.all()}
        new = [replace(each, id=new_id()) for each in holidays if (each.first, each.last) not in there]
        said = n_("{n} holiday taken over", "{n} holidays taken over", len(new)).format(n=len(new))
        return self._put(said, new)

    def remove_holiday(self, holiday: str) -> Changed:
        with self._desk.change(_("Holiday taken out")) as work:
            work.holidays.remove(holiday)
        self._tell(work.changed)
        return work.changed

    def _put(self, said: str, holidays: list[Holiday]) -> Changed:
        _refuse_backwards(holidays)
        with self._desk.change(said) as work:
            _put_all(work, holidays)
        self._tell(work.changed)
        return work.changed

    # What the award asks for

    def terms(self) -> AwardTerms:
        with self._desk.view() as view:
            return view.award_terms.get()

    def keep_terms(self, terms: AwardTerms) -> AwardTerms:
        """Put them on disk. Raises Refused for numbers that cannot be."""
        terms = replace(terms, decisions=_words(terms.decisions))
        if not (0 <= terms.credits <= MOST_CREDITS and 1 <= terms.current_years <= MOST_YEARS):
            raise Refused(IMPOSSIBLE, credits=MOST_CREDITS, years=MOST_YEARS)
        with self._desk.change(typing=True) as work:
            work.award_terms.put(terms)
        self._tell(work.changed)
        return terms


def dated_in(view: View) -> Dated:
    """All there is of dates, within a reading."""
    profile = view.profile.get()
    programme = profile.programme if profile else Programme()
    tasks = tuple(view.tasks.all())
    dates = programme_dates(programme, tasks, view.exit_reviews.all())
    return Dated(programme, dates, tuple(view.holidays.all()), view.award_terms.get(), tasks)


def _put_all(work: Work, holidays: list[Holiday]) -> None:
    for holiday in holidays:
        work.holidays.put(holiday)


def _refuse_backwards(holidays: Iterable[Holiday]) -> None:
    for each in holidays:
        if each.last < each.first:
            raise Refused(BACKWARDS, first=day_of_week(each.first), last=day_of_week(each.last))


def _words(decisions: Iterable[str]) -> tuple[str, ...]:
    """Each once, and none that is blank."""
    return tuple(dict.fromkeys(word.strip() for word in decisions if word.strip()))
