"""Where I am: what counts for each outcome, from the mappings alone. Counts are never a judgement of quality."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import Mapping, PieceKind


@dataclass(frozen=True, slots=True)
class Piece:
    """What coverage needs to know of a reflection or a piece of evidence."""

    id: str
    kind: PieceKind
    reference: str
    title: str
    day: date
    finished: bool


@dataclass(frozen=True, slots=True)
class Counting:
    """A piece as it counts for one outcome."""

    piece: Piece
    mapping: Mapping


@dataclass(frozen=True, slots=True)
class Figures:
    """How many pieces count for one outcome or element itself, how many are best, and their first and last day.

    `with_impact` of them say what changed; `testimonies` of them are somebody else's word.
    """

    pieces: int = 0
    best: int = 0
    first: date = date.min
    last: date = date.min
    with_impact: int = 0
    testimonies: int = 0

    @property
    def is_gap(self) -> bool:
        return not self.pieces

    @property
    def is_single(self) -> bool:
        return self.pieces == 1

    @property
    def is_one_week(self) -> bool:
        """Several pieces, all from within one week."""
        return self.pieces > 1 and self.last - self.first < timedelta(days=7)


Covered = dict[str, tuple[Counting, ...]]
"""What counts for each outcome or element itself, by its id: best evidence first, then by day."""


def coverage(framework: Framework, pieces: Iterable[Piece], mappings: Iterable[Mapping]) -> Covered:
    """What counts for every outcome and element, in reading order. Mappings to pieces not given are left out."""
    known = {piece.id: piece for piece in pieces}
    counting: dict[str, list[Counting]] = {outcome.id: [] for outcome in framework.outcomes}
    for mapping in mappings:
        if mapping.outcome in counting and mapping.piece in known:
            counting[mapping.outcome].append(Counting(known[mapping.piece], mapping))
    return {outcome: tuple(sorted(found, key=_best_then_day)) for outcome, found in counting.items()}


def _best_then_day(counting: Counting) -> tuple[bool, date, str]:
    return not counting.mapping.best, counting.piece.day, counting.piece.reference
