"""Reading a day as people here type it: the day before the month, with or without a year, in words or in figures."""

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEARS = range(1900, 2200)
"""A year outside these is a slip of the hand."""

_WEEKDAY = re.compile(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = re.compile(r"^(?:(last|next)\s+)?([a-z]{3,9})\.?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_FIGURES = re.compile(r"^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$")
_WORDS = re.compile(r"^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?,?(?:\s+(\d{4}|\d{2}))?$")


def read_day(typed: str, today: date, *, near: bool = False) -> date | None:
    """The day that was typed, or None when it cannot be read as one.

    "3 Dec 2026", "Thu 3 December", "3/12/26", "2026-12-03", "Sept 2024" (its first day), "today", "yesterday",
    "tomorrow", "Tuesday", "last Tuesday", "next Tuesday" (neither of them today). Without a year, or with none but the
    day of the week, it is the last such day, today included; or the one that is `near`, where days ahead are as likely.
    """
    words = " ".join(typed.split()).casefold()
    said = {"today": 0, "yesterday": -1, "tomorrow": 1}
    if words in said:
        return today + timedelta(days=said[words])
    if (found := _NAMED.match(words)) and (weekday := _weekday(found[2])) is not None:
        return _of_the_week(weekday, found[1], today, near)
    words = _WEEKDAY.sub("", words)
    if found := _ISO.match(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.match(words):
        return _placed(int(found[1]), int(found[2]), found[3], today, near)
    found = _WORDS.match(words)
    month = _month(found[2]) if found else None
    if found is None or month is None or (found[1] is None and found[3] is None):
        return None
    return _placed(int(found[1] or 1), month, found[3], today, near)


def _weekday(word: str) -> int | None:
    """Monday is 0."""
    meant = (at for at, name in enumerate(_WEEKDAYS) if name.startswith(word) or word == f"{name[:3]}s")
    return next(meant, None)


def _of_the_week(weekday: int, which: str | None, today: date, near: bool) -> date:
    back = (today.weekday() - weekday) % 7
    if which == "next" or (which is None and near and back > 3):
        return today + timedelta(days=7 - back)
    return today - timedelta(days=back or (7 if which == "last" else 0))


def _month(word: str) -> int | None:
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else None


def _placed(day: int, month: int, year: str | None, today: date, near: bool) -> date | None:
    if year is not None:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    if near:
        found = (_day(each, month, day) for each in range(today.year - 1, today.year + 2))
        return min(filter(None, found), key=lambda each: abs(each - today), default=None)
    this_year = _day(today.year, month, day)
    return this_year if this_year and this_year <= today else _day(today.year - 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
