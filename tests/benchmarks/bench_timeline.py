"""The training plan's timeline: 2,000 actions drawn anew and shown anew; 200 milestones planned back from a day."""

import os
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from statistics import median

from senco_desk.domain.action import ActionRow, ActionState
from senco_desk.domain.back_planning import planned_back
from senco_desk.domain.task import Milestone
from senco_desk.domain.term_weeks import Holiday, TermTime
from tests.benchmarks.measuring import Figure, percentile

_FRAME = 16
"""Milliseconds: what takes longer is seen to lag behind the hand."""
_WINDOW_MAY_WAIT = 50
"""Milliseconds: longer work on the window's own thread is felt."""
_ACTIONS, _MILESTONES, _REDRAWS = 2_000, 200, 300
_TODAY = date(2025, 6, 12)


def measure() -> Iterable[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield from _milestones()
    yield from _timeline()
    yield from _ribbon()


def _milestones() -> Iterable[Figure]:
    steps = [Milestone(str(at), f"Step {at}", 1 + at % 5) for at in range(_MILESTONES)]
    months = [(2020 + at // 6, 1 + at % 6 * 2) for at in range(48)]
    holidays = [Holiday(date(year, month, 10), date(year, month, 24)) for year, month in months]

    def plan() -> None:
        planned_back(date(2027, 7, 16), steps, TermTime(holidays), _TODAY)

    taken = [_felt(plan) for _planning in range(_REDRAWS)]
    yield Figure("200 milestones planned back, p99", "ms", percentile(taken, 0.99), _FRAME)


def _timeline() -> Iterable[Figure]:
    from PySide6.QtWidgets import QApplication

    from senco_desk.ui.plan.timeline import Timeline
    from senco_desk.ui.theme import dress

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application, "light", 100)
    timeline, rows = Timeline(lambda: None), _rows()
    timeline.resize(1920, 1000)
    timeline.show_rows(rows, _TODAY)
    timeline.show()
    application.processEvents()
    bar = timeline.list.verticalScrollBar()
    taken = []
    for at in range(_REDRAWS):
        bar.setValue(bar.maximum() * at // _REDRAWS)
        taken.append(_felt(timeline.list.viewport().repaint))
    yield Figure("timeline of 2,000 actions redrawn, p99", "ms", percentile(taken, 0.99), _FRAME)
    shown = median(_felt(lambda: timeline.show_rows(rows, _TODAY)) for _showing in range(20))
    yield Figure("timeline of 2,000 actions shown anew", "ms", shown, _WINDOW_MAY_WAIT)


def _ribbon() -> Iterable[Figure]:
    """The plan of one task with 200 steps, as its planner draws it."""
    from PySide6.QtWidgets import QApplication

    from senco_desk.ui.tasks.timeline import Timeline as Ribbon

    steps = [Milestone(str(at), f"Step {at}", 1 + at % 5) for at in range(_MILESTONES)]
    due = date(2027, 7, 16)
    plan, ribbon = planned_back(due, steps, TermTime(), _TODAY), Ribbon()
    ribbon.resize(1920, 60)
    ribbon.show_plan(plan, due, _TODAY, "7")
    ribbon.show()
    QApplication.processEvents()
    taken = [_felt(ribbon.repaint) for _redraw in range(_REDRAWS)]
    yield Figure("plan of 200 steps redrawn, p99", "ms", percentile(taken, 0.99), _FRAME)


def _rows() -> list[ActionRow]:
    def row(at: int) -> ActionRow:
        begun = _TODAY - timedelta(days=at % 400)
        due = begun + timedelta(days=20 + at % 90)
        state = list(ActionState)[at % 3]
        finished = None if state is ActionState.OPEN else due
        return ActionRow(
            str(at), f"Action {at}: a visit, and what is to come of it", begun, due, state, finished, ("5.3",)
        )

    return [row(at) for at in range(_ACTIONS)]


def _felt(work: Callable[[], object]) -> float:
    """Milliseconds of work on the window's own thread."""
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000
