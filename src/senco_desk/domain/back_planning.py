"""Planning backwards from the day a thing is due, by the working days each step takes, around weekends and holidays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from senco_desk.domain.language import _
from senco_desk.domain.task import Milestone, Task
from senco_desk.domain.term_weeks import TermTime

MOST_DAYS = 250
"""Working days of one step: more than a school year has."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A step with the working day it is to be begun on and the one it is to be done by, both in it.

    One that takes no time is begun and done on the same day. `clashes`: its fixed day comes after what stands on it.
    """

    milestone: Milestone
    begins: date
    by: date
    clashes: bool = False


@dataclass(frozen=True, slots=True)
class BackPlan:
    """`steps` are in the order they were given. `short_by` are the working days that are missing, 0 for none.

    `no_room`: the holidays leave no working day to plan with.
    """

    steps: tuple[Planned, ...]
    begins: date | None = None
    short_by: int = 0
    no_room: bool = False

    @property
    def begins_before_today(self) -> bool:
        return self.short_by > 0


def planned_back(due: date, milestones: Sequence[Milestone], term: TermTime, today: date) -> BackPlan:
    """Each step is done the working day before the next begins; the last by the day it is due, or just before it.

    A fixed day is kept, and what comes before it is planned from there. What is done already takes no time any more.
    """
    steps: list[Planned] = []
    free = term.on_or_before(due)
    for milestone in reversed(milestones):
        step = _placed(milestone, free, term)
        steps.append(step)
        free = step.begins if _takes(milestone) == 0 else term.before(step.begins)
    steps.reverse()
    begins = min((step.begins for step in steps if step.milestone.done is None), default=None)
    no_room = any(step.begins == date.min for step in steps)
    return BackPlan(tuple(steps), begins, 0 if no_room else _short(begins, today, term), no_room)


def steps_ahead(task: Task, term: TermTime) -> tuple[Planned, ...]:
    """The steps that are still to be done; none of a task without a day, or that is handed in."""
    if task.due is None or task.result.submitted:
        return ()
    plan = planned_back(task.due, task.milestones, term, task.due)
    return () if plan.no_room else tuple(step for step in plan.steps if step.milestone.done is None)


def step_said(step: Planned, task: Task) -> str:
    """`Ethics form (A reading group)`."""
    what = step.milestone.what.strip() or _("A step")
    return _("{what} ({task})").format(what=what, task=task.title.strip() or _("A task"))


def _placed(milestone: Milestone, free: date, term: TermTime) -> Planned:
    if milestone.done is not None:
        return Planned(milestone, min(milestone.done, free), milestone.done)
    fixed = term.on_or_before(milestone.fixed) if milestone.fixed else free
    by = min(fixed, free)
    return Planned(milestone, term.before(by, max(0, _takes(milestone) - 1)), by, clashes=fixed > free)


def _takes(milestone: Milestone) -> int:
    return 0 if milestone.done is not None else min(MOST_DAYS, max(0, milestone.days))


def _short(begins: date | None, today: date, term: TermTime) -> int:
    """Working days from the day it should have begun until yesterday."""
    if begins is None or begins >= today or begins == date.min:
        return 0
    return term.working_days(begins - timedelta(days=1), today - timedelta(days=1))
