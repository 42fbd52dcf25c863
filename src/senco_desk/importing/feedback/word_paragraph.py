"""What a reader of Word keeps of a paragraph: the words as they were before any tracked change, and where it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from senco_desk.importing.feedback.codes import codes_in, starts_with_code

if TYPE_CHECKING:
    from senco_desk.domain.review_marks import Cell as CellKind

_ROW_LOOKED_AT = 6
"""Cells of a row that are asked for a code."""
_MOST_CODES = 12
_SHORT = 80
"""Characters of a cell that names what its row is about."""


@dataclass(slots=True)
class Heading:
    """A heading with those that it stands under."""

    paragraph: Paragraph
    level: int
    under: Heading | None = None


@dataclass(slots=True, eq=False)
class Cell:
    """`place` counts the cells of its row from 0; `final` are its words as if every change were accepted.

    `mark` is the hidden bookmark of our own table of decisions; `of` what the cell is for there.
    """

    row: Row
    place: int
    final: list[str] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    mark: str = ""
    of: CellKind | None = None

    @property
    def words(self) -> str:
        return "".join(self.final).strip()


@dataclass(slots=True, eq=False)
class Row:
    """`number` counts from 1."""

    table: Table
    number: int
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Table:
    """`number` counts from 1."""

    number: int
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Paragraph:
    """`number` counts those with words from 1. `host` is the one that a text box or a note hangs on.

    `coded` is the last one before it, under the same heading, that began with a code such as R-014.
    """

    host: Paragraph | None = None
    heading: Heading | None = None
    coded: Paragraph | None = None
    cell: Cell | None = None
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    anchor: str = ""
    number: int = 0
    boxed: bool = False

    def add(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    @property
    def words(self) -> str:
        if len(self.pieces) > 1:
            self.pieces[:] = ["".join(self.pieces)]
        return self.pieces[0] if self.pieces else ""

    @property
    def nearest_anchor(self) -> str:
        return self.anchor or (self.host.nearest_anchor if self.host else "")

    @property
    def nearest_heading(self) -> Heading | None:
        return self.heading or (self.host.nearest_heading if self.host else None)


def codes_by(paragraph: Paragraph, said: str) -> tuple[str, ...]:
    """The codes in and beside it, those first that say what it stands in; those that are only mentioned, last.

    `said` is what somebody wrote about it: what that begins with counts before all else.
    """
    begun = [said] if starts_with_code(said) else []
    beside = [*_first_words(paragraph), *_of_row(paragraph), *_above(paragraph)]
    named = [code for words in (*begun, *beside) for code in _begun_with(words)]
    mentioned = [code for words in (paragraph.words, said) for code in codes_in(words[:20_000])]
    return tuple(dict.fromkeys((*named, *mentioned)))[:_MOST_CODES]


def _begun_with(words: str) -> tuple[str, ...]:
    return codes_in(words[:200])[:1] or ((words.strip(),) if _is_bare(words) else ())


def _is_bare(words: str) -> bool:
    """A cell that holds nothing but "5" or "C"."""
    bare = words.strip()
    return len(bare) <= 2 and (bare.isdecimal() or (bare.isascii() and bare.isupper() and len(bare) == 1))


def _first_words(paragraph: Paragraph) -> list[str]:
    return [paragraph.words] if starts_with_code(paragraph.words) else []


def _of_row(paragraph: Paragraph) -> list[str]:
    if paragraph.cell is None:
        return _of_row(paragraph.host) if paragraph.host else []
    first = [cell.paragraphs[0].words for cell in paragraph.cell.row.cells[:_ROW_LOOKED_AT] if cell.paragraphs]
    named = [words for words in first if len(words) <= _SHORT and codes_in(words)]
    return named + [words for words in first[:1] if _is_bare(words)]


def _above(paragraph: Paragraph) -> list[str]:
    """The last paragraph that began with a code, then the headings, the nearest first; a host's where it has none."""
    coded = [paragraph.coded.words] if paragraph.coded else []
    if paragraph.host:
        coded += _first_words(paragraph.host) + _above(paragraph.host)
    heading, found = paragraph.heading, coded
    while heading is not None:
        found.extend([heading.paragraph.words] if codes_in(heading.paragraph.words) else [])
        heading = heading.under
    return found
