"""Moodle's feedback.pdf: comments drawn into the page, or numbered markers with the comments in a list at the end.

Moodle sets each page of the paper into a new one as a drawing and writes its comments beside it; markers bear the page
and the number of a comment there ("3.2"), and so do the entries of the list (mod/assign/feedback/editpdf).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pikepdf

from senco_desk.domain.feedback_mark import Mark, MarkKind, Place
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.pdf_drawn import PAGE, Piece, blocks, has_drawings, joined, pieces_of, written_beside
from senco_desk.importing.feedback.pdf_marks import PageMarks, said_page
from senco_desk.importing.feedback.pdf_page import PageText
from senco_desk.importing.feedback.pdf_strings import text_of

_LABEL = re.compile(r"([1-9]\d{0,4})\.([1-9]\d{0,3})")
_SAME_LEFT = 3.0
"""Points."""


class MoodleComments:
    """Of a file whose pages are seen one after the other, while they are open; `is_there`: it is Moodle's."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.is_there = _is_moodles(pdf)
        self._list: list[tuple[Piece, ...]] = []
        self._markers: dict[str, Mark] = {}

    def on_page(self, at: int, page: PageText, placing: PageMarks) -> Iterator[Mark]:
        """The comments drawn on it; markers and pages of the list are remembered. `at` counts from 0."""
        pieces = pieces_of(page)
        if _is_list(pieces):
            self._list.append(pieces)
            return
        beside = written_beside(pieces)
        page.leave_out(place for piece in beside for place in piece.places)
        markers = [piece for piece in beside if _LABEL.fullmatch(piece.words.strip())]
        self._markers |= {piece.words.strip(): placing.drawn("", piece) for piece in markers}
        comments = blocks(piece for piece in beside if piece not in markers)
        yield from (placing.drawn(f"{at + 1}.drawn.{number}", each) for number, each in enumerate(comments, start=1))

    def listed(self) -> Iterator[Mark]:
        """The comments of the list, each at its marker."""
        for label, text in _entries(self._list):
            marker = self._markers.get(label)
            place = marker.place if marker else Place(said_page(int(label.partition(".")[0]), None))
            yield Mark(
                f"list.{label}", MarkKind.COMMENT, text, place=replace(place, codes=codes_in(text) + place.codes)
            )


def _is_moodles(pdf: pikepdf.Pdf) -> bool:
    """TCPDF writes it, with each page of the paper as a drawing."""
    about = pdf.trailer.get("/Info")
    producer = text_of(about.get("/Producer")) if isinstance(about, pikepdf.Dictionary) else ""
    return "TCPDF" in producer and has_drawings(pdf.pages[0])


def _is_list(pieces: Iterable[Piece]) -> bool:
    """Whether a page is of the list: nothing is set into it, and a label stands at a line's beginning."""
    every = list(pieces)
    return all(piece.layer == PAGE for piece in every) and any(_LABEL.match(piece.words) for piece in every)


def _entries(pages: Iterable[tuple[Piece, ...]]) -> Iterator[tuple[str, str]]:
    """The labels of the list and their comments; one may go on on the next page, below its head."""
    label, lines, margin = "", list[Piece](), 0.0
    for pieces in pages:
        for number, piece in enumerate(sorted(pieces, key=lambda each: (-round(each.box.top), each.box.left))):
            found = _LABEL.match(piece.words)
            if found and (not label or abs(piece.box.left - margin) < _SAME_LEFT):
                yield from _entry(label, lines)
                label, lines, margin = found[0], [], piece.box.left
            if label and (number or found):
                lines.append(piece)
    yield from _entry(label, lines)


def _entry(label: str, lines: list[Piece]) -> Iterator[tuple[str, str]]:
    text = joined(lines).words.removeprefix(label).strip() if lines else ""
    if text:
        yield label, text
