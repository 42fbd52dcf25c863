"""Moments as a calendar writes them, brought to the school's clock."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Timezone

from senco_desk.domain.calendar_entry import SCHOOLS_CLOCK
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.calendar.blocks import Block
from senco_desk.importing.findings import Findings

Moment = date | datetime
"""A date alone is a whole day; a datetime without a zone is whatever clock hangs there."""

BROKEN_ZONE = Sentence(
    "calendar-zone",
    N_("the time zone {zone} is not known, nor told in the calendar. Its times were taken as the school’s."),
)
_MOST_ZONES = 100
_YEARS = range(1900, 2200)
"""A year outside these is a slip of the hand."""
_LONDON = ZoneInfo(SCHOOLS_CLOCK)


def learn_zones(blocks: list[Block]) -> None:
    """The zones that a calendar tells of itself are known from then on, in this process; a broken one is not."""
    for block in [block for block in blocks if block.name == "VTIMEZONE"][:_MOST_ZONES]:
        text = "\r\n".join(["BEGIN:VTIMEZONE", *(line.text for line in block.lines), "END:VTIMEZONE", ""])
        try:
            Timezone.from_ical(text)
        except Exception:  # noqa: BLE001, S112  (an entry in a zone that could not be read says so itself)
            continue


def moment(value: Any) -> Moment | None:
    """The moment that a property says, in its own zone; None when it says none."""
    found = getattr(value, "dt", None)
    if not isinstance(found, date) or found.year not in _YEARS:
        return None
    return found


def moments(value: Any) -> list[Moment]:
    """The moments of a list of them, or of several such lists; of a period, when it begins."""
    found: list[Moment] = []
    for each in value if isinstance(value, list) else [value]:
        for said in getattr(each, "dts", ()):
            begins = said.dt[0] if isinstance(said.dt, tuple) else said.dt
            if isinstance(begins, date) and begins.year in _YEARS:
                found.append(begins)
    return found


def tell_broken_zone(block: Block, name: str, value: Any, findings: Findings) -> None:
    """Where a time is told in a zone that nobody knows."""
    zone = getattr(value, "params", {}).get("TZID", "")
    found = getattr(value, "dt", None)
    if zone and isinstance(found, datetime) and found.tzinfo is None:
        findings.broken(BROKEN_ZONE, block.place(name), zone=str(zone)[:60])


def on_schools_clock(moment: datetime) -> datetime:
    """What the school's clock shows then, without a zone. Between two hours that it shows twice nothing is told."""
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(_LONDON).replace(tzinfo=None)


def on_its_clock(moment: Moment, like: datetime) -> datetime:
    """`moment` as the clock shows it that `like` is told by, without a zone; a day is its midnight."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    if moment.tzinfo is None or like.tzinfo is None:
        return moment.replace(tzinfo=None)
    return moment.astimezone(like.tzinfo).replace(tzinfo=None)


def offset(start: Moment) -> timedelta:
    """How far its clock is from UTC."""
    return (isinstance(start, datetime) and start.utcoffset()) or timedelta()
