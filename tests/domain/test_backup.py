from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.backup import staying

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)


def every(step: timedelta, back: timedelta) -> list[datetime]:
    return [NOW - step * each for each in range(int(back / step))]


def test_all_of_two_days_stay() -> None:
    made = every(timedelta(minutes=30), timedelta(days=2))
    assert staying(made, NOW) == set(made)


def test_of_a_year_days_weeks_and_months_stay() -> None:
    stay = sorted(staying(every(timedelta(hours=6), timedelta(days=365)), NOW), reverse=True)
    assert len(stay) < 45
    days = {moment.date() for moment in stay}
    assert {(NOW - timedelta(days=each)).date() for each in range(12)} <= days
    assert len({moment.isocalendar()[:2] for moment in stay}) >= 10
    assert len({(moment.year, moment.month) for moment in stay}) == 9


def test_the_newest_stays_even_on_a_laptop_whose_clock_went_back() -> None:
    ahead = NOW + timedelta(days=4000)
    assert ahead in staying([ahead, NOW - timedelta(days=3)], NOW)


@given(st.lists(st.integers(min_value=0, max_value=60_000), max_size=60))
def test_thinning_what_is_thin_takes_nothing_more(hours: list[int]) -> None:
    made = {NOW - timedelta(hours=each) for each in hours}
    stay = staying(made, NOW)
    assert staying(stay, NOW) == stay
    assert not made or max(made) in stay
