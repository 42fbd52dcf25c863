from datetime import date

import pytest

from senco_desk.domain.day_reading import read_day

TODAY = date(2026, 12, 10)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3 Dec 2026", date(2026, 12, 3)),
        ("Thu 3 December", date(2026, 12, 3)),
        ("3rd of December, 2026", date(2026, 12, 3)),
        ("3/12/26", date(2026, 12, 3)),
        ("3.12.2026", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("Sept 2024", date(2024, 9, 1)),
        ("  yesterday ", date(2026, 12, 9)),
        ("29 Feb 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_as_people_here_type_it(typed, day):
    assert read_day(typed, TODAY) == day


def test_without_a_year_it_is_the_last_such_day():
    assert read_day("10 Dec", TODAY) == TODAY
    assert read_day("24/12", TODAY) == date(2025, 12, 24)


def test_where_days_ahead_are_as_likely_it_is_the_nearest() -> None:
    assert read_day("10 Jan", TODAY, near=True) == date(2027, 1, 10)
    assert read_day("24/11", TODAY, near=True) == date(2026, 11, 24)
    assert read_day("29 Feb", date(2027, 12, 1), near=True) == date(2028, 2, 29)
    assert read_day("31 Feb", TODAY, near=True) is None
    assert read_day("tomorrow", TODAY) == date(2026, 12, 11)


@pytest.mark.parametrize(
    ("typed", "past", "near"),
    [
        ("last Tuesday", date(2026, 12, 8), date(2026, 12, 8)),
        ("Tues", date(2026, 12, 8), date(2026, 12, 8)),
        ("weds.", date(2026, 12, 9), date(2026, 12, 9)),
        ("Thursday", TODAY, TODAY),
        ("last thu", date(2026, 12, 3), date(2026, 12, 3)),
        ("next Thursday", date(2026, 12, 17), date(2026, 12, 17)),
        ("Saturday", date(2026, 12, 5), date(2026, 12, 12)),
        ("next  mon", date(2026, 12, 14), date(2026, 12, 14)),
    ],
)
def test_a_day_of_the_week_is_the_last_the_next_or_the_nearest(typed: str, past: date, near: date) -> None:
    """Today is a Thursday."""
    assert (read_day(typed, TODAY), read_day(typed, TODAY, near=True)) == (past, near)


@pytest.mark.parametrize("typed", ["last", "last week", "next Smarch", "sunny", "month", "on", "last Dec"])
def test_what_is_like_a_day_of_the_week_is_none(typed: str) -> None:
    assert read_day(typed, TODAY) is None


@pytest.mark.parametrize("typed", ["", "soon", "31 Feb 2026", "13/13/2026", "2026", "Smarch 3", "3", "99999999999/1/1"])
def test_what_is_no_day_is_not_guessed_at(typed):
    assert read_day(typed, TODAY) is None
