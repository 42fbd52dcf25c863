"""What counts for an outcome, in tables: a row for each piece with why it counts, a row for each element."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import KIND_NAMES, MY_PART_NAMES, Evidence, Period, period_of
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Part, PrintedEvidence, PrintedPiece
from senco_desk.domain.text import from_plain
from senco_desk.printing.citations import More
from senco_desk.printing.composing import Copy
from senco_desk.printing.flowables import Words
from senco_desk.printing.plates import PlateRow
from senco_desk.printing.tables import Cell, Ems, WordsTable

INDEX = "index"
"""The anchor of the index of elements."""
_CITED = 5
"""Pieces that an outcome page cites for an element; the index has them all."""
_CLOSE = 0.75
"""Room between rows, as a share of what other tables have."""
_PICTURES, _PICTURE_HEIGHT = 3, 132
"""On an outcome page: how many at most, and how high in points."""


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
    about = _("What counts for this outcome or its elements, the day it happened, my part, why, and where it is")
    heads: tuple[str, ...] = (_("No."), _("What it is, and my part"), _("Why it counts"), _("Page"))
    widths: tuple[float, ...] = (Ems(6.9), 1, 1, Ems(2.7))
    row = _piece_row
    if copy.styles.is_large:
        heads, widths = (_("No."), _("What it is and why it counts"), _("Page")), (Ems(4.6), 1, Ems(2.7))
        row = _large_row
    rows = [row(copy, each) for each in pieces]
    last = [_more_row(copy, more, len(heads))] if more else []
    table = copy.table(heads, rows + last, widths, about, _CLOSE)
    table.keeps_last = bool(last)
    return table


def _piece_row(copy: Copy, rows: list[PrintedPiece]) -> list[Cell]:
    piece = rows[0]
    number = [_number(copy, piece), *_known(copy, rows)]
    title = copy.wording.words(_title(copy, piece), copy.styles.cell_strong)
    why = [copy.wording.reasons([reason], copy.styles.cell) for reason in _reasons(rows)]
    return [number, [title, *_about(copy, piece), *_where(copy, piece)], why, _page(copy, piece)]


def _large_row(copy: Copy, rows: list[PrintedPiece]) -> list[Cell]:
    """All that is said of it below each other."""
    piece = rows[0]
    what = copy.wording.reasons(_reasons(rows), copy.styles.cell, _title(copy, piece))
    about = [*_about(copy, piece), *_known(copy, rows), *_where(copy, piece)]
    return [[_number(copy, piece)], [what, *about], _page(copy, piece)]


def _title(copy: Copy, piece: PrintedPiece) -> str:
    return _cited(copy, piece.reference, piece.title.strip() or _("Untitled"))


def _cited(copy: Copy, reference: str, said: str) -> str:
    """In brief, where the piece itself is printed."""
    return copy.wording.briefly(said) if copy.target(reference) else said


def _reasons(rows: list[PrintedPiece]) -> list[tuple[str, str]]:
    """Each code with why; those without one together at the end."""
    said = [(row.outcome_code, row.why) for row in rows if row.why.strip()]
    bare = ", ".join(row.outcome_code for row in rows if row.outcome_code and not row.why.strip())
    return [*said, (bare, "")] if bare else said


def _number(copy: Copy, piece: PrintedPiece) -> Words:
    number = copy.wording.words(piece.reference, copy.styles.cell_strong)
    number.target = copy.target(piece.reference)
    return number


def _known(copy: Copy, rows: list[PrintedPiece]) -> list[Words]:
    """The day it happened, if that is known, and whether it is best evidence."""
    found, styles = copy.evidence.get(rows[0].reference), copy.styles
    day = rows[0].day if found is None else found.evidence.happened
    known = [copy.wording.words(short_day(day) if day else _("Day not said"), styles.cell_quiet)]
    if any(row.best for row in rows):
        known.append(copy.wording.words(_("Best evidence"), styles.cell_mark))
    return known


def _about(copy: Copy, piece: PrintedPiece) -> list[Words]:
    """What kind of thing it is, and what part she had in it."""
    found = copy.evidence.get(piece.reference)
    if found is None:
        return [copy.wording.words(_("Reflection"), copy.styles.cell_quiet)]
    said = [kind_and_part(found.evidence, copy.profile.programme.began), witness(found.evidence)]
    said = [_cited(copy, piece.reference, line) for line in said]
    quiet = [copy.wording.words(line, copy.styles.cell_quiet) for line in said if line]
    return [*quiet, *copy.wording.in_cell(from_plain(found.evidence.part))]


def kind_and_part(evidence: Evidence, began: date | None) -> str:
    """`Meeting record · before the programme · with others: the deputy headteacher`."""
    period, part = period_of(evidence, began), evidence.my_part
    with_whom = evidence.with_whom.strip()
    shared = _(MY_PART_NAMES[part]).lower() if part else ""
    if with_whom:
        shared = _("{part}: {whom}").format(part=shared or _("with others"), whom=with_whom)
    before = _("before the programme") if period is Period.BEFORE else ""
    return " · ".join(each for each in (_(KIND_NAMES[evidence.kind]), before, shared) if each)


def witness(evidence: Evidence) -> str:
    """`Witness: Ms T. Ash, teaching assistant, 3 May 2025`."""
    said = evidence.testimony
    day = short_day(said.given) if said.given else ""
    who = ", ".join(each for each in (said.colleague.strip(), said.role.strip(), day) if each)
    return _("Witness: {who}").format(who=who) if who else ""


def _where(copy: Copy, piece: PrintedPiece) -> list[Any]:
    """Where it is when it is held elsewhere; its address when no page of this copy says that."""
    found = copy.evidence.get(piece.reference)
    if found is None:
        return []
    held, link = found.evidence.held.strip(), found.evidence.link.strip()
    said = [_cited(copy, piece.reference, held), "" if copy.target(piece.reference) else link]
    return [copy.wording.words(line, copy.styles.cell) for line in said if line]


def _page(copy: Copy, piece: PrintedPiece) -> list[Any]:
    target = copy.target(piece.reference)
    return [copy.wording.page_of(target, piece.reference)] if target else []


def best_pictures(copy: Copy, pieces: Iterable[PrintedPiece]) -> list[PlateRow]:
    """The first picture of each piece of best evidence, side by side."""
    best = dict.fromkeys(piece.reference for piece in pieces if piece.best)
    found = [copy.evidence[reference] for reference in best if reference in copy.evidence]
    plates = [_plate(copy, each) for each in found if each.pictures][:_PICTURES]
    return [PlateRow(plates, copy.styles.gap)] if plates else []


def _plate(copy: Copy, found: PrintedEvidence) -> tuple[Any, Any]:
    reference = found.evidence.reference
    picture = copy.plates.picture(reference, found.pictures[0], _PICTURE_HEIGHT)
    return picture, copy.wording.citations(copy.cited([reference]))


def _more_row(copy: Copy, more: int, columns: int) -> list[Cell]:
    wording, styles = copy.wording, copy.styles
    between: list[Cell] = [[] for _column in range(columns - 3)]
    if not copy.prints(Part.INDEX):
        return [[], [wording.words(_more(more), styles.cell_quiet)], *between, []]
    said = wording.linked(
        _("and {count} more, listed in the index of elements").format(count=f"{more:,}"), styles.cell_quiet, INDEX
    )
    return [[], [said], *between, [wording.page_of(INDEX, _("Index of elements"))]]


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
    cited = [wording.citations(copy.cited(references(some)), more)] if some else []
    return [[wording.words(element.code, styles.cell_code)], [wording.words(element.statement, styles.cell), *cited]]


def references(pieces: Iterable[PrintedPiece]) -> list[str]:
    """Of each piece once, in order."""
    return sorted({piece.reference for piece in pieces})
