"""Prior learning: a qualification or experience from before, and what the provider is asked to excuse because of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.language import N_
from senco_desk.domain.text import EMPTY, Text, is_blank


class PriorKind(StrEnum):
    QUALIFICATION = "qualification"
    EXPERIENCE = "experience"


PRIOR_KIND_NAMES = {PriorKind.QUALIFICATION: N_("Qualification"), PriorKind.EXPERIENCE: N_("Experience")}


class Answer(StrEnum):
    """What the provider answered to a claim."""

    AGREED = "agreed"
    PARTLY = "partly"
    DECLINED = "declined"


ANSWER_NAMES = {
    Answer.AGREED: N_("Agreed"),
    Answer.PARTLY: N_("Agreed in part"),
    Answer.DECLINED: N_("Not agreed"),
}


@dataclass(frozen=True, slots=True)
class OutcomeMet:
    """An outcome or element that it shows, by the ids of its set and of itself; `how` is a line of hers."""

    framework: str
    outcome: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is asked to be excused: credits, sessions (in her words), or both; `made` is the day it was handed in."""

    credits: int | None = None
    sessions: str = ""
    made: date | None = None

    @property
    def is_blank(self) -> bool:
        return self.credits is None and not self.sessions.strip() and self.made is None


@dataclass(frozen=True, slots=True)
class ProviderDecision:
    """`credits` is what was given, where it is not what was asked; `words` is what the provider wrote."""

    answer: Answer | None = None
    credits: int | None = None
    words: str = ""
    by: str = ""
    day: date | None = None

    @property
    def is_blank(self) -> bool:
        said = (self.words.strip(), self.by.strip())
        return self.answer is None and self.credits is None and self.day is None and not any(said)


@dataclass(frozen=True, slots=True)
class PriorLearning:
    """`began` and `ended` say when; of a qualification, `ended` is the day it was awarded.

    `level` and `credits` are what it carries. Its proof is a piece of evidence (`proof` is its id, "" for none) or
    `held` elsewhere ("the certificate, ring binder 1"). `kept_current` says how, which is asked of what is old.
    """

    id: str
    added: datetime
    kind: PriorKind = PriorKind.QUALIFICATION
    title: str = ""
    provider: str = ""
    level: str = ""
    credits: int | None = None
    began: date | None = None
    ended: date | None = None
    about: Text = EMPTY
    proof: str = ""
    held: str = ""
    kept_current: Text = EMPTY
    met: tuple[OutcomeMet, ...] = ()
    claim: Claim = field(default_factory=Claim)
    decision: ProviderDecision = field(default_factory=ProviderDecision)

    @property
    def when(self) -> date | None:
        """The last day of it that is known."""
        return self.ended or self.began

    @property
    def is_blank(self) -> bool:
        said = (self.title, self.provider, self.level, self.held, self.proof)
        numbers = (self.credits, self.began, self.ended)
        return (
            not any(map(str.strip, said))
            and all(number is None for number in numbers)
            and is_blank(self.about)
            and is_blank(self.kept_current)
            and not self.met
            and self.claim.is_blank
            and self.decision.is_blank
        )

    @property
    def credits_given(self) -> int:
        """What the provider gave: all that was asked for where it agreed and said no number."""
        if self.decision.answer is Answer.AGREED and self.decision.credits is None:
            return max(0, self.claim.credits or 0)
        if self.decision.answer in (Answer.AGREED, Answer.PARTLY):
            return max(0, self.decision.credits or 0)
        return 0

    @property
    def credits_open(self) -> int:
        """What is asked for and not decided yet."""
        return max(0, self.claim.credits or 0) if self.decision.answer is None else 0


def asks_how_current(prior: PriorLearning, years: int, today: date) -> bool:
    """Whether it is older than so many years, so that a provider asks how it was kept current."""
    day = prior.when
    return day is not None and (day.year + years, day.month, day.day) < (today.year, today.month, today.day)


def in_order(prior: Iterable[PriorLearning]) -> list[PriorLearning]:
    """The latest first; what has no day comes last, in the order in which it was added."""
    return sorted(prior, key=lambda each: (each.when is None, -(each.when or date.min).toordinal(), each.added))
