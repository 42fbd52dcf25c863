"""How days and moments stand in the tables: ISO 8601, moments in UTC."""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime


def day_out(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def day_in(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def moment_out(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def moment_in(stored: str) -> datetime:
    return datetime.fromisoformat(stored)


def told_out(moment: datetime | None) -> str | None:
    """A moment as somebody else's file tells it, which may not know its zone: then it is kept without one.

    One at the end of all calendars, which has no moment in UTC, is none.
    """
    if moment is None or not MINYEAR < moment.year < MAXYEAR:
        return None
    return moment.isoformat() if moment.tzinfo is None else moment_out(moment)


def told_in(stored: str | None) -> datetime | None:
    return None if stored is None else moment_in(stored)
