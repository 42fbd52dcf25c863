"""A timeline: when each action begins and ends, on an axis of months that holds them all."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from senco_desk.domain.action import ActionRow
from senco_desk.domain.days import short_month

_LONGEST = 366 * 4
"""Days that an axis has at most; what is further from today stands at its edge."""
_ROOM = timedelta(days=14)


class Stretch(NamedTuple):
    """From when to when, as shares of the axis from 0 to 1. `dated`: its end was said."""

    begin: float
    end: float
    dated: bool


class Month(NamedTuple):
    """A month that begins at a share of the axis. `label` is `Sep`; `year` is told of January and of the first."""

    at: float
    label: str
    year: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The days that are in the picture, the first and the last."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day stands, from 0 to 1; what is beyond stands at the edge."""
        return min(1.0, max(0.0, (day - self.first).days / max(1, (self.last - self.first).days)))

    def stretch(self, row: ActionRow) -> Stretch:
        """From the day it was planned to the day it was over or is due; a point where neither is known."""
        end = row.finished or row.due
        begin = min(row.begun, end) if end else row.begun
        return Stretch(self.at(begin), self.at(end or row.begun), end is not None)

    def months(self) -> tuple[Month, ...]:
        """The months that begin on the axis, and the one it begins in."""
        found, day = [Month(0.0, short_month(self.first), str(self.first.year))], self.first.replace(day=1)
        while (day := _next(day)) <= self.last:
            found.append(Month(self.at(day), short_month(day), str(day.year) if day.month == 1 else ""))
        return tuple(found)


def axis(rows: Iterable[ActionRow], today: date) -> Axis:
    """One that holds today and every action, as far as there are not too many years between them."""
    days = [today]
    for row in rows:
        days += [day for day in (row.begun, row.due, row.finished) if day is not None]
    first = max(min(days), _before(today, _LONGEST // 2))
    last = min(max(days), _after(today, _LONGEST // 2))
    return Axis(_before(first, _ROOM.days).replace(day=1), _after(last, _ROOM.days))


def _before(day: date, days: int) -> date:
    return date.fromordinal(max(1, day.toordinal() - days))


def _after(day: date, days: int) -> date:
    return date.fromordinal(min(date.max.toordinal(), day.toordinal() + days))


def _next(month: date) -> date:
    """The first of the next month; the last day there is, after the last month there is."""
    if month.month < 12:
        return month.replace(month=month.month + 1)
    return date(month.year + 1, 1, 1) if month.year < date.max.year else date.max
