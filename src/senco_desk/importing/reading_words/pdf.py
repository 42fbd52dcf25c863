"""PDFs: the words on their pages, in notes and forms, and what the file says of itself; pages that are pictures."""

import re
from collections.abc import Iterator
from contextlib import closing, suppress
from typing import Any, BinaryIO

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from senco_desk.domain.attachment import Form
from senco_desk.domain.language import _
from senco_desk.importing.examining.pdf import opened as opened_pdf
from senco_desk.importing.examining.pdf_streams import limit_unpacking
from senco_desk.importing.examining.seen import foreign_code
from senco_desk.importing.reading_words.words import COMMENTS, PROPERTIES, TEXT, Taken

_TAG = re.compile(r"<[^<>]{0,10000}>")
_MOST_XMP = 2_000_000
_NAMED_PAGES = 12
_DEEPEST = 4


def read(file: BinaryIO, taken: Taken) -> None:
    limit_unpacking()
    with foreign_code(Form.PDF), opened_pdf(file) as pdf:
        _of_the_file(pdf, taken)
        for page in pdf.pages:
            for note in page.obj.get("/Annots", ()):
                _note(note, taken)
    file.seek(0)
    with foreign_code(Form.PDF), closing(pypdfium2.PdfDocument(file)) as document:
        pictures = [at + 1 for at in range(len(document)) if _is_picture(document, at, taken)]
    if pictures:
        named = ", ".join(map(str, pictures[:_NAMED_PAGES])) + (" …" if len(pictures) > _NAMED_PAGES else "")
        taken.cannot_read(_("what is on these pages, which are pictures or hold some: {pages}").format(pages=named))


def _of_the_file(pdf: pikepdf.Pdf, taken: Taken) -> None:
    for value in pdf.docinfo.values():
        taken.take(PROPERTIES, str(value))
    described = pdf.Root.get("/Metadata")
    if isinstance(described, pikepdf.Stream):
        taken.take(PROPERTIES, _TAG.sub(" ", described.read_bytes()[:_MOST_XMP].decode("utf-8", "replace")))
    for name in pdf.attachments:
        taken.take(PROPERTIES, name)
        taken.cannot_read(_("files attached to it"))
    for item in _outline(pdf.Root.get("/Outlines"), 0):
        taken.take(TEXT, item)
    form = pdf.Root.get("/AcroForm")
    for field in form.get("/Fields", ()) if form is not None else ():
        _field(field, taken, 0)


def _outline(outlines: Any, depth: int) -> Iterator[str]:
    """Titles of bookmarks; a chain that bites its tail is cut off."""
    item = outlines.get("/First") if outlines is not None else None
    for _each in range(10_000):
        if item is None:
            return
        if "/Title" in item:
            yield str(item["/Title"])
        if depth < _DEEPEST:
            yield from _outline(item, depth + 1)
        item = item.get("/Next")


def _field(field: Any, taken: Taken, depth: int) -> None:
    for key in ("/V", "/DV", "/TU"):
        value = field.get(key)
        if isinstance(value, pikepdf.String):
            taken.take(TEXT, str(value))
    if depth < _DEEPEST:
        for kid in field.get("/Kids", ()):
            _field(kid, taken, depth + 1)


def _note(note: Any, taken: Taken) -> None:
    for key in ("/Contents", "/T", "/Subj", "/RC"):
        value = note.get(key)
        if isinstance(value, pikepdf.String):
            taken.take(COMMENTS, _TAG.sub(" ", str(value)) if key == "/RC" else str(value))
    with suppress(AttributeError, KeyError, TypeError):
        taken.take(TEXT, str(note["/A"]["/URI"]))


def _is_picture(document: pypdfium2.PdfDocument, at: int, taken: Taken) -> bool:
    """Take the words of a page; whether it holds a picture."""
    with closing(document[at]) as page:
        with closing(page.get_textpage()) as words:
            taken.take(TEXT, words.get_text_range())
        return any(True for _found in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=_DEEPEST))
