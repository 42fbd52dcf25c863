"""The two dates, each by its rule (regulation 49 of S.I. 2014/1530, as amended by S.I. 2024/535)."""

from dataclasses import replace
from datetime import date

import pytest

from senco_desk.domain.award_dates import Standing, add_months, school_must_show_by, which_qualification_counts
from senco_desk.domain.profile import Profile, Programme, School, Setting

TODAY = date(2025, 6, 30)
NEW_IN_POST = Profile(
    "A. Person",
    school=School(setting=Setting.MAINSTREAM),
    became_senco=date(2024, 9, 1),
    months_before=0,
)


def beginning(day: date, **dates: date) -> Profile:
    return replace(NEW_IN_POST, programme=Programme(began=day, **dates))


def test_three_years_from_becoming_a_senco() -> None:
    answer = school_must_show_by(NEW_IN_POST, TODAY)
    assert (answer.standing, answer.day) == (Standing.AHEAD, date(2027, 9, 1))
    assert "1 September 2027" in answer.said


def test_a_date_that_has_passed_says_so_and_whom_to_ask() -> None:
    answer = school_must_show_by(NEW_IN_POST, date(2027, 9, 2))
    assert answer.standing is Standing.PASSED
    assert "passed" in answer.said
    assert "provider" in answer.ask


def test_the_day_itself_has_not_passed() -> None:
    assert school_must_show_by(NEW_IN_POST, date(2027, 9, 1)).standing is Standing.AHEAD


@pytest.mark.parametrize(
    "unbound",
    [
        replace(NEW_IN_POST, school=School(setting=Setting.SPECIAL)),
        replace(NEW_IN_POST, school=School(setting=Setting.INDEPENDENT)),
        replace(NEW_IN_POST, became_senco=date(2009, 9, 1)),
        replace(NEW_IN_POST, months_before=13),
    ],
    ids=["special school", "independent school", "became one on the day itself", "one for longer before"],
)
def test_no_date_applies_to_those_the_rule_does_not_bind(unbound: Profile) -> None:
    answer = school_must_show_by(unbound, TODAY)
    assert (answer.standing, answer.day) == (Standing.NONE_APPLIES, None)
    assert answer.said == "No date applies."


@pytest.mark.parametrize(
    "bound",
    [
        replace(NEW_IN_POST, school=School(setting=Setting.MAINTAINED_NURSERY)),
        replace(NEW_IN_POST, became_senco=date(2024, 9, 1), months_before=12),
    ],
    ids=["maintained nursery", "twelve months before is not more than twelve"],
)
def test_the_edges_of_the_rule_bind(bound: Profile) -> None:
    assert school_must_show_by(bound, TODAY).day == date(2027, 9, 1)


def test_what_is_missing_is_named() -> None:
    answer = school_must_show_by(Profile("A. Person"), TODAY)
    assert answer.standing is Standing.NOT_KNOWN
    assert "when you became a SENCO" in answer.said
    assert "how many months" in answer.said


def test_both_starting_days_are_shown() -> None:
    answer = school_must_show_by(NEW_IN_POST, TODAY)
    assert "1 September 2008" in answer.also
    assert "1 September 2009" in answer.rule


def test_a_course_begun_before_september_2024_leads_to_the_national_award() -> None:
    answer = which_qualification_counts(beginning(date(2024, 8, 31)), TODAY)
    assert (answer.standing, answer.day) == (Standing.AHEAD, date(2027, 8, 31))
    assert "National Award" in answer.said


def test_dates_of_the_programme_that_run_too_late_are_pointed_out() -> None:
    late = beginning(date(2024, 4, 1), masters_ends=date(2027, 9, 1))
    assert "1 September 2027" in which_qualification_counts(late, TODAY).also
    assert not which_qualification_counts(beginning(date(2024, 4, 1), masters_ends=date(2027, 8, 31)), TODAY).also


def test_a_course_begun_since_leads_to_the_npq_with_its_latest_start() -> None:
    answer = which_qualification_counts(beginning(date(2024, 9, 1)), TODAY)
    assert answer.day == date(2025, 11, 1)
    assert "1 July 2025" in answer.said


def test_the_npq_has_no_latest_start_where_no_date_applies() -> None:
    unbound = replace(beginning(date(2025, 9, 1)), months_before=40)
    assert which_qualification_counts(unbound, TODAY).day is None


def test_the_rule_the_source_and_the_day_it_was_checked_stand_beside_each() -> None:
    for answer in (school_must_show_by(NEW_IN_POST, TODAY), which_qualification_counts(NEW_IN_POST, TODAY)):
        assert answer.rule
        assert "S.I. 2014/1530" in answer.source
        assert answer.checked >= date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2024, 12, 31), -22, date(2023, 2, 28)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 9, 1), 0, date(2024, 9, 1)),
    ],
)
def test_months_later_stay_in_the_month(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then
