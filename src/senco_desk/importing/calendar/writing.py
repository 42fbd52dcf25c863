"""A calendar of ours as a file that any calendar takes in (RFC 5545)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from senco_desk.domain.calendar_entry import SCHOOLS_CLOCK, Calendar, CalendarEntry, EntryKind

_CATEGORIES = {EntryKind.SESSION: "Session", EntryKind.ACTION: "Action", EntryKind.DEADLINE: "Deadline"}
_LONDON = ZoneInfo(SCHOOLS_CLOCK)
_MAKER = "-//SENCO Desk//EN"
_ZONE = f"""BEGIN:VTIMEZONE
TZID:{SCHOOLS_CLOCK}
BEGIN:DAYLIGHT
DTSTART:19810329T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""
"""The rule since 1996 (S.I. 2002/262): all that older calendar programs need to place a time."""


def ics(calendar: Calendar) -> bytes:
    """The file. Times stand in the school's own zone, with its rule, so that a change of the clocks moves nothing."""
    made = icalendar.Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", calendar.name)
    made.add("x-wr-timezone", SCHOOLS_CLOCK)
    made.add_component(icalendar.Timezone.from_ical(_ZONE))
    for entry in calendar.entries:
        made.add_component(_event(entry, calendar.made))
    return bytes(made.to_ical())


def _event(entry: CalendarEntry, at: datetime) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", at.astimezone(UTC))
    event.add("summary", entry.title)
    _put_time(event, entry)
    if entry.place:
        event.add("location", entry.place)
    if entry.note:
        event.add("description", entry.note)
    event.add("categories", [_CATEGORIES[entry.kind]])
    event.add("transp", "OPAQUE" if entry.start else "TRANSPARENT")
    return event


def _put_time(event: icalendar.Event, entry: CalendarEntry) -> None:
    if entry.start is None:
        event.add("dtstart", entry.day)
        event.add("dtend", (entry.last_day or entry.day) + timedelta(days=1))
        return
    begins = datetime.combine(entry.day, entry.start)
    event.add("dtstart", begins.replace(tzinfo=_LONDON))
    if entry.minutes:
        event.add("dtend", (begins + timedelta(minutes=entry.minutes)).replace(tzinfo=_LONDON))
