"""Opens a stranger's PDF in both libraries: pikepdf, which mends what is broken, and pdfium for the words."""

import warnings
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from io import BytesIO

import pikepdf
import pypdfium2

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.importing.examining.pdf import opened as opened_pdf
from senco_desk.importing.examining.pdf_streams import limit_unpacking, unpacks
from senco_desk.importing.examining.refusing import Refusals
from senco_desk.importing.examining.seen import foreign_code
from senco_desk.importing.feedback import pdf_refusing

MOST_PAGES = 20_000
_REFUSALS = Refusals(pdf_refusing.LOCKED, pdf_refusing.HARMFUL, pdf_refusing.DAMAGED)
_HEAD, _TAIL = 1024, 2048
LEAST_BOMB = 400_000
"""Packed bytes: deflate makes at most a thousand times as much of them, so less than that does no harm."""


@contextmanager
def opened(content: bytes, name: str) -> Iterator[tuple[pikepdf.Pdf, pypdfium2.PdfDocument | None, list[str]]]:
    """The file in both libraries and what is to be said of it. Words cannot be had where the second is None.

    Raises Refused for what is locked, empty, no PDF or without end, Damaged for what does not open; also for what
    comes to light while it is read.
    """
    if not content.strip(b"\0\r\n\t "):
        raise Refused(pdf_refusing.EMPTY, name=name)
    if b"%PDF-" not in content[:_HEAD]:
        raise Refused(pdf_refusing.NOT_PDF, name=name)
    limit_unpacking()
    with _REFUSALS.telling(name), ExitStack() as held:
        with foreign_code(Form.PDF):
            pdf, is_mended = _opened(content)
            held.enter_context(pdf)
            _refuse_harm(pdf, name)
            document = _words_of(content, pdf)
            remarks = list(_remarks(content, is_mended or bool(pdf.get_warnings())))
        if document:
            held.callback(document.close)
        yield pdf, document, remarks


def _opened(content: bytes) -> tuple[pikepdf.Pdf, bool]:
    """As it is; where pikepdf finds no beginning in it, as pdfium mended it, which finds some that are left."""
    try:
        return opened_pdf(BytesIO(content)), False
    except pikepdf.PdfError:
        with suppress(pypdfium2.PdfiumError), closing(pypdfium2.PdfDocument(content)) as document:
            made = BytesIO()
            document.save(made)
            return opened_pdf(made), True
        raise


def _refuse_harm(pdf: pikepdf.Pdf, name: str) -> None:
    pages = len(pdf.pages)
    if not pages:
        raise Damaged(pdf_refusing.DAMAGED, name=name)
    if pages > MOST_PAGES:
        raise Refused(pdf_refusing.TOO_LONG, name=name, pages=f"{pages:,}")
    for page in pdf.pages:
        contents = page.obj.get("/Contents")
        for stream in contents if isinstance(contents, pikepdf.Array) else (contents,):
            if isinstance(stream, pikepdf.Stream) and _may_be_without_end(stream):
                with suppress(UnicodeDecodeError):  # a filter whose name is no text unpacks nothing
                    unpacks(stream)


def _may_be_without_end(stream: pikepdf.Stream) -> bool:
    filters = stream.get("/Filter")
    return isinstance(filters, pikepdf.Array) or len(stream.read_raw_bytes()) > LEAST_BOMB


def _remarks(content: bytes, is_mended: bool) -> Iterator[str]:
    if b"%%EOF" not in content[-_TAIL:]:
        yield pdf_refusing.CUT_SHORT.said()
    elif is_mended:
        yield pdf_refusing.MENDED.said()


def _words_of(content: bytes, pdf: pikepdf.Pdf) -> pypdfium2.PdfDocument | None:
    """As it is or, where pdfium does not see all its pages, as pikepdf mended it."""
    document = _document(content)
    if document and len(document) == len(pdf.pages):
        return document
    if document:
        document.close()
    return _document(_mended(pdf))


def _mended(pdf: pikepdf.Pdf) -> bytes:
    made = BytesIO()
    with warnings.catch_warnings(action="ignore"):  # what is wrong with it is told by other means
        pdf.save(made)
    return made.getvalue()


def _document(content: bytes) -> pypdfium2.PdfDocument | None:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
