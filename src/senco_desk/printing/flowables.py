"""Flowables that know what they are in the structure tree; the document takes no others."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from reportlab.lib.abag import ABag
from reportlab.platypus import Flowable, Paragraph, Spacer
from reportlab.platypus.paragraph import _SplitWord, _SplitWordEnd

from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.late import LateText
from senco_desk.printing.right_to_left import drawn_order
from senco_desk.printing.structure import Element


class Words(Paragraph):  # type: ignore[misc]
    """Some words set as a paragraph. `wording.Wording` makes them; what a person typed is never parsed as mark-up.

    `element` is what they are; `anchor` a name that links lead to; `target` where they lead themselves; `title` how a
    heading stands in the contents and the outline, at `level` there; `label` what stands before a list item.
    """

    element: Element
    anchor: str | None = None
    target: str | None = None
    title: str | None = None
    level: int = 0
    label: "ListLabel | None" = None
    link: Element | None = None
    turns: bool = False
    from_right: bool = False
    bar: Any = None

    def split(self, width: float, height: float) -> list["Words"]:
        parts: list[Words] = super().split(width, height)
        for part in parts:
            part.element, part.turns, part.from_right = self.element, self.turns, self.from_right
            part.target, part.link, part.bar = self.target, self.link, self.bar
        if parts:
            first = parts[0]
            first.anchor, first.title, first.level, first.label = self.anchor, self.title, self.level, self.label
        return parts

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        if self.anchor:
            canvas.bookmarkHorizontalAbsolute(self.anchor, canvas.absolutePosition(x, y + self.height)[1] + 6)
        if self.bar:
            self.bar.draw(canvas, x, y, self.height + self.style.spaceAfter)
        if self.label:
            self.label.draw(canvas, x, y + self.height - self._drop, self.element)
        if self.turns:
            _turn(self.blPara, from_right=self.from_right)
        canvas.broken_lines = frozenset(self._broken_lines())
        with canvas.marking(self._marked()):
            super().drawOn(canvas, x, y, _sW)
        if self.link and self.target:
            canvas.link(self.link, self.target, self.getPlainText(), (x, y, x + self.width, y + self.height))

    def _marked(self) -> Element:
        if self.target:
            self.link = self.link or Element("Link", self.element)
        return self.link or self.element

    @property
    def _drop(self) -> float:
        """From the top to the first baseline, as ReportLab sets it."""
        lines = self.blPara
        first = lines.lines[0] if lines.kind else lines
        return float(getattr(first, "ascent", self.style.fontSize))

    def _broken_lines(self) -> Iterator[int]:
        """The lines that end inside a word too long for any: no space may be read there."""
        if self.blPara.kind == 0 and getattr(self, "_splitLongWordCount", 0):
            for at, (_, words) in enumerate(self.blPara.lines):
                if words and isinstance(words[-1], _SplitWord) and not isinstance(words[-1], _SplitWordEnd):
                    yield at


def _turn(lines: Any, *, from_right: bool) -> None:
    """Put every line in the order in which it is drawn."""
    if lines.kind == 0:
        for _, words in lines.lines:
            words[:] = ["".join(c for _, c in drawn_order(" ".join(words), from_right=from_right))]
        return
    for line in lines.lines:
        of_place = [fragment for fragment in line.words for _ in fragment.text]
        line_text = "".join(fragment.text for fragment in line.words)
        order = [(of_place[place], c) for place, c in drawn_order(line_text, from_right=from_right)]
        line.words = [
            run[0][0].clone(text="".join(c for _, c in run))
            for run in (list(run) for _, run in groupby(order, lambda pair: id(pair[0])))
        ]


class ListLabel:
    """The bullet or number before a list item."""

    def __init__(self, text: str, style: Any) -> None:
        self.text, self.style = text, style

    def draw(self, canvas: TaggedCanvas, x: float, baseline: float, body: Element) -> None:
        """Once, on the first part of an item; `body` is the item's text, which the label goes before."""
        label = Element("Lbl", body.parent)
        with canvas.marking(label):
            canvas.setFillColor(self.style.textColor)
            canvas.setFont(self.style.fontName, self.style.fontSize)
            canvas.drawString(x + self.style.bulletIndent, baseline, self.text)


class Bar:
    """A rule down the left of a text, as long as the text."""

    def __init__(self, colour: Any, width: float) -> None:
        self.colour, self.width = colour, width

    def draw(self, canvas: TaggedCanvas, x: float, y: float, height: float) -> None:
        canvas.saveState()
        canvas.setFillColor(self.colour)
        canvas.rect(x, y + 2, self.width, height, stroke=0, fill=1)
        canvas.restoreState()


class PageNumber(Flowable):  # type: ignore[misc]
    """The page on which `target` is printed, set flush right and linked; filled in later if it is yet to come."""

    def __init__(self, target: str, style: Any, spoken: str) -> None:
        super().__init__()
        self.target, self.style, self.spoken = target, style, spoken
        self.element = Element("P")
        self.link = Element("Link", self.element)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.style.leading
        return self.width, self.height

    def draw(self) -> None:
        canvas, style = self.canv, self.style
        late = LateText(self.target, self.width, style.leading - style.fontSize, style.fontName, style.fontSize, style.textColor)
        with canvas.marking(self.link):
            if self.target in canvas.labels:
                canvas._code.append(late.drawn(canvas))  # noqa: SLF001
            else:
                canvas.write_late(late)
        canvas.link(self.link, self.target, self.spoken, (0, 0, self.width, self.height))


class Gap(Spacer):  # type: ignore[misc]
    """Empty room, in points."""

    def __init__(self, height: float) -> None:
        super().__init__(1, height)


class Rule(Flowable):  # type: ignore[misc]
    """A fine line across, or across `share` of the width."""

    def __init__(self, colour: Any, thickness: float = 0.5, share: float = 1.0, after: float = 0) -> None:
        super().__init__()
        self.colour, self.thickness, self.share, self.spaceAfter = colour, thickness, share, after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, self.thickness

    def draw(self) -> None:
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(self.thickness)
        self.canv.line(0, 0, self.width * self.share, 0)


def fragment(font: str, size: float, colour: Any, text: str) -> ABag:
    """A run as ReportLab's own parser would give it, without the parser."""
    return ABag(fontName=font, fontSize=size, textColor=colour, text=text, rise=0, us_lines=[], link=[], bold=0, italic=0)
