"""Reading a day as people here type it: `3 Dec 2026`, `3/12/26`, `3 December`, `today`, `yesterday`, `last Tuesday`.

The day comes before the month. Without a year it is the latest such day that is not after today, and a bare weekday is
the latest one before today, since what is written about has happened.
"""

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NEAR = {"today": 0, "now": 0, "yesterday": 1, "the day before yesterday": 2}
_WEEKDAY = rf"(?:(?:{'|'.join(_WEEKDAYS)})[a-z]*[,.]?\s+)?"
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{2}|\d{4}))?")
_DAY_FIRST = re.compile(rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+)?([a-z]{{3,9}})\.?,?\s*(\d{{2}}|\d{{4}})?")
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}([a-z]{{3,9}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(\d{{2}}|\d{{4}}))?")
_FIRST_YEAR = 1900
_AGO = re.compile(r"(\d{1,3}|a|one|two|three) (day|week)s? ago")
_FEW = {"a": 1, "one": 1, "two": 2, "three": 3}
_LAST = re.compile(rf"(?:last |on )?({'|'.join(_WEEKDAYS)})[a-z]*")


def read_day(typed: str, today: date) -> date | None:
    """The day that was typed, or None when it cannot be told."""
    words = " ".join(typed.lower().split())
    if words in _NEAR:
        return today - timedelta(days=_NEAR[words])
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(words):
        return _in_year(int(found[1]), int(found[2]), found[3], today)
    return _named(words, today) or _counted_back(words, today)


def _named(words: str, today: date) -> date | None:
    if found := _DAY_FIRST.fullmatch(words):
        return _in_year(int(found[1]), _month(found[2]), found[3], today)
    if found := _MONTH_FIRST.fullmatch(words):
        return _in_year(int(found[2]), _month(found[1]), found[3], today)
    return None


def _counted_back(words: str, today: date) -> date | None:
    if found := _LAST.fullmatch(words):
        back = (today.weekday() - _WEEKDAYS.index(found[1])) % 7
        return today - timedelta(days=back or 7)
    if found := _AGO.fullmatch(words):
        count = _FEW.get(found[1]) or int(found[1])
        return today - timedelta(days=count * (7 if found[2] == "week" else 1))
    return None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else 0


def _in_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for back in range(8):  # far enough for a 29 February
        found = _day(today.year - back, month, day)
        if found is not None and found <= today:
            return found
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return None if year < _FIRST_YEAR else date(year, month, day)
    except ValueError:
        return None
