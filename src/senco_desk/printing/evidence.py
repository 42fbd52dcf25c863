"""What counts for an outcome, in tables: a row for each piece with why it counts, a row for each element."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from senco_desk.domain.days import short_day
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Part, PrintedPiece
from senco_desk.printing.composing import Copy
from senco_desk.printing.flowables import More
from senco_desk.printing.tables import Cell, Ems, WordsTable

INDEX = "index"
"""The anchor of the index of elements."""
_CITED = 5
"""Pieces that an outcome page cites for an element; the index has them all."""
_CLOSE = 0.75
"""Room between rows, as a share of what other tables have."""


def by_piece(pieces: Iterable[PrintedPiece]) -> list[list[PrintedPiece]]:
    """The rows of each piece together, pieces in the order in which they first come."""
    order: dict[str, list[PrintedPiece]] = {}
    for piece in pieces:
        order.setdefault(piece.reference, []).append(piece)
    return list(order.values())


def by_outcome(pieces: Iterable[PrintedPiece]) -> dict[str, list[PrintedPiece]]:
    """The pieces that count for each outcome or element itself."""
    found: dict[str, list[PrintedPiece]] = defaultdict(list)
    for piece in pieces:
        found[piece.outcome].append(piece)
    return found


def neediest_first(pieces: Iterable[list[PrintedPiece]]) -> list[list[PrintedPiece]]:
    """Best evidence, then whatever is the first to count for an element, then the rest; each as they came."""
    needed, others, served = [], [], set[str]()
    for rows in pieces:
        counts = {row.outcome for row in rows}
        if any(row.best for row in rows) or counts - served:
            needed.append(rows)
            served |= counts
        else:
            others.append(rows)
    return needed + others


def pieces_table(copy: Copy, pieces: Iterable[list[PrintedPiece]], more: int) -> WordsTable:
    """A row for each piece, and a last one that says how many `more` there are."""
    about = _("What counts for this outcome or its elements, why, and where it is printed")
    heads = (_("No."), _("What it is and why it counts"), _("Page"))
    rows = [_piece_row(copy, rows) for rows in pieces] + ([_more_row(copy, more)] if more else [])
    first = Ems(4.6) if copy.styles.is_large else Ems(7.1)
    return copy.table(heads, rows, (first, 1, Ems(2.7)), about, _CLOSE)


def _piece_row(copy: Copy, rows: list[PrintedPiece]) -> list[Cell]:
    wording, styles, piece = copy.wording, copy.styles, rows[0]
    number = wording.words(piece.reference, styles.cell_strong)
    page: list[Any] = []
    if piece.reference in copy.printed_pieces:
        number.target = piece.reference
        page = [wording.page_of(piece.reference, piece.reference)]
    known = [wording.words(short_day(piece.day), styles.cell_quiet)]
    if any(row.best for row in rows):
        known.append(wording.words(_("Best evidence"), styles.cell_mark))
    what = wording.reasons(
        piece.title.strip() or _("Untitled"), ((row.outcome_code, row.why) for row in rows), styles.cell
    )
    return [[number], [what, *known], page] if styles.is_large else [[number, *known], [what], page]


def _more_row(copy: Copy, more: int) -> list[Cell]:
    wording, styles = copy.wording, copy.styles
    if not copy.prints(Part.INDEX):
        return [[], [wording.words(_more(more), styles.cell_quiet)], []]
    said = _("and {count} more, listed in the index of elements").format(count=f"{more:,}")
    return [[], [wording.linked(said, styles.cell_quiet, INDEX)], [wording.page_of(INDEX, _("Index of elements"))]]


def _more(count: int) -> str:
    return _("and {count} more").format(count=f"{count:,}")


def elements_table(copy: Copy, elements: Iterable[Outcome], pieces: Iterable[PrintedPiece]) -> WordsTable:
    """A row for each element, with some of the pieces that count for it and their pages."""
    found = by_outcome(pieces)
    rows = [_element_row(copy, element, found[element.id]) for element in elements]
    about = _("The elements of this outcome, the numbers of the evidence for each, and their pages")
    return copy.table((_("No."), _("Element, its evidence and the page")), rows, (Ems(2.9), 1), about, _CLOSE)


def _element_row(copy: Copy, element: Outcome, pieces: Sequence[PrintedPiece]) -> list[Cell]:
    wording, styles = copy.wording, copy.styles
    some = pieces if len(pieces) <= _CITED else pieces[: _CITED - 1]
    target = INDEX if copy.prints(Part.INDEX) else None
    more = More(_more(len(pieces) - len(some)), target) if len(some) < len(pieces) else None
    cited = [wording.citations(references(some), copy.printed_pieces, more)] if some else []
    return [[wording.words(element.code, styles.cell_code)], [wording.words(element.statement, styles.cell), *cited]]


def references(pieces: Iterable[PrintedPiece]) -> list[str]:
    """Of each piece once, in order."""
    return sorted({piece.reference for piece in pieces})
