"""The index of all elements: for each all that counts for it and on which page, outcome by outcome."""

from collections.abc import Iterator

from senco_desk.domain.framework import Outcome, OutcomeKind
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import OutcomePage, Part
from senco_desk.printing.composing import Copy, outcome_anchor, outcome_title
from senco_desk.printing.evidence import INDEX, by_outcome, references
from senco_desk.printing.flowables import Words
from senco_desk.printing.tables import Cell, Ems


def draw(copy: Copy) -> None:
    copy.begin(_("Index of elements"), INDEX)
    rows = [row for page in copy.portfolio.outcomes for row in _rows(copy, page)]
    about = _("Every outcome and element, the numbers of the evidence for it, and their pages")
    heads = (_("No."), _("Outcome or element, its evidence and their pages"))
    copy.document.draw([copy.table(heads, rows, (Ems(2.9), 1), about, 0.75)] if rows else [])


def _rows(copy: Copy, page: OutcomePage) -> Iterator[list[Cell]]:
    outcome, found, styles = copy.framework.outcome(page.outcome), by_outcome(page.pieces), copy.styles
    elements = [below for below in copy.framework.below(outcome.id) if below.kind is OutcomeKind.ELEMENT]
    named = [_outcome(copy, outcome), *(copy.wording.words(each.statement, styles.cell) for each in elements)]
    for each, name in zip((outcome, *elements), named, strict=True):
        cited = references(found[each.id])
        citations = [copy.wording.citations(cited, copy.printed_pieces)] if cited else []
        yield [[copy.wording.words(each.code, styles.cell_code)], [name, *citations]]


def _outcome(copy: Copy, outcome: Outcome) -> Words:
    """Its name, with its own page."""
    style, title = copy.styles.cell_strong, outcome_title(outcome).rstrip(" :;.")
    if not copy.prints(Part.OUTCOMES):
        return copy.wording.words(title, style)
    anchor = outcome_anchor(outcome)
    said = _("{title}, page {page}").format(title=title, page=copy.document.canv.labels[anchor])
    return copy.wording.linked(said, style, anchor)
