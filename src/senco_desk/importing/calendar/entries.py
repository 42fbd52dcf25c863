"""One entry of a calendar as it was written, and the days it stands for."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from icalendar import Event

from senco_desk.domain.calendar_entry import CalendarEntry
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_, _
from senco_desk.domain.session import LONGEST
from senco_desk.domain.text import clean
from senco_desk.importing.calendar.blocks import Block
from senco_desk.importing.calendar.moments import (
    Moment,
    moment,
    moments,
    offset,
    on_its_clock,
    on_schools_clock,
    tell_broken_zone,
)
from senco_desk.importing.calendar.recurring import MOST_DAYS, CannotFollow, Window, recurring, until_on_clock
from senco_desk.importing.findings import Findings

NO_START = Sentence(
    "calendar-no-start", N_("no day can be read here. The entry was left out; add it by hand if it is yours.")
)
UNREADABLE = Sentence(
    "calendar-unreadable",
    N_("this cannot be read as a calendar’s entry. It was left out; add it by hand if it is yours."),
)
PASSED_OVER = Sentence("calendar-passed-over", N_("what stands after {name} cannot be read, and was passed over."))
ENDS_FIRST = Sentence("calendar-ends-first", N_("it ends before it begins. How long it lasts was left open."))
TOO_LONG = Sentence(
    "calendar-too-long", N_("it goes on for more than a day. It was taken for its first day, and its length left open.")
)
NO_RULE = Sentence(
    "calendar-no-rule", N_("how it recurs cannot be followed. It was taken for its first day; add the others by hand.")
)
ENDLESS = Sentence(
    "calendar-endless", N_("it recurs more than {most} times in these years. The first {most} days were taken.")
)
NO_UID = Sentence(
    "calendar-no-uid", N_("it has no UID, so it can be known again only while its title and its time stay the same.")
)

_READ = frozenset(
    {
        "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "RRULE", "RDATE",
        "EXDATE", "RECURRENCE-ID",
    }
)  # fmt: skip
_ONE_LINE, _LONG_TEXT, _LINE = 300, 4000, 100_000
"""Characters: of a title, of a note, and of a line that is read at all."""


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it was written: its first day, whether and how it recurs, or which day of another it stands for."""

    block: Block
    event: Any
    start: Moment
    entry: CalendarEntry
    instead_of: str = ""

    @property
    def recurs(self) -> bool:
        return "RRULE" in self.event or "RDATE" in self.event


def written(block: Block, findings: Findings) -> Written | None:
    """What a block says; None, and told, where it cannot be read."""
    event = _event(block, findings)
    if event is None:
        findings.broken(UNREADABLE, block.begins.place)
        return None
    start = moment(event.get("DTSTART"))
    if start is None:
        findings.broken(NO_START, block.place("DTSTART"))
        return None
    tell_broken_zone(block, "DTSTART", event.get("DTSTART"), findings)
    entry = _timed(_said(block, event, start, findings), block, event, start, findings)
    instead_of = moment(event.get("RECURRENCE-ID"))
    return Written(block, event, start, entry, _day_key(_shown(instead_of)) if instead_of else "")


def days(found: Written, window: Window, findings: Findings) -> Iterator[CalendarEntry]:
    """The entry on each of its days within the window; each but the only one bears its day in its `uid`."""
    if found.instead_of:
        yield replace(found.entry, uid=f"{found.entry.uid}#{found.instead_of}")
        return
    if not found.recurs:
        yield found.entry
        return
    for shown in _shown_days(found, window, findings):
        start = shown.time() if isinstance(shown, datetime) else None
        day = shown.date() if isinstance(shown, datetime) else shown
        yield replace(found.entry, uid=f"{found.entry.uid}#{_day_key(shown)}", day=day, start=start)


def _event(block: Block, findings: Findings) -> Any:
    """What the library makes of it, without the properties that it could not read."""
    lines = [line.text for line in block.lines if line.name in _READ and len(line.text) <= _LINE]
    try:
        event = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""]))
    except Exception:  # noqa: BLE001  (another's file in another's library: whatever it raises, it cannot be read)
        return None
    for name in {name for name, _error in event.errors if name and name in event and name != "RRULE"}:
        event.pop(name)
        if name != "DTSTART":
            findings.broken(PASSED_OVER, block.place(name), name=name)
    return event


def _said(block: Block, event: Any, start: Moment, findings: Findings) -> CalendarEntry:
    title, uid = _one_line(event, "SUMMARY"), _one_line(event, "UID")
    shown = _shown(start)
    if not uid:
        findings.broken(NO_UID, block.begins.place)
        uid = hashlib.sha256(f"{title}\x1f{shown.isoformat()}".encode()).hexdigest()[:32]
    return CalendarEntry(
        uid=uid,
        title=title or _("(no title)"),
        day=shown.date() if isinstance(shown, datetime) else shown,
        start=_to_the_minute(shown) if isinstance(shown, datetime) else None,
        place=_one_line(event, "LOCATION"),
        note=clean(_text(event, "DESCRIPTION"))[:_LONG_TEXT].strip(),
        called_off=_one_line(event, "STATUS").upper() == "CANCELLED",
    )


def _timed(entry: CalendarEntry, block: Block, event: Any, start: Moment, findings: Findings) -> CalendarEntry:
    lasts = _lasts(event, start)
    if lasts is None or not lasts:
        return entry
    said_in = block.place("DTEND" if "DTEND" in event else "DURATION")
    if lasts < timedelta():
        findings.broken(ENDS_FIRST, said_in)
        return entry
    if entry.start is None:
        last = entry.day + lasts - timedelta(days=1)
        return replace(entry, last_day=last) if last > entry.day else entry
    minutes = int(lasts.total_seconds() // 60)
    if minutes > LONGEST:
        findings.remark(TOO_LONG, said_in)
        return replace(entry, last_day=(datetime.combine(entry.day, entry.start) + lasts).date())
    return replace(entry, minutes=minutes or None)


def _lasts(event: Any, start: Moment) -> timedelta | None:
    """How long it is on the school's clock; None where that is not said."""
    if "DTEND" not in event:
        found = getattr(event.get("DURATION"), "dt", None)
        return found if isinstance(found, timedelta) and abs(found) < timedelta(days=3650) else None
    end = moment(event["DTEND"])
    if end is None:
        return None
    if isinstance(start, datetime) is not isinstance(end, datetime):
        return None
    return _midnight(_shown(end)) - _midnight(_shown(start))


def _shown_days(found: Written, window: Window, findings: Findings) -> Iterator[Moment]:
    """Each of its days once, in their order, as the school's clock shows them; its start is always one of them."""
    start = found.start
    like = start if isinstance(start, datetime) else datetime.combine(start, time())
    left_out = {on_its_clock(each, like) for each in moments(found.event.get("EXDATE"))}
    whole_days = {each for each in moments(found.event.get("EXDATE")) if not isinstance(each, datetime)}
    added = [on_its_clock(each, like) for each in moments(found.event.get("RDATE"))]
    ruled = _ruled(found, like, window, findings)
    met = sorted({each for each in (*ruled, *added) if window.holds(each.date())} - left_out)
    for each in met[:MOST_DAYS]:
        if each.date() not in whole_days:
            yield on_schools_clock(each.replace(tzinfo=like.tzinfo)) if isinstance(start, datetime) else each.date()


def _ruled(found: Written, like: datetime, window: Window, findings: Findings) -> list[datetime]:
    first = like.replace(tzinfo=None)
    if "RRULE" not in found.event:
        return [first]
    line = found.block.line("RRULE")
    try:
        rule = until_on_clock(line.value if line else "", offset(found.start))
        ruled = list(recurring(first, rule, window))
    except CannotFollow:
        findings.broken(NO_RULE, found.block.place("RRULE"))
        return [first]
    if len(ruled) > MOST_DAYS:
        findings.remark(ENDLESS, found.block.place("RRULE"), most=MOST_DAYS)
    return [first, *ruled]


def _shown(start: Moment) -> Moment:
    return on_schools_clock(start) if isinstance(start, datetime) else start


def _midnight(shown: Moment) -> datetime:
    return shown if isinstance(shown, datetime) else datetime.combine(shown, time())


def _day_key(shown: Moment) -> str:
    return f"{shown:%Y%m%dT%H%M}" if isinstance(shown, datetime) else f"{shown:%Y%m%d}"


def _to_the_minute(shown: datetime) -> time:
    return shown.time().replace(second=0, microsecond=0)


def _one_line(event: Any, name: str) -> str:
    return " ".join(clean(_text(event, name)).split())[:_ONE_LINE].strip()


def _text(event: Any, name: str) -> str:
    """What is said under `name`; of several, the first."""
    found = event.get(name, "")
    return str(found[0] if isinstance(found, list) and found else found)
