"""A rating: where she sees herself in an outcome or an element on one day, on the scale of her provider."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_

EMERGING = (N_("Emerging"), N_("Developing"), N_("Established"), N_("Enhanced"))
NUMBERS = ("1", "2", "3", "4")
LEAST, MOST, LONGEST = 2, 10, 40
"""A scale has from two to ten steps, each of at most forty characters."""

NO_SCALE = Sentence(
    "scale-impossible",
    N_(
        "A scale has from two to ten steps, each with a word of its own of at most forty characters, the lowest first. "
        "Nothing was changed, and no rating was."
    ),
)


class NamedDay(StrEnum):
    START = "start"
    MIDDLE = "middle"
    EXIT = "exit"


DAY_NAMES = {NamedDay.START: N_("Start"), NamedDay.MIDDLE: N_("Middle"), NamedDay.EXIT: N_("Exit")}
"""What a person reads for each, to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class Rating:
    """`outcome` is an outcome or an element; at most one rating of it a day.

    `step` counts from 1, on a scale that had so many `steps`; `word` is what that step was called on that day, and
    stays. `why` is a line, never demanded.
    """

    id: str
    framework: str
    outcome: str
    day: date
    step: int
    steps: int
    word: str
    why: str = ""

    @property
    def place(self) -> float:
        """How far up its own scale it stands, from 0 to 1: ratings on two scales can be drawn beside each other."""
        return (self.step - 1) / (self.steps - 1) if self.steps > 1 else 0.0


@dataclass(frozen=True, slots=True)
class AuditPractice:
    """The scale of her programme, lowest first, and which of her audit days are the start, the middle and the exit."""

    scale: tuple[str, ...] = EMERGING
    start: date | None = None
    middle: date | None = None
    exit: date | None = None

    def day_of(self, name: NamedDay) -> date | None:
        return {NamedDay.START: self.start, NamedDay.MIDDLE: self.middle, NamedDay.EXIT: self.exit}[name]

    def name_of(self, day: date) -> NamedDay | None:
        """The name that day bears, if it bears one."""
        return next((name for name in NamedDay if self.day_of(name) == day), None)


def named_so(practice: AuditPractice, name: NamedDay, day: date | None) -> AuditPractice:
    """The practice with `day` under that name, None for no day; a day has one name at most."""
    held = {each: None if practice.day_of(each) == day else practice.day_of(each) for each in NamedDay} | {name: day}
    return replace(practice, start=held[NamedDay.START], middle=held[NamedDay.MIDDLE], exit=held[NamedDay.EXIT])


def as_scale(words: Iterable[str]) -> tuple[str, ...]:
    """The words that she typed, lowest first, as a scale; blank ones are left out. Raises Refused."""
    scale = tuple(word for word in (" ".join(each.split()) for each in words) if word)
    if not LEAST <= len(scale) <= MOST or len(set(scale)) < len(scale) or max(map(len, scale)) > LONGEST:
        raise Refused(NO_SCALE)
    return scale
