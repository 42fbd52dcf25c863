from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from senco_desk.domain.errors import DeskError
from tests.importing.calendar.writing_down import calendar, come_in, event, said

START = "DTSTART:20261203T160000"


@pytest.mark.parametrize(
    ("more", "minutes", "told"),
    [
        ("DTEND:20261203T173000", 90, ""),
        ("DURATION:PT2H", 120, ""),
        ("DTEND:20261203T160000", None, ""),
        ("DTEND:20261203T143000", None, "line 7: it ends before it begins."),
        ("DURATION:-PT1H", None, "line 7: it ends before it begins."),
        ("DTEND:20261204T220000", None, "line 7: it goes on for more than a day."),
        ("DTEND;VALUE=DATE:20261204", None, ""),
        ("DTEND:not a time", None, "line 7: what stands after DTEND cannot be read"),
    ],
)
def test_how_long_it_lasts(more: str, minutes: int | None, told: str) -> None:
    found = come_in(calendar(event(START, more)))
    assert found.entries[0].minutes == minutes
    assert said(found).startswith(told)
    assert bool(told) is bool(found.findings)


def test_whole_days_end_the_day_before_their_end() -> None:
    (one,) = come_in(calendar(event("DTSTART;VALUE=DATE:20261026", "DTEND;VALUE=DATE:20261031"))).entries
    assert (one.day, one.start, one.minutes, one.last_day) == (date(2026, 10, 26), None, None, date(2026, 10, 30))


@pytest.mark.parametrize("start", ["DTSTART:soon", "DTSTART:00010101T000000", "DTSTART:20270229T160000", "X:1"])
def test_an_entry_without_a_day_is_left_out_and_told(start: str) -> None:
    found = come_in(calendar(event(start), event(uid="b")))
    assert [entry.uid for entry in found.entries] == ["b"]
    assert "no day can be read here" in said(found)


def test_an_entry_without_its_own_name_is_known_by_what_it_says() -> None:
    content = calendar("SUMMARY:Twilight\r\nDTSTART:20261203T160000")
    first, again = come_in(content), come_in(content)
    assert first.entries == again.entries
    assert "it has no UID" in said(first)


def test_markup_and_controls_in_a_title_are_words_and_nothing_else() -> None:
    (one,) = come_in(calendar(event(START).replace("Twilight", "<b>Tom</b>\x07 \\n=HYPERLINK(1)" + "x" * 999))).entries
    assert one.title.startswith("<b>Tom</b> =HYPERLINK(1)xxx")
    assert len(one.title) == 300


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("RRULE:FREQ=WEEKLY;UNTIL=20261217T160000Z",), [3, 10, 17]),
        (("RRULE:FREQ=WEEKLY;UNTIL=20261217",), [3, 10, 17]),
        (("RRULE:FREQ=DAILY;COUNT=5;BYDAY=TH,FR",), [3, 4, 10, 11, 17]),
        (("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261210T160000"), [3, 17]),
        (("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20261210"), [3, 17]),
        (("RDATE:20261208T160000,20261209T160000",), [3, 8, 9]),
        (("RDATE;VALUE=PERIOD:20261208T160000/PT1H",), [3, 8]),
        (("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",), [3]),
    ],
)
def test_the_days_of_an_entry_that_recurs(lines: tuple[str, ...], days: list[int]) -> None:
    found = come_in(calendar(event(START, *lines)))
    assert [(entry.day, entry.start) for entry in found.entries] == [(date(2026, 12, day), time(16)) for day in days]
    assert not found.findings


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=HOURLY;COUNT=3", "FREQ=WEEKLY;INTERVAL=0", "FREQ=NEVER", "", "FREQ=DAILY;BYDAY=XX", "A=B"],
)
def test_a_rule_that_cannot_be_followed_leaves_the_first_day(rule: str) -> None:
    found = come_in(calendar(event(START, f"RRULE:{rule}")))
    assert [entry.day for entry in found.entries] == [date(2026, 12, 3)]
    assert said(found).startswith("line 7: how it recurs cannot be followed.")


def test_a_rule_without_an_end_ends_with_the_years_that_are_looked_at() -> None:
    found = come_in(calendar(event("DTSTART:20200101T160000", "RRULE:FREQ=DAILY")))
    assert len(found.entries) == 366
    assert "it recurs more than 366 times" in said(found)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_whatever_stands_in_a_calendar_it_is_read_or_told(junk: bytes) -> None:
    content = calendar(event(), "JUNK").replace(b"JUNK", junk)
    with suppress(DeskError):
        found = come_in(content)
        assert found.entries or found.findings
