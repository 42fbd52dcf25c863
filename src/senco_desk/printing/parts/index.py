"""The index of all elements: for each what counts for it and on which page, outcome by outcome."""

from senco_desk.domain.framework import OutcomeKind
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import OutcomePage, Part
from senco_desk.printing.composing import Copy, outcome_anchor, outcome_title
from senco_desk.printing.parts.outcomes import element_row, element_table
from senco_desk.printing.tables import Cell


def draw(copy: Copy) -> None:
    copy.begin(_("Index of elements"), "index")
    rows = [row for page in copy.portfolio.outcomes for row in _rows(copy, page)]
    about = _("Every outcome and element, the numbers of the evidence for it, and their pages")
    copy.document.draw([element_table(copy, _("Outcome or element"), rows, about)] if rows else [])


def _rows(copy: Copy, page: OutcomePage) -> list[list[Cell]]:
    outcome = copy.framework.outcome(page.outcome)
    below = [element for element in copy.framework.below(outcome.id) if element.kind is OutcomeKind.ELEMENT]
    return [_outcome_row(copy, page), *(element_row(copy, element, page.pieces) for element in below)]


def _outcome_row(copy: Copy, page: OutcomePage) -> list[Cell]:
    """The outcome with its own page, and under it the pieces that count for the outcome itself."""
    outcome, wording, styles = copy.framework.outcome(page.outcome), copy.wording, copy.styles
    whole = element_row(copy, outcome, page.pieces)
    name = wording.words(outcome_title(outcome), styles.cell_strong)
    if not copy.prints(Part.OUTCOMES):
        return [whole[0], [name], *whole[2:]]
    anchor = outcome_anchor(outcome)
    where = wording.linked(
        _("its page: {page}").format(page=copy.document.canv.labels[anchor]), styles.cell_strong, anchor
    )
    return [whole[0], [name], [where, *whole[2]]]
