"""Reading a calendar of other people's making: its entries within some years, and all there is to say of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from senco_desk.domain.calendar_entry import CalendarEntry, in_order
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.calendar.blocks import Block, blocks, refuse_size
from senco_desk.importing.calendar.entries import Written, days, written
from senco_desk.importing.calendar.moments import learn_zones
from senco_desk.importing.calendar.recurring import Window
from senco_desk.importing.findings import Finding, Findings

MOST_WRITTEN = 20_000
"""Entries that are read at all."""
MOST_ENTRIES = 2_000
"""Days that are proposed."""

TOO_MANY = Sentence(
    "calendar-too-many",
    N_(
        "{name} has {count} entries. A programme’s calendar has some dozens, and no more than {most} are taken in. "
        "Nothing was changed. Give out that calendar alone, or fewer years of it, and choose that file."
    ),
)
NO_ENTRIES = Sentence(
    "calendar-no-entries",
    N_("{name} is a calendar without a date in it. Nothing was changed. Ask for it again, or choose another file."),
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """`outside`: how many entries lie before or after the years that were looked at, and were left out."""

    entries: tuple[CalendarEntry, ...]
    findings: tuple[Finding, ...]
    outside: int = 0


def read(content: bytes, name: str, window: Window, progress: Progress) -> ReadCalendar:
    """What is in a file called `name`.

    Raises Damaged when it is empty, no calendar or without a date, and Refused when there is too much in it.
    """
    refuse_size(content, name)
    findings = Findings()
    found = blocks(content, name, findings)
    events = [block for block in found if block.name == "VEVENT"]
    if not events and not findings.all():
        raise Refused(NO_ENTRIES, name=name)
    if len(events) > MOST_WRITTEN:
        raise Refused(TOO_MANY, name=name, count=len(events), most=MOST_ENTRIES)
    learn_zones(found)
    entries, outside = _entries(_all_written(events, findings, progress), window, findings)
    if len(entries) > MOST_ENTRIES:
        raise Refused(TOO_MANY, name=name, count=len(entries), most=MOST_ENTRIES)
    if _all_called_off(found):
        entries = [replace(entry, called_off=True) for entry in entries]
    return ReadCalendar(in_order(entries), findings.all(), outside)


def _all_written(events: list[Block], findings: Findings, progress: Progress) -> list[Written]:
    found = []
    for at, block in enumerate(events, start=1):
        if (one := written(block, findings)) is not None:
            found.append(one)
        if at % 50 == 0 or at == len(events):
            progress(at, len(events))
    return found


def _entries(found: list[Written], window: Window, findings: Findings) -> tuple[list[CalendarEntry], int]:
    """Each day once: one that is written anew stands in the place of what the rule says of it."""
    by_uid: dict[str, CalendarEntry] = {}
    outside = 0
    for one in sorted(found, key=lambda each: bool(each.instead_of)):
        for entry in days(one, window, findings):
            by_uid[entry.uid] = entry
        if len(by_uid) > MOST_WRITTEN:
            break
    held = [entry for entry in by_uid.values() if _within(entry, window)]
    outside = len(by_uid) - len(held)
    return held, outside


def _within(entry: CalendarEntry, window: Window) -> bool:
    return window.holds(entry.day)


def _all_called_off(found: list[Block]) -> bool:
    """RFC 5546: a calendar may come to call off what is in it."""
    heads = [block for block in found if block.name == "VCALENDAR"]
    return bool(heads) and all((line := head.line("METHOD")) and line.value.upper() == "CANCEL" for head in heads)


def years_around(today: date, began: date | None, ends: date | None) -> Window:
    """The years of a programme with one to spare on each side; where its dates are not known, those around today."""
    first, last = min(began or today, today), max(ends or today, today)
    return Window(date(first.year - 1, 1, 1), date(last.year + 2, 12, 31))
