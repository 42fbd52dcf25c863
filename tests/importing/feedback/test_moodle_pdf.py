"""Moodle's feedback.pdf, as TCPDF writes it: comments drawn on the pages, or markers and a list."""

from io import BytesIO

import pypdf
import pytest

from senco_desk.domain.feedback_mark import FileKind, MarkKind
from tests.importing.feedback.pdf_papers import FILES, of, written

SAID = [
    ("Who decided this? The pupils, or you on their behalf?", "1"),
    ("See R-014: say more.", "1"),
    ("Zażółć gęślą jaźń · Ευχαριστώ · Спасибо. A second line.", "2"),
]
DRAWN, LISTED = ((FILES / f"moodle-{name}.pdf").read_bytes() for name in ("drawn", "listed"))


@pytest.mark.parametrize("content", [DRAWN, LISTED], ids=["drawn", "listed"])
def test_every_comment_is_on_its_page(content: bytes) -> None:
    read = of(content)
    assert read.kind is FileKind.MOODLE_PDF
    assert [(mark.text, mark.place.printed.page) for mark in read.marks if mark.place.printed] == SAID
    assert {mark.kind for mark in read.marks} == {MarkKind.COMMENT}


@pytest.mark.parametrize("content", [DRAWN, LISTED], ids=["drawn", "listed"])
def test_beside_a_comment_are_the_words_of_the_paper_alone(content: bytes) -> None:
    first = of(content).marks[0]
    assert "The pupils chose where to sit." in first.place.around
    assert not any(text in first.place.around for text, _page in SAID)


def test_the_number_of_a_marker_is_no_number_of_an_outcome() -> None:
    assert [mark.place.codes for mark in of(LISTED).marks] == [(), ("R-014",), ()]


def test_the_list_is_no_page_of_hers_and_none_is_missed() -> None:
    assert of(LISTED).findings == ()


def test_a_list_without_its_pages_still_says_what_was_said() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(LISTED))
    del writer.pages[1]
    assert [mark.text for mark in of(written(writer)).marks][:2] == [text for text, _page in SAID[:2]]


def test_another_paper_that_tcpdf_wrote_is_none_of_moodles() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(400, 600)
    writer.add_metadata({"/Producer": "TCPDF 6.6.2 (http://www.tcpdf.org)"})
    assert of(written(writer)).kind is FileKind.PDF
