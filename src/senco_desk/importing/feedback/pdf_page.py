"""The words on a page with their places: what stands under a mark, around it and above it (pypdfium2)."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from ctypes import byref, c_uint, c_void_p, cast
from dataclasses import dataclass
from functools import cached_property, reduce
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
_FROM_RIGHT = "\u0590"
"""From here on letters may run from right to left; before it, what stands between two letters is between them."""
_LEVEL = 0.02
"""Radians from the level within which a line is the right way up."""


Corners = tuple[float, float, float, float]
"""Left, bottom, right and top, in the page's own coordinates or, of words that run otherwise, as it is shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """`begin` is the place of its first character in the page's words; `size` its height in points."""

    begin: int
    words: str
    corners: Corners
    size: float


@dataclass(frozen=True, slots=True)
class Found:
    """Words of the page; `around` are the lines that they stand in, where they begin at `at`."""

    quoted: str = ""
    around: str = ""
    at: int | None = None
    heading: str = ""


class PageText:
    """One page while it is open. Boxes that are given are in the page's own coordinates."""

    def __init__(self, page: pypdfium2.PdfPage, sheet: Sheet) -> None:
        self._page, self.sheet = page, sheet
        self._text = page.get_textpage()
        self._is_level = not sheet.turned or self._runs_level()
        if sheet.turned and self._is_level:
            self._text.close()
            page.set_rotation(0)  # it was turned afterwards: its words are in order as it was before
            self._text = page.get_textpage()
        self.words = _BROKEN.sub("-", str(self._text.get_text_range()))
        self._is_direct = len(self.words) == self._text.count_chars()
        self._handle, self._room = self._text.raw, pdfium.FS_RECTF()
        self._into = byref(self._room)

    def close(self) -> None:
        self._text.close()
        self._page.close()

    def __enter__(self) -> "PageText":
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def _runs_level(self) -> bool:
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
            inked = words.strip()
            if inked:
                first = begin + words.index(inked[0])
                one, other = self._corners(first), self._corners(first + len(inked) - 1)
                if one and other:
                    size = max(one[2] - one[0], one[3] - one[1])
                    yield Line(begin, words, _around(one, other), size)
            begin += len(words) + 2

    def _corners(self, at: int) -> Corners | None:
        """Of the character numbered `at` of the page's words; None for what is not drawn."""
        index = at if self._is_direct else pdfium.FPDFText_GetCharIndexFromTextIndex(self._handle, at)
        if index < 0 or not pdfium.FPDFText_GetLooseCharBox(self._handle, index, self._into):
            return None
        room = self._room
        left, bottom, right, top = room.left, room.bottom, room.right, room.top
        if left > right or bottom > top:
            left, right, bottom, top = min(left, right), max(left, right), min(bottom, top), max(bottom, top)
        if left == right and bottom == top:
            return None
        return (left, bottom, right, top) if self._is_level else self._framed(Box(left, bottom, right, top))

    def _framed(self, box: Box) -> Corners:
        shown = box if self._is_level else self.sheet.shown(box)
        return shown.left, shown.bottom, shown.right, shown.top

    def box(self, at: int) -> Box | None:
        """Where a character stands, as the page is shown."""
        corners = self._corners(at)
        if corners is None:
            return None
        return self.sheet.shown(Box(*corners)) if self._is_level else Box(*corners)

    def colour(self, at: int) -> tuple[int, int, int] | None:
        """Red, green and blue of a character's ink, 0–255 each; None for what is not drawn."""
        index = at if self._is_direct else pdfium.FPDFText_GetCharIndexFromTextIndex(self._handle, at)
        red, green, blue, _alpha = parts = [c_uint() for _part in range(4)]
        if index < 0 or not pdfium.FPDFText_GetFillColor(self._handle, index, *map(byref, parts)):
            return None
        return red.value, green.value, blue.value

    def leave_out(self, places: Iterable[int]) -> None:
        """The lines that hold these characters are none of the page's own; before anything else is asked of it."""
        begins = [line.begin for line in self.lines]
        out = {bisect_right(begins, at) - 1 for at in places}
        self.lines = tuple(line for number, line in enumerate(self.lines) if number not in out)

    def right_of(self, at: int, reach: float) -> str:
        """What stands on the same height within `reach` points to the right of a character, from left to right."""
        here = self._corners(at)
        if here is None:
            return ""
        begin, end = here[2] - 1, here[2] + reach
        level = (line for line in self.lines if _overlap(line.corners, here) > 0)
        places = (line.begin + number for line in level for number, each in enumerate(line.words) if not each.isspace())
        found = sorted((corners[0], self.words[place]) for place in places if (corners := self._corners(place)))
        return "".join(letter for left, letter in found if begin <= left < end)

    def drawings(self) -> Iterator[pdfium.FPDF_PAGEOBJECT]:
        """Those set into the page, in the order in which they are drawn."""
        for at in range(pdfium.FPDFPage_CountObjects(self._page)):
            found = pdfium.FPDFPage_GetObject(self._page, at)
            if pdfium.FPDFPageObj_GetType(found) == pdfium.FPDF_PAGEOBJ_FORM:
                yield found

    def drawn_by(self, at: int) -> int:
        """The address of the object that draws a character; 0 for what pdfium puts between words."""
        index = at if self._is_direct else pdfium.FPDFText_GetCharIndexFromTextIndex(self._handle, at)
        return cast(pdfium.FPDFText_GetTextObject(self._handle, index), c_void_p).value or 0

    def under(self, quads: Iterable[Box]) -> Found:
        """The words whose middles lie within `quads`, in reading order."""
        every = tuple(quads)
        held = {number: chosen for number in range(len(self.lines)) if (chosen := self._within(number, every))}
        if not held:
            return self.beside(bounds(every)) if every else Found()
        quoted = " ".join(self._said(chosen) for chosen in held.values())
        return self._found(" ".join(quoted.split()), range(min(held), max(held) + 1), held[min(held)][0])

    def beside(self, box: Box) -> Found:
        """The lines at the height of a mark that stands beside them; the nearest line where none is at its height."""
        return self._at_height(self._framed(box))

    def _at_height(self, corners: Corners) -> Found:
        if not self.lines:
            return Found()
        level = [number for number, line in enumerate(self.lines) if _overlap(line.corners, corners) > line.size / 3]
        if not level:
            level = [min(range(len(self.lines)), key=lambda number: _apart(self.lines[number].corners, corners))]
        return self._found("", range(level[0], level[-1] + 1), None)

    def near(self, places: Iterable[int]) -> Found:
        """As `beside`, of words that somebody wrote on the page, by where each of their lines begins."""
        corners = [found for at in places if (found := self._corners(at))]
        return self._at_height(reduce(_around, corners)) if corners else Found()

    def before(self, box: Box) -> Found:
        """As `beside`, of a caret, which stands between two characters of one line, mostly a little below it."""
        if not self.lines:
            return Found()
        left, _bottom, right, top = self._framed(box)
        x = (left + right) / 2
        number = min(range(len(self.lines)), key=lambda each: _distance(self.lines[each].corners, x, top))
        return self._found("", range(number, number + 1), self._gap(self.lines[number], x))

    def _gap(self, line: Line, x: float) -> int:
        for at in range(line.begin, line.begin + len(line.words)):
            corners = self._corners(at)
            if corners and (corners[0] + corners[2]) / 2 > x:
                return at
        return line.begin + len(line.words)

    def _within(self, number: int, quads: tuple[Box, ...]) -> list[int]:
        """The places of a line's characters that are under them."""
        line = self.lines[number]
        near = [quad for quad in map(self._framed, quads) if _touch(line.corners, quad)]
        if not near:
            return []
        inked = [line.begin + at for at, letter in enumerate(line.words) if not letter.isspace()]
        if max(line.words) < _FROM_RIGHT and any(self._are_in(quad, inked[0], inked[-1]) for quad in near):
            return inked
        return [at for at in inked if any(self._are_in(quad, at) for quad in near)]

    def _are_in(self, quad: Corners, *places: int) -> bool:
        """Whether the middles of these characters are."""
        return all((corners := self._corners(at)) and _is_middle_within(corners, quad) for at in places)

    def _said(self, chosen: list[int]) -> str:
        """From the first chosen letter of a line to the last, without those between that are not."""
        among = set(chosen)
        between = range(chosen[0], chosen[-1] + 1)
        return "".join(self.words[at] for at in between if at in among or self.words[at].isspace())

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


def _place_in(raw: str, at: int) -> int:
    """Where `at` comes to stand when all white space is drawn together."""
    before = raw[:at].split()
    joined = " ".join(before)
    follows_space = bool(before) and at > 0 and raw[at - 1].isspace()
    return len(joined) + follows_space


def _around(one: Corners, other: Corners) -> Corners:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _touch(one: Corners, other: Corners) -> bool:
    return one[1] < other[3] and other[1] < one[3] and one[0] < other[2] and other[0] < one[2]


def _overlap(one: Corners, other: Corners) -> float:
    """How much of their heights they share."""
    return min(one[3], other[3]) - max(one[1], other[1])


def _apart(one: Corners, other: Corners) -> float:
    return abs((one[1] + one[3]) - (other[1] + other[3]))


def _distance(corners: Corners, x: float, y: float) -> float:
    left, bottom, right, top = corners
    return max(left - x, 0.0, x - right) + 3 * max(bottom - y, 0.0, y - top)


def _is_middle_within(corners: Corners, quad: Corners) -> bool:
    x, y = (corners[0] + corners[2]) / 2, (corners[1] + corners[3]) / 2
    return quad[0] <= x <= quad[2] and quad[1] <= y <= quad[3]
