"""Flowables that know what they are in the structure tree; the document takes no others."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from reportlab.lib.abag import ABag
from reportlab.pdfbase.pdfmetrics import getAscentDescent
from reportlab.platypus import Flowable, Paragraph, Spacer
from reportlab.platypus.paragraph import _HSFrag, _SplitFrag, _SplitWord, _SplitWordEnd

from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.late import LateText
from senco_desk.printing.right_to_left import drawn_order
from senco_desk.printing.structure import Element


class Words(Paragraph):  # type: ignore[misc]
    """Some words set as a paragraph. `wording.Wording` makes them; what a person typed is never parsed as mark-up.

    `element` is what they are; `anchor` a name that links lead to; `target` where they lead themselves; `title` how a
    heading stands in the contents and the outline, at `level` there; `label` what stands before a list item; `numeral`
    a large number at the left that is read with the words. One that `breaks_word` goes on in the next without a space.
    The page on which its `anchor` stands holds `subject`.
    """

    element: Element
    anchor: str | None = None
    subject: str = ""
    target: str | None = None
    title: str | None = None
    level: int = 0
    label: "ListLabel | None" = None
    link: Element | None = None
    turns: bool = False
    from_right: bool = False
    bar: "Bar | None" = None
    bar_goes_on: bool = True
    breaks_word: bool = False
    _wrapped_to: float | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Once for each width: tables and headings ask again and again."""
        if self._wrapped_to == width and hasattr(self, "blPara"):
            return self.width, self.height
        self._wrapped_to = width
        wrapped: tuple[float, float] = super().wrap(width, height)
        return wrapped

    numeral: "ListLabel | None" = None

    def split(self, width: float, height: float) -> list["Words"]:
        lines = getattr(self, "blPara", None)
        parts: list[Words] = super().split(width, height)
        if len(parts) == 2:
            parts[0].breaks_word = _ends_within_word(lines, len(parts[0].blPara.lines) - 1, self.frags)
            parts[1].breaks_word = self.breaks_word
        self._hand_on(parts)
        return parts

    def _hand_on(self, parts: list["Words"]) -> None:
        """What belongs to all of it, and what to its beginning."""
        for part in parts:
            part.element, part.turns, part.from_right = self.element, self.turns, self.from_right
            part.target, part.link, part.bar, part.bar_goes_on = self.target, self.link, self.bar, self.bar_goes_on
        if parts:
            first = parts[0]
            first.anchor, first.title, first.level = self.anchor, self.title, self.level
            first.subject = self.subject
            first.label, first.numeral = self.label, self.numeral

    def in_pieces(self, most: int) -> list["Words"]:
        """Itself; or paragraphs of at most `most` characters in a row, read as one.

        Breaking lines over pages takes time that grows with the square of what one paragraph holds.
        """
        if self.turns or sum(len(some.text) for some in self.frags) <= most:
            return [self]
        whole = [(some, text) for some in self.frags for text in _cut(some.text, most)]
        made = [Words(None, self.style, frags=[some.clone(text=text)]) for some, text in whole]
        ends = [*(text for _some, text in whole[1:]), " "]
        for part, (_some, text), after in zip(made, whole, ends, strict=True):
            part.breaks_word = not (text[-1:].isspace() or after[:1].isspace())
        self._hand_on(made)
        return made

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        if self.anchor:
            canvas.bookmarkHorizontalAbsolute(self.anchor, canvas.absolutePosition(x, y + self.height)[1] + 6)
            canvas.stands_here(self.anchor, self.subject)
        if self.bar:
            self.bar.draw(canvas, x, y, self.height, self.getSpaceAfter() if self.bar_goes_on else 0)
        if self.label:
            self.label.draw(canvas, x, y + self.height - self._drop, self.element)
        if self.turns:
            _turn(self.blPara, from_right=self.from_right)
        canvas.broken_lines = frozenset(self._broken_lines())
        with canvas.marking(self._marked()):
            if self.numeral:
                lower = (self.numeral.style.fontSize - self.style.fontSize) * 0.5
                self.numeral.write(canvas, x, y + self.height - self._drop - lower)
            super().drawOn(canvas, x, y, _sW)
        if self.link and self.target:
            canvas.link(self.link, self.target, self.getPlainText(), (x, y, x + self.width, y + self.height))

    def _marked(self) -> Element:
        if self.target:
            self.link = self.link or Element("Link", self.element)
        return self.link or self.element

    @property
    def _drop(self) -> float:
        """From the top to the first baseline, as ReportLab sets it (`paraFontSizeHeightOffset`)."""
        lines = self.blPara
        return float((lines.lines[0] if lines.kind else lines).fontSize)

    def _broken_lines(self) -> Iterator[int]:
        """The lines that end inside a word too long for any: no space may be read there."""
        last = len(self.blPara.lines) - 1
        if self.breaks_word:
            yield last
        for at in range(last):
            if _ends_within_word(self.blPara, at, self.frags):
                yield at


def _cut(text: str, most: int) -> Iterator[str]:
    """`text` in pieces of at most so many characters, between words where it can be."""
    begin = 0
    while len(text) - begin > most:
        end = text.rfind(" ", begin, begin + most) + 1 or begin + most
        yield text[begin:end]
        begin = end
    yield text[begin:]


def _ends_within_word(lines: Any, at: int, words: Any) -> bool:
    """Whether a line that others follow ends in the middle of a word, in either of ReportLab's two kinds of lines."""
    if lines.kind == 0:
        last = lines.lines[at][1][-1:]
        return bool(last) and isinstance(last[0], _SplitWord) and not isinstance(last[0], _SplitWordEnd)
    ended = words[lines.lines[at + 1].sFW - 1]
    return isinstance(ended, _SplitFrag) and not isinstance(ended, _HSFrag)


def _turn(lines: Any, *, from_right: bool) -> None:
    """Put every line in the order in which it is drawn."""
    if lines.kind == 0:
        for _spare, words in lines.lines:
            words[:] = ["".join(c for _at, c in drawn_order(" ".join(words), from_right=from_right))]
        return
    for line in lines.lines:
        of_place = [fragment for fragment in line.words for _each in fragment.text]
        line_text = "".join(fragment.text for fragment in line.words)
        order = [(of_place[place], c) for place, c in drawn_order(line_text, from_right=from_right)]
        line.words = [
            run[0][0].clone(text="".join(c for _of, c in run))
            for run in (list(run) for _of, run in groupby(order, lambda pair: id(pair[0])))
        ]


class ListLabel:
    """The bullet or number before a list item."""

    def __init__(self, text: str, style: Any) -> None:
        self.text, self.style = text, style

    def draw(self, canvas: TaggedCanvas, x: float, baseline: float, body: Element) -> None:
        """Once, on the first part of an item; `body` is the item's text, which the label goes before."""
        with canvas.marking(Element("Lbl", body.parent)):
            self.write(canvas, x, baseline)

    def write(self, canvas: TaggedCanvas, x: float, baseline: float) -> None:
        canvas.setFillColor(self.style.textColor)
        canvas.setFont(self.style.fontName, self.style.fontSize)
        canvas.drawString(x + self.style.bulletIndent, baseline, self.text + " ")


class Bar:
    """A rule down the left of a text, as long as the text; it bridges the room after all paragraphs but the last."""

    def __init__(self, colour: Any, width: float) -> None:
        self.colour, self.width = colour, width

    def draw(self, canvas: TaggedCanvas, x: float, y: float, height: float, below: float) -> None:
        canvas.saveState()
        canvas.setFillColor(self.colour)
        canvas.rect(x, y - below - 0.5, self.width, height + below, stroke=0, fill=1)
        canvas.restoreState()


class PageNumber(Flowable):  # type: ignore[misc]
    """The page on which `target` is printed, set flush right and linked; filled in later if it is yet to come."""

    def __init__(self, target: str, style: Any, spoken: str) -> None:
        super().__init__()
        self.target, self.style, self.spoken = target, style, spoken
        self.element = Element("P")

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, self.style.leading
        return self.width, self.height

    def draw(self) -> None:
        link = Element("Link", self.element)
        late = LateText(self.target, self.width, self.height - first_baseline(self.style), self.style, from_right=True)
        with self.canv.marking(link):
            self.canv.write_late(late)
        self.canv.link(link, self.target, self.spoken, (0, 0, self.width, self.height))


def first_baseline(style: Any) -> float:
    """From the top of a line to its baseline, as a paragraph of that style is set."""
    return float(getAscentDescent(style.fontName, style.fontSize)[0])


class Arrangement(Flowable):  # type: ignore[misc]
    """Places tagged flowables of its own; whatever else it draws is decoration."""


class Gap(Spacer):  # type: ignore[misc]
    """Empty room, in points."""

    def __init__(self, height: float) -> None:
        super().__init__(1, height)


class Rest(Flowable):  # type: ignore[misc]
    """The room left on a page when `below` shall stand at its foot, or `at_most` so much; none if it is all needed."""

    def __init__(self, below: Sequence[Flowable], at_most: float = 1e6) -> None:
        super().__init__()
        self.below, self.at_most = below, at_most

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        needed = sum(flowable.wrap(width, height)[1] + flowable.getSpaceAfter() for flowable in self.below)
        return width, min(self.at_most, max(0.0, height - needed - 1))

    def draw(self) -> None:
        """Nothing stands here."""


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
    return ABag(
        fontName=font, fontSize=size, textColor=colour, text=text, rise=0, us_lines=[], link=[], bold=0, italic=0
    )
