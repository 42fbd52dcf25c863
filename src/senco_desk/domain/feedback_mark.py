"""What a reader finds in a tutor's file, before any of it is placed: marks, each with all that the file says of it.

A mark is one thing that somebody said or did: a comment, a highlighted line, a changed word, a decision. Readers
(`importing/feedback/`) make them and guess nothing; `feedback_placing.py` says where they belong.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from senco_desk.domain.copies import PageEntry
from senco_desk.domain.feedback_columns import SheetSeen


class FileKind(StrEnum):
    """What a file was recognised as, by its content and never by its ending."""

    OUR_WORD = "our-word"
    WORD = "word"
    OUR_PDF = "our-pdf"
    PDF = "pdf"
    PDF_FORM = "pdf-form"
    MOODLE_PDF = "moodle-pdf"
    TURNITIN = "turnitin"
    MOODLE_SHEET = "moodle-sheet"
    OUR_SHEET = "our-sheet"
    SHEET = "sheet"
    MAIL = "mail"
    TEXT = "text"
    OPEN = "open"
    SOUND = "sound"


class MarkKind(StrEnum):
    """`COMMENT` is anything said in words; the others are what was done on the page or in the text.

    `DECISION` and `GRADE` are verdicts, which may be commented on in their `text`.
    """

    COMMENT = "comment"
    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    STRIKE_OUT = "strike-out"
    SQUIGGLY = "squiggly"
    CARET = "caret"
    STAMP = "stamp"
    INK = "ink"
    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE = "move"
    DECISION = "decision"
    GRADE = "grade"


class CommentState(StrEnum):
    """What the tutor's own program says of it."""

    OPEN = "open"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class PrintedOn:
    """The page reference that every page of ours bears, as it was read on the page: "PF-7Q2K v3 p 12"."""

    reference: str
    version: int
    page: str


@dataclass(frozen=True, slots=True)
class Box:
    """Points (1/72 inch) from the lower left corner of the page as it is shown, turned the right way up."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands, as far as the file says so; everything may be missing.

    `said` tells a person: "page 12", "paragraph 31", "row 4". `anchor` is the hidden bookmark or the form field of our
    own. `page` counts the file's pages from 1; `printed` is what that page bears. `codes` are numbers such as R-014,
    E-007, 5.3 or C that stand in or beside it, the nearest first; `heading` the nearest heading above; `around` the
    text that it stands in (a paragraph, or the lines of the page at its height), which holds `Mark.quoted`;
    `at` is where in `around` the quoted words begin, or where something is to be inserted, None when not known.
    """

    said: str = ""
    anchor: str = ""
    page: int | None = None
    printed: PrintedOn | None = None
    box: Box | None = None
    codes: tuple[str, ...] = ()
    heading: str = ""
    around: str = ""
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """`key` is unlike every other in its file, and the same when the file is read again.

    `text` is what was said, a line for each paragraph, to the letter; of an insertion the words put in, of a deletion
    "". `quoted` are the words it was said about: those highlighted, commented on or deleted. `when` is aware where the
    file knows the zone and naive where it does not. `answers` is the key of the mark that this one replies to.
    `outcome` is the code as it stands in the file and `decision` its words, for decisions; `grade` for grades
    ("62 / 100").
    """

    key: str
    kind: MarkKind
    text: str = ""
    author: str = ""
    when: datetime | None = None
    quoted: str = ""
    answers: str = ""
    state: CommentState = CommentState.OPEN
    place: Place = field(default_factory=Place)
    outcome: str = ""
    decision: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class CopyRead:
    """Which of her copies a file says that it is ("PF-7Q2K", 3)."""

    reference: str
    version: int


@dataclass(frozen=True, slots=True)
class CopyMap:
    """The map of a copy's pages that is attached to the file: what stands on which, as it was recorded too."""

    reference: str
    version: int
    pages: tuple[PageEntry, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """What was handed in to a service that gives it back as pictures.

    `file_name` is as the service writes it; the page `begins` of this file, counted from 1, shows its first.
    """

    file_name: str
    begins: int


@dataclass(frozen=True)
class FeedbackRead:
    """All that was read in one file, in the order in which it stands there.

    `findings` are whole sentences for her: what could not be read and where, what did not survive (a copy printed to
    PDF again, pages that are missing), what she can do. `copies` are the copies of hers that its pages or properties
    name; more than one where papers were merged. `sender` and `written` are of the whole, as a mail says them.
    `pages` is how many the file has, None where it has none. `people` are the names in a class's sheet, as long as it
    is not known which of them she is: nothing else of theirs leaves the reader; each is unlike every other, and the one
    she chooses is `me` when the file is read again. `sheet` is what she settles the columns of a sheet by that is not
    ours. `kept` is what is kept in the file's place where it holds what is other people's: its heads and her row.
    `maps` are those that are attached to the file still. `paper` is what its pages show where they cannot be read.
    """

    kind: FileKind
    file_name: str
    size: int
    sha256: str
    marks: tuple[Mark, ...] = ()
    findings: tuple[str, ...] = ()
    copies: tuple[CopyRead, ...] = ()
    sender: str = ""
    written: datetime | None = None
    pages: int | None = None
    people: tuple[str, ...] = ()
    sheet: SheetSeen | None = None
    kept: bytes | None = None
    maps: tuple[CopyMap, ...] = ()
    paper: Paper | None = None
