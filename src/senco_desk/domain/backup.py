"""Backups: copies of the workbook that were opened and counted before they were called copies; and which stay."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

ALL_OF = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
"""Every backup of two days stays; then the newest of each of so many days, weeks and months that have one."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One that was made and checked. `folder` is the place she chose, `file` the copy below it.

    `sequence` is how many changes the workbook had seen, `size` is in bytes.
    """

    id: str
    made: datetime
    folder: str
    file: str
    off_laptop: bool
    sequence: int
    size: int


def staying(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Those that stay when older ones are thinned. The newest always does, whatever the clock says."""
    newest_first = sorted(made, reverse=True)
    stay = {moment for moment in newest_first if now - moment < ALL_OF} | set(newest_first[:1])
    periods: tuple[tuple[int, Callable[[date], Hashable]], ...] = (
        (DAYS, lambda day: day),
        (WEEKS, lambda day: day.isocalendar()[:2]),
        (MONTHS, lambda day: (day.year, day.month)),
    )
    for most, period in periods:
        stay |= _newest_of_each(newest_first, period, most)
    return stay


def _newest_of_each(newest_first: list[datetime], period: Callable[[date], Hashable], most: int) -> set[datetime]:
    newest: dict[Hashable, datetime] = {}
    for moment in newest_first:
        newest.setdefault(period(moment.date()), moment)
    return set(list(newest.values())[:most])
