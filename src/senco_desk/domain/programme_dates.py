"""The programme's dates: taught year, tasks, exit review, Master's end; and how much term is left until each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from senco_desk.domain.days import long_day
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.profile import Programme
from senco_desk.domain.task import Task
from senco_desk.domain.term_weeks import WORKING_DAYS_A_WEEK, TermTime

MASTERS_YEARS = 2
"""Years that programmes give for the Master's work after the taught year."""


class DateKind(StrEnum):
    """What it is the day of."""

    BEGAN = "began"
    TAUGHT_ENDS = "taught-ends"
    TASK = "task"
    RESUBMISSION = "resubmission"
    BOARD = "board"
    WINDOW_OPENS = "window-opens"
    WINDOW_CLOSES = "window-closes"
    VIVA = "viva"
    EXIT_REVIEW = "exit-review"
    CONDITIONS = "conditions"
    MASTERS_ENDS = "masters-ends"


DATE_NAMES = {
    DateKind.BEGAN: N_("Start of the course"),
    DateKind.TAUGHT_ENDS: N_("End of the taught year"),
    DateKind.TASK: N_("{title}: to be handed in"),
    DateKind.RESUBMISSION: N_("{title}: to be handed in again"),
    DateKind.BOARD: N_("{title}: examination board"),
    DateKind.WINDOW_OPENS: N_("{title}: the window opens"),
    DateKind.WINDOW_CLOSES: N_("{title}: the window closes"),
    DateKind.VIVA: N_("Viva"),
    DateKind.EXIT_REVIEW: N_("Exit review"),
    DateKind.CONDITIONS: N_("Exit review: conditions to be met"),
    DateKind.MASTERS_ENDS: N_("End of the Master’s work"),
}
"""What a person reads, to be translated where it is shown; `title` is the task's."""


@dataclass(frozen=True, slots=True)
class ProgrammeDate:
    """`of` is the id of the task or the exit review it belongs to; "" for one of the programme itself."""

    kind: DateKind
    day: date
    title: str = ""
    of: str = ""

    @property
    def what(self) -> str:
        return _(DATE_NAMES[self.kind]).format(title=self.title)


def programme_dates(
    programme: Programme, tasks: Iterable[Task] = (), reviews: Iterable[ExitReview] = ()
) -> tuple[ProgrammeDate, ...]:
    """Every date that is known, the first first. The viva is left out where an exit review is on the same day."""
    held = list(reviews)
    found = [*_of_programme(programme, {review.day for review in held})]
    for task in tasks:
        found += _of_task(task)
    for review in held:
        found += _of_review(review)
    order = list(DateKind)
    return tuple(sorted(found, key=lambda each: (each.day, order.index(each.kind), each.title, each.of)))


def _of_programme(programme: Programme, reviewed: set[date | None]) -> Iterator[ProgrammeDate]:
    viva = None if programme.viva in reviewed else programme.viva
    for kind, day in (
        (DateKind.BEGAN, programme.began),
        (DateKind.TAUGHT_ENDS, programme.taught_ends),
        (DateKind.VIVA, viva),
        (DateKind.MASTERS_ENDS, programme.masters_ends),
    ):
        if day is not None:
            yield ProgrammeDate(kind, day)


def _of_task(task: Task) -> Iterator[ProgrammeDate]:
    """What is still to come of it: nothing of handing in, once it is handed in."""
    result, window = task.result, task.scenario.window
    title = task.title.strip() or _("A task")
    for kind, day in (
        (DateKind.TASK, None if result.submitted else task.due),
        (DateKind.RESUBMISSION, None if result.resubmitted else result.resubmit_by),
        (DateKind.BOARD, result.board),
        (DateKind.WINDOW_OPENS, window.opens),
        (DateKind.WINDOW_CLOSES, window.closes),
    ):
        if day is not None:
            yield ProgrammeDate(kind, day, title, task.id)


def _of_review(review: ExitReview) -> Iterator[ProgrammeDate]:
    for kind, day in ((DateKind.EXIT_REVIEW, review.day), (DateKind.CONDITIONS, review.conditions_by)):
        if day is not None:
            yield ProgrammeDate(kind, day, of=review.id)


def proposed_masters_end(programme: Programme) -> date | None:
    """Two years after the taught year, where that is known and the other is not said."""
    if programme.taught_ends is None or programme.masters_ends is not None:
        return None
    return _years_later(programme.taught_ends, MASTERS_YEARS)


def masters_end_said(programme: Programme) -> str:
    """What to remark on the Master's end, where there is something; "" where there is not."""
    taught, masters = programme.taught_ends, programme.masters_ends
    if taught is None or masters is None:
        return ""
    if masters < taught:
        return _("The Master’s work ends before the taught year does. Is one of the two days a slip of the hand?")
    latest = _years_later(taught, MASTERS_YEARS)
    if masters > latest:
        said = _("Programmes give up to two years after the taught year: until {day}. Ask your provider.")
        return said.format(day=long_day(latest))
    return ""


def left_said(day: date, today: date, term: TermTime) -> str:
    """`27 weeks of term`, `3 working days`, `today`, `past`."""
    if day < today:
        return _("past")
    if day == today:
        return _("today")
    days = term.working_days(today, day)
    if days >= WORKING_DAYS_A_WEEK:
        weeks = days // WORKING_DAYS_A_WEEK
        return n_("{n} week of term", "{n} weeks of term", weeks).format(n=f"{weeks:,}")
    if days == 0:
        return _("no working day before it")
    return n_("{n} working day", "{n} working days", days).format(n=days)


def _years_later(day: date, years: int) -> date:
    """The same day; 28 February for a leap day, and the last day there is beyond all calendars."""
    if day.year + years > date.max.year:
        return date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)
