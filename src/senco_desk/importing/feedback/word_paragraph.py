"""What a reader of Word keeps of a paragraph: the words as they were before any tracked change, and where it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from senco_desk.domain.review_marks import read_mark
from senco_desk.importing.feedback.codes import codes_in, starts_with_code

if TYPE_CHECKING:
    from senco_desk.domain.review_marks import Cell as CellKind

_ROW_LOOKED_AT = 6
"""Cells of a row that are asked for a code."""
_LONGEST_HEADING = 500
_MOST_CODES, _SHORT, _LOOKED_THROUGH = 12, 80, 20_000
"""Codes that are told of one place; characters of a line that names what it is about, and of one that mentions it."""
_IN_A_CODE = "0123456789ABC"
_MAY_NAME = re.compile(r"[0-9A-C](?:(?<=[0-9])|(?!\w))")
_ABOVE = 60
"""Paragraphs above one that are asked for a code that they begin with."""


@dataclass
class Heading:
    """A heading with those that it stands under; its `code` is "" where it names nothing."""

    paragraph: Paragraph
    level: int
    under: Heading | None = None

    def __post_init__(self) -> None:
        self.code = next(iter(_named_in(self.paragraph.words[:_LONGEST_HEADING])), "")


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

    `before` is the one before it under the same heading, where it is not in a table.
    """

    host: Paragraph | None = None
    heading: Heading | None = None
    before: Paragraph | None = None
    cell: Cell | None = None
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    anchor: str = ""
    number: int = 0
    boxed: bool = False
    _own_code: str | None = None

    def add(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    @property
    def words(self) -> str:
        if len(self.pieces) > 1:
            self.pieces[:] = ["".join(self.pieces)]
        return self.pieces[0] if self.pieces else ""

    @property
    def own_code(self) -> str:
        """What it begins with, such as R-014; "" where that is no code."""
        if self._own_code is None:
            self._own_code = code_begun_with(self.words)
        return self._own_code

    @property
    def nearest_anchor(self) -> str:
        own = self.anchor if self.anchor and read_mark(self.anchor) else ""
        return own or (self.host.nearest_anchor if self.host else "")

    @property
    def nearest_heading(self) -> Heading | None:
        return self.heading or (self.host.nearest_heading if self.host else None)


def codes_by(paragraph: Paragraph, said: str) -> tuple[str, ...]:
    """The codes in and beside it, those first that say what it stands in; those that are only mentioned, last.

    `said` is what somebody wrote about it: what that begins with counts before all else.
    """
    named = [code_begun_with(said), paragraph.own_code, *_of_row(paragraph), *_above(paragraph)]
    mentioned = [code for words in (paragraph.words, said) for code in _named_in(words)]
    return tuple(filter(None, dict.fromkeys((*named, *mentioned))))[:_MOST_CODES]


def code_begun_with(words: str) -> str:
    """The code of what a line is about, "" where it does not begin with one."""
    begins = words[:_SHORT]
    return codes_in(begins)[0] if _may_name(begins) and starts_with_code(begins) else ""


def _named_in(words: str) -> tuple[str, ...]:
    """Asked of long texts, most of which name nothing."""
    words = words[:_LOOKED_THROUGH]
    return codes_in(words) if _may_name(words) else ()


def _may_name(words: str) -> bool:
    """Letter by letter first: a long text without any of them is passed over at once."""
    return any(map(words.__contains__, _IN_A_CODE)) and _MAY_NAME.search(words) is not None


def _of_row(paragraph: Paragraph) -> list[str]:
    if paragraph.cell is None:
        return _of_row(paragraph.host) if paragraph.host else []
    first = [cell.paragraphs[0].words for cell in paragraph.cell.row.cells[:_ROW_LOOKED_AT] if cell.paragraphs]
    named = [code for words in first if len(words) <= _SHORT for code in _named_in(words)[:1]]
    return named + [words.strip() for words in first[:1] if _is_bare(words)]


def _is_bare(words: str) -> bool:
    """A cell that holds nothing but "5" or "C"."""
    bare = words.strip()
    return len(bare) <= 2 and (bare.isdecimal() or (bare.isascii() and bare.isupper() and len(bare) == 1))


def _above(paragraph: Paragraph) -> list[str]:
    """Of the last paragraph that began with a code, then of the headings, the nearest first; a host's too."""
    code, above, steps = "", paragraph.before, 0
    while above is not None and not code and steps < _ABOVE:
        code, above, steps = above.own_code, above.before, steps + 1
    found = [code]
    if paragraph.host:
        found += [paragraph.host.own_code, *_above(paragraph.host)]
    heading = paragraph.heading
    while heading is not None:
        found.append(heading.code)
        heading = heading.under
    return found
