"""The portfolio as it is printed: one frozen value, gathered once, from which PDF, Word and HTML all come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.coverage import Counting, OutcomeCoverage, Piece, coverage
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, State


class Part(StrEnum):
    """The parts in the order a panel wants them. Each can be left out but the cover."""

    COVER = "cover"
    ONE_PAGE = "one-page"
    DECLARATIONS = "declarations"
    CONTENTS = "contents"
    SETTING = "setting"
    HOW_TO_READ = "how-to-read"
    OUTCOMES = "outcomes"
    INDEX = "index"
    REFLECTIONS = "reflections"


@dataclass(frozen=True, slots=True)
class CopyLabel:
    """What every page bears ("PF-7Q2K v3 p 12"). A preview has version 0 and prints "preview"."""

    reference: str
    version: int
    kind: CopyKind
    made: date
    names_checked: bool = False


@dataclass(frozen=True, slots=True)
class PrintedPiece:
    """One row of an outcome page: a piece as it counts for one outcome or element.

    Two outcomes of a set may be called alike; `outcome` is the id.
    """

    reference: str
    title: str
    kind: str
    day: date
    outcome: str
    outcome_code: str
    why: str = ""
    best: bool = False
    printed: bool = True


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """The page of one outcome: its case, and every piece that counts for it or its elements, best evidence first."""

    outcome: str
    case: Case | None
    pieces: tuple[PrintedPiece, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the reader needs it. Sizes in points; `spacing` is a factor on the leading."""

    text_size: float = 12.0
    spacing: float = 1.0
    justified: bool = False
    tint: str | None = None


@dataclass(frozen=True)
class Portfolio:
    """`reflections` are the finished and used ones in order of their numbers, read once while they are printed."""

    label: CopyLabel
    profile: Profile
    framework: Framework
    outcomes: tuple[OutcomePage, ...]
    reflections: Iterable[Reflection]
    reflection_count: int
    parts: tuple[Part, ...] = tuple(Part)
    layout: Layout = field(default_factory=Layout)


def outcome_pages(
    framework: Framework, reflections: Iterable[Reflection], mappings: Iterable[Mapping], cases: Iterable[Case]
) -> tuple[OutcomePage, ...]:
    """A page for each outcome a case is made for, with what counts for it. Drafts do not print."""
    pieces = [_piece(reflection) for reflection in reflections if reflection.state is State.FINISHED]
    covered = coverage(framework, pieces, mappings)
    made = {case.outcome: case for case in cases}
    return tuple(
        OutcomePage(outcome.id, made.get(outcome.id), tuple(_printed_pieces(framework, outcome, covered)))
        for outcome in framework.for_cases
    )


def _piece(reflection: Reflection) -> Piece:
    kind, finished = PieceKind.REFLECTION, reflection.state is State.FINISHED
    return Piece(reflection.id, kind, reflection.reference, reflection.title, reflection.day, finished)


def _printed_pieces(
    framework: Framework, outcome: Outcome, covered: dict[str, OutcomeCoverage]
) -> Iterator[PrintedPiece]:
    counted = [
        (counting, served)
        for served in (outcome, *framework.below(outcome.id))
        for counting in covered[served.id].counting
    ]
    counted.sort(key=lambda pair: (not pair[0].mapping.best, pair[0].piece.day, pair[0].piece.reference))
    return (_printed(counting, served) for counting, served in counted)


def _printed(counting: Counting, served: Outcome) -> PrintedPiece:
    piece, mapping = counting.piece, counting.mapping
    return PrintedPiece(
        piece.reference, piece.title, piece.kind.value, piece.day, served.id, served.code, mapping.why, mapping.best
    )
