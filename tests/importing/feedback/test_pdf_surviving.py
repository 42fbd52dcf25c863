"""Copies that come back otherwise than they went out: pages gone, put in, moved, merged, printed or flattened anew."""

from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from random import Random

import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind
from senco_desk.importing.feedback import pdf_surviving
from senco_desk.importing.feedback.pdf_surviving import ranges
from tests.importing.feedback.pdf_papers import (
    changed,
    footed,
    highlighted,
    marked,
    needs,
    note,
    of,
    our_copy,
    paper,
    passed_through,
    where,
    written,
)  # fmt: skip

SCRIPTS = ("Zażółć", "Ευχαριστώ", "Спасибо", "学校")
FIVE = footed(5)


def has(read: FeedbackRead, said: str) -> bool:
    return any(said in finding for finding in read.findings)


@cache
def sixty() -> tuple[bytes, dict[str, str]]:
    """Our printed copy with marks of pypdf at random places, and the page that each text stands on."""
    copy, chance = our_copy(), Random(7)
    with pypdfium2.PdfDocument(copy) as document:
        lines = [(at, line) for at in range(len(document)) for line in _lines(document, at)]
        labels = [document.get_page_label(at) for at in range(len(document))]
    notes, pages = [], {}
    for number, (at, line) in enumerate(chance.sample(lines, 60)):
        text = f"{SCRIPTS[number % 4]} {number}: {line[:30]}".strip()
        box = where(copy, at, line)
        subtype = ("Highlight", "Underline", "StrikeOut", "Text", "FreeText")[number % 5]
        notes.append((at, note(subtype, box, text, [box] if number % 5 < 3 else [], T="Dr Oakes")))
        pages[text] = labels[at]
    return marked(copy, *notes), pages


def _lines(document: pypdfium2.PdfDocument, at: int) -> Iterator[str]:
    text = document[at].get_textpage().get_text_range()
    lines = (line.strip() for line in text.split("\r\n"))
    return (line for line in lines if len(line) > 30 and text.count(line) == 1 and "PF-7Q2K" not in line)


def stays_in_place(content: bytes, least: int) -> FeedbackRead:
    """Every mark in the file is whole and on its page, and there are at least so many."""
    read, (_content, pages) = of(content), sixty()
    assert len(read.marks) >= least
    for mark in read.marks:
        assert mark.place.printed, mark
        assert (mark.place.printed.page, mark.author) == (pages[mark.text], "Dr Oakes")
        assert not mark.quoted or mark.quoted.startswith(" ".join(mark.text.partition(": ")[2].split()))
    return read


def test_every_mark_is_found_with_its_words_and_page() -> None:
    read = stays_in_place(sixty()[0], 60)
    assert {mark.text for mark in read.marks} == set(sixty()[1])
    assert (read.kind, read.copies) == (FileKind.OUR_PDF, (CopyRead("PF-7Q2K", 3),))


def turned_round(content: bytes) -> bytes:
    writer, reader = pypdf.PdfWriter(), pypdf.PdfReader(BytesIO(content))
    for page in reversed(reader.pages[2:]):
        writer.add_page(page)
    return written(writer)


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(turned_round, id="pypdf"),
        pytest.param(
            lambda content: passed_through("qpdf", "{a}", "--pages", "{a}", "20-z,4-18", "--", "{out}", a=content),
            marks=needs("qpdf"),
            id="qpdf",
        ),
        pytest.param(
            lambda content: passed_through("pdftk", "{a}", "cat", "end-3", "output", "{out}", a=content),
            marks=needs("pdftk"),
            id="pdftk",
        ),
    ],
)  # fmt: skip
def test_pages_that_are_gone_and_moved_shift_no_mark(program: Callable[[bytes], bytes]) -> None:
    read = stays_in_place(program(sixty()[0]), 45)
    assert has(read, "another order")


@needs("gs")
def test_a_program_that_draws_every_page_anew_but_keeps_the_notes() -> None:
    stays_in_place(passed_through("gs", "-q", "-sDEVICE=pdfwrite", "-o", "{out}", "{a}", a=sixty()[0]), 60)


def test_pages_that_were_put_in_are_told_and_shift_nothing() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(highlighted(FIVE, 3, "kestrel004", "Which?")))
    writer.insert_page(pypdf.PdfReader(BytesIO(paper(["A sheet of the tutor's."]))).pages[0], 1)
    read = of(written(writer))
    assert [(mark.place.page, mark.place.printed.page) for mark in read.marks if mark.place.printed] == [(5, "4")]
    assert pdf_surviving.FOREIGN.said(pages="2") in read.findings


def test_pages_that_are_missing_are_named() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(highlighted(FIVE, 4, "kestrel005", "Which?")))
    del writer.pages[1:3]
    read = of(written(writer))
    assert pdf_surviving.MISSING.said(copy="PF-7Q2K v3", pages="2–3") in read.findings
    assert [mark.place.said for mark in read.marks] == ["page 5"]


def test_several_copies_put_together_are_told_apart() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(highlighted(FIVE, 1, "kestrel002", "Old")))
    writer.append(BytesIO(highlighted(footed(3, "PF-7Q2K v4"), 1, "kestrel002", "New")))
    read = of(written(writer))
    versions = [(mark.text, mark.place.printed.version) for mark in read.marks if mark.place.printed]
    assert versions == [("Old", 3), ("New", 4)]
    assert read.copies == (CopyRead("PF-7Q2K", 3), CopyRead("PF-7Q2K", 4))
    assert pdf_surviving.MERGED.said(copies="PF-7Q2K v3, PF-7Q2K v4") in read.findings


@needs("pdfunite")
def test_the_same_copy_twice_in_one_file_is_told() -> None:
    read = of(passed_through("pdfunite", "{a}", "{b}", "{out}", a=FIVE, b=footed(2)))
    assert has(read, "more than once: 1–2")


def test_another_paper_says_so() -> None:
    read = of(highlighted(paper(["An essay."]), 0, "essay", "Good"))
    assert (read.kind, read.copies) == (FileKind.PDF, ())
    assert pdf_surviving.UNREFERENCED.said() in read.findings


def test_a_reference_in_the_text_is_no_page_number() -> None:
    content = highlighted(paper(["As I said of", "x", "x", "PF-7Q2K v3 p 12, the walk", "was long."]), 0, "walk", "?")
    assert [mark.place.printed for mark in of(content).marks] == [None]


def test_a_preview_is_told() -> None:
    read = of(highlighted(footed(2, "Preview"), 1, "kestrel002", "x"))
    assert [mark.place.printed for mark in read.marks] == [None]
    assert pdf_surviving.PREVIEWED.said(pages="1–2") in read.findings


def test_front_matter_bears_roman_numbers() -> None:
    content = highlighted(with_feet("PF-7Q2K v3 p iv"), 0, "Contents", "x")
    assert [mark.place.said for mark in of(content).marks] == ["page iv"]


def with_feet(*feet: str) -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(400, 600))
    canvas.drawString(50, 550, "Contents")
    for number, foot in enumerate(feet):
        canvas.drawString(20 + 200 * number, 30, foot)
    canvas.save()
    return made.getvalue()


def test_two_pages_on_one_sheet_are_told() -> None:
    read = of(highlighted(with_feet("PF-7Q2K v3 p 1", "PF-7Q2K v3 p 2"), 0, "Contents", "x"))
    assert [mark.place.printed for mark in read.marks] == [None]
    assert pdf_surviving.SEVERAL_ON_ONE.said(pages="1") in read.findings


@needs("pdftocairo")
def test_a_copy_printed_to_pdf_again_says_what_is_lost() -> None:
    read = of(passed_through("pdftocairo", "-pdf", "{a}", "{out}", a=sixty()[0]))
    assert (read.kind, read.marks) == (FileKind.OUR_PDF, ())
    assert pdf_surviving.NOTHING.said() in read.findings


def test_pages_that_are_pictures_are_told() -> None:
    with pypdfium2.PdfDocument(FIVE) as document:
        made = BytesIO()
        document[0].render().to_pil().save(made, "PDF")
    read = of(made.getvalue())
    assert pdf_surviving.PICTURES.said(pages="1") in read.findings


def with_looks(content: bytes, page: int, text: str) -> bytes:
    """A typed note that is drawn, as programs write it."""

    def add(pdf: pikepdf.Pdf) -> None:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        looks = pdf.make_stream(f"BT /F 11 Tf 2 6 Td ({text}) Tj ET".encode())
        looks.Type, looks.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        looks.BBox = pikepdf.Array([0, 0, 120, 20])
        looks.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        pdf.pages[page].Annots = pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[250, 545, 370, 565],
                    Contents=pikepdf.String(text), F=4, AP=pikepdf.Dictionary(N=looks),
                )
            ]
        )  # fmt: skip

    return changed(content, add)


def flattened(content: bytes) -> bytes:
    """As a browser makes a PDF of it."""
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)
        made = BytesIO()
        document.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(flattened, id="pdfium"),
        pytest.param(
            lambda content: passed_through("qpdf", "--flatten-annotations=all", "{a}", "{out}", a=content),
            marks=needs("qpdf"),
            id="qpdf",
        ),
    ],
)  # fmt: skip
def test_words_that_were_flattened_into_a_page_are_read_and_it_is_told(program: Callable[[bytes], bytes]) -> None:
    read = of(program(with_looks(FIVE, 1, "Say more here")))
    assert [(mark.text, mark.place.said) for mark in read.marks] == [("Say more here", "page 2")]
    assert read.marks[0].place.around.startswith("Reflection on page 2")
    assert "Say more" not in read.marks[0].place.around
    assert pdf_surviving.FLATTENED.said(pages="2") in read.findings


def test_numbers_are_drawn_together() -> None:
    assert ranges([1, 2, 3, 5, 8, 9]) == "1–3, 5, 8–9"
    assert ranges(range(1, 60, 2)).endswith("23 …")
