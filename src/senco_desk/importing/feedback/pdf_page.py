"""The words on a page with their places: what stands under a mark, around it and above it (pypdfium2)."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from ctypes import c_void_p, cast
from dataclasses import dataclass
from functools import cached_property
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from senco_desk.domain.feedback_mark import Box
from senco_desk.importing.feedback.pdf_geometry import Sheet, bounds

_LARGER = 1.15
"""Times the size of most lines on the page: a heading."""
_SHORTEST_HEADING, _LONGEST_HEADING = 3, 200
"""A single large letter is the tab at the edge of a page."""
_BROKEN = re.compile("[\ufffe\x02\xad]")
"""How pdfium gives the hyphen at the end of a line whose word goes on."""
_LEVEL = 0.02
"""Radians from the level within which a line is the right way up."""


@dataclass(frozen=True, slots=True)
class Line:
    """`begin` is the place of its first character in the page's words; `size` its height in points."""

    begin: int
    words: str
    box: Box
    size: float


@dataclass(frozen=True, slots=True)
class Found:
    """Words of the page; `around` are the lines that they stand in, where they begin at `at`."""

    quoted: str = ""
    around: str = ""
    at: int | None = None
    heading: str = ""


class PageText:
    """One page while it is open. Everything is told as the page is shown."""

    def __init__(self, page: pypdfium2.PdfPage, sheet: Sheet) -> None:
        self._page, self.sheet = page, sheet
        self._text = page.get_textpage()
        if sheet.turned and self._is_level():
            self._text.close()
            page.set_rotation(0)  # it was turned afterwards: its words are in order as it was before
            self._text = page.get_textpage()
        self.words = _BROKEN.sub("-", str(self._text.get_text_range()))
        self._direct = len(self.words) == self._text.count_chars()

    def close(self) -> None:
        self._text.close()
        self._page.close()

    def __enter__(self) -> "PageText":
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def _is_level(self) -> bool:
        """Whether its words run along the page as it was before it was turned."""
        characters = self._text.count_chars()
        angles = [pdfium.FPDFText_GetCharAngle(self._text, at) for at in range(0, characters, max(characters // 9, 1))]
        return bool(sum(abs(angle) < _LEVEL for angle in angles) * 2 > len(angles))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines())

    def _lines(self) -> Iterator[Line]:
        begin = 0
        for words in self.words.split("\r\n"):
            ends = [at for at in (_first(words), _last(words)) if at is not None]
            boxes = [box for at in ends if (box := self.box(begin + at))]
            if boxes:
                first = boxes[0]
                size = max(first.right - first.left, first.top - first.bottom)
                yield Line(begin, words, bounds(boxes), size)
            begin += len(words) + 2

    def box(self, at: int) -> Box | None:
        """Where the character stands that is the one numbered `at` of the page’s words; None for what is not drawn."""
        index = at if self._direct else pdfium.FPDFText_GetCharIndexFromTextIndex(self._text, at)
        found = pdfium.FS_RECTF()
        if index < 0 or not pdfium.FPDFText_GetLooseCharBox(self._text, index, found):
            return None
        left, right = sorted((found.left, found.right))
        bottom, top = sorted((found.bottom, found.top))
        return self.sheet.shown(Box(left, bottom, right, top)) if right > left or top > bottom else None

    def right_of(self, at: int, reach: float) -> str:
        """What stands on the same height within `reach` points to the right of a character, from left to right."""
        here = self.box(at)
        if here is None:
            return ""
        beyond = Box(here.right - 1, here.bottom, here.right + reach, here.top)
        places = (place for line in self.lines if _overlap(line.box, beyond) > 0 for place in _visible(line))
        found = [(box.left, self.words[place]) for place in places if (box := self.box(place))]
        return "".join(letter for left, letter in sorted(found) if beyond.left <= left < beyond.right)

    def drawings(self) -> Iterator[pdfium.FPDF_PAGEOBJECT]:
        """Those set into the page, in the order in which they are drawn."""
        for at in range(pdfium.FPDFPage_CountObjects(self._page)):
            found = pdfium.FPDFPage_GetObject(self._page, at)
            if pdfium.FPDFPageObj_GetType(found) == pdfium.FPDF_PAGEOBJ_FORM:
                yield found

    def drawn_by(self, at: int) -> int:
        """The address of the object that draws a character; 0 for what pdfium puts between words."""
        index = at if self._direct else pdfium.FPDFText_GetCharIndexFromTextIndex(self._text, at)
        return cast(pdfium.FPDFText_GetTextObject(self._text, index), c_void_p).value or 0

    def under(self, quads: Iterable[Box]) -> Found:
        """The words whose middles lie within `quads`, which are as shown, in reading order."""
        every = tuple(quads)
        held = [(number, at) for number, line in enumerate(self.lines) for at in self._within(line, every)]
        if not held:
            return self.beside(bounds(every)) if every else Found()
        numbers = sorted({number for number, _at in held})
        quoted = "\n".join(self._said(number, {at for where, at in held if where == number}) for number in numbers)
        return self._found(" ".join(quoted.split()), range(numbers[0], numbers[-1] + 1), held[0][1])

    def beside(self, box: Box) -> Found:
        """The lines at the height of a mark that stands beside them; the nearest line where none is at its height."""
        if not self.lines:
            return Found()
        level = [number for number, line in enumerate(self.lines) if _overlap(line.box, box) > line.size / 3]
        if not level:
            level = [min(range(len(self.lines)), key=lambda number: _apart(self.lines[number].box, box))]
        return self._found("", range(level[0], level[-1] + 1), None)

    def before(self, box: Box) -> Found:
        """As `beside`, of a caret, which stands between two characters of one line, mostly a little below it."""
        if not self.lines:
            return Found()
        x, y = (box.left + box.right) / 2, box.top
        number = min(range(len(self.lines)), key=lambda each: _distance(self.lines[each].box, x, y))
        return self._found("", range(number, number + 1), self._gap(self.lines[number], x))

    def _gap(self, line: Line, x: float) -> int:
        for at in range(len(line.words)):
            box = self.box(line.begin + at)
            if box and (box.left + box.right) / 2 > x:
                return line.begin + at
        return line.begin + len(line.words)

    def _within(self, line: Line, quads: tuple[Box, ...]) -> Iterator[int]:
        near = [quad for quad in quads if _touch(line.box, quad)]
        if near:
            for at, letter in enumerate(line.words, start=line.begin):
                box = None if letter.isspace() else self.box(at)
                if box and any(_middle_within(box, quad) for quad in near):
                    yield at

    def _said(self, number: int, chosen: set[int]) -> str:
        """Of one line, from the first chosen letter to the last, without those between that are not."""
        line = self.lines[number]
        between = range(min(chosen), max(chosen) + 1)
        return "".join(self.words[at] for at in between if at in chosen or self.words[at].isspace()) or line.words

    def _found(self, quoted: str, numbers: range, first: int | None) -> Found:
        """With a line more before and after, where the page has them."""
        begin = self.lines[max(numbers.start - 1, 0)].begin
        last = self.lines[min(numbers.stop, len(self.lines) - 1)]
        raw = self.words[begin : last.begin + len(last.words)]
        at = None if first is None else _place_in(raw, first - begin)
        return Found(quoted, " ".join(raw.split()), at, self._heading(numbers.start))

    def _heading(self, number: int) -> str:
        """The nearest line above that is set larger than most."""
        large = [each for each in self._headings if each <= number]
        return " ".join(self.lines[large[-1]].words.split())[:_LONGEST_HEADING] if large else ""

    @cached_property
    def _headings(self) -> tuple[int, ...]:
        usual = median(line.size for line in self.lines) if self.lines else 0
        return tuple(
            number
            for number, line in enumerate(self.lines)
            if line.size >= usual * _LARGER and len(line.words.strip()) >= _SHORTEST_HEADING
        )

    def leave_out(self, places: Iterable[int]) -> None:
        """The lines that hold these characters are none of the page's own; before anything else is asked of it."""
        begins = [line.begin for line in self.lines]
        out = {bisect_right(begins, at) - 1 for at in places}
        self.lines = tuple(line for number, line in enumerate(self.lines) if number not in out)


def _visible(line: Line) -> list[int]:
    return [line.begin + at for at, letter in enumerate(line.words) if not letter.isspace()]


def _place_in(raw: str, at: int) -> int:
    """Where `at` comes to stand when all white space is drawn together."""
    before = raw[:at].split()
    joined = " ".join(before)
    follows_space = bool(before) and at > 0 and raw[at - 1].isspace()
    return len(joined) + follows_space


def _first(words: str) -> int | None:
    return next((at for at, letter in enumerate(words) if not letter.isspace()), None)


def _last(words: str) -> int | None:
    return len(words.rstrip()) - 1 if words.strip() else None


def _touch(one: Box, other: Box) -> bool:
    return _overlap(one, other) > 0 and min(one.right, other.right) > max(one.left, other.left)


def _overlap(one: Box, other: Box) -> float:
    """How much of their heights they share."""
    return min(one.top, other.top) - max(one.bottom, other.bottom)


def _apart(one: Box, other: Box) -> float:
    return abs((one.top + one.bottom) - (other.top + other.bottom))


def _distance(box: Box, x: float, y: float) -> float:
    across = max(box.left - x, 0.0, x - box.right)
    return across + 3 * max(box.bottom - y, 0.0, y - box.top)


def _middle_within(box: Box, quad: Box) -> bool:
    x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    return quad.left <= x <= quad.right and quad.bottom <= y <= quad.top
