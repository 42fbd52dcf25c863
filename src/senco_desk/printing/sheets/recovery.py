"""The recovery sheet: on one page the text that opens the workbook, the same as a QR code, and what to do with both."""

from collections.abc import Iterator, Sequence
from typing import Any

import segno
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm

from senco_desk.domain.days import long_day
from senco_desk.domain.language import N_, _
from senco_desk.domain.recovery import RecoverySheet
from senco_desk.domain.text import Block, BlockKind, Run
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.document import Running, TaggedDocument
from senco_desk.printing.flowables import Arrangement, Words
from senco_desk.printing.fonts import Face
from senco_desk.printing.plates import Drawing
from senco_desk.printing.wording import Wording

_IN_A_ROW = 5
_SIZE, _LEADING = 25, 40
"""Points of the text: large enough to be copied by hand without a mistake."""
_ALONE = 44 * mm
"""How wide the QR code is: a phone reads it from paper, and a camera of a laptop from a hand's breadth away."""
_PADDING = 14
_LONGEST_NAME = 80

KEEP = N_(
    "Whoever has this sheet can open the workbook and read all of it, without the passphrase. Without the sheet and "
    "without the passphrase nobody can open it any more: not you, not your school, and not the makers of SENCO Desk."
)
HOW = (
    N_("Keep it on paper where only you can get at it, such as a locked drawer, and not together with the laptop."),
    N_("To open the workbook with it, choose “Open with the recovery sheet” where the passphrase is asked for."),
    N_(
        "Type the groups of four, row by row, or let a camera read the square and paste what it says. Capitals and "
        "spaces do not matter. There is no letter I, L, O or U: what looks like one is a 1, a 0 or a V."
    ),
    N_("Then choose a new passphrase. This sheet goes on opening the workbook, and its backups."),
)


def draw(sheet: RecoverySheet, wording: Wording, document: TaggedDocument) -> None:
    styles = wording.styles
    document.begin(Running(_("Recovery sheet {mark}").format(mark=sheet.mark)))
    document.section()
    said = tuple(Block(BlockKind.NUMBERED, (Run(_(line)),)) for line in HOW)
    alt = _("A QR code that holds the same text as the groups of four")
    document.draw(
        [
            wording.heading(_("Recovery sheet"), styles.part, 1, "recovery-sheet", listed=0),
            *_about(sheet, wording),
            wording.words(_(KEEP), styles.body),
            Code(_groups(sheet, wording), styles.accent),
            *wording.text(said, 2),
            QrCode(sheet.unspaced, alt, styles.ink),
        ]
    )


def _about(sheet: RecoverySheet, wording: Wording) -> Iterator[Words]:
    """Which workbook it opens."""
    styles = wording.styles
    yield wording.labelled(_("Workbook"), sheet.workbook[:_LONGEST_NAME], styles.fact)
    if sheet.whose.strip() and sheet.whose != sheet.workbook:
        yield wording.labelled(_("Written in by"), sheet.whose[:_LONGEST_NAME], styles.fact)
    yield wording.labelled(_("Mark of this sheet"), sheet.mark, styles.fact)
    yield wording.labelled(_("Made on"), long_day(sheet.made), styles.body)


def _groups(sheet: RecoverySheet, wording: Wording) -> list[Words]:
    style = wording.styles.style("code", Face.STRONG)
    style.fontSize, style.leading, style.alignment = _SIZE, _LEADING, TA_CENTER
    return [wording.words(group, style) for group in sheet.groups]


class Code(Arrangement):
    """The groups in rows and columns in a frame, to be copied one by one."""

    def __init__(self, groups: Sequence[Words], colour: Any) -> None:
        super().__init__()
        self.groups, self.colour = groups, colour
        self.spaceBefore, self.spaceAfter = _PADDING, _PADDING * 1.4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self._column = width, (width - 2 * _PADDING) / _IN_A_ROW
        for group in self.groups:
            group.wrap(self._column, height)
        self.height = -(-len(self.groups) // _IN_A_ROW) * _LEADING + 1.2 * _PADDING
        return width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        canvas.setStrokeColor(self.colour)
        canvas.setLineWidth(1.2)
        canvas.roundRect(0.6, 0.6, self.width - 1.2, self.height - 1.2, 6, stroke=1, fill=0)
        for at, group in enumerate(self.groups):
            row, column = divmod(at, _IN_A_ROW)
            top = self.height - _PADDING * 0.85 - (row + 1) * _LEADING
            group.drawOn(canvas, _PADDING + column * self._column, top)


class QrCode(Drawing):
    """A QR code at the left, of the middle kind of four: it is still read when a seventh of it is stained."""

    def __init__(self, text: str, alt: str, colour: Any) -> None:
        super().__init__(alt)
        self.rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix]
        self.colour = colour
        self.spaceBefore = _PADDING

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = self.height = min(_ALONE, width)
        return self.width, self.height

    def paint(self, canvas: TaggedCanvas) -> None:
        dot = self.width / len(self.rows)
        canvas.setFillColor(self.colour)
        for down, row in enumerate(self.rows):
            for begin, length in _runs(row):
                canvas.rect(begin * dot, self.height - (down + 1) * dot, length * dot, dot, stroke=0, fill=1)


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    """Where dark dots begin in a row, and how many stand side by side: drawn singly, fine lines show between them."""
    at = 0
    while (begin := row.find(1, at)) >= 0:
        at = row.find(0, begin)
        at = len(row) if at < 0 else at
        yield begin, at - begin
