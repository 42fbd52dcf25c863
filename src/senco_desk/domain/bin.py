"""The bin: what was deleted, and can be put back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from senco_desk.domain.language import N_

BIN_KEEPS = timedelta(days=365)
"""How long what was deleted can be put back from the bin."""


class Binned(StrEnum):
    """What the bin holds; the same as the tables."""

    REFLECTION = "reflection"
    EVIDENCE = "evidence"
    FILE = "attachment"
    SET = "framework"
    PRIOR_LEARNING = "prior_learning"
    EXIT_REVIEW = "exit_review"
    ACTION = "action"
    TASK = "task"
    SESSION = "taught_session"
    REFERENCE = "reference"
    FEEDBACK = "feedback"
    POINT = "point"


BINNED_NAMES = {
    Binned.REFLECTION: N_("Reflection"),
    Binned.EVIDENCE: N_("Evidence"),
    Binned.FILE: N_("File"),
    Binned.SET: N_("Set of outcomes"),
    Binned.PRIOR_LEARNING: N_("Prior learning"),
    Binned.EXIT_REVIEW: N_("Exit review"),
    Binned.ACTION: N_("Action of the plan"),
    Binned.TASK: N_("Task"),
    Binned.SESSION: N_("Session"),
    Binned.REFERENCE: N_("Source"),
    Binned.FEEDBACK: N_("Feedback"),
    Binned.POINT: N_("Point of feedback"),
}
"""What a person reads for each kind, to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """Something in the bin. `files`, `counts_for` and `points`: how many went with it and come back with it.

    `reference` is what people call it ("R-014"); of a file, that of the piece it was attached to.
    """

    kind: Binned
    id: str
    reference: str
    title: str
    at: datetime
    files: int = 0
    counts_for: int = 0
    points: int = 0

    @property
    def until(self) -> datetime:
        """From then on it may be gone for good."""
        return self.at + BIN_KEEPS
