"""Weeks of term, with holidays that overlap, stand the wrong way round or fill everything."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.term_weeks import Holiday, TermTime

CHRISTMAS = Holiday(date(2026, 12, 19), date(2027, 1, 3), "Christmas")
HALF_TERM = Holiday(date(2027, 2, 15), date(2027, 2, 19), "Half-term")
DAYS = st.dates(date(2023, 1, 1), date(2029, 1, 1))
HOLIDAYS = st.lists(st.builds(Holiday, DAYS, DAYS), max_size=6)


def test_a_holiday_is_every_day_from_its_first_to_its_last() -> None:
    taken = TermTime([CHRISTMAS])
    assert [taken.on_or_before(CHRISTMAS.last - timedelta(each)).day for each in range(17)] == [18] * 17
    assert taken.on_or_before(date(2027, 1, 4)) == date(2027, 1, 4)


def test_weeks_without_holidays_are_weeks_of_five_days() -> None:
    assert TermTime([]).weeks(date(2026, 11, 22), date(2026, 12, 18)) == 4


def test_holidays_take_their_weeks_away() -> None:
    after, until = date(2026, 11, 22), date(2027, 2, 26)
    assert TermTime([]).weeks(after, until) == 14
    assert TermTime([CHRISTMAS, HALF_TERM]).weeks(after, until) == 11


def test_holidays_that_overlap_count_once() -> None:
    twice = [CHRISTMAS, CHRISTMAS, Holiday(date(2026, 12, 28), date(2026, 12, 28), "Bank holiday")]
    assert TermTime(twice).weeks(date(2026, 11, 22), date(2027, 1, 8)) == 5


def test_a_holiday_the_wrong_way_round_is_taken_the_right_way_round() -> None:
    turned = Holiday(CHRISTMAS.last, CHRISTMAS.first, "Christmas")
    assert TermTime([turned]).weeks(date(2026, 11, 22), date(2027, 1, 8)) == 5


def test_nothing_is_left_when_the_day_is_past() -> None:
    assert TermTime([CHRISTMAS]).weeks(date(2027, 1, 8), date(2026, 11, 22)) == 0
    assert TermTime([]).weeks(date(2027, 1, 8), date(2027, 1, 8)) == 0


def test_the_leap_day_is_a_day_like_another() -> None:
    assert TermTime().working_days(date(2028, 2, 28), date(2028, 3, 1)) == 2
    assert TermTime([]).before(date(2028, 3, 1), 1) == date(2028, 2, 29)


def test_the_working_day_before_a_monday_after_christmas_is_the_friday_before_it() -> None:
    assert TermTime([CHRISTMAS]).before(date(2027, 1, 4), 1) == date(2026, 12, 18)
    assert TermTime([CHRISTMAS]).before(date(2027, 1, 4), 5) == date(2026, 12, 14)


def test_a_working_day_is_its_own() -> None:
    assert TermTime([CHRISTMAS]).on_or_before(date(2026, 12, 17)) == date(2026, 12, 17)
    assert TermTime([CHRISTMAS]).on_or_before(date(2026, 12, 20)) == date(2026, 12, 18)


def test_where_all_days_are_free_the_first_of_all_is_given() -> None:
    always = [Holiday(date.min, date.max)]
    assert TermTime(always).on_or_before(date(2026, 12, 17)) == date.min
    assert TermTime(always).before(date.min, days=3) == date.min
    assert TermTime(always).weeks(date.min, date.max) == 0


def is_working_day(day: date, holidays: list[Holiday]) -> bool:
    free = any(min(each.first, each.last) <= day <= max(each.first, each.last) for each in holidays)
    return day.weekday() < 5 and not free


@given(DAYS, DAYS, HOLIDAYS)
def test_counting_by_weeks_agrees_with_counting_each_day(after: date, until: date, holidays: list[Holiday]) -> None:
    term = TermTime(holidays)
    days = (after + timedelta(each + 1) for each in range((until - after).days))
    assert term.working_days(after, until) == sum(is_working_day(day, holidays) for day in days)


@given(DAYS, HOLIDAYS)
def test_no_working_day_lies_between_a_day_and_the_one_given(day: date, holidays: list[Holiday]) -> None:
    term = TermTime(holidays)
    found = term.on_or_before(day)
    assert is_working_day(found, holidays)
    assert term.working_days(found, day) == 0
