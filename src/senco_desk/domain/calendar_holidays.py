"""A school's calendar as holidays: its whole days, and which of them are likely to be free."""

import re
from collections.abc import Iterable

from senco_desk.domain.calendar_entry import CalendarEntry
from senco_desk.domain.term_weeks import Holiday

_FREE = re.compile(
    r"\b(?:holidays?|half[ -]?term|break|vacation|bank|inset|non-pupil|school closed|closed|christmas|easter|summer)\b",
    re.IGNORECASE,
)
_NOT_FREE = re.compile(
    r"\b(?:fair|fayre|concert|play|party|service|exams?|term (?:begins|starts|ends))\b", re.IGNORECASE
)


def holidays_of(entries: Iterable[CalendarEntry]) -> list[tuple[Holiday, bool]]:
    """Each entry of whole days that is held, and whether its title says that it is free; the first first."""
    whole = (each for each in entries if each.start is None and not each.called_off and not each.ours)
    found = [(Holiday(each.day, max(each.day, each.last_day or each.day), each.title.strip()), each) for each in whole]
    found.sort(key=lambda pair: (pair[0].first, pair[0].last, pair[0].name))
    return [(holiday, looks_free(each.title)) for holiday, each in found]


def looks_free(title: str) -> bool:
    """A guess, shown as one: she ticks."""
    return bool(_FREE.search(title)) and not _NOT_FREE.search(title)
