"""Hours and engagement: counted only if the provider counts them, and as it does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from senco_desk.domain.session import SessionKind, SessionRow


class Counted(StrEnum):
    """What the provider counts."""

    NOT = "not"
    HOURS = "hours"
    SESSIONS = "sessions"
    PERCENTAGE = "percentage"


LED = (SessionKind.TAUGHT, SessionKind.TWILIGHT, SessionKind.TUTORIAL, SessionKind.COACHING)
"""What a provider itself holds: what is counted until she says otherwise."""


@dataclass(frozen=True, slots=True)
class Engagement:
    """`asked` is what the provider asks for: hours, sessions, or per cent of the sessions it holds; None: not said."""

    counted: Counted = Counted.NOT
    asked: int | None = None
    kinds: tuple[SessionKind, ...] = LED

    def counts(self, row: SessionRow) -> bool:
        return row.kind in self.kinds and row.counts_as != 0


@dataclass(frozen=True, slots=True)
class Attended:
    """What was attended until a day. `unmeasured` sessions were attended and say nothing of how long they lasted."""

    sessions: int = 0
    held: int = 0
    minutes: int = 0
    unmeasured: int = 0

    @property
    def percentage(self) -> int | None:
        """Of the sessions held so far, rounded down; None when none was."""
        return self.sessions * 100 // self.held if self.held else None


def attended(engagement: Engagement, rows: Iterable[SessionRow], until: date) -> Attended:
    """What counts of the sessions up to and with that day. A day ahead counts for nothing yet."""
    held = [row for row in rows if row.day <= until and engagement.counts(row)]
    there = [row for row in held if not row.missed]
    lengths = [row.minutes if row.counts_as is None else row.counts_as for row in there]
    measured = [minutes for minutes in lengths if minutes is not None]
    return Attended(len(there), len(held), sum(measured), len(lengths) - len(measured))
