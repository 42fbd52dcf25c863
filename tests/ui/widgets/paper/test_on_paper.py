import io
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen import canvas

from senco_desk.domain.errors import Refused
from senco_desk.ui.widgets.paper.document import Document
from senco_desk.ui.widgets.paper.on_paper import a4_printer, print_on


@pytest.fixture
def document(qapp: object) -> Document:
    made = pypdfium2.PdfDocument.new()
    for _page in range(3):
        made.new_page(595, 842)
    content = io.BytesIO()
    made.save(content)
    made.close()
    return Document(content.getvalue())


@pytest.fixture
def printer(tmp_path: Path, qapp: object) -> QPrinter:
    printer = a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(75)
    return printer


def pages(tmp_path: Path) -> int:
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as printed:
        return len(printed)


def test_every_page_goes_to_the_printer_and_is_counted(document: Document, printer: QPrinter, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    assert print_on(printer, document, lambda _what, at, of: told.append((at, of)), lambda: False) == 3
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert pages(tmp_path) == 3


def test_what_is_on_paper_is_what_was_on_the_page(printer: QPrinter, tmp_path: Path) -> None:
    print_on(printer, Document(a_page_with_a_square()), lambda *_told: None, lambda: False)
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as printed:
        width, height = printed[0].get_size()
        seen = printed[0].render(scale=1).to_pil().convert("L")
    assert (round(width), round(height)) == (595, 842)
    assert seen.getpixel((150, 842 - 150)) < 40
    assert seen.getpixel((300, 842 - 150)) > 220


def a_page_with_a_square() -> bytes:
    """A black square whose corners stand 100 and 200 points from the lower left."""
    content = io.BytesIO()
    drawn = canvas.Canvas(content, pagesize=(595, 842))
    drawn.rect(100, 100, 100, 100, fill=1)
    drawn.save()
    return content.getvalue()


def test_only_the_pages_asked_for_are_printed(document: Document, printer: QPrinter, tmp_path: Path) -> None:
    printer.setFromTo(2, 2)
    assert print_on(printer, document, lambda *_told: None, lambda: False) == 1
    assert pages(tmp_path) == 1


def test_cancelling_stops_between_two_pages(document: Document, printer: QPrinter) -> None:
    printed: list[int] = []
    with pytest.raises(Refused) as refused:
        print_on(printer, document, lambda _what, at, _of: printed.append(at), lambda: len(printed) == 1)
    assert refused.value.code == "cancelled"
    assert printed == [1]


def test_a_printer_that_takes_nothing_is_said(document: Document, printer: QPrinter) -> None:
    printer.setOutputFileName("/nowhere/at/all/paper.pdf")
    with pytest.raises(Refused, match="did not take the pages"):
        print_on(printer, document, lambda *_told: None, lambda: False)
