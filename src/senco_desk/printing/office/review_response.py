"""Her response to feedback: a table for each round, with what was said, what it is about and what she answered."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.table import _Row

from senco_desk.domain.days import long_day
from senco_desk.domain.document import DocumentTable
from senco_desk.domain.feedback import ANSWER_NAMES, VOICE_NAMES, Point
from senco_desk.domain.feedback_printed import PrintedPoint, PrintedRound, edit_said
from senco_desk.domain.language import _
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.text import plain
from senco_desk.printing.office.review_marking import Marking
from senco_desk.printing.office.tables import add_table
from senco_desk.printing.office.texts import Texts

_WIDTHS = (4, 2, 4)
_BEFORE = 1
"""The tables that stand before these."""


def add_response(copy: ReviewCopy, made: WordDocument, texts: Texts, marking: Marking) -> None:
    """What a tutor says beside an answer is about the item that was spoken of: each cell bears its bookmark."""
    rounds = [each for each in copy.response if each.points]
    if rounds:
        texts.heading(_("Response to feedback"), 1)
    for number, each in enumerate(rounds, start=_BEFORE + 1):
        table = add_table(made, _table(each), number)
        for row, printed in zip(table.rows[1:], each.points, strict=True):
            _mark(row, printed.point, marking)


def _mark(row: _Row, point: Point, marking: Marking) -> None:
    for cell in row.cells if point.target.id else ():
        marking.paragraph(cell.paragraphs[0], point.target.id, f"point:{point.id}")


def _table(of: PrintedRound) -> DocumentTable:
    feedback = of.feedback
    day = long_day((feedback.written or feedback.taken).date())
    caption = _("{who}, {day}").format(who=feedback.who or _(VOICE_NAMES[feedback.voice]), day=day)
    about = _("What was said, what it is about, and what I answered.")
    head = (_("What was said"), _("About"), _("My answer"))
    return DocumentTable(caption, about, head, tuple(map(_row, of.points)), _WIDTHS)


def _row(printed: PrintedPoint) -> tuple[str, str, str]:
    return "\n".join(_said(printed)), printed.about, "\n".join(_answered(printed))


def _said(printed: PrintedPoint) -> Iterator[str]:
    point = printed.point
    if edit := edit_said(point.kind, point.text, point.quoted):
        yield edit
        return
    if point.quoted:
        yield f"“{point.quoted}”"
    if point.text:
        yield point.text


def _answered(printed: PrintedPoint) -> Iterator[str]:
    answer = printed.point.answer
    yield _(ANSWER_NAMES[answer.state])
    said = plain(answer.said).strip()
    if said:
        yield said
