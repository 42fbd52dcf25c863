"""The exit review: the panel's questions, what it decided of each outcome, its conditions, and who signed it off."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from senco_desk.domain.text import EMPTY, Text, is_blank


@dataclass(frozen=True, slots=True)
class OutcomeDecision:
    """What was decided of an outcome, in the provider's words; `note` is what the panel said of it."""

    framework: str
    outcome: str
    decision: str = ""
    note: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.decision.strip() or self.note.strip())


@dataclass(frozen=True, slots=True)
class SignOff:
    """By whom it was signed off, in which role, and when."""

    by: str = ""
    role: str = ""
    day: date | None = None

    @property
    def is_blank(self) -> bool:
        return not (self.by.strip() or self.role.strip() or self.day)


@dataclass(frozen=True, slots=True)
class ExitReview:
    """`panel` has a line for each member, with the role as people say it. `day` is when it is, or was, held.

    `conditions` are to be met by `conditions_by`. A review that is not held yet has a day at most.
    """

    id: str
    added: datetime
    day: date | None = None
    place: str = ""
    panel: tuple[str, ...] = ()
    questions: Text = EMPTY
    decisions: tuple[OutcomeDecision, ...] = ()
    conditions: Text = EMPTY
    conditions_by: date | None = None
    sign_off: SignOff = field(default_factory=SignOff)

    @property
    def is_blank(self) -> bool:
        return self.day is None and not self.place.strip() and not self.panel and not self.has_come

    @property
    def has_come(self) -> bool:
        """Whether anything of what comes at a review is said: a question, a decision, a condition, a signature."""
        decided = any(not decision.is_blank for decision in self.decisions)
        asked = not (is_blank(self.questions) and is_blank(self.conditions))
        return decided or asked or self.conditions_by is not None or not self.sign_off.is_blank

    def of(self, framework: str, outcome: str) -> OutcomeDecision | None:
        """What was decided of one outcome."""
        found = (each for each in self.decisions if (each.framework, each.outcome) == (framework, outcome))
        return next(found, None)


def decided(review: ExitReview, decision: OutcomeDecision) -> tuple[OutcomeDecision, ...]:
    """The review's decisions with this one in place of the one on the same outcome; a blank one is left out."""
    at = (decision.framework, decision.outcome)
    made = [decision if (each.framework, each.outcome) == at else each for each in review.decisions]
    if review.of(*at) is None:
        made.append(decision)
    return tuple(each for each in made if not each.is_blank)


def in_order(reviews: Iterable[ExitReview]) -> list[ExitReview]:
    """The first first; what has no day comes last."""
    return sorted(reviews, key=lambda each: (each.day is None, each.day or date.max, each.added))
