"""What goes out to Word or PowerPoint, frozen: a document of headed sections, or a deck of slides.

The writers know these values alone; what a task is turned into them by `domain/task_copy.py`.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from senco_desk.domain.text import EMPTY, Text

MARK_BEGINS = "_senco_"
"""Bookmarks that begin with an underscore are hidden in Word (ISO/IEC 29500-1, 17.13.6)."""
_DIGITS = 32


def mark_of(section: str) -> str:
    """The hidden bookmark of a section, by its id: at most the 40 characters that Word takes."""
    return MARK_BEGINS + sha256(section.encode()).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True)
class DocumentTable:
    """`about` says what the table shows to whoever cannot see it; each row has as many cells as `head`.

    `widths` are shares of the page's width, a number for each column; empty where all are alike.
    """

    caption: str
    about: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentSection:
    """`note` is what the plan says of it ("About 800 words"), printed under the heading and counted by nobody.

    `references` are a list, a paragraph each. `numbered`: its heading is one of those that are counted.
    """

    id: str
    heading: str
    text: Text = EMPTY
    level: int = 1
    note: str = ""
    tables: tuple[DocumentTable, ...] = ()
    references: Text = EMPTY
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """`counted` are the words that count, as she counts them; `limit` of how many.

    `by` and `student_number` are left empty where the marking is anonymous. `facts` are pairs of a word and what it is,
    under the title.
    """

    title: str
    made: datetime
    question: str = ""
    by: str = ""
    student_number: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    counted: int = 0
    limit: int | None = None
    tables: tuple[DocumentTable, ...] = ()
    sections: tuple[DocumentSection, ...] = ()


@dataclass(frozen=True, slots=True)
class Slide:
    """`minutes` is how long she speaks to it; None when that is not planned."""

    title: str
    points: Text = EMPTY
    minutes: float | None = None
    notes: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Deck:
    """`minutes` is how long the whole may take."""

    title: str
    made: datetime
    subtitle: str = ""
    by: str = ""
    minutes: float | None = None
    slides: tuple[Slide, ...] = ()
