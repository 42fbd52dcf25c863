"""Papers to mark, marks put on them by pypdf, and the programs that papers pass through."""

import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from senco_desk.domain.feedback_mark import FeedbackRead
from senco_desk.importing.feedback.pdf import read
from senco_desk.printing.writing import write
from senco_desk.store.containers import Containers
from tests.importing.feedback.quiet import quiet
from tests.printing.portfolios import portfolio, with_pictures

FILES = Path(__file__).parent / "files"
Box = tuple[float, float, float, float]


def of(content: bytes, name: str = "back.pdf") -> FeedbackRead:
    return read(content, name, quiet)


def paper(*pages: Iterable[str], size: tuple[float, float] = (400, 600)) -> bytes:
    """Plain pages of lines, the first at 550, each 20 points below the one before; no font is embedded."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=size)
    for lines in pages:
        canvas.setFont("Helvetica", 12)
        for number, line in enumerate(lines):
            canvas.drawString(50, 550 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def footed(pages: int, reference: str = "PF-7Q2K v3", first: int = 1) -> bytes:
    """Pages with a word of their own, that bear their numbers as ours do."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(400, 600))
    for number in range(first, first + pages):
        canvas.drawString(50, 550, f"Reflection on page {number}, about kestrel{number:03}.")
        canvas.drawString(200, 30, f"{reference} p {number}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@cache
def our_copy() -> bytes:
    """The usual portfolio of the tests, as the desk prints it."""
    with tempfile.TemporaryDirectory() as folder:
        files = Containers(Path(folder), None)
        return write(with_pictures(portfolio(), files), files, Path(folder) / "copy.pdf", quiet_steps).file.read_bytes()


def quiet_steps(_what: str, _at: int, _of: int) -> None:
    """Says nothing."""


def note(subtype: str, rect: Box, text: str = "", quads: Iterable[Box] = (), **more: Any) -> DictionaryObject:
    """An annotation as most programs write it: corners of /QuadPoints in the order of Acrobat."""
    corners = [v for x0, y0, x1, y1 in quads for v in (x0, y1, x1, y1, x0, y0, x1, y0)]
    made = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(f"/{subtype}"),
            NameObject("/Rect"): ArrayObject(map(FloatObject, rect)),
            NameObject("/F"): pypdf.generic.NumberObject(4),
        }
    )
    if text:
        made[NameObject("/Contents")] = TextStringObject(text)
    if corners:
        made[NameObject("/QuadPoints")] = ArrayObject(map(FloatObject, corners))
    for key, value in more.items():
        made[NameObject(f"/{key}")] = value if isinstance(value, pypdf.generic.PdfObject) else TextStringObject(value)
    return made


def marked(content: bytes, *notes: tuple[int, DictionaryObject]) -> bytes:
    """By pypdf; each note with its page, counted from 0."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(content))
    for page, each in notes:
        writer.add_annotation(page, each)
    return written(writer)


def written(writer: pypdf.PdfWriter) -> bytes:
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def where(content: bytes, page: int, words: str) -> Box:
    """Around some words of one line, in the page's own coordinates, as a text selection has it."""
    with pypdfium2.PdfDocument(content) as document:
        text = document[page].get_textpage()
        at = text.get_text_range().index(words)
        first, last = pdfium.FS_RECTF(), pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(text, at, first)
        pdfium.FPDFText_GetLooseCharBox(text, at + len(words) - 1, last)
        return first.left, first.bottom, last.right, last.top


def highlighted(content: bytes, page: int, words: str, text: str, subtype: str = "Highlight") -> bytes:
    box = where(content, page, words)
    return marked(content, (page, note(subtype, box, text, [box])))


def changed(content: bytes, change: Callable[[pikepdf.Pdf], None], **how: Any) -> bytes:
    """By pikepdf, for what pypdf does not write."""
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        change(pdf)
        with warnings.catch_warnings(action="ignore"):  # of what is broken on purpose
            pdf.save(made, **how)
    return made.getvalue()


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [program for program in programs if not shutil.which(program)]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


def passed_through(*command: str, **files: bytes) -> bytes:
    """What a program makes of `files`; in `command` they are named `{name}`, and what it writes is `{out}`."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{name}.pdf" for name in (*files, "out")}
        for name, content in files.items():
            paths[name].write_bytes(content)
        subprocess.run([part.format(**paths) for part in command], check=True, capture_output=True, cwd=folder)
        return paths["out"].read_bytes()
