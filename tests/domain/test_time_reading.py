from datetime import time

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.time_reading import length_said, read_length, read_time, read_until, span_said


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("16:00", time(16)), ("16.00", time(16)), ("1600", time(16)), ("4pm", time(16)), ("4.30 pm", time(16, 30)),
        ("4", time(16)), ("4:30", time(16, 30)), ("04:30", time(4, 30)), ("9", time(9)), ("9am", time(9)),
        ("12am", time(0)), ("12 noon", time(12)), ("noon", time(12)), ("12.15 p.m.", time(12, 15)),
        (" 23:59 ", time(23, 59)),
    ],
)  # fmt: skip
def test_times_as_people_here_type_them(typed: str, read: time) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize("typed", ["", "soon", "25:00", "16:60", "13pm", "0pm", "4:3", "-4", "16:00:00", "٤"])
def test_what_is_no_time_is_told(typed: str) -> None:
    with pytest.raises(Refused, match="cannot be read as a time"):
        read_time(typed)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("18:00", 120), ("6pm", 120), ("5:30", 90), ("2 hours", 120), ("2h", 120), ("2½ hours", 150), ("½ hour", 30),
        ("2.5 h", 150), ("1 h 30", 90), ("1h30 min", 90), ("90 min", 90), ("90m", 90), ("24 hours", 1440),
        ("1 hour and 15 minutes", 75),
    ],
)  # fmt: skip
def test_an_end_or_a_length_says_how_long_it_lasts(typed: str, minutes: int) -> None:
    assert read_until(typed, time(16)) == minutes


@pytest.mark.parametrize(
    ("typed", "start", "told"),
    [
        ("15:00", time(16), "before it starts at 16:00"),
        ("16:00", time(16), "before it starts at 16:00"),
        ("18:00", None, "Say first when it starts"),
        ("30 hours", time(16), "between one minute and a day"),
        ("0 min", time(16), "between one minute and a day"),
        ("long", time(16), "as an end or a length"),
        ("h", time(16), "as an end or a length"),
    ],
)
def test_what_cannot_be_is_told(typed: str, start: time | None, told: str) -> None:
    with pytest.raises(Refused, match=told):
        read_until(typed, start)


def test_what_the_provider_counts_may_be_nothing_or_many_hours() -> None:
    assert (read_length("0"), read_length("none"), read_length("30 hours")) == (0, 0, 1800)
    with pytest.raises(Refused):
        read_length("1001 hours")


def test_they_are_said_as_people_here_say_them() -> None:
    assert (length_said(150), length_said(120), length_said(45), length_said(0)) == (
        "2 h 30 min",
        "2 h",
        "45 min",
        "0 min",
    )
    assert span_said(time(16), 120) == "16:00–18:00"
    assert span_said(time(23), 120) == "23:00–01:00"
    assert (span_said(time(16), None), span_said(None, 90), span_said(None, None)) == ("16:00", "1 h 30 min", "")
