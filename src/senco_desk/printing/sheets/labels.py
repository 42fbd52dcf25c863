"""Labels by number for what is in the ring binder: on sheets of 24, or as a list on plain paper."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import PrintedEvidence
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.document import Running
from senco_desk.printing.flowables import Arrangement, Words
from senco_desk.printing.sheets.composing import Sheet, title_of
from senco_desk.printing.tables import Cell, Ems, words_table

_ACROSS, _DOWN = 3, 8
_WIDTH, _HEIGHT = 63.5 * mm, 33.9 * mm
_LEFT, _TOP, _STEP = 7.25 * mm, 12.9 * mm, 66.0 * mm
"""The margins of a sheet of 24 (A4, sold as L7159 and under many other names), and from one label to the next."""
_INSET, _HEAD = 4 * mm, 5 * mm
"""Kept free within a label, at its sides and above, for printers that feed a little askew."""


def draw(sheet: Sheet) -> None:
    """Sheets of labels, in order of number."""
    pieces, at_once = sheet.sheets.evidence, _ACROSS * _DOWN
    for begin in range(0, max(1, len(pieces)), at_once):
        sheet.document.begin(Running(), template="bare")
        if not begin:
            sheet.document.section()
        sheet.document.draw([LabelSheet([_label(sheet, piece) for piece in pieces[begin : begin + at_once]])])


def draw_list(sheet: Sheet) -> None:
    """The same on plain paper: number, what it is, what it counts for, where it is held."""
    sheet.document.begin(Running(_("Evidence by number")))
    sheet.document.section()
    styles, wording = sheet.styles, sheet.wording
    heading = wording.heading(_("Evidence by number"), styles.part, 1, "label-list", listed=0)
    heads = [[wording.words(head, styles.cell_head)] for head in (_("No."), _("What it is"), _("Counts for"))]
    rows: list[Sequence[Cell]] = [heads, *(_row(sheet, piece) for piece in sheet.sheets.evidence)]
    about = _("Each piece of evidence with its number and what it counts for")
    sheet.document.draw([heading, words_table(styles, rows, (Ems(5), 2, 1), about=about)])


def _row(sheet: Sheet, piece: PrintedEvidence) -> list[Cell]:
    evidence, styles, words = piece.evidence, sheet.styles, sheet.wording.words
    quiet = (short_day(evidence.happened) if evidence.happened else "", evidence.held.strip())
    what = [words(title_of(evidence.title), styles.cell_strong), *(words(q, styles.cell_quiet) for q in quiet if q)]
    return [
        [words(evidence.reference, styles.cell_code)],
        what,
        [words(sheet.codes(evidence.reference), styles.cell)],
    ]


def _label(sheet: Sheet, piece: PrintedEvidence) -> list[Words]:
    """Number, two lines of what it is, a line of what it counts for."""
    evidence, styles, width = piece.evidence, sheet.styles, _WIDTH - 2 * _INSET
    codes = sheet.codes(evidence.reference)
    counts = [sheet.fitted(_("Counts for {codes}").format(codes=codes), styles.label_quiet, width, 1)] if codes else []
    return [
        sheet.wording.words(evidence.reference, styles.label_number),
        sheet.fitted(title_of(evidence.title), styles.label, width, 2),
        *counts,
    ]


class LabelSheet(Arrangement):
    """Up to 24 labels, each a group of words, on a bare page."""

    def __init__(self, labels: Sequence[Sequence[Words]]) -> None:
        super().__init__()
        self.labels = labels

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, height
        return width, height

    def draw(self) -> None:
        for at, label in enumerate(self.labels):
            down, across = divmod(at, _ACROSS)
            self._draw(self.canv, label, _LEFT + across * _STEP + _INSET, self.height - _TOP - down * _HEIGHT)

    def _draw(self, canvas: TaggedCanvas, label: Sequence[Words], x: float, top: float) -> None:
        y = top - _HEAD
        for words in label:
            y -= words.wrap(_WIDTH - 2 * _INSET, _HEIGHT)[1]
            words.drawOn(canvas, x, y)
