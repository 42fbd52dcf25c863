"""What a task of one kind is made of: the case of a case study, and the window of an assessed scenario."""

from dataclasses import dataclass
from datetime import date

from senco_desk.domain.text import EMPTY, Text, is_blank


@dataclass(frozen=True, slots=True)
class Happening:
    """A line of a case study's timeline. `when` is for what has no day ("Year 3, spring")."""

    key: str
    what: str
    day: date | None = None
    when: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody said, and how it was heard. `whose` is a role or what a person prints as, never a name."""

    key: str
    whose: str
    said: Text = EMPTY
    how: str = ""


@dataclass(frozen=True, slots=True)
class CaseStudy:
    context: Text = EMPTY
    timeline: tuple[Happening, ...] = ()
    voices: tuple[Voice, ...] = ()

    @property
    def is_begun(self) -> bool:
        return bool(self.timeline or self.voices) or not is_blank(self.context)


@dataclass(frozen=True, slots=True)
class ToRead:
    """Reading to have to hand while the window is open."""

    key: str
    what: str
    where: str = ""
    ready: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """When an assessed scenario opens and closes: both days are in it."""

    opens: date | None = None
    closes: date | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """The NPQ's assessed scenario: its window, the one of the second attempt, and what to have to hand."""

    first: Window = Window()
    second: Window = Window()
    second_attempt: bool = False
    reading: tuple[ToRead, ...] = ()

    @property
    def window(self) -> Window:
        """The one that is ahead, or was last."""
        return self.second if self.second_attempt else self.first
