"""The portfolio as it is printed: one frozen value, gathered once, from which PDF, Word and HTML all come."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.framework import Framework
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection


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
    """One row of an outcome page: a piece as it counts for one outcome or element."""

    reference: str
    title: str
    kind: str
    day: date
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
