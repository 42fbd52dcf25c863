"""What Home shows: how much there is, never how good it is. Read in one go, before anything else is loaded.

Named tuples: a dataclass takes seven times as long to make, and Home waits for it.
"""

from datetime import date
from typing import NamedTuple

from senco_desk.domain.profile import Profile
from senco_desk.domain.safety import Safety


class GlancedOutcome(NamedTuple):
    """An outcome a case is made for. `pieces`: for each of its elements in reading order, how many count for it.

    One that its set divides no further stands for its only element.
    """

    id: str
    code: str
    pieces: tuple[int, ...] = ()
    elements: tuple[str, ...] = ()
    case_words: int = 0

    @property
    def covered(self) -> int:
        return sum(1 for count in self.pieces if count)

    @property
    def is_whole(self) -> bool:
        """Whether its set divides it no further."""
        return self.elements == (self.id,)


class GlancedPiece(NamedTuple):
    """A reflection or a piece of evidence, as its reference says. `title` is its first line when it has none."""

    id: str
    reference: str
    title: str
    day: date
    draft: bool = False


class GlancedNotes(NamedTuple):
    """Notes of which nothing was made yet: how many, and the days of the oldest and the newest."""

    waiting: int = 0
    first: date | None = None
    last: date | None = None


class Glance(NamedTuple):
    """`framework_title` is that of the set shown, "" when none is live. `recent` is newest first, at most five.

    `seen_from` is the day a sample takes for today. `safety` is None for a sample, which may be lost.
    """

    profile: Profile | None = None
    framework_title: str = ""
    outcomes: tuple[GlancedOutcome, ...] = ()
    reflections: int = 0
    evidence: int = 0
    recent: tuple[GlancedPiece, ...] = ()
    seen_from: date | None = None
    safety: Safety | None = None
    notes: GlancedNotes = GlancedNotes()

    @property
    def elements(self) -> int:
        return sum(len(outcome.pieces) for outcome in self.outcomes)

    @property
    def is_of_whole_outcomes(self) -> bool:
        """Whether the set has no elements, as the sections of the NPQ have none."""
        return bool(self.outcomes) and all(outcome.is_whole for outcome in self.outcomes)

    @property
    def covered(self) -> int:
        """Elements for which something counts."""
        return sum(outcome.covered for outcome in self.outcomes)

    @property
    def resting_on_one(self) -> int:
        return sum(1 for outcome in self.outcomes for count in outcome.pieces if count == 1)

    @property
    def open(self) -> int:
        """Elements nothing counts for yet."""
        return self.elements - self.covered

    @property
    def cases(self) -> int:
        """Outcomes with a case begun."""
        return sum(1 for outcome in self.outcomes if outcome.case_words)
