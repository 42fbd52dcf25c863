"""A calendar: its entries as a school sees them, whether they go out to one or come in from a provider's.

Days and times are those of the school's clock, `SCHOOLS_CLOCK`, and so is a length: a change of the clocks within an
entry does not make it longer.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from senco_desk.domain.programme_dates import DateKind

SCHOOLS_CLOCK = "Europe/London"
"""The time zone of schools in England, by its name in the IANA's database."""

OURS = "@senco-desk"
"""How the name of an entry ends that we gave out ourselves. What stands before it is the id of a session, or says
what else it is the day of."""

ACTION, STEP = "action-", "step-"
"""How the name of an entry of ours begins that is the day of an action, or of a step of a task."""


class EntryKind(StrEnum):
    """What an entry of ours stands for."""

    SESSION = "session"
    ACTION = "action"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """`uid` names it for ever, and for one day of an entry that recurs it names that day too.

    `start` is None for a whole day; `minutes` None where it is not known how long it lasts. `last_day` is the last of
    several whole days. `called_off`: it is in the calendar to say that it is not held.
    """

    uid: str
    title: str
    day: date
    start: time | None = None
    minutes: int | None = None
    place: str = ""
    note: str = ""
    last_day: date | None = None
    called_off: bool = False
    kind: EntryKind = EntryKind.SESSION

    @property
    def ours(self) -> str:
        """What we called the thing that it was given out for; "" when it is not one of ours."""
        return self.uid.removesuffix(OURS) if self.uid.endswith(OURS) else ""

    @property
    def is_a_day_of_ours(self) -> bool:
        """Whether we gave it out for something else than a session."""
        return self.ours.startswith((ACTION, STEP, *DateKind))

    @property
    def sorting(self) -> tuple[date, time, str]:
        return (self.day, self.start or time(), self.title)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is given out at one moment (aware), under a name that calendars show."""

    name: str
    made: datetime
    entries: tuple[CalendarEntry, ...]


SAID = ("title", "day", "start", "minutes", "place")
"""What is remembered of an entry that was taken in: the rest of it is not taken."""


def said_by(entry: CalendarEntry) -> str:
    """What it says, to be kept with the session that is made of it."""
    return json.dumps({name: _plain(getattr(entry, name)) for name in SAID}, ensure_ascii=False)


def differing(entry: CalendarEntry, said: str) -> frozenset[str]:
    """The fields in which it says something else than it did when it was taken in."""
    try:
        was = json.loads(said)
    except ValueError:
        was = None
    if not isinstance(was, dict):
        was = {}
    return frozenset(name for name in SAID if _plain(getattr(entry, name)) != was.get(name))


def in_order(entries: Iterable[CalendarEntry]) -> tuple[CalendarEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.sorting))


def _plain(value: object) -> object:
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else value
