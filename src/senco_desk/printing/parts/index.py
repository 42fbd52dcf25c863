"""The index of all elements: for each all that counts for it and on which page, outcome by outcome."""

from collections.abc import Iterator

from senco_desk.domain.framework import Outcome, OutcomeKind
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.portfolio import OutcomePage, Part
from senco_desk.printing.composing import Copy, outcome_anchor, outcome_title
from senco_desk.printing.evidence import INDEX, by_outcome, references
from senco_desk.printing.flowables import PageNumber
from senco_desk.printing.tables import Cell, Ems


def draw(copy: Copy) -> None:
    copy.begin(_("Index of elements"), INDEX)
    rows = [row for page in copy.portfolio.outcomes for row in _rows(copy, page)]
    about = _("Every outcome and element, the numbers of the evidence for it and their pages, and the outcome’s page")
    heads = (_("No."), _("Outcome or element, its evidence and the page of each"), _("Page"))
    copy.document.draw([copy.table(heads, rows, (Ems(2.9), 1, Ems(2.7)), about, 0.75)] if rows else [])


def _rows(copy: Copy, page: OutcomePage) -> Iterator[list[Cell]]:
    outcome, found, styles = copy.framework.outcome(page.outcome), by_outcome(page.pieces), copy.styles
    elements = [below for below in copy.framework.below(outcome.id) if below.kind is OutcomeKind.ELEMENT]
    title = copy.wording.words(outcome_title(outcome).rstrip(" :;."), styles.cell_strong)
    named = [title, *(copy.wording.words(each.statement, styles.cell) for each in elements)]
    for each, name in zip((outcome, *elements), named, strict=True):
        cited = copy.cited(references(found[each.id]))
        citations = [copy.wording.citations(cited)] if cited else []
        own = [_page(copy, outcome)] if each is outcome and copy.prints(Part.OUTCOMES) else []
        yield [[copy.wording.words(each.code, styles.cell_code)], [name, *citations], own]


def _page(copy: Copy, outcome: Outcome) -> PageNumber:
    return copy.wording.page_of(outcome_anchor(outcome), outcome_name(outcome))
