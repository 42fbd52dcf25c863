"""A mapping (on screen: counts for): one piece of a SENCO's work, one outcome or element it counts for, and why."""

from dataclasses import dataclass
from enum import StrEnum


class PieceKind(StrEnum):
    """The nouns that can count for an outcome."""

    REFLECTION = "reflection"
    EVIDENCE = "evidence"


class Strength(StrEnum):
    """How strong she thinks it is: private, never printed unless chosen."""

    THIN = "thin"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Mapping:
    """`outcome` is an outcome or an element; one on an outcome never counts for its elements. `best`: best evidence."""

    id: str
    piece_kind: PieceKind
    piece: str
    framework: str
    outcome: str
    why: str = ""
    best: bool = False
    strength: Strength | None = None
