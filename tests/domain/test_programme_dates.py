from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from senco_desk.domain.profile import Programme
from senco_desk.domain.programme_dates import (
    DateKind,
    left_said,
    masters_end_said,
    programme_dates,
    proposed_masters_end,
)
from senco_desk.domain.task import Result, Task, TaskKind
from senco_desk.domain.task_material import Scenario, Window
from senco_desk.domain.term_weeks import Holiday, TermTime
from tests.store.prior_things import an_exit_review

TODAY = date(2026, 11, 22)
COURSE = Programme(began=date(2026, 4, 1), taught_ends=date(2027, 5, 22), viva=date(2027, 7, 1))
TASK = Task("t", datetime(2026, 9, 1, tzinfo=UTC), title="Talk in Year 4", due=date(2027, 3, 5))


def test_every_date_that_is_known_stands_in_order() -> None:
    dates = programme_dates(COURSE, [TASK], [an_exit_review(day=date(2027, 7, 8))])
    assert [(each.kind, each.day.month) for each in dates] == [
        (DateKind.BEGAN, 4),
        (DateKind.TASK, 3),
        (DateKind.TAUGHT_ENDS, 5),
        (DateKind.VIVA, 7),
        (DateKind.EXIT_REVIEW, 7),
        (DateKind.CONDITIONS, 9),
    ]
    assert dates[1].what == "Talk in Year 4: to be handed in"


def test_the_viva_and_an_exit_review_on_the_same_day_are_one() -> None:
    kinds = [each.kind for each in programme_dates(COURSE, [], [an_exit_review()])]
    assert DateKind.VIVA not in kinds
    assert DateKind.EXIT_REVIEW in kinds


def test_what_was_handed_in_is_no_longer_to_be_handed_in() -> None:
    came = Result(submitted=date(2027, 3, 4), resubmit_by=date(2027, 6, 1), board=date(2027, 6, 20))
    dates = programme_dates(Programme(), [replace(TASK, result=came)])
    assert [each.kind for each in dates] == [DateKind.RESUBMISSION, DateKind.BOARD]


def test_the_window_of_an_assessed_scenario_opens_and_closes() -> None:
    scenario = Scenario(Window(date(2027, 2, 1), date(2027, 2, 9)))
    dates = programme_dates(Programme(), [Task("n", TASK.begun, TaskKind.ASSESSED_SCENARIO, scenario=scenario)])
    assert [each.what for each in dates] == ["A task: the window opens", "A task: the window closes"]


def test_nothing_known_is_no_dates() -> None:
    assert programme_dates(Programme()) == ()


def test_the_masters_end_is_proposed_two_years_after_the_taught_year() -> None:
    assert proposed_masters_end(COURSE) == date(2029, 5, 22)
    assert proposed_masters_end(replace(COURSE, taught_ends=date(2028, 2, 29))) == date(2030, 2, 28)
    assert proposed_masters_end(replace(COURSE, taught_ends=date.max)) == date.max
    assert proposed_masters_end(replace(COURSE, masters_ends=date(2028, 1, 1))) is None
    assert proposed_masters_end(Programme()) is None


@pytest.mark.parametrize(
    ("masters", "said"), [(date(2027, 5, 1), "slip of the hand"), (date(2029, 5, 23), "22 May 2029")]
)
def test_a_masters_end_that_cannot_be_is_remarked_on(masters: date, said: str) -> None:
    assert said in masters_end_said(replace(COURSE, masters_ends=masters))


def test_one_within_two_years_is_not_remarked_on() -> None:
    assert masters_end_said(replace(COURSE, masters_ends=date(2029, 5, 22))) == ""
    assert masters_end_said(COURSE) == ""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 21), "past"),
        (date(1950, 1, 1), "past"),
        (date(2026, 11, 22), "today"),
        (date(2026, 11, 23), "1 working day"),
        (date(2026, 12, 18), "4 weeks of term"),
        (date(2026, 12, 31), "4 weeks of term"),
        (date.max, "416,015 weeks of term"),
    ],
)
def test_what_is_left_is_said_in_weeks_of_term(day: date, said: str) -> None:
    term = TermTime([Holiday(date(2026, 12, 19), date(2027, 1, 3))])
    assert left_said(day, TODAY, term) == said


def test_in_the_midst_of_a_holiday_there_is_no_working_day() -> None:
    term = TermTime([Holiday(date(2026, 11, 23), date(2026, 11, 27))])
    assert left_said(date(2026, 11, 27), TODAY, term) == "no working day before it"
