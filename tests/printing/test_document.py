"""The document takes only what is tagged, however deep it hides."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Image, KeepTogether, Paragraph, Table

from senco_desk.printing.canvas import Untagged
from senco_desk.printing.composing import Copy
from senco_desk.printing.document import Running, roman
from senco_desk.printing.saving import PdfFile
from senco_desk.printing.writing import begin
from senco_desk.store.containers import Containers
from tests.printing.portfolios import portfolio

_plain = ParagraphStyle("plain")


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    opened = begin(portfolio(), Containers(tmp_path, None), PdfFile(BytesIO()))
    opened.document.begin(Running())
    opened.document.section()
    return opened


def in_a_cell(copy: Copy, inner: Any) -> Any:
    return copy.table(["No.", "What"], [[[inner], []]], (1, 1), "")


@pytest.mark.parametrize(
    "hide",
    [
        lambda _copy, inner: inner,
        lambda _copy, inner: KeepTogether([inner]),
        in_a_cell,
        lambda copy, inner: KeepTogether([in_a_cell(copy, inner)]),
    ],
)
def test_a_plain_paragraph_is_refused(copy: Copy, hide: Callable[[Copy, Any], Any]) -> None:
    with pytest.raises(Untagged):
        copy.document.draw([hide(copy, Paragraph("Read by nobody", _plain))])


@pytest.mark.parametrize("plain", [Table([["Read by nobody"]]), Image(b"")])
def test_a_plain_table_and_a_picture_are_refused(copy: Copy, plain: Any) -> None:
    with pytest.raises(Untagged):
        copy.document.draw([plain])


def test_a_string_in_a_cell_is_refused(copy: Copy) -> None:
    with pytest.raises(Untagged):
        copy.document.draw([copy.table(["No.", "What"], [["Read by nobody", []]], (1, 1), "")])


def test_even_past_the_document_text_that_is_not_tagged_cannot_be_drawn(copy: Copy) -> None:
    paragraph = Paragraph("Read by nobody", _plain)
    paragraph.wrap(300, 300)
    with pytest.raises(Untagged):
        paragraph.drawOn(copy.document.canv, 0, 0)


def test_a_heading_is_not_left_alone_at_the_foot_of_a_page(copy: Copy) -> None:
    wording, styles = copy.wording, copy.styles
    line = wording.words("A line.", styles.body)
    line_height = line.wrap(styles.text_width, 1000)[1] + styles.body.spaceAfter
    copy.document.draw([line])
    while copy.document.room > line_height * 3:
        copy.document.draw([wording.words("A line.", styles.body)])
    copy.document.draw(
        [wording.heading("Below", styles.section, 2, "below"), *wording.plain("One line and another. " * 40)]
    )
    assert copy.document.canv.labels["below"] == "2"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (49, "xlix"), (388, "ccclxxxviii")]
)
def test_roman_numerals(number: int, said: str) -> None:
    assert roman(number) == said
