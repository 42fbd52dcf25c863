"""What a calendar shows of the workbook: sessions, what is still to be done, and the dates of the programme."""

from collections.abc import Iterator

from senco_desk.domain.action import Action, ActionState, title
from senco_desk.domain.back_planning import Planned, step_said
from senco_desk.domain.calendar_entry import ACTION, OURS, STEP, CalendarEntry, EntryKind
from senco_desk.domain.language import _
from senco_desk.domain.programme_dates import ProgrammeDate
from senco_desk.domain.session import SESSION_KIND_NAMES, Session
from senco_desk.domain.task import Task
from senco_desk.services.keeping_dates import dated_in
from senco_desk.store.repositories import View


def entries_of(view: View) -> Iterator[CalendarEntry]:
    """Titles, times and places alone: what she wrote of them stays in the workbook."""
    yield from map(of_session, view.sessions.all())
    for action in view.actions.all():
        if action.state is ActionState.OPEN and action.due is not None:
            yield of_action(action)
    dated = dated_in(view)
    yield from map(of_date, dated.dates)
    yield from (of_step(task, step) for task, step in dated.steps)


def of_session(session: Session) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{session.id}{OURS}",
        title=session.title.strip() or _(SESSION_KIND_NAMES[session.kind]),
        day=session.day,
        start=session.start,
        minutes=session.minutes,
        place=session.place.strip(),
    )


def of_action(action: Action) -> CalendarEntry:
    """The day by which it is to be done; only of one that has a day."""
    assert action.due is not None, "no day is said"  # noqa: S101
    return CalendarEntry(f"{ACTION}{action.id}{OURS}", title(action.what), action.due, kind=EntryKind.ACTION)


def of_date(dated: ProgrammeDate) -> CalendarEntry:
    """There is one of each kind, or one of each kind for a task or a review: so it is known again when it moves."""
    name = f"{dated.kind.value}-{dated.of}" if dated.of else dated.kind.value
    return CalendarEntry(f"{name}{OURS}", dated.what, dated.day, kind=EntryKind.DEADLINE)


def of_step(task: Task, step: Planned) -> CalendarEntry:
    """The day by which a step of a task is to be done."""
    uid = f"{STEP}{task.id}-{step.milestone.key}{OURS}"
    return CalendarEntry(uid, step_said(step, task), step.by, kind=EntryKind.DEADLINE)
