"""What was filled in in the table of decisions of our own review copy: a decision and a comment for each outcome.

Its cells bear hidden bookmarks (`domain/review_marks.py`). What was typed with Track Changes on says who typed it.
"""

from collections.abc import Iterator

from senco_desk.domain.feedback_mark import Mark, MarkKind, Place
from senco_desk.domain.language import _
from senco_desk.domain.review_copy import NOT_REVIEWED
from senco_desk.domain.review_marks import Cell as CellKind
from senco_desk.domain.review_marks import read_mark
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.word_changes import ADDING, Change
from senco_desk.importing.feedback.word_paragraph import Cell, Row
from senco_desk.importing.feedback.word_story import Story
from senco_desk.importing.feedback.word_tables import Tables

_LONGEST, _LONGEST_CODE, _MOST_COLUMNS = 20_000, 3, 10
_Filled = dict[CellKind, Cell]


def name_cells(tables: Tables) -> None:
    """Says of the cells in our table what they are for: by their bookmarks and, where these are lost, by their columns.

    Whoever deletes all that stands in a cell deletes its bookmark too.
    """
    columns: dict[int, tuple[Row, dict[int, CellKind]]] = {}
    for cell in tables.marked:
        read = read_mark(cell.mark)
        cell.of = read.cell if read else None
        _first, places = columns.setdefault(id(cell.row.table), (cell.row, {}))
        if cell.of and len(places) < _MOST_COLUMNS:
            places.setdefault(cell.place, cell.of)
    for first, places in columns.values():
        for row in first.table.rows[first.number - 1 :]:
            for place, kind in places.items():
                if place < len(row.cells):
                    row.cells[place].of = row.cells[place].of or kind


def decisions(story: Story) -> Iterator[tuple[int, Mark]]:
    """With the number of the paragraph that each stands in."""
    if not story.tables.marked:
        return
    typed = {id(change.paragraph.cell): change for change in story.chain.all if change.tracked.did in ADDING}
    numbers = {id(paragraph): number for number, paragraph in enumerate(story.paragraphs)}
    tables = {id(cell.row.table): cell.row.table for cell in story.tables.marked}
    rows = [row for table in tables.values() for row in table.rows]
    for row in rows:
        filled = {cell.of: cell for cell in reversed(row.cells) if cell.of}
        mark = _mark(row, filled, typed) if filled else None
        if mark:
            first = (numbers[id(each)] for cell in filled.values() for each in cell.paragraphs)
            yield min(first, default=0), mark


def _mark(row: Row, filled: _Filled, typed: dict[int, Change]) -> Mark | None:
    words = {kind: cell.words[:_LONGEST] for kind, cell in filled.items()}
    decision, comment = _decided(words.get(CellKind.DECISION, "")), words.get(CellKind.COMMENT, "")
    if not decision and not comment:
        return None
    cell = filled[CellKind.DECISION if decision else CellKind.COMMENT]
    by = typed.get(id(cell))
    return Mark(
        f"decision-{row.table.number}-{row.number}",
        MarkKind.DECISION if decision else MarkKind.COMMENT,
        comment,
        by.tracked.author if by else "",
        by.when if by else None,
        place=_place(row, cell.mark or next((each.mark for each in filled.values() if each.mark), "")),
        outcome=_code(row),
        decision=decision,
    )


def _decided(words: str) -> str:
    """What stands there until somebody decides is no decision."""
    undecided = {NOT_REVIEWED.casefold(), _(NOT_REVIEWED).casefold()}
    return "" if words.casefold() in undecided else words


def _place(row: Row, anchor: str) -> Place:
    said = _("table {table}, row {row}").format(table=row.table.number, row=row.number)
    code, around = _code(row), "\t".join(each.words for each in row.cells)
    return Place(said, anchor, codes=(code,) if code else (), around=around[:_LONGEST])


def _code(row: Row) -> str:
    """As it stands in the first cell."""
    first = row.cells[0].words
    begins = first.split()[0].rstrip(".:–-") if first.split() else ""
    return next(iter(codes_in(first)), begins if len(begins) <= _LONGEST_CODE else "")
