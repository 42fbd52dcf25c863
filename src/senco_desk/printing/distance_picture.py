"""The picture of the distance travelled on paper: for each outcome a line from where she began to where she is."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from senco_desk.domain.audit import Distance, Travelled, said_distance
from senco_desk.domain.language import _
from senco_desk.domain.rating import Rating
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.plates import Drawing
from senco_desk.printing.styles import Styles
from senco_desk.printing.wording import Wording

_ROW, _HEAD, _FOOT = 1.6, 1.7, 1.9
"""Times the text size."""
_NAMES = 0.44
"""Of the width, at most, for the names of outcomes."""


class DistancePicture(Drawing):
    """Rings where she began, discs where she is now, small discs between: no colour needed."""

    def __init__(self, wording: Wording, distance: Distance, rows: Sequence[Travelled]) -> None:
        super().__init__(_in_words(rows))
        self.wording, self.styles = wording, wording.styles
        self.scale, self.rows = distance.practice.scale, rows
        self.spaceAfter = self.styles.gap * 1.4

    @staticmethod
    def most_rows(styles: Styles, height: float) -> int:
        """How many outcomes one picture of that height can show."""
        return max(1, int((height / styles.size - _HEAD - _FOOT) / _ROW))

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        size = self.styles.size
        self.width, self.height = width, size * (_HEAD + _FOOT + _ROW * len(self.rows))
        widest = max(self._text_width(_name(row), self.styles.cell) for row in self.rows)
        self._left = min(widest + size * 3, width * _NAMES)
        self._right = width - self._text_width(_(self.scale[-1]), self.styles.cell_quiet) / 2 - size * 0.3
        return self.width, self.height

    def paint(self, canvas: TaggedCanvas) -> None:
        size = self.styles.size
        top, end = self.height - size * _HEAD, size * _FOOT
        for step, word in enumerate(self.scale):
            x = self._x(step / (len(self.scale) - 1))
            self._line(canvas, (x, end, x, top), self.styles.hairline, 0.4)
            self._scale_word(canvas, x, top, _(word))
        for at, row in enumerate(self.rows):
            self._draw_row(canvas, row, top - size * _ROW * (at + 0.5))
        self._legend(canvas)

    def _scale_word(self, canvas: TaggedCanvas, x: float, top: float, word: str) -> None:
        style, size = self.styles.cell_quiet, self.styles.size
        room = (self._right - self._left) / (len(self.scale) - 1) - size * 0.4
        shown = self._shortened(word, style, room)
        wide = self._text_width(shown, style)
        self._write(canvas, min(max(0, x - wide / 2), self.width - wide), top + size * 0.45, shown, style)

    def _draw_row(self, canvas: TaggedCanvas, row: Travelled, y: float) -> None:
        size, styles = self.styles.size, self.styles
        indent, baseline = size * 1.1 * row.depth, y - size * 0.34
        self._write(canvas, indent, baseline, row.outcome.code, styles.cell_code)
        names = indent + max(self._text_width(row.outcome.code, styles.cell_code) + size * 0.5, size * 1.9)
        shown = self._shortened(_name(row), styles.cell, self._left - names - size)
        self._write(canvas, names, baseline, shown, styles.cell)
        self._line(canvas, (self._left, y, self._right, y), styles.hairline, 0.4)
        begun, now = self._x(row.first.place), self._x(row.last.place)
        self._line(canvas, (begun, y, now, y), styles.accent, 1.6)
        for rating in row.ratings[1:-1]:
            self._mark(canvas, rating, y, size * 0.14, solid=True)
        if len(row.ratings) > 1:
            self._mark(canvas, row.first, y, size * (0.42 if begun == now else 0.3), solid=False)
        self._mark(canvas, row.last, y, size * 0.3, solid=True)

    def _mark(self, canvas: TaggedCanvas, rating: Rating, y: float, radius: float, *, solid: bool) -> None:
        self._disc(canvas, self._x(rating.place), y, radius, solid=solid)

    def _disc(self, canvas: TaggedCanvas, x: float, y: float, radius: float, *, solid: bool) -> None:
        canvas.setStrokeColor(self.styles.accent)
        canvas.setLineWidth(1.1)
        canvas.setFillColor(self.styles.accent if solid else "white")
        canvas.circle(x, y, radius, stroke=1, fill=1)

    def _legend(self, canvas: TaggedCanvas) -> None:
        size, x = self.styles.size, self._left
        for solid, words in ((False, _("where I began")), (True, _("where I am now"))):
            self._disc(canvas, x + size * 0.3, size * 0.75, size * 0.28, solid=solid)
            self._write(canvas, x + size, size * 0.42, words, self.styles.cell_quiet)
            x += size * 2.2 + self._text_width(words, self.styles.cell_quiet)

    def _x(self, place: float) -> float:
        return self._left + (self._right - self._left) * place

    def _line(self, canvas: TaggedCanvas, ends: tuple[float, float, float, float], colour: Any, width: float) -> None:
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        canvas.line(*ends)

    def _shortened(self, words: str, style: Any, room: float) -> str:
        if self._text_width(words, style) <= room:
            return words
        shown = words
        while shown and self._text_width(f"{shown}…", style) > room:
            shown = shown[:-1]
        return f"{shown.rstrip()}…"

    def _text_width(self, text: str, style: Any) -> float:
        pieces = self.wording.fonts.pieces(text, style.face)
        return float(sum(stringWidth(some, font, style.fontSize) for font, some in pieces))

    def _write(self, canvas: TaggedCanvas, x: float, y: float, text: str, style: Any) -> None:
        canvas.setFillColor(style.textColor)
        for font, some in self.wording.fonts.pieces(text, style.face):
            canvas.setFont(font, style.fontSize)
            canvas.drawString(x, y, some)
            x += canvas.stringWidth(some, font, style.fontSize)


def _name(row: Travelled) -> str:
    return (row.outcome.heading or row.outcome.statement).rstrip(" :;.")[:200]


def _in_words(rows: Sequence[Travelled]) -> str:
    """What the picture shows, for those who do not see it; the table that follows says it in full."""
    ways = "; ".join(_way(row) for row in rows)
    return _(
        "A chart of the distance travelled in each outcome: {ways}. The table that follows gives the days."
    ).format(ways=ways)


def _way(row: Travelled) -> str:
    """`4: Emerging to Established, 2 steps up`."""
    words = row.last.word if len(row.ratings) == 1 else f"{row.first.word} → {row.last.word}"
    return ", ".join(filter(None, (f"{row.outcome.code}: {words}", said_distance(row))))
