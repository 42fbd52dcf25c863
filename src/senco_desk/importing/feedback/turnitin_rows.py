"""The lines of a report: their words, what stands in which column, and how dark they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from senco_desk.domain.feedback_mark import Box
from senco_desk.importing.feedback.pdf_page import Line, PageText

_GAP = 1.5
"""Times the height of the lower of two letters: what is farther from each other stands in two columns."""
_LOOKED_AT = 12
"""Letters whose colour tells that of a line."""
_LUMINANCE = (0.2126, 0.7152, 0.0722)
"""Of red, green and blue (ITU-R BT.709)."""


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` are its words by columns, from the left as they were written; `tone` is 0 for black and 1 for white."""

    words: str
    cells: tuple[str, ...]
    tone: float


def rows_of(page: PageText) -> Iterator[Row]:
    for line in page.lines:
        cells = tuple(words for words, _box in cells_of(page, line))
        yield Row(" ".join(cells), cells, _tone(page, line))


def cells_of(page: PageText, line: Line) -> Iterator[tuple[str, Box]]:
    """The words of a line parted where there is a gap, each with the box of their first letter."""
    begins: list[tuple[int, Box]] = []
    before = None
    for at in _inked(line):
        box = page.box(at)
        if box and (before is None or _are_apart(before, box)):
            begins.append((at, box))
        before = box or before
    ends = [at for at, _box in begins[1:]] + [line.begin + len(line.words)]
    for (at, box), end in zip(begins, ends, strict=True):
        yield " ".join(page.words[at:end].split()), box


def _inked(line: Line) -> list[int]:
    return [at for at, letter in enumerate(line.words, start=line.begin) if not letter.isspace()]


def _are_apart(one: Box, other: Box) -> bool:
    """What stands far below each other is one line for pdfium, if nothing stands between."""
    gap = min(one.top - one.bottom, other.top - other.bottom) * _GAP
    across = max(other.left - one.right, one.left - other.right)
    return across > gap or abs(other.bottom - one.bottom) > gap


def _tone(page: PageText, line: Line) -> float:
    colours = [colour for at in _inked(line)[:_LOOKED_AT] if (colour := page.colour(at))]
    lights = [sum(part * share for part, share in zip(each, _LUMINANCE, strict=True)) / 255 for each in colours]
    return fmean(lights) if lights else 0.0
