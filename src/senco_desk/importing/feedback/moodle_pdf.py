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
_ENTRY = re.compile(_LABEL.pattern + r"\s")
_MAKER = "Powered by TCPDF"
_SAME_LEFT, _HEAD = 3.0, 0.8
"""Points, and times the height of a page: above that is its head."""


class MoodleComments:
    """Of a file whose pages are seen one after the other, while they are open; `is_there`: it is Moodle's."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.is_there = _is_moodles(pdf)
        self._list: dict[int, tuple[Piece, ...]] = {}
        self._markers: dict[str, Mark] = {}

    def on_page(self, at: int, page: PageText, placing: PageMarks) -> Iterator[Mark]:
        """The comments drawn on it; markers and pages of the list are remembered. `at` counts from 0."""
        pieces = [piece for piece in pieces_of(page) if _MAKER not in piece.words]
        if _is_list(pieces, at, page.sheet.height):
            self._list[at] = tuple(piece for piece in pieces if piece.layer == PAGE)
            return
        beside = written_beside(pieces)
        page.leave_out(place for piece in beside for place in piece.places)
        comments = []
        for each in blocks(beside):
            if _LABEL.fullmatch(label := each.words.replace(" ", "")):  # in a narrow marker it has two lines
                self._markers[label] = placing.drawn("", replace(each, words=""))
            else:
                comments.append(each)
        yield from (placing.drawn(f"{at + 1}.drawn.{number}", each) for number, each in enumerate(comments, start=1))

    def is_list(self, at: int) -> bool:
        return at in self._list

    def listed(self) -> Iterator[Mark]:
        """The comments of the list, each at its marker."""
        for label, text in _entries(self._list.values()):
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


def _is_list(pieces: Iterable[Piece], at: int, height: float) -> bool:
    """Whether a page is of the list: nothing but its head is set into it, and a line begins with a label.

    `at` is how many pages come before it: labels are those of earlier pages.
    """
    every = list(pieces)
    labels = [found for piece in every if piece.layer == PAGE and (found := _ENTRY.match(piece.words))]
    head_only = all(piece.layer == PAGE or piece.box.bottom > height * _HEAD for piece in every)
    return head_only and any(int(found[1]) <= at for found in labels)


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
