"""Calendars written down by hand, for what no program would write."""

from collections.abc import Callable
from datetime import date

from senco_desk.domain.errors import DeskError
from senco_desk.importing.calendar.reading import ReadCalendar, read, years_around

TODAY = date(2026, 11, 22)


def calendar(*events: str) -> bytes:
    """A calendar of events, each given by the lines that tell it from the others."""
    blocks = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{blocks}END:VCALENDAR\r\n".encode()


def event(start: str = "DTSTART:20261203T160000", *more: str, uid: str = "a") -> str:
    return "\r\n".join([f"UID:{uid}", "SUMMARY:Twilight", start, *more])


def come_in(content: bytes) -> ReadCalendar:
    return read(content, "provider.ics", years_around(TODAY, None, None), lambda _at, _of: None)


def said(found: ReadCalendar) -> str:
    return "\n".join(map(str, found.findings))


def coded(code: str) -> Callable[[DeskError], bool]:
    return lambda error: error.code == code
