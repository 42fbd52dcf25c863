"""A page of the guide on paper and as a document, made for real and read back."""

import zipfile
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from senco_desk.domain.errors import Refused
from senco_desk.ui.guide.pages import page
from senco_desk.ui.guide.paper import laid_out, print_on, save
from senco_desk.ui.theme import dress


def words_of(file: Path) -> str:
    with PdfDocument(file) as document:
        return " ".join("".join(each.get_textpage().get_text_range() for each in document).split())


def test_the_assessment_is_saved_as_a_pdf_of_a_few_sheets(tmp_path: Path, qapp: QApplication) -> None:
    save(page("dpia").markdown, tmp_path / "dpia.pdf")
    assert "Step 7: Sign off and record outcomes" in words_of(tmp_path / "dpia.pdf")
    with PdfDocument(tmp_path / "dpia.pdf") as document:
        assert len(document) <= 3
        assert [round(points) for points in document[0].get_size()] == [595, 842]


def test_the_page_for_the_technician_fits_one_sheet(tmp_path: Path, qapp: QApplication) -> None:
    save(page("for-the-technician").markdown, tmp_path / "technician.pdf")
    with PdfDocument(tmp_path / "technician.pdf") as document:
        assert len(document) <= 2


def test_as_a_document_its_tables_can_be_filled_in(tmp_path: Path, qapp: QApplication) -> None:
    save(page("dpia").markdown, tmp_path / "dpia.odt")
    with zipfile.ZipFile(tmp_path / "dpia.odt") as document:
        content = document.read("content.xml").decode()
    assert content.count("<table:table ") == 4
    assert "Name of the controller" in content


def test_it_is_black_on_white_in_the_dark_too(qapp: QApplication) -> None:
    dress(qapp, "dark", 100)
    html = laid_out("# A [link](dpia.md)\n\nWords").toHtml()
    dress(qapp, "light", 100)
    assert "color:#000000" in html
    assert "underline" not in html


def test_a_printer_takes_it(tmp_path: Path, qapp: QApplication) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_on(printer, page("for-the-technician").markdown)
    assert "For the technician" in words_of(tmp_path / "printed.pdf")


@pytest.mark.parametrize("name", ["dpia.docx", "dpia", "dpia.exe"])
def test_another_ending_is_refused(tmp_path: Path, name: str, qapp: QApplication) -> None:
    with pytest.raises(Refused):
        save("# A page", tmp_path / name)
    assert list(tmp_path.iterdir()) == []
