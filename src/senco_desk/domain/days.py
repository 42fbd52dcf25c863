"""Days and times as people here write them."""

from datetime import date, datetime, timedelta

from senco_desk.domain.language import N_, _, n_

_DAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_LONG_DAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip
_LONG_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


def short_month(day: date) -> str:
    """`Dec`."""
    return _(_MONTHS[day.month - 1])


def short_day(day: date) -> str:
    """`3 Dec 2026`."""
    return f"{day.day} {short_month(day)} {day.year}"


def day_of_week(day: date) -> str:
    """`Thu 3 Dec 2026`."""
    return f"{_(_DAYS[day.weekday()])} {short_day(day)}"


def long_day(day: date) -> str:
    """`3 December 2026`."""
    return f"{day.day} {_(_LONG_MONTHS[day.month - 1])} {day.year}"


def weekday(day: date) -> str:
    """`Thursday`."""
    return _(_LONG_DAYS[day.weekday()])


def heading_day(day: date) -> str:
    """`Thursday 3 December`."""
    return f"{_(_LONG_DAYS[day.weekday()])} {day.day} {_(_LONG_MONTHS[day.month - 1])}"


def clock(moment: datetime) -> str:
    """`14:30`, in the laptop's own time."""
    return moment.astimezone().strftime("%H:%M")


def how_long(time: timedelta) -> str:
    """`2 hours`: in the largest unit that fits, and never less than a minute."""
    minutes = max(1, int(time.total_seconds() // 60))
    if minutes < 60:
        return n_("{n} minute", "{n} minutes", minutes).format(n=minutes)
    hours = minutes // 60
    if hours < 48:
        return n_("{n} hour", "{n} hours", hours).format(n=hours)
    return n_("{n} day", "{n} days", hours // 24).format(n=hours // 24)
