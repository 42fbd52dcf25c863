"""How it ended: the day the award was completed, and the day she left the school. She may have said neither."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Ending:
    completed: date | None = None
    left_school: date | None = None
