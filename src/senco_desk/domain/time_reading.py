"""Reading times and lengths as people here type them: "16:00", "4pm", "2½ hours"; and saying them."""

import re
from datetime import date, datetime, time, timedelta

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.domain.session import LONGEST

NO_TIME = Sentence("time-unreadable", N_("“{typed}” cannot be read as a time. Try “16:00” or “4.30pm”."))
NO_LENGTH = Sentence(
    "length-unreadable", N_("“{typed}” cannot be read as an end or a length. Try “18:00”, “90 min” or “2½ hours”.")
)
ENDS_FIRST = Sentence(
    "ends-first",
    N_("It would end at {end}, before it starts at {start}. Nothing was changed. Put one of the two right."),
)
NO_START = Sentence(
    "length-no-start",
    N_("Say first when it starts; then “{typed}” can be its end. Or say how long it lasts: “2 hours”."),
)
TOO_LONG = Sentence(
    "length-too-long",
    N_("“{typed}” is not between one minute and a day. Nothing was changed. Several days are several sessions."),
)

_CLOCK = re.compile(r"^([0-9]{1,2})(?:[:.]?([0-9]{2}))?\s*(am|pm|a\.m\.|p\.m\.|noon)?$")
_HOURS = re.compile(
    r"^([0-9]{1,3})?\s*(½|¼|¾|[.,][0-9]{1,2})?\s*(?:hours?|hrs?|h)\.?\s*(?:and\s*)?"
    r"(?:([0-9]{1,3})\s*(?:minutes?|mins?|m)?)?$"
)
_MINUTES = re.compile(r"^([0-9]{1,4})\s*(?:minutes?|mins?|m)\.?$")
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_LIKELY_AFTERNOON = range(1, 7)
"""An hour of one figure without am or pm: at four, nobody is taught before breakfast."""


def read_time(typed: str) -> time:
    """The time of day; "4" and "4:30" are in the afternoon, "04:30" is not. Raises Refused for what is none."""
    words = " ".join(typed.split()).casefold()
    found = _CLOCK.match({"noon": "12:00", "midday": "12:00"}.get(words, words))
    try:
        if found is not None:
            return _clock(found[1], int(found[2] or 0), (found[3] or "").replace(".", ""))
    except ValueError as error:
        raise Refused(NO_TIME, typed=typed.strip()) from error
    raise Refused(NO_TIME, typed=typed.strip())


def read_until(typed: str, start: time | None) -> int:
    """How many minutes it lasts, told by its length or by when it ends. Raises Refused for what cannot be."""
    words = " ".join(typed.split()).casefold()
    minutes = _length(words)
    if minutes is None:
        minutes = _until(words, typed, start)
    if not 1 <= minutes <= LONGEST:
        raise Refused(TOO_LONG, typed=typed.strip())
    return minutes


def read_length(typed: str) -> int:
    """How many minutes; 0 is an answer. Raises Refused for what is no length, or more than 1,000 hours."""
    words = " ".join(typed.split()).casefold()
    minutes = 0 if words in ("0", "none", "nothing") else _length(words)
    if minutes is None or minutes > 60_000:
        raise Refused(NO_LENGTH, typed=typed.strip())
    return minutes


def length_said(minutes: int) -> str:
    """`2 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    parts = (
        _("{n} h").format(n=f"{hours:,}") if hours else "",
        _("{n} min").format(n=rest) if rest or not hours else "",
    )
    return " ".join(filter(None, parts))


def span_said(start: time | None, minutes: int | None) -> str:
    """`16:00–18:00`, `16:00`, `2 h`, or nothing where nothing is known."""
    if start is None:
        return length_said(minutes) if minutes else ""
    begins = f"{start:%H:%M}"
    return f"{begins}–{ends_at(start, minutes):%H:%M}" if minutes else begins


def ends_at(start: time, minutes: int) -> time:
    """On the school's clock, past midnight if need be."""
    return (datetime.combine(date.min, start) + timedelta(minutes=minutes)).time()


def _clock(hour: str, minute: int, half: str) -> time:
    of_day = int(hour)
    if half:
        if not 1 <= of_day <= 12:
            raise ValueError(hour)
        of_day = of_day % 12 + (12 if half in ("pm", "noon") else 0)
    elif len(hour) == 1 and of_day in _LIKELY_AFTERNOON:
        of_day += 12
    return time(of_day, minute)


def _length(words: str) -> int | None:
    if found := _MINUTES.match(words):
        return int(found[1])
    found = _HOURS.match(words)
    if found is None or not (found[1] or found[2]):
        return None
    part = found[2] or ""
    more = _PARTS[part] if part in _PARTS else float(f"0{part.replace(',', '.')}" if part else 0)
    return round((int(found[1] or 0) + more) * 60) + int(found[3] or 0)


def _until(words: str, typed: str, start: time | None) -> int:
    try:
        end = read_time(words)
    except Refused as refused:
        raise Refused(NO_LENGTH, typed=typed.strip()) from refused
    if start is None:
        raise Refused(NO_START, typed=typed.strip())
    minutes = (end.hour * 60 + end.minute) - (start.hour * 60 + start.minute)
    if minutes <= 0:
        raise Refused(ENDS_FIRST, end=f"{end:%H:%M}", start=f"{start:%H:%M}")
    return minutes
