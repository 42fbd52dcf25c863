from datetime import timedelta

import pytest

from senco_desk.domain.days import how_long


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(seconds=-5), "1 minute"),
        (timedelta(seconds=59), "1 minute"),
        (timedelta(minutes=59, seconds=59), "59 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=47), "47 hours"),
        (timedelta(days=2), "2 days"),
        (timedelta(days=400), "400 days"),
    ],
)
def test_a_time_is_said_in_the_largest_unit_that_fits(time: timedelta, said: str) -> None:
    assert how_long(time) == said
