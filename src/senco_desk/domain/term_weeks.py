"""Weeks of term: what is left between two days once weekends and the school's holidays are taken away.

A working day is Monday to Friday outside the holidays. Which days are holidays is hers to say, since they differ from
authority to authority: none are shipped.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

WORKING_DAYS_A_WEEK = 5


@dataclass(frozen=True, slots=True)
class Holiday:
    """From `first` to `last`, both free. One whose days stand the wrong way round is taken the right way round.

    `id` tells it from the others in a workbook; "" for one that is in none.
    """

    first: date
    last: date
    name: str = ""
    id: str = ""


class TermTime:
    """Holidays prepared once, for asking often. Overlapping ones count once."""

    def __init__(self, holidays: Iterable[Holiday] = ()) -> None:
        self._spans = _merged(holidays)
        self._starts = [first for first, _last in self._spans]
        self._free = list(accumulate((_weekdays(*span) for span in self._spans), initial=0))

    def working_days(self, after: date, until: date) -> int:
        """How many working days lie after the one day, up to and with the other; 0 when the other is earlier."""
        first, last = after.toordinal() + 1, until.toordinal()
        if last < first:
            return 0
        return _weekdays(first, last) - (self._free_up_to(last) - self._free_up_to(first - 1))

    def weeks(self, after: date, until: date) -> int:
        """Whole weeks of five working days: never more than there are."""
        return self.working_days(after, until) // WORKING_DAYS_A_WEEK

    def on_or_before(self, day: date) -> date:
        """The day itself when it is a working day, else the last one before; the first day there is, if none was."""
        ordinal = day.toordinal()
        while ordinal > 1:
            span = self._span(ordinal)
            if span is not None:
                ordinal = span[0] - 1
            elif _weekday(ordinal) >= WORKING_DAYS_A_WEEK:
                ordinal -= _weekday(ordinal) - WORKING_DAYS_A_WEEK + 1
            else:
                return date.fromordinal(ordinal)
        return date.min

    def before(self, day: date, days: int = 1) -> date:
        """The working day that lies `days` working days before `day`."""
        for _each in range(days):
            day = self.on_or_before(date.fromordinal(max(1, day.toordinal() - 1)))
        return day

    def _free_up_to(self, ordinal: int) -> int:
        """How many Mondays to Fridays of holidays lie up to and with this day."""
        at = bisect_right(self._starts, ordinal)
        if not at:
            return 0
        first, last = self._spans[at - 1]
        return self._free[at - 1] + _weekdays(first, min(ordinal, last))

    def _span(self, ordinal: int) -> tuple[int, int] | None:
        at = bisect_right(self._starts, ordinal) - 1
        return self._spans[at] if at >= 0 and ordinal <= self._spans[at][1] else None


def _merged(holidays: Iterable[Holiday]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(_ordinals(each) for each in holidays):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _ordinals(holiday: Holiday) -> tuple[int, int]:
    first, last = sorted((holiday.first.toordinal(), holiday.last.toordinal()))
    return first, last


def _weekday(ordinal: int) -> int:
    """Monday is 0: 1 January of the year 1, the first ordinal, was one."""
    return (ordinal - 1) % 7


def _weekdays(first: int, last: int) -> int:
    """Mondays to Fridays from one ordinal to another, both counted; 0 when the other is earlier."""
    return max(0, _weekdays_up_to(last) - _weekdays_up_to(first - 1))


def _weekdays_up_to(ordinal: int) -> int:
    weeks, days = divmod(ordinal, 7)
    return weeks * WORKING_DAYS_A_WEEK + min(days, WORKING_DAYS_A_WEEK)
