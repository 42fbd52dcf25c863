"""What others wrote on a page and made part of it: flattened notes and fields, comments that a program draws.

A page's own words and what was added stand in different layers: the page itself, and drawings set into it (form
XObjects; ISO 32000-2, 8.10). A program that flattens puts what was added into such drawings; one that draws comments
puts the page into one, and writes beside it.
"""

from collections.abc import Iterable, Iterator
from ctypes import c_void_p, cast
from dataclasses import dataclass

import pikepdf
import pypdfium2.raw as pdfium

from senco_desk.domain.feedback_mark import Box
from senco_desk.importing.feedback.pdf_geometry import bounds
from senco_desk.importing.feedback.pdf_page import PageText

PAGE = 0
"""The layer of the page itself; drawings set into it are counted from 1."""
_DEEPEST = 4
_MOST_DRAWINGS = 2_000
_MOST_CHARACTERS = 60_000
_SAME_LEFT, _CLOSE = 3.0, 0.8
"""Points, and times the height of a line between two lines of one comment."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line in one layer, or of several; `places` is where each of them begins in the page's words."""

    layer: int
    words: str
    box: Box
    places: tuple[int, ...]


def has_drawings(page: pikepdf.Page) -> bool:
    """Whether anything but a picture is set into it; cheap."""
    resources = page.obj.get("/Resources")
    drawings = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    every = drawings.values() if isinstance(drawings, pikepdf.Dictionary) else ()
    return any(isinstance(each, pikepdf.Stream) and each.get("/Subtype") == pikepdf.Name.Form for each in every)


def pieces_of(page: PageText) -> tuple[Piece, ...]:
    """All words of a page, line by line, parted where the layer changes."""
    return tuple(_pieces(page, _layers(page)))


def _layers(page: PageText) -> dict[int, int]:
    """From the objects that draw words within drawings to the number of the drawing."""
    found: dict[int, int] = {}
    for number, drawing in enumerate(page.drawings(), start=1):
        if number > _MOST_DRAWINGS:
            break
        for inner in _within(drawing, 0):
            found[inner] = number
    return found


def _within(drawing: pdfium.FPDF_PAGEOBJECT, depth: int) -> Iterator[int]:
    for at in range(pdfium.FPDFFormObj_CountObjects(drawing)):
        inner = pdfium.FPDFFormObj_GetObject(drawing, at)
        kind = pdfium.FPDFPageObj_GetType(inner)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield cast(inner, c_void_p).value or 0
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _within(inner, depth + 1)


def _pieces(page: PageText, layers: dict[int, int]) -> Iterator[Piece]:
    for line in page.lines:
        parts: list[tuple[int, list[int]]] = []
        for at, letter in enumerate(line.words[:_MOST_CHARACTERS], start=line.begin):
            if letter.isspace():
                continue
            layer = layers.get(page.drawn_by(at), PAGE)
            if not parts or parts[-1][0] != layer:
                parts.append((layer, []))
            parts[-1][1].append(at)
        for layer, places in parts:
            boxes = [box for at in (places[0], places[-1]) if (box := page.box(at))]
            if boxes:
                yield Piece(layer, page.words[places[0] : places[-1] + 1], bounds(boxes), (places[0],))


def own_layer(pieces: Iterable[Piece], reference: str) -> int:
    """The layer of the page's own words, known by the reference that she had printed there."""
    return next((piece.layer for piece in pieces if reference in piece.words), PAGE)


def added(pieces: Iterable[Piece], own: int) -> list[Piece]:
    """What others wrote: whole drawings where the page itself is her own, else what stands beside hers."""
    if own != PAGE:
        return blocks(written_beside(pieces))
    by_layer: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.layer != PAGE:
            by_layer.setdefault(piece.layer, []).append(piece)
    return [joined(lines) for lines in by_layer.values()]


def written_beside(pieces: Iterable[Piece]) -> list[Piece]:
    """What is written on the page itself where its own words stand in a drawing; once, where it was drawn twice."""
    seen: dict[tuple[str, int, int], Piece] = {}
    for piece in pieces:
        if piece.layer == PAGE:
            seen.setdefault((piece.words, round(piece.box.left), round(piece.box.bottom)), piece)
    return list(seen.values())


def blocks(lines: Iterable[Piece]) -> list[Piece]:
    """Lines that stand close below each other, from the same left, as one."""
    found: list[list[Piece]] = []
    for line in lines:
        if found and _follows(found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [joined(block) for block in found]


def _follows(above: Piece, below: Piece) -> bool:
    height = above.box.top - above.box.bottom
    gap = above.box.bottom - below.box.top
    return abs(above.box.left - below.box.left) < _SAME_LEFT and -height < gap < height * _CLOSE


def joined(lines: list[Piece]) -> Piece:
    """Its lines were broken to fit, so they are parted by a space."""
    words = " ".join(" ".join(line.words.split()) for line in lines)
    places = tuple(place for line in lines for place in line.places)
    return Piece(lines[0].layer, words, bounds(line.box for line in lines), places)
