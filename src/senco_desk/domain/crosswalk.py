"""How the sets match: where work done for one set of outcomes speaks to another, and why we think so."""

from dataclasses import dataclass
from enum import StrEnum


class MatchKind(StrEnum):
    """How far a match carries, by the names of CASE's association types.

    SAME: what counts for one counts for the other as it stands. PART: the origin asks a part of what the destination
    asks. RELATED: they overlap; look again before it counts. REPLACED: the destination took the origin's place.
    """

    SAME = "exactMatchOf"
    PART = "isPartOf"
    RELATED = "isRelatedTo"
    REPLACED = "replacedBy"


@dataclass(frozen=True, slots=True)
class Match:
    """`origin` and `destination` are outcomes, elements or whole sets, by identity; `note` says why."""

    id: str
    kind: MatchKind
    origin: str
    destination: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """All matches from one source. They are a judgement and never change what counts by themselves."""

    id: str
    code: str
    title: str
    matches: tuple[Match, ...]
    creator: str = ""
    description: str = ""
    notes: str = ""
