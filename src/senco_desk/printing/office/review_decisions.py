"""The table of decisions: a row for each outcome, one cell to choose or type a decision in and one for a comment."""

from docx.document import Document as WordDocument
from docx.table import _Cell

from senco_desk.domain.days import long_day
from senco_desk.domain.document import DocumentTable
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.review_copy import NOT_REVIEWED, ReviewCopy
from senco_desk.domain.review_marks import Cell, cell_mark
from senco_desk.domain.text import clean
from senco_desk.printing.office.markup import add_choice
from senco_desk.printing.office.review_marking import Marking
from senco_desk.printing.office.tables import add_table
from senco_desk.printing.office.texts import Texts

_WIDTHS = (4, 2, 3)


def add_decisions(copy: ReviewCopy, made: WordDocument, texts: Texts, marking: Marking) -> None:
    texts.heading(_("Decisions"), 1).paragraph_format.page_break_before = True
    head = (_("Outcome"), _("Decision"), _("Comment"))
    rows = tuple((_said(copy, outcome), "", "") for outcome in copy.outcomes)
    about = _("Each outcome with a place to choose a decision and a place for a comment.")
    table = add_table(made, DocumentTable(_("Decisions on the outcomes"), about, head, rows, _WIDTHS), 1)
    for row, outcome in zip(table.rows[1:], copy.outcomes, strict=True):
        said, decision, comment = row.cells
        for run in said.paragraphs[0].runs if outcome in copy.to_decide else ():
            run.bold = True
        _add_choice(copy, outcome, decision, marking)
        marking.cell(comment.paragraphs[0], outcome.id, Cell.COMMENT)


def _said(copy: ReviewCopy, outcome: Outcome) -> str:
    """What it is called, whether she would like it decided, and what was decided before."""
    words = (outcome.heading or outcome.statement).rstrip(" :;.")
    lines = [f"{outcome_name(outcome)}: {words}" if outcome.code else words]
    if outcome in copy.to_decide:
        lines.append(_("I would like this one decided."))
    before = copy.decided(outcome.id)
    if before is not None:
        day = long_day(before.decided.astimezone().date()) if before.decided else ""
        said = (_(before.decision), before.by, day)
        lines.append(_("Decided so far: {decision}").format(decision=", ".join(filter(None, said))))
    return "\n".join(map(clean, lines))


def _add_choice(copy: ReviewCopy, outcome: Outcome, cell: _Cell, marking: Marking) -> None:
    choices = [_(NOT_REVIEWED), *map(_, copy.words)]
    paragraph = cell.paragraphs[0]
    title = _("Decision on {outcome}").format(outcome=outcome_name(outcome))
    add_choice(paragraph, clean(title), cell_mark(outcome.id, Cell.DECISION), list(map(clean, choices)))
    marking.cell(paragraph, outcome.id, Cell.DECISION)
