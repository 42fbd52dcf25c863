"""What comes next: sessions, actions and the programme's dates, the nearest first, with what is left of term."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time

from senco_desk.domain.action import ActionRow, ActionState
from senco_desk.domain.action import title as titled
from senco_desk.domain.back_planning import Planned, step_said
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.programme_dates import DateKind, ProgrammeDate, left_said
from senco_desk.domain.session import SESSION_KIND_NAMES, SessionRow
from senco_desk.domain.task import Task
from senco_desk.domain.term_weeks import TermTime

_OF_REVIEWS = (DateKind.EXIT_REVIEW, DateKind.CONDITIONS)


@dataclass(frozen=True, slots=True)
class Coming:
    """`place` and `target` are where it is shown. `start` is the school's clock, where it has a time."""

    day: date
    what: str
    place: str
    target: str
    start: time | None = None

    def below(self, today: date, term: TermTime) -> str:
        """`Tue 8 Dec 2026, 15:30 · 2 weeks of term`."""
        day = day_of_week(self.day) + (f", {self.start:%H:%M}" if self.start else "")
        return f"{day} · {left_said(self.day, today, term)}"


def coming(
    dates: Iterable[ProgrammeDate],
    sessions: Iterable[SessionRow],
    actions: Iterable[ActionRow],
    today: date,
    most: int,
    steps: Iterable[tuple[Task, Planned]] = (),
) -> tuple[Coming, ...]:
    """At most so many, from today on."""
    found = [*_dates(dates), *_sessions(sessions), *_actions(actions), *_steps(steps)]
    ahead = (each for each in found if each.day >= today)
    return tuple(sorted(ahead, key=lambda each: (each.day, each.start or time.max, each.what))[:most])


def _dates(dates: Iterable[ProgrammeDate]) -> Iterator[Coming]:
    for each in dates:
        if not each.of:
            yield Coming(each.day, each.what, "programme", each.kind.value)
        else:
            yield Coming(each.day, each.what, "exit" if each.kind in _OF_REVIEWS else "tasks", each.of)


def _sessions(sessions: Iterable[SessionRow]) -> Iterator[Coming]:
    for each in sessions:
        what = each.title.strip() or each.first_line or _(SESSION_KIND_NAMES[each.kind])
        yield Coming(each.day, what, "sessions", each.id, each.start)


def _actions(actions: Iterable[ActionRow]) -> Iterator[Coming]:
    for each in actions:
        if each.due is not None and each.state is ActionState.OPEN:
            yield Coming(each.due, titled(each.what) or _("An action of the plan"), "plan", each.id)


def _steps(steps: Iterable[tuple[Task, Planned]]) -> Iterator[Coming]:
    for task, step in steps:
        yield Coming(step.by, step_said(step, task), "tasks", task.id)
