"""The outcome pages: for each outcome its wording, the case, what counts for it and why, and its elements."""

from collections.abc import Iterable, Sequence
from typing import Any

from senco_desk.domain.days import short_day
from senco_desk.domain.framework import Outcome, OutcomeKind
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import OutcomePage, PrintedPiece
from senco_desk.domain.text import is_blank
from senco_desk.printing.composing import Copy, listed_title, outcome_anchor, outcome_name, outcome_title
from senco_desk.printing.document import Running
from senco_desk.printing.flowables import ListLabel, Words
from senco_desk.printing.pens import PenBox
from senco_desk.printing.tables import Cell, Ems, WordsTable


def draw(copy: Copy) -> None:
    part: Outcome | None = None
    for page in copy.portfolio.outcomes:
        outcome = copy.framework.outcome(page.outcome)
        of = _part_of(copy, outcome)
        _draw_page(copy, page, outcome, of, opens=of is not part)
        part = of


def _part_of(copy: Copy, outcome: Outcome) -> Outcome | None:
    above = copy.framework.above(outcome.id)
    return above[0] if above else None


def _draw_page(copy: Copy, page: OutcomePage, outcome: Outcome, part: Outcome | None, *, opens: bool) -> None:
    copy.document.begin(Running(outcome_name(outcome), _tab(copy, part or outcome)))
    if opens or part is None:
        copy.document.section()
    copy.document.draw(
        [
            *_heading(copy, outcome, part, opens=opens),
            *_case(copy, page, part),
            *_counting(copy, page, part),
            *_elements(copy, page, outcome, part),
            _for_the_examiner(copy),
        ],
        outcome.code,
    )


def _tab(copy: Copy, root: Outcome) -> tuple[str, int] | None:
    """A, B or C at the edge, each further down; none for a set without parts."""
    if root.kind is not OutcomeKind.PART or not 0 < len(root.code) <= 2:
        return None
    return root.code, [outcome.id for outcome in copy.framework.children()].index(root.id)


def _heading(copy: Copy, outcome: Outcome, part: Outcome | None, *, opens: bool) -> list[Words]:
    """The part's name above, a heading where the part opens; then the outcome in full."""
    wording, styles = copy.wording, copy.styles
    if part is None:
        made = _title(copy, outcome, 1, 0)
        stem = [wording.words(outcome.statement, styles.body)] if outcome.heading else []
        return [wording.words(outcome_name(outcome), styles.kicker), made, *stem]
    kicker = f"{outcome_name(part)} · {outcome_title(part)}"
    above = (
        wording.heading(kicker, styles.kicker, 1, outcome_anchor(part), listed=0)
        if opens
        else wording.words(kicker, styles.kicker)
    )
    return [above, _title(copy, outcome, 2, 1)]


def _title(copy: Copy, outcome: Outcome, level: int, listed: int) -> Words:
    """The outcome in full, with its number large at the left where that is short."""
    styles, numbered = copy.styles, 0 < len(outcome.code) <= 2
    style = styles.outcome if numbered else styles.outcome_alone
    made = copy.wording.heading(outcome_title(outcome), style, level, outcome_anchor(outcome), listed=listed)
    made.title = listed_title(outcome)
    if numbered:
        made.numeral = ListLabel(outcome.code, styles.numeral)
    return made


def _sub(copy: Copy, title: str, part: Outcome | None) -> Words:
    return copy.wording.words(title, copy.styles.subsection, "H3" if part else "H2")


def _case(copy: Copy, page: OutcomePage, part: Outcome | None) -> list[Words]:
    if page.case is None or is_blank(page.case.text):
        return []
    level = 4 if part else 3
    return [_sub(copy, _("My case"), part), *copy.wording.text(page.case.text, level, copy.wording.case_voice)]


def _counting(copy: Copy, page: OutcomePage, part: Outcome | None) -> list[Any]:
    if not page.pieces:
        return [copy.wording.words(_("This copy holds nothing for this outcome yet."), copy.styles.quiet_line)]
    about = _("What counts for this outcome or its elements, why, and where it is printed")
    rows = [_piece_row(copy, pieces) for pieces in by_piece(page.pieces)]
    if copy.styles.is_large:
        heads: tuple[str, ...] = (_("No."), _("What it is, the day it happened, why it counts"), _("Page"))
        rows = [[number, [*what, *day, *why], where] for number, what, day, why, where in rows]
        table = copy.table(heads, rows, (Ems(4.4), 1, Ems(2.7)), about)
    else:
        heads = (_("No."), _("What it is"), _("Day it happened"), _("Why it counts"), _("Page"))
        table = copy.table(heads, rows, (Ems(4.7), 3.9, Ems(6.5), 6.1, Ems(2.4)), about)
    return [_sub(copy, _("What counts for it"), part), table]


def by_piece(pieces: Iterable[PrintedPiece]) -> list[list[PrintedPiece]]:
    """The rows of each piece together, pieces in the order in which they first come."""
    order: dict[str, list[PrintedPiece]] = {}
    for piece in pieces:
        order.setdefault(piece.reference, []).append(piece)
    return list(order.values())


def _piece_row(copy: Copy, pieces: list[PrintedPiece]) -> list[Cell]:
    wording, styles, piece = copy.wording, copy.styles, pieces[0]
    number = [wording.words(piece.reference, styles.cell_strong)]
    if any(same.best for same in pieces):
        number.append(wording.words(_("Best evidence"), styles.cell_mark))
    page: list[Any] = []
    if piece.reference in copy.printed_pieces:
        number[0].target = piece.reference
        page = [wording.page_of(piece.reference, piece.reference)]
    title = wording.words(piece.title or _("Untitled"), styles.cell)
    why = [wording.labelled(same.outcome_code, same.why, styles.cell_item, colon=False) for same in pieces]
    return [number, [title], [wording.words(short_day(piece.day), styles.cell)], why, page]


def _elements(copy: Copy, page: OutcomePage, outcome: Outcome, part: Outcome | None) -> list[Any]:
    elements = [below for below in copy.framework.below(outcome.id) if below.kind is OutcomeKind.ELEMENT]
    if not elements:
        return []
    stem = outcome.statement if outcome.heading else ""
    intro = [copy.wording.words(stem, copy.styles.body)] if stem else []
    rows = [element_row(copy, element, page.pieces) for element in elements]
    about = _("The elements of this outcome, the numbers of the evidence for each, and their pages")
    return [
        _sub(copy, _("Its elements"), part),
        *intro,
        element_table(copy, _("Element"), rows, about),
    ]


def element_table(copy: Copy, named: str, rows: Sequence[Sequence[Cell]], about: str) -> WordsTable:
    """A table of rows that `element_row` made."""
    cited = Ems(7) if copy.styles.is_large else Ems(13.9)
    return copy.table((_("No."), named, _("Evidence and its page")), rows, (Ems(2.9), 1, cited), about)


def element_row(copy: Copy, element: Outcome, pieces: Iterable[PrintedPiece]) -> list[Cell]:
    """An element: its number, its wording, and the pieces that count for it with their pages."""
    wording, styles = copy.wording, copy.styles
    found = sorted({piece.reference for piece in pieces if piece.outcome == element.id})
    cited = [wording.citations(found, copy.printed_pieces)] if found else []
    return [[wording.words(element.code, styles.cell_code)], [wording.words(element.statement, styles.cell)], cited]


def _for_the_examiner(copy: Copy) -> PenBox:
    return PenBox(copy.wording.words(_("For the examiner"), copy.styles.cell_quiet), 62, copy.styles.hairline)
