"""Planning backwards: around weekends and holidays, by what each step takes, and calm about what is late."""

from dataclasses import replace
from datetime import UTC, date, datetime

from senco_desk.domain.back_planning import MOST_DAYS, BackPlan, planned_back, step_said, steps_ahead
from senco_desk.domain.task import Milestone, Result, Task
from senco_desk.domain.term_weeks import Holiday, TermTime

MON, TUE, THU, FRI = date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 4), date(2027, 3, 5)
SUN = date(2027, 3, 7)
LONG_BEFORE = date(2026, 9, 1)


def plan(
    *milestones: Milestone, due: date = FRI, today: date = LONG_BEFORE, holidays: tuple[Holiday, ...] = ()
) -> BackPlan:
    return planned_back(due, milestones, TermTime(holidays), today)


def step(days: int, **more: date) -> Milestone:
    return Milestone(f"{days}", "Write", days, **more)


def test_each_step_ends_the_working_day_before_the_next_begins() -> None:
    first, second = plan(step(3), step(2)).steps
    assert (second.begins, second.by) == (THU, FRI)
    assert (first.begins, first.by) == (MON, date(2027, 3, 3))


def test_what_is_due_at_a_weekend_is_done_the_friday_before() -> None:
    assert plan(step(1), due=SUN).steps[0].by == FRI


def test_a_holiday_is_stepped_over() -> None:
    half_term = Holiday(date(2027, 2, 15), date(2027, 2, 19))
    (only,) = plan(step(6), due=date(2027, 2, 22), holidays=(half_term,)).steps
    assert only.begins == date(2027, 2, 8)


def test_a_fixed_day_is_kept_and_what_comes_before_is_planned_from_there() -> None:
    first, second = plan(step(1), step(1, fixed=TUE)).steps
    assert (first.by, second.by) == (MON, TUE)
    assert not second.clashes


def test_a_fixed_day_after_what_stands_on_it_is_told() -> None:
    first, _second = plan(step(1, fixed=FRI), step(2)).steps
    assert first.clashes
    assert first.by == date(2027, 3, 3)


def test_what_is_done_takes_no_time_any_more() -> None:
    first, second = plan(step(10, done=TUE), step(1)).steps
    assert (first.by, second.by) == (TUE, FRI)


def test_it_says_how_many_working_days_are_missing() -> None:
    late = plan(step(5), today=THU)
    assert late.begins == MON
    assert late.begins_before_today
    assert late.short_by == 3
    assert plan(step(5), today=MON).short_by == 0


def test_a_deadline_in_the_past_is_planned_all_the_same() -> None:
    past = plan(step(1), today=date(2028, 1, 1))
    assert past.steps[0].by == FRI
    assert past.begins_before_today


def test_no_time_and_less_than_none_take_no_day() -> None:
    before, nothing, less = plan(step(1), step(0), step(-7)).steps
    assert before.begins == before.by == nothing.begins == less.by == FRI


def test_holidays_that_cover_everything_leave_no_room() -> None:
    never = plan(step(5), holidays=(Holiday(date.min, date.max),))
    assert never.no_room
    assert never.short_by == 0


def test_the_first_and_the_last_day_there_are_can_be_planned_from() -> None:
    assert plan(step(MOST_DAYS), due=date.min).no_room
    assert plan(step(10**9), due=date.max).steps[0].begins < date.max


def test_nothing_to_do_is_no_plan() -> None:
    assert plan() == BackPlan(())


def test_what_is_ahead_of_a_task_are_the_steps_not_done_until_it_is_handed_in() -> None:
    task = Task("t", datetime(2026, 9, 1, tzinfo=UTC), title="A reading group", due=FRI)
    task = replace(task, milestones=(step(3, done=LONG_BEFORE), step(2)))
    (ahead,) = steps_ahead(task, TermTime())
    assert (ahead.begins, ahead.by, step_said(ahead, task)) == (THU, FRI, "Write (A reading group)")
    assert steps_ahead(replace(task, result=Result(submitted=THU)), TermTime()) == ()
    assert steps_ahead(replace(task, due=None), TermTime()) == ()
