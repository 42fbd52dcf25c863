from datetime import date, time

import pytest

from senco_desk.domain.calendar_entry import OURS, CalendarEntry
from senco_desk.domain.calendar_holidays import holidays_of, looks_free

FIRST, LAST = date(2026, 12, 21), date(2027, 1, 1)


def test_whole_days_are_holidays_the_first_first_and_hours_are_not() -> None:
    entries = [
        CalendarEntry("b", "Inset day", date(2027, 1, 4)),
        CalendarEntry("a", " Christmas holiday ", FIRST, last_day=LAST),
        CalendarEntry("c", "Twilight", FIRST, time(16)),
        CalendarEntry("d", "Half-term", FIRST, called_off=True),
        CalendarEntry(f"e{OURS}", "Half-term", FIRST),
        CalendarEntry("f", "Backwards", date(2027, 2, 2), last_day=date(2027, 2, 1)),
    ]
    assert [(each.first, each.last, each.name, free) for each, free in holidays_of(entries)] == [
        (FIRST, LAST, "Christmas holiday", True),
        (date(2027, 1, 4), date(2027, 1, 4), "Inset day", True),
        (date(2027, 2, 2), date(2027, 2, 2), "Backwards", False),
    ]


@pytest.mark.parametrize(
    ("title", "free"),
    [
        ("Autumn Half Term", True),
        ("BANK HOLIDAY", True),
        ("School closed", True),
        ("Christmas fair", False),
        ("Sports day", False),
        ("", False),
        ("Święta", False),
    ],
)
def test_which_are_free_is_guessed_by_the_title(title: str, free: bool) -> None:
    assert looks_free(title) is free
