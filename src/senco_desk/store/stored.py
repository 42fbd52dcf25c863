"""How days and moments stand in the tables: ISO 8601, moments in UTC."""

from datetime import UTC, date, datetime


def day_out(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def day_in(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def moment_out(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def moment_in(stored: str) -> datetime:
    return datetime.fromisoformat(stored)
