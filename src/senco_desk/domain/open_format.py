"""The open format: a workbook as a folder of files that anything can read, and what lies where in it.

`docs/format.md` tells it to other people and `resources/schemas/` to other programs. What is below `data/` is all that
a workbook is made of again; the pages, the lists and the copies of the schema are for reading.
"""

from dataclasses import dataclass
from datetime import date, datetime

from senco_desk.domain.action import Action
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.award_terms import AwardTerms
from senco_desk.domain.brought import Brought
from senco_desk.domain.case import Case
from senco_desk.domain.copies import PrintedCopy
from senco_desk.domain.ending import Ending
from senco_desk.domain.engagement import Engagement
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.feedback import Decision, Feedback, Point
from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.note import Note
from senco_desk.domain.portfolio import Choices
from senco_desk.domain.practice import Practice
from senco_desk.domain.prior_learning import PriorLearning
from senco_desk.domain.profile import Profile
from senco_desk.domain.rating import AuditPractice, Rating
from senco_desk.domain.reference import Reference
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review import Review
from senco_desk.domain.role import RoleFeature
from senco_desk.domain.sending import Sending
from senco_desk.domain.session import Session
from senco_desk.domain.task import Task
from senco_desk.domain.term_weeks import Holiday

FORMAT = "senco-desk"
VERSION = 1
"""Of the format. It rises when an older desk could no longer read what is written, and never otherwise."""

DATA = "data"
HEAD = f"{DATA}/workbook.json"
SCHEMA = "open-format-1.schema.json"
FILES, PICTURES, LISTS = "files", "pictures", "lists"
START = "index"
STYLE = "style.css"


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The picture as it prints: the right way up, without place or camera. `path` is from the folder, with slashes."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """An attachment, and where its content lies in the folder; two that share their content share the file."""

    attachment: Attachment
    path: str
    picture: PictureFile | None


@dataclass(frozen=True, slots=True)
class KeptFeedback:
    """Feedback, and where the file that it came in lies in the folder; "" where none is kept."""

    feedback: Feedback
    path: str


@dataclass(frozen=True, slots=True)
class LiveSet:
    """A set of outcomes, and its place among those of the workbook."""

    framework: Framework
    position: int


@dataclass(frozen=True, slots=True)
class NamedVersion:
    """A text as it was, under the name she gave it: one of them is there, and `piece` is its id."""

    id: str
    piece: str
    at: datetime
    name: str
    reflection: Reflection | None = None
    evidence: Evidence | None = None
    case: Case | None = None
    prior_learning: PriorLearning | None = None
    exit_review: ExitReview | None = None
    action: Action | None = None
    task: Task | None = None
    session: Session | None = None
    reference: Reference | None = None
    feedback: Feedback | None = None
    point: Point | None = None

    @property
    def was(
        self,
    ) -> (
        Reflection
        | Evidence
        | Case
        | PriorLearning
        | ExitReview
        | Action
        | Task
        | Reference
        | Session
        | Feedback
        | Point
        | None
    ):
        pieces = (self.reflection, self.evidence, self.case, self.prior_learning, self.exit_review)
        others = (self.action, self.task, self.reference, self.session, self.feedback, self.point)
        return next((each for each in (*pieces, *others) if each is not None), None)


Line = (
    LiveSet
    | Reflection
    | Evidence
    | Rating
    | Action
    | KeptFile
    | Mapping
    | Case
    | PriorLearning
    | Holiday
    | ExitReview
    | Task
    | Session
    | Note
    | Reference
    | PrintedCopy
    | KeptFeedback
    | Point
    | Decision
    | Sending
    | NamedVersion
    | Review
    | Brought
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What each line of one file in `data/` is. `word` names the file, and `schema` its definition in the schema."""

    word: str
    schema: str
    value: type[Line]

    @property
    def path(self) -> str:
        return f"{DATA}/{self.word}.jsonl"


SETS = Kind("outcomes", "liveSet", LiveSet)
REFLECTIONS = Kind("reflections", "reflection", Reflection)
EVIDENCE = Kind("evidence", "evidence", Evidence)
KEPT_FILES = Kind("files", "keptFile", KeptFile)
COUNTS_FOR = Kind("counts-for", "mapping", Mapping)
CASES = Kind("cases", "case", Case)
RATINGS = Kind("ratings", "rating", Rating)
ACTIONS = Kind("actions", "action", Action)
PRIOR_LEARNING = Kind("prior-learning", "priorLearning", PriorLearning)
HOLIDAYS = Kind("holidays", "holiday", Holiday)
EXIT_REVIEWS = Kind("exit-reviews", "exitReview", ExitReview)
TASKS = Kind("tasks", "task", Task)
REFERENCES = Kind("references", "reference", Reference)
SESSIONS = Kind("sessions", "session", Session)
NOTES = Kind("notes", "note", Note)
COPIES = Kind("copies", "printedCopy", PrintedCopy)
FEEDBACK = Kind("feedback", "keptFeedback", KeptFeedback)
POINTS = Kind("points", "point", Point)
DECISIONS = Kind("decisions", "decision", Decision)
SENDINGS = Kind("sendings", "sending", Sending)
VERSIONS = Kind("versions", "namedVersion", NamedVersion)
REVIEWS = Kind("reviews", "review", Review)
BROUGHT = Kind("brought", "brought", Brought)

KINDS = (
    SETS,
    REFLECTIONS,
    EVIDENCE,
    KEPT_FILES,
    COUNTS_FOR,
    CASES,
    RATINGS,
    ACTIONS,
    PRIOR_LEARNING,
    HOLIDAYS,
    EXIT_REVIEWS,
    TASKS,
    REFERENCES,
    SESSIONS,
    NOTES,
    COPIES,
    FEEDBACK,
    POINTS,
    DECISIONS,
    SENDINGS,
    VERSIONS,
    REVIEWS,
    BROUGHT,
)
"""In the order in which they are written and read: what is referred to comes before what refers to it."""


@dataclass(frozen=True, slots=True)
class Head:
    """What there is one of. `holds` counts the lines of each file, by its kind's word.

    `workbook` is the id the workbook had and `begun` when it was; `seen_from` is a sample's own day. `numbers` are the
    last numbers given, by letter ("R", "E"): none is used twice, not even after a deletion.
    """

    workbook: str
    begun: datetime
    made_with: str
    made: datetime
    seen_from: date | None
    numbers: dict[str, int]
    profile: Profile | None
    practice: Practice | None
    award_terms: AwardTerms | None
    audit_practice: AuditPractice | None
    engagement: Engagement | None
    choices: Choices | None
    ending: Ending | None
    role: tuple[RoleFeature, ...]
    holds: dict[str, int]
    format: str = FORMAT
    version: int = VERSION
