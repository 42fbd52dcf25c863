"""Places to write on by hand: lines and boxes under a label."""

from collections.abc import Sequence
from typing import Any

from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.flowables import Arrangement, Words

_LINE_ROOM = 27
"""Points: room for handwriting on one line."""


class Pen(Arrangement):
    """What all places for a pen share; their labels are read, their lines are decoration."""


class PenLines(Pen):
    """Labels side by side, each with a line to write on below or after it; `shares` of the width."""

    def __init__(self, labels: Sequence[Words], shares: Sequence[float], colour: Any) -> None:
        super().__init__()
        self.labels, self.shares, self.colour = labels, shares, colour

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, gap = width, 18
        unit = (width - gap * (len(self.labels) - 1)) / sum(self.shares)
        self._columns: list[tuple[float, float]] = []
        x = 0.0
        for share in self.shares:
            self._columns.append((x, unit * share))
            x += unit * share + gap
        self._label_height = max(
            label.wrap(room, height)[1] for label, (_, room) in zip(self.labels, self._columns, strict=True)
        )
        self.height = self._label_height + _LINE_ROOM
        return width, self.height

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        canvas.setStrokeColor(self.colour)
        canvas.setLineWidth(0.6)
        for label, (x, room) in zip(self.labels, self._columns, strict=True):
            canvas.line(x, self._label_height + 2, x + room, self._label_height + 2)
            label.drawOn(canvas, x, self._label_height - label.height - 2)


class RuledLines(Pen):
    """So many empty lines across; what they are for was said above them."""

    def __init__(self, count: int, colour: Any) -> None:
        super().__init__()
        self.count, self.colour = count, colour

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, _LINE_ROOM * self.count
        return self.width, self.height

    def draw(self) -> None:
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(0.6)
        for line in range(self.count):
            self.canv.line(0, line * _LINE_ROOM + 2, self.width, line * _LINE_ROOM + 2)


class PenBox(Pen):
    """A box with a label at its top and empty room below it, `room` points high."""

    def __init__(self, label: Words, room: float, colour: Any) -> None:
        super().__init__()
        self.label, self.room, self.colour = label, room, colour
        self.spaceBefore = 12

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Somewhat lower where the page has no more room: better that than a page with nothing else on it."""
        self.width = width
        _, self._label_height = self.label.wrap(width - 24, height)
        least = self._label_height + self.room * 0.55 + 16
        self.height = max(least, min(self._label_height + self.room + 20, height))
        return width, self.height

    def draw(self) -> None:
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(0.8)
        self.canv.roundRect(0.4, 0.4, self.width - 0.8, self.height - 0.8, 5, stroke=1, fill=0)
        self.label.drawOn(self.canv, 12, self.height - self._label_height - 9)


class TickBox(Pen):
    """A small empty box to tick by hand, before what is being said."""

    def __init__(self, words: Words, colour: Any, *, goes_on: bool = False) -> None:
        """`goes_on` for the rest of one that began on the page before, which has no box."""
        super().__init__()
        self.words, self.colour, self.goes_on = words, colour, goes_on
        self.spaceAfter = words.style.spaceAfter

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self._inset = self.words.style.fontSize * 2
        _, self.height = self.words.wrap(width - self._inset, height)
        return width, self.height

    def split(self, width: float, height: float) -> list["TickBox"]:
        parts = self.words.split(width - self._inset, height)
        return [TickBox(part, self.colour, goes_on=at > 0 or self.goes_on) for at, part in enumerate(parts)]

    def draw(self) -> None:
        side = self.words.style.fontSize
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(0.9)
        if not self.goes_on:
            self.canv.rect(0.5, self.height - side * 1.12, side, side, stroke=1, fill=0)
        self.words.drawOn(self.canv, self._inset, 0)
