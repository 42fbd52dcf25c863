"""The picture of coverage on paper: a row for each outcome, a column for each month, term or year. No colour needed."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil, sqrt
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from senco_desk.domain.language import N_, _
from senco_desk.domain.picture import Cell, Picture, Span
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.plates import Drawing
from senco_desk.printing.styles import Styles
from senco_desk.printing.wording import Wording

_ROW = 1.4
"""Times the text size."""
_HEAD = 2
"""Rows of room above, for the names of columns."""
_SIGNS = ((Cell(("",), evidence=1), N_("evidence")), (Cell(("",)), N_("reflections alone")),
          (Cell(("",), evidence=1, best=1), N_("best evidence among them")))  # fmt: skip
"""What is explained below."""
_LONGEST_LABEL = 28
"""Characters."""
_SMALLEST = 2.4
"""Points: the radius of the smallest disc that can be told from a ring."""


class CoveragePicture(Drawing):
    """Discs where evidence is among the pieces, rings where there are reflections alone; the more, the larger.

    A dot in the middle says that best evidence is among them.
    """

    def __init__(self, wording: Wording, picture: Picture, rows: Sequence[int], labels: Sequence[str]) -> None:
        super().__init__(_in_words(picture, rows, labels))
        self.wording, self.styles = wording, wording.styles
        self.picture, self.rows = picture, rows
        self.labels = [label if len(label) <= _LONGEST_LABEL else f"{label[:_LONGEST_LABEL]}…" for label in labels]
        self.spaceAfter = self.styles.gap * 1.4

    @staticmethod
    def most_rows(styles: Styles, height: float) -> int:
        """How many outcomes one picture of that height can show."""
        return max(1, int(height / (styles.size * _ROW)) - _HEAD - 1)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self._row = self.styles.size * _ROW
        self._signs = list(self._explained(width))
        self._foot = self._row * (1 + max(line for _x, line, _cell, _said in self._signs))
        self.width, self.height = width, self._row * (_HEAD + len(self.rows)) + self._foot
        widest = max(self._text_width(label, self.styles.cell_code) for label in self.labels)
        self._left = min(widest + self.styles.size, width * 0.4)
        self._column = (width - self._left) / len(self.picture.spans)
        self._most = max((len(cell.pieces) for cell in self._cells()), default=1)
        return self.width, self.height

    def paint(self, canvas: TaggedCanvas) -> None:
        self._name_columns(canvas)
        for line, row in enumerate(self.rows):
            y = self.height - self._row * (_HEAD + line + 1)
            self._rule(canvas, y)
            self._write(canvas, 0, y + self._row * 0.34, self.labels[line], self.styles.cell_code)
            for at in range(len(self.picture.spans)):
                cell = self.picture.cell(row, at)
                if cell.pieces:
                    x = self._left + self._column * (at + 0.5)
                    self._sign(canvas, x, y + self._row / 2, self._radius(cell), cell)
        self._legend(canvas)

    def _cells(self) -> Iterator[Cell]:
        return (self.picture.cell(row, at) for row in self.rows for at in range(len(self.picture.spans)))

    def _radius(self, cell: Cell) -> float:
        largest = max(_SMALLEST, min(self._row, self._column * 1.15) * 0.44)
        return max(_SMALLEST, largest * sqrt(len(cell.pieces) / self._most))

    def _sign(self, canvas: TaggedCanvas, x: float, y: float, radius: float, cell: Cell) -> None:
        solid = bool(cell.evidence)
        canvas.setStrokeColor(self.styles.accent)
        canvas.setLineWidth(1.1)
        canvas.setFillColor(self.styles.accent if solid else "white")
        canvas.circle(x, y, radius - 0.5, stroke=1, fill=1)
        if cell.best:
            canvas.setFillColor("white" if solid else self.styles.accent)
            canvas.circle(x, y, max(0.9, radius * 0.34), stroke=0, fill=1)

    def _name_columns(self, canvas: TaggedCanvas) -> None:
        """The year above its first column; under it every column by its name, or every second or third if narrow."""
        styles, step, free = self.styles, self._step(), 0.0
        for first, spans in self._groups():
            x, end = self._left + self._column * first, self._left + self._column * (first + len(spans))
            self._upright(canvas, x)
            year = spans[0].group
            if x >= free and x + self._text_width(year, styles.cell_strong) <= self.width:
                self._write(canvas, x + 3, self.height - self._row * 0.72, year, styles.cell_strong)
                free = x + self._text_width(year, styles.cell_strong) + styles.size * 0.5
            for at in range(0, len(spans), step):
                left, name = x + 3 + self._column * at, spans[at].short_label
                if left + self._text_width(name, styles.cell_quiet) <= end + 1:
                    self._write(canvas, left, self.height - self._row * 1.72, name, styles.cell_quiet)
        self._rule(canvas, self.height - self._row * _HEAD, strong=True)

    def _step(self) -> int:
        """How many columns a name needs."""
        names = {span.short_label for span in self.picture.spans}
        widest = max(self._text_width(name, self.styles.cell_quiet) for name in names)
        return ceil((widest + self.styles.size * 0.4) / self._column)

    def _groups(self) -> Iterator[tuple[int, list[Span]]]:
        """Columns of one year, with the number of the first; all of them together where each is a year."""
        first = 0
        for _group, spans in groupby(self.picture.spans, lambda span: span.group):
            together = list(spans)
            yield first, together
            first += len(together)

    def _explained(self, width: float) -> Iterator[tuple[float, int, Cell, str]]:
        """Where each sign is explained: from the left, on which line; beside each other while they fit."""
        x, line = 0.0, 0
        for cell, said in _SIGNS:
            needed = self.styles.size * 1.26 + self._text_width(_(said), self.styles.cell_quiet)
            if x and x + needed > width:
                x, line = 0.0, line + 1
            yield x, line, cell, _(said)
            x += needed + self.styles.size * 1.6

    def _legend(self, canvas: TaggedCanvas) -> None:
        radius = self.styles.size * 0.42
        for x, line, cell, said in self._signs:
            y = self._foot - self._row * (line + 0.8)
            self._sign(canvas, x + radius, y + self.styles.size * 0.34, radius, cell)
            self._write(canvas, x + radius * 3, y, said, self.styles.cell_quiet)

    def _rule(self, canvas: TaggedCanvas, y: float, *, strong: bool = False) -> None:
        canvas.setStrokeColor(self.styles.accent if strong else self.styles.hairline)
        canvas.setLineWidth(0.9 if strong else 0.4)
        canvas.line(0, y, self.width, y)

    def _upright(self, canvas: TaggedCanvas, x: float) -> None:
        canvas.setStrokeColor(self.styles.hairline)
        canvas.setLineWidth(0.4)
        canvas.line(x, self._foot, x, self.height - self._row * 0.2)

    def _pieces(self, text: str, style: Any) -> list[tuple[str, str]]:
        return self.wording.fonts.pieces(text, style.face)

    def _text_width(self, text: str, style: Any) -> float:
        return float(sum(stringWidth(some, font, style.fontSize) for font, some in self._pieces(text, style)))

    def _write(self, canvas: TaggedCanvas, x: float, y: float, text: str, style: Any) -> None:
        canvas.setFillColor(style.textColor)
        for font, some in self._pieces(text, style):
            canvas.setFont(font, style.fontSize)
            canvas.drawString(x, y, some)
            x += canvas.stringWidth(some, font, style.fontSize)


def _in_words(picture: Picture, rows: Sequence[int], labels: Sequence[str]) -> str:
    """What the picture shows, for those who do not see it; the table that follows says it in full."""
    first, last = picture.spans[0].label, picture.spans[-1].label
    counts = "; ".join(
        _("{outcome}: {count}").format(outcome=label, count=len(picture.totals[row].pieces))
        for row, label in zip(rows, labels, strict=True)
    )
    return _(
        "A chart of the pieces that count for each outcome by the time they happened, from {first} to {last}. "
        "Pieces in all: {counts}. The table that follows says when."
    ).format(first=first, last=last, counts=counts)
