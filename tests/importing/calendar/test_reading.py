from datetime import date, time
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.importing.calendar.reading import MOST_ENTRIES, MOST_WRITTEN, years_around
from tests.importing.calendar.writing_down import TODAY, calendar, coded, come_in, event, said

FILES = Path(__file__).with_name("files")


def when(content: bytes) -> list[tuple[date, time | None, int | None]]:
    return [(entry.day, entry.start, entry.minutes) for entry in come_in(content).entries]


def test_a_calendar_that_vobject_wrote_is_read_with_its_days_and_without_the_one_left_out() -> None:
    found = come_in((FILES / "vobject.ics").read_bytes())
    assert not found.findings
    days = [date(2026, 9, 24), date(2026, 10, 8), date(2026, 11, 5), date(2026, 11, 6), date(2026, 11, 19)]
    assert [entry.day for entry in found.entries] == days
    twilight = found.entries[2]
    assert (twilight.title, twilight.start, twilight.minutes, twilight.place) == (
        "Twilight: autism, language and the classroom", time(16), 120, "Nether Quillow Library, Room 2",
    )  # fmt: skip
    assert twilight.uid == "mw-twilight@mid-wessex.example#20261105T1600"
    coaching = found.entries[3]
    assert (coaching.title, coaching.start, coaching.uid) == ("Coaching day", None, "mw-coaching@mid-wessex.example")


def test_a_calendar_that_ics_py_wrote_is_read_on_the_schools_clock() -> None:
    found = come_in((FILES / "ics-py.ics").read_bytes())
    assert not found.findings
    tutorial, visit, study = found.entries
    assert (tutorial.day, tutorial.start, tutorial.minutes) == (date(2026, 12, 8), time(15, 30), 45)
    assert tutorial.note == "Bring your draft question.\nWith Dr Oakenshaw-Bell"
    assert (visit.start, visit.title, visit.called_off) == (time(10), "Visit to another school – Élan", True)
    assert (study.day, study.last_day) == (date(2028, 2, 29), None)


def test_windows_own_names_of_zones_in_quotes_as_outlook_writes_them() -> None:
    found = come_in((FILES / "outlook-style.ics").read_bytes())
    assert not found.findings
    (entry,) = found.entries
    assert (entry.day, entry.start, entry.minutes) == (date(2027, 3, 29), time(16), 90)


@pytest.mark.parametrize(
    ("start", "shown"),
    [
        ("DTSTART:20261203T160000", "2026-12-03 16:00"),
        ("DTSTART:20261203T160000Z", "2026-12-03 16:00"),
        ("DTSTART:20270603T160000Z", "2027-06-03 17:00"),
        ("DTSTART:20270328T003000Z", "2027-03-28 00:30"),
        ("DTSTART:20270328T013000Z", "2027-03-28 02:30"),
        ("DTSTART:20261025T003000Z", "2026-10-25 01:30"),
        ("DTSTART:20261025T013000Z", "2026-10-25 01:30"),
        ("DTSTART;TZID=America/New_York:20261203T110000", "2026-12-03 16:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20261203T170000", "2026-12-03 16:00"),
        ("DTSTART:20280229T160000", "2028-02-29 16:00"),
    ],
)
def test_times_stand_on_the_schools_clock_whatever_the_zone(start: str, shown: str) -> None:
    (entry,) = come_in(calendar(event(start))).entries
    assert f"{entry.day} {entry.start:%H:%M}" == shown


def test_every_week_at_four_stays_at_four_when_the_clocks_change() -> None:
    rule = event("DTSTART;TZID=Europe/London:20261015T160000", "RRULE:FREQ=WEEKLY;COUNT=4", "DURATION:PT2H")
    assert when(calendar(rule)) == [(date(2026, 10, day), time(16), 120) for day in (15, 22, 29)] + [
        (date(2026, 11, 5), time(16), 120)
    ]


def test_a_zone_that_nobody_knows_is_told_with_its_line_and_the_time_is_kept() -> None:
    found = come_in(calendar(event("DTSTART;TZID=Middle-earth:20261203T160000")))
    assert found.entries[0].start == time(16)
    assert said(found).startswith("line 6: the time zone Middle-earth is not known")


def test_a_zone_that_the_calendar_tells_is_understood() -> None:
    zone = (
        b"BEGIN:VTIMEZONE\nTZID:Campus\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0200\n"
        b"TZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    content = calendar(event("DTSTART;TZID=Campus:20261203T180000")).replace(b"VERSION:2.0\r\n", zone)
    found = come_in(content)
    assert (found.entries[0].start, found.findings) == (time(16), ())


def test_one_day_written_anew_stands_in_the_place_of_what_the_rule_says() -> None:
    weekly = event("DTSTART:20261203T160000", "RRULE:FREQ=WEEKLY;COUNT=2")
    moved = event("DTSTART:20261211T153000", "RECURRENCE-ID:20261210T160000")
    assert [(day, start) for day, start, _minutes in when(calendar(moved, weekly))] == [
        (date(2026, 12, 3), time(16)), (date(2026, 12, 11), time(15, 30)),
    ]  # fmt: skip


def test_a_calendar_that_calls_off_calls_off_all_that_is_in_it() -> None:
    content = calendar(event()).replace(b"VERSION:2.0", b"METHOD:CANCEL")
    assert come_in(content).entries[0].called_off


def test_other_years_are_left_out_and_counted() -> None:
    found = come_in(calendar(event("DTSTART:20010101T160000"), event(uid="b")))
    assert (len(found.entries), found.outside) == (1, 1)


def test_the_years_are_those_of_the_programme_with_one_to_spare() -> None:
    window = years_around(TODAY, date(2024, 4, 18), date(2027, 7, 31))
    assert (window.first, window.last) == (date(2023, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize("content", [b"", b"\r\n \r\n", b"\xef\xbb\xbf", b"\x00" * 40])
def test_an_empty_file_is_said_to_be_empty(content: bytes) -> None:
    with pytest.raises(Damaged, check=coded("calendar-empty")):
        come_in(content)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n%\xe2\xe3", b"PK\x03\x04", b"Dear colleague,\n", b"<html>BEGIN:"])
def test_another_file_is_said_to_be_no_calendar(content: bytes) -> None:
    with pytest.raises(Damaged, check=coded("calendar-none")):
        come_in(content)


def test_a_calendar_without_a_date_says_so() -> None:
    with pytest.raises(Refused, check=coded("calendar-no-entries")):
        come_in(calendar())


def test_fifty_thousand_events_are_too_many_and_told_before_they_are_read() -> None:
    content = calendar(*(event(uid=str(at)) for at in range(50_000)))
    with pytest.raises(Refused, check=coded("calendar-too-many")) as refused:
        come_in(content)
    assert refused.value.values["count"] == 50_000
    assert MOST_WRITTEN < 50_000


def test_rules_that_make_too_many_days_of_a_few_entries_are_too_many() -> None:
    daily = (event("DTSTART:20250101T160000", "RRULE:FREQ=DAILY", uid=str(at)) for at in range(8))
    with pytest.raises(Refused, check=coded("calendar-too-many")):
        come_in(calendar(*daily))
    assert MOST_ENTRIES < 8 * 366


def test_a_huge_file_is_refused_unread() -> None:
    with pytest.raises(Refused, check=coded("calendar-too-big")):
        come_in(b"BEGIN:VCALENDAR\n" + b"X" * 20_100_000)
