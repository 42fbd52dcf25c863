from datetime import UTC, date, datetime, time

import icalendar

from senco_desk.domain.calendar_entry import Calendar, CalendarEntry, EntryKind
from senco_desk.importing.calendar.writing import ics
from tests.importing.calendar.writing_down import come_in

MADE = datetime(2026, 11, 22, 18, tzinfo=UTC)
ENTRIES = (
    CalendarEntry("a@senco-desk", "Twilight; “autism”, and <more>", date(2026, 10, 25), time(0, 30), 120, "Room 2"),
    CalendarEntry("b@senco-desk", "Study", date(2028, 2, 29), kind=EntryKind.ACTION),
    CalendarEntry("c@senco-desk", "Tutorial", date(2028, 3, 26), time(16)),
)


def test_what_is_given_out_comes_in_again_as_it_was_across_both_changes_of_the_clocks() -> None:
    found = come_in(ics(Calendar("My award", MADE, ENTRIES)))
    assert not found.findings
    assert [(one.uid, one.title, one.day, one.start, one.minutes, one.place) for one in found.entries] == [
        (one.uid, one.title, one.day, one.start, one.minutes, one.place) for one in ENTRIES
    ]


def test_it_is_a_calendar_as_the_format_asks_with_the_schools_zone_in_it() -> None:
    content = ics(Calendar("My award", MADE, ENTRIES))
    made = icalendar.Calendar.from_ical(content)
    assert not made.errors
    assert [zone["TZID"] for zone in made.walk("VTIMEZONE")] == ["Europe/London"]
    assert all(event["DTSTAMP"].dt == MADE for event in made.walk("VEVENT"))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
