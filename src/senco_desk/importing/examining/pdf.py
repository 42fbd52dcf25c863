"""PDFs: whether they open, are locked, damaged, cut short or blank, and how many pages they have."""

from contextlib import closing
from typing import BinaryIO

import pikepdf
import pypdfium2

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.pdf_streams import limit_unpacking, unpacks
from senco_desk.importing.examining.remarks import LOCKED
from senco_desk.importing.examining.seen import DAMAGED, Faulty, Remarks, Seen, foreign_code
from senco_desk.importing.examining.text import CUT_SHORT

BLANK = Sentence("pdf-blank", N_("Nothing can be seen on its pages. Scan or save it again, and attach that."))
FIRST_BLANK = Sentence("pdf-first-blank", N_("Nothing can be seen on its first page. Look whether that is meant."))
DAMAGED_PAGES = Sentence(
    "pdf-damaged-pages",
    N_("Something on these pages is damaged and may be missing: {pages}. Look at them, or find another copy."),
)
MENDED = Sentence(
    "pdf-mended", N_("It opens, but something in the file is damaged. Look through its pages before you rely on it.")
)
ONLY_IN_ACROBAT = Sentence(
    "pdf-only-in-acrobat",
    N_(
        "It is a form that only Adobe’s own program can show. Open it there, print it to a new PDF, and attach that "
        "as well."
    ),
)

_TAIL = 2048
_NAMED_PAGES = 8
_LOOKED_AT = 10
"""Pages drawn before a file is said to be blank."""
_DRAWN_SIDE = 800
"""Pixels of the longer side of a page, drawn to see whether something is on it: thin type still shows."""


def examine(file: BinaryIO) -> Seen:
    remarks = Remarks()
    whole = _has_its_end(file)
    pages = _structure(file, remarks)
    if not whole:
        remarks.warn(CUT_SHORT)
    blank = _blank_from_the_first(file, pages)
    if blank == min(pages, _LOOKED_AT):
        remarks.said.insert(0, BLANK.said())
        return Seen(Health(Form.PDF, Soundness.BLANK, pages, tuple(remarks.said)))
    if blank:
        remarks.warn(FIRST_BLANK)
    return Seen(remarks.health(Form.PDF, pages))


def _has_its_end(file: BinaryIO) -> bool:
    size = file.seek(0, 2)
    file.seek(max(size - _TAIL, 0))
    return b"%%EOF" in file.read()


def _structure(file: BinaryIO, remarks: Remarks) -> int:
    """The number of pages; raises Faulty when it cannot be opened, has none, or would unpack without end."""
    file.seek(0)
    limit_unpacking()
    with foreign_code(Form.PDF), opened(file) as pdf:
        if not len(pdf.pages):
            raise Faulty(Form.PDF, Soundness.BROKEN, DAMAGED)
        streams = (found for found in pdf.objects if isinstance(found, pikepdf.Stream))
        damaged = {stream.objgen for stream in streams if not unpacks(stream)}
        _remark_damage(pdf, damaged, remarks)
        if bool(pdf.Root.get("/NeedsRendering", False)):
            remarks.warn(ONLY_IN_ACROBAT)
        return len(pdf.pages)


def opened(file: BinaryIO) -> pikepdf.Pdf:
    try:
        return pikepdf.open(file, suppress_warnings=True)
    except pikepdf.PasswordError as error:
        raise Faulty(Form.PDF, Soundness.LOCKED, LOCKED) from error


def _remark_damage(pdf: pikepdf.Pdf, damaged: set[tuple[int, int]], remarks: Remarks) -> None:
    pages = [number for number, page in enumerate(pdf.pages, start=1) if damaged & _drawing(page)] if damaged else []
    if pages:
        remarks.warn(DAMAGED_PAGES, pages=_listed(pages))
    elif damaged or pdf.get_warnings():
        remarks.warn(MENDED)


def _drawing(page: pikepdf.Page) -> set[tuple[int, int]]:
    """The streams that hold what is drawn on it."""
    contents = page.obj.get("/Contents")
    return {stream.objgen for stream in (contents if isinstance(contents, pikepdf.Array) else (contents,)) if stream}


def _listed(pages: list[int]) -> str:
    return ", ".join(map(str, pages[:_NAMED_PAGES])) + (" …" if len(pages) > _NAMED_PAGES else "")


def _blank_from_the_first(file: BinaryIO, pages: int) -> int:
    """How many pages from the first on have nothing to see, of those that are looked at."""
    file.seek(0)
    with foreign_code(Form.PDF), closing(pypdfium2.PdfDocument(file)) as document:
        for at in range(min(pages, _LOOKED_AT, len(document))):
            if not _is_blank(document, at):
                return at
        return min(pages, _LOOKED_AT)


def _is_blank(document: pypdfium2.PdfDocument, at: int) -> bool:
    with closing(document[at]) as page:
        scale = min(1.0, _DRAWN_SIDE / max(*page.get_size(), 1.0))
        darkest, lightest = page.render(scale=scale, grayscale=True).to_pil().getextrema()
        return bool(lightest == darkest)
