"""The days of an entry that recurs, within bounds: a rule may have no end, or never come to one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from dateutil.rrule import rrulestr

MOST_DAYS = 366
"""Of one entry."""
_LEAST_OFTEN = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_LONGEST_RULE = 500
"""Characters."""
_KNOWN = frozenset(
    {
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS",
        "WKST",
    }
)  # fmt: skip
"""RFC 5545, 3.3.10, but for what goes by the hour or less."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are looked at, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


class CannotFollow(Exception):
    """The rule is not one a calendar can follow."""


def recurring(start: datetime, rule: str, window: Window) -> Iterator[datetime]:
    """Its moments within the window from `start` on, MOST_DAYS and one more at most. All of them are naive.

    Raises CannotFollow for a rule that is none, that goes by the hour or less, or that steps on the spot.
    """
    parts = _parts(rule)
    if parts.get("FREQ") not in _LEAST_OFTEN or not parts.get("INTERVAL", "1").lstrip("0").isdigit():
        raise CannotFollow
    try:
        follows = rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=start)
        last = datetime.combine(window.last, datetime.max.time())
        first = datetime.combine(window.first, datetime.min.time())
        met = (moment for moment in _until(follows, last) if moment >= first)
        yield from islice(met, MOST_DAYS + 1)
    except (ValueError, TypeError, OverflowError, AttributeError, KeyError, IndexError) as error:
        raise CannotFollow from error


def _until(follows: Iterable[datetime], last: datetime) -> Iterator[datetime]:
    for moment in follows:
        if moment > last:
            return
        yield moment


def _parts(rule: str) -> dict[str, str]:
    if len(rule) > _LONGEST_RULE:
        raise CannotFollow
    pairs = (part.partition("=") for part in rule.upper().split(";") if part.strip())
    parts = {name.strip(): value.strip() for name, _equals, value in pairs}
    if not parts.keys() <= _KNOWN:
        raise CannotFollow
    return parts


def until_on_clock(rule: str, moved: timedelta) -> str:
    """The rule with its end moved from UTC to the clock its start is told by, for that is how it is followed.

    An end that is a day alone is the end of that day.
    """
    parts = _parts(rule)
    until = parts.get("UNTIL", "")
    if until.endswith("Z"):
        try:
            parts["UNTIL"] = (datetime.strptime(until, "%Y%m%dT%H%M%S%z") + moved).strftime("%Y%m%dT%H%M%S")
        except (ValueError, OverflowError) as error:
            raise CannotFollow from error
    elif len(until) == len("20261203"):
        parts["UNTIL"] = f"{until}T235959"
    return ";".join(f"{name}={value}" for name, value in parts.items())
