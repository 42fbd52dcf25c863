"""A provider's calendar of any sort: it is read or told in a sentence, and nothing of it is half stored."""

import time
from datetime import date
from pathlib import Path

import pytest

from senco_desk.domain.errors import DeskError
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.services.calendars import CalendarProposal, Calendars
from senco_desk.wiring import open_services
from tests.importing.calendar.writing_down import calendar, event

TODAY = date(2026, 11, 22)
GOOD = calendar(event())
HOSTILE = {
    "empty": (b"", "is empty"),
    "another kind of file": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "is not a calendar"),
    "a page of a web site": (b"<!DOCTYPE html><html><body>Sign in</body></html>", "is not a calendar"),
    "no dates": (calendar(), "without a date"),
    "50,000 events": (calendar(*(event(uid=str(at)) for at in range(50_000))), "50000 entries"),
    "huge": (b"BEGIN:VCALENDAR\n" + b"X-PADDING:" + b"x" * 21_000_000, "21 MB"),
    "one line of 5 MB": (calendar(event() + "\r\nDESCRIPTION:" + "x" * 5_000_000), ""),
    "a million folds": (calendar(event() + "\r\nDESCRIPTION:" + "x\r\n " * 1_000_000), ""),
    "blocks in blocks": (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 20_000, ""),
    "every day for ever": (calendar(event("DTSTART:19000101T000000", "RRULE:FREQ=DAILY")), ""),
    "every second": (calendar(event("DTSTART:20261203T160000", "RRULE:FREQ=SECONDLY")), ""),
    "a rule that is never met": (
        calendar(event("DTSTART:20261203T160000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
        "",
    ),
    "a zone of its own that is no zone": (
        GOOD.replace(
            b"VERSION:2.0", b"BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nRRULE:FREQ=NO\nEND:STANDARD\nEND:VTIMEZONE"
        ),
        "",
    ),
    "cut off": (GOOD[: len(GOOD) // 2], ""),
    "nothing but NUL": (b"\x00" * 100_000, "is empty"),
}


@pytest.mark.parametrize(("content", "told"), HOSTILE.values(), ids=HOSTILE.keys())
def test_it_is_read_or_told_and_nothing_is_stored(tmp_path: Path, content: bytes, told: str) -> None:
    folder, file = tmp_path / "mine.sencodesk", tmp_path / "provider.ics"
    file.write_bytes(content)
    create(folder, NoKey())
    with open_services(folder) as services:
        before, begun = services.desk.sequence, time.monotonic()
        said = _tried(services.calendars, file)
        assert time.monotonic() - begun < 60
        assert services.attending.seen(date.max).rows == ()
        assert services.desk.sequence == before
    assert told in said


def _tried(calendars: Calendars, file: Path) -> str:
    try:
        found: CalendarProposal = calendars.propose(file, TODAY, lambda _what, _at, _of: None, lambda: False)
    except DeskError as error:
        return str(error)
    return "\n".join(found.findings)
