"""The portfolio as it is printed: one frozen value, gathered once, from which PDF, Word and HTML all come."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.audit import Distance
from senco_desk.domain.audit_printed import PrintedAction
from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.coverage import Counting, Covered, Piece, coverage
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_printed import PrintedExitReview
from senco_desk.domain.feedback import Decision
from senco_desk.domain.feedback_printed import PrintedRound
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.picture import Picture
from senco_desk.domain.prior_printed import PriorPart
from senco_desk.domain.profile import Profile
from senco_desk.domain.reference import Reference
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.role import RoleFeature
from senco_desk.domain.session_printed import PrintedSessions
from senco_desk.domain.task_printed import PrintedTask
from senco_desk.domain.text import from_plain, is_blank


class Part(StrEnum):
    """The parts in the order a panel wants them. Each can be left out or moved but the cover."""

    COVER = "cover"
    ONE_PAGE = "one-page"
    DECLARATIONS = "declarations"
    CONTENTS = "contents"
    SETTING = "setting"
    HOW_TO_READ = "how-to-read"
    AUDIT = "audit"
    PLAN = "plan"
    COVERAGE = "coverage"
    OUTCOMES = "outcomes"
    INDEX = "index"
    REFLECTIONS = "reflections"
    PRIOR_LEARNING = "prior-learning"
    TASKS = "tasks"
    SESSIONS = "sessions"
    FEEDBACK = "feedback"
    EXIT_REVIEW = "exit-review"
    READING = "reading"
    EVIDENCE = "evidence"
    REGISTER = "register"


FRONT = (Part.COVER, Part.ONE_PAGE, Part.DECLARATIONS, Part.CONTENTS)
"""The parts whose pages are numbered in Roman numerals and count for no page budget; they come before the rest."""


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

    Two outcomes of a set may be called alike; `outcome` is the id. `mapping` is the id of what says why it counts.
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
    mapping: str = ""


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """The page of one outcome: its case, and every piece that counts for it or its elements, best evidence first."""

    outcome: str
    case: Case | None
    pieces: tuple[PrintedPiece, ...]


@dataclass(frozen=True, slots=True)
class PrintedEvidence:
    """A piece of evidence and its files, by position; their content is read while it is printed.

    `was` is its number in the workbook it was brought over from.
    """

    evidence: Evidence
    files: tuple[Attachment, ...] = ()
    was: str = ""

    @property
    def pictures(self) -> tuple[Attachment, ...]:
        """Those of its files that can be printed as pictures."""
        return tuple(file for file in self.files if file.print_copy)

    @property
    def has_more_to_say(self) -> bool:
        """Whether there is anything beyond its entry in the register: what she or a colleague said, or a picture."""
        said = self.evidence
        texts = (said.about, from_plain(said.part), said.impact.changed, said.impact.for_whom, said.impact.how_known)
        return bool(self.pictures) or not said.testimony.is_blank or not all(map(is_blank, texts))


@dataclass(frozen=True, slots=True)
class PrintedFeature:
    """A key feature of the role, in the words of its source, and who does it here; None where she has not said."""

    feature: Outcome
    here: RoleFeature | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How the reader needs it. Sizes in points; `spacing` is a factor on the leading.

    `binding` is the margin at the edge it is bound at, in millimetres: the left one, or with `duplex` (printed on both
    sides) the left and the right one by turns.
    """

    text_size: float = 12.0
    spacing: float = 1.0
    justified: bool = False
    tint: str | None = None
    duplex: bool = False
    binding: float = 26.0


@dataclass(frozen=True, slots=True)
class Choices:
    """What she chose for her copies: the parts in the order of print, the layout, whether `whys` of ratings print."""

    parts: tuple[Part, ...] = tuple(Part)
    layout: Layout = field(default_factory=Layout)
    whys: bool = False


@dataclass(frozen=True)
class Portfolio:
    """`reflections` are the finished and used ones in order of their numbers, read once while they are printed.

    `parts` are printed in the order they have here, the cover first and the rest of the front matter before the body.
    `evidence` are the used ones in order of their numbers; `coverage` is the picture of where she is, None for none;
    `page_budget` the pages her body may have, None for no budget. `references` are those that it cites,
    `decisions` what counts as decided of its outcomes.
    """

    label: CopyLabel
    profile: Profile
    framework: Framework
    outcomes: tuple[OutcomePage, ...]
    reflections: Iterable[Reflection]
    reflection_count: int
    parts: tuple[Part, ...] = tuple(Part)
    layout: Layout = field(default_factory=Layout)
    evidence: tuple[PrintedEvidence, ...] = ()
    features: tuple[PrintedFeature, ...] = ()
    coverage: Picture | None = None
    page_budget: int | None = None
    audit: Distance | None = None
    plan: tuple[PrintedAction, ...] = ()
    tasks: tuple[PrintedTask, ...] = ()
    references: tuple[Reference, ...] = ()
    prior: PriorPart = field(default_factory=PriorPart)
    exit_reviews: tuple[PrintedExitReview, ...] = ()
    sessions: PrintedSessions = field(default_factory=PrintedSessions)
    feedback: tuple[PrintedRound, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def decided(self, outcome: str) -> Decision | None:
        """What the tutor decided of an outcome."""
        return next((each for each in self.decisions if each.outcome == outcome), None)


def in_print_order(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The cover, the front matter, the body; each as chosen, and none twice."""
    chosen = list(dict.fromkeys(parts))
    front = [part for part in chosen if part in FRONT and part is not Part.COVER]
    return (Part.COVER, *front, *(part for part in chosen if part not in FRONT))


def choices_to_json(choices: Choices) -> str:
    whys = {"whys": True} if choices.whys else {}
    return json.dumps({"parts": [part.value for part in choices.parts], "layout": asdict(choices.layout), **whys})


def choices_from_json(stored: str) -> Choices:
    """What `choices_to_json` wrote, less parts not known here; raises ValueError, KeyError or TypeError."""
    read, known = json.loads(stored), {part.value for part in Part}
    parts = tuple(Part(part) for part in read["parts"] if part in known)
    return Choices(parts, Layout(**read["layout"]), bool(read.get("whys", False)))


def outcome_pages(
    framework: Framework,
    reflections: Iterable[Reflection],
    mappings: Iterable[Mapping],
    cases: Iterable[Case],
    evidence: Iterable[Evidence] = (),
) -> tuple[OutcomePage, ...]:
    """A page for each outcome a case is made for, with what counts for it. Drafts do not print."""
    pieces = [_piece(reflection) for reflection in reflections if reflection.state is State.FINISHED]
    pieces += map(_evidence, evidence)
    covered = coverage(framework, pieces, mappings)
    made = {case.outcome: case for case in cases}
    return tuple(
        OutcomePage(outcome.id, made.get(outcome.id), tuple(_printed_pieces(framework, outcome, covered)))
        for outcome in framework.for_cases
    )


def _piece(reflection: Reflection) -> Piece:
    kind, finished = PieceKind.REFLECTION, reflection.state is State.FINISHED
    return Piece(reflection.id, kind, reflection.reference, reflection.title, reflection.day, finished)


def _evidence(evidence: Evidence) -> Piece:
    return Piece(evidence.id, PieceKind.EVIDENCE, evidence.reference, evidence.title, evidence.day, finished=True)


def _printed_pieces(framework: Framework, outcome: Outcome, covered: Covered) -> Iterator[PrintedPiece]:
    counted = [
        (counting, served) for served in (outcome, *framework.below(outcome.id)) for counting in covered[served.id]
    ]
    counted.sort(key=lambda pair: (not pair[0].mapping.best, pair[0].piece.day, pair[0].piece.reference))
    return (_printed(counting, served) for counting, served in counted)


def _printed(counting: Counting, served: Outcome) -> PrintedPiece:
    piece, mapping = counting.piece, counting.mapping
    return PrintedPiece(
        piece.reference,
        piece.title,
        piece.kind.value,
        piece.day,
        served.id,
        served.code,
        mapping.why,
        mapping.best,
        mapping=mapping.id,
    )
