"""The picture of where I am: which pieces count for which outcome, and when they happened."""

from datetime import date
from typing import NamedTuple

from senco_desk.domain.mapping import PieceKind


class Dot(NamedTuple):
    """One piece as it counts for one outcome or element, on its day."""

    outcome: str
    kind: PieceKind
    piece: str
    day: date
    best: bool
