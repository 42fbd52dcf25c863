"""Any PDF that comes back: our copy with a tutor's marks on it or its form filled, Moodle's, Turnitin's, any other."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from hashlib import sha256

import pikepdf
import pypdfium2

from senco_desk.domain.attachment import Form
from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind, Mark, Paper
from senco_desk.importing.examining.seen import foreign_code
from senco_desk.importing.feedback import pdf_refusing
from senco_desk.importing.feedback.moodle_pdf import MoodleComments
from senco_desk.importing.feedback.pdf_annotations import MOST_MARKS, Annotation, Annotations
from senco_desk.importing.feedback.pdf_drawn import Piece, added, has_drawings, own_layer, pieces_of
from senco_desk.importing.feedback.pdf_form import OurForm, is_undecided, with_comments
from senco_desk.importing.feedback.pdf_geometry import Sheet, sheet_of
from senco_desk.importing.feedback.pdf_map import maps_in, named_in_properties
from senco_desk.importing.feedback.pdf_marks import PageMarks, Threads
from senco_desk.importing.feedback.pdf_opening import opened
from senco_desk.importing.feedback.pdf_page import PageText
from senco_desk.importing.feedback.pdf_printed import Borne, borne_by
from senco_desk.importing.feedback.pdf_strings import MOST_TEXT
from senco_desk.importing.feedback.pdf_surviving import FLATTENED, PageSeen, copies_in, findings_on, ranges
from senco_desk.importing.feedback.turnitin import TurnitinReport

Progress = Callable[[int, int | None], None]


def read(content: bytes, name: str, progress: Progress) -> FeedbackRead:
    """All marks in a PDF, page by page; `progress` is told the pages read and how many there are.

    Raises Refused for what is empty, no PDF, locked or too long, and Damaged for what does not open.
    """
    with opened(content, name) as (pdf, document, remarks):
        with foreign_code(Form.PDF):
            reading = _Reading(pdf, document, progress)
        marks = tuple(with_comments(reading.marks()))
        findings = (*remarks, *reading.findings(bool(marks)))
        return FeedbackRead(
            reading.kind, name, len(content), sha256(content).hexdigest(), marks, findings, reading.copies,
            pages=len(pdf.pages), maps=reading.maps, paper=reading.paper,
        )  # fmt: skip


class _Reading:
    """Goes through the pages once; then it is known what the file is and what is to be said of it."""

    def __init__(self, pdf: pikepdf.Pdf, document: pypdfium2.PdfDocument | None, progress: Progress) -> None:
        self._pdf, self._document, self._progress = pdf, document, progress
        self._annotations = Annotations()
        every = self._annotations.all(pdf, lambda: progress(0, len(pdf.pages)))
        self._threads, self._by_page = Threads(every), _by_page(every)
        self._form = OurForm(pdf)
        self._moodle, self._report = MoodleComments(pdf), TurnitinReport()
        self.maps, self._named = maps_in(pdf), named_in_properties(pdf)
        self.seen: list[PageSeen] = []
        self._unopened: list[int] = []
        self._flattened: list[int] = []

    @property
    def kind(self) -> FileKind:
        if self._report.is_there:
            return FileKind.TURNITIN
        if self._moodle.is_there:
            return FileKind.MOODLE_PDF
        if self._form.is_there:
            return FileKind.PDF_FORM
        return FileKind.OUR_PDF if self.copies else FileKind.PDF

    @property
    def paper(self) -> Paper | None:
        return self._report.paper

    @property
    def copies(self) -> tuple[CopyRead, ...]:
        """Those that its pages name, then the one that the file says it is."""
        named = (*copies_in(self.seen), self._named)
        return tuple(dict.fromkeys(copy for copy in named if copy))

    def marks(self) -> Iterator[Mark]:
        total = len(self._pdf.pages)
        for at, page in enumerate(self._pdf.pages):
            self._progress(at, total)
            found: list[Mark] = []
            with foreign_code(Form.PDF):
                for mark in self._of_page(at, page):
                    self._progress(at, total)
                    found.append(mark)
            yield from found
        self._progress(total, total)
        yield from self._form.off_the_pages()
        yield from self._moodle.listed()
        yield from self._report.marks()

    def _of_page(self, at: int, page: pikepdf.Page) -> Iterator[Mark]:
        sheet = sheet_of(page)
        text = self._text(at, sheet)
        with text or nullcontext():
            yield from self._on_page(at, page, sheet, text)

    def _text(self, at: int, sheet: Sheet) -> PageText | None:
        try:
            return PageText(self._document[at], sheet) if self._document else None
        except pypdfium2.PdfiumError:
            return None

    def _on_page(self, at: int, page: pikepdf.Page, sheet: Sheet, text: PageText | None) -> Iterator[Mark]:
        borne = borne_by(text) if text else Borne()
        self._see(at, borne, text)
        placing = PageMarks(self._threads, text, sheet, at + 1, borne.printed)
        drawn = list(self._drawn(at, page, text, borne, placing)) if text else []
        yield from placing.all(self._by_page.get(at, ()))
        yield from self._form.on_page(at, placing)
        yield from drawn
        if text:
            self._report.see(text, placing)
            self._leave_out_of_copy(at)

    def _see(self, at: int, borne: Borne, text: PageText | None) -> None:
        self.seen.append(PageSeen(borne, text is not None and bool(text.words.strip())))
        if text is None:
            self._unopened.append(at + 1)

    def _leave_out_of_copy(self, at: int) -> None:
        """Pages that Moodle or Turnitin adds are not missed, and bear no number of hers."""
        if self._report.is_there or self._moodle.is_list(at):
            self.seen[at] = replace(self.seen[at], is_added=True)

    def _drawn(self, at: int, page: pikepdf.Page, text: PageText, borne: Borne, placing: PageMarks) -> Iterator[Mark]:
        """What was made part of the page; asked first, since those words are none of hers."""
        if self._moodle.is_there:
            yield from self._moodle.on_page(at, text, placing)
        elif borne.printed and has_drawings(page):
            pieces = pieces_of(text)
            yield from self._flattened_on(at, text, placing, added(pieces, own_layer(pieces, borne.printed.reference)))

    def _flattened_on(self, at: int, text: PageText, placing: PageMarks, found: list[Piece]) -> Iterator[Mark]:
        text.leave_out(place for piece in found for place in piece.places)
        said = [piece for piece in found if not is_undecided(piece.words)]
        if said:
            self._flattened.append(at + 1)
        yield from (placing.drawn(f"{at + 1}.drawn.{number}", piece) for number, piece in enumerate(said, start=1))

    def findings(self, has_marks: bool) -> Iterator[str]:
        for number in self._report.pictured:
            self.seen[number - 1] = replace(self.seen[number - 1], is_added=True, is_pictured=True)
        yield from findings_on(self.seen, self.copies, self.maps, has_marks)
        notes = self._annotations
        told = (
            (FLATTENED, self._flattened),
            (pdf_refusing.UNREADABLE_PAGES, self._unopened),
            (pdf_refusing.UNREADABLE_MARKS, notes.unreadable),
            (pdf_refusing.ATTACHED, notes.attaching),
        )
        yield from (sentence.said(pages=ranges(sorted(pages))) for sentence, pages in told if pages)
        if notes.cut:
            yield pdf_refusing.TEXT_CUT.said(pages=ranges(sorted(notes.cut)), most=f"{MOST_TEXT:,}")
        if notes.are_more:
            yield pdf_refusing.TOO_MANY.said(most=f"{MOST_MARKS:,}")


def _by_page(annotations: Iterable[Annotation]) -> dict[int, list[Annotation]]:
    found: dict[int, list[Annotation]] = {}
    for each in annotations:
        found.setdefault(each.page, []).append(each)
    return found
