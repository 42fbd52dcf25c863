"""Tables with a caption that counts itself, a header row that is one, and words for whoever cannot see them."""

from docx.document import Document as WordDocument
from docx.shared import Twips
from docx.table import Table, _Cell, _Row

from senco_desk.domain.document import DocumentTable
from senco_desk.domain.language import _
from senco_desk.domain.text import clean
from senco_desk.printing.office.markup import add_field, add_paragraph, add_run, element

_PAGE = 9026
"""Twentieths of a point between the margins, as `resources/office/word/document.xml` sets the page."""


def add_table(document: WordDocument, table: DocumentTable, number: int) -> Table:
    """`number` is what its caption shows until Word counts anew."""
    caption = add_paragraph(document, "Caption", f"{_('Table')} ")
    add_field(caption, "SEQ Table \\* ARABIC", str(number))
    caption.add_run(f": {clean(table.caption)}")
    shares = table.widths or (1,) * len(table.head)
    widths = [Twips(_PAGE * share // sum(shares)) for share in shares]
    made: Table = document.add_table(rows=0, cols=len(table.head), style="Table Grid")
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for at, row in enumerate((table.head, *table.rows)):
        _add_row(made, row, is_head=at == 0)
    _describe(made, table)
    add_paragraph(document, "PlanningTable")
    return made


def _add_row(table: Table, words: tuple[str, ...], *, is_head: bool) -> None:
    """Its cells are as wide as their columns: python-docx copies that from the grid."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(element("w:cantSplit"))
    if is_head:
        properties.append(element("w:tblHeader"))
    for cell, said in zip(row.cells, words, strict=True):
        _fill(cell, said)


def _fill(cell: _Cell, words: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph._p.get_or_add_pPr().get_or_add_pStyle().val = "PlanningTable"  # noqa: SLF001
    add_run(paragraph, clean(words))


def _describe(made: Table, table: DocumentTable) -> None:
    properties = made._tbl.tblPr  # noqa: SLF001
    properties.append(element("w:tblCaption", val=clean(table.caption)))
    properties.append(element("w:tblDescription", val=clean(table.about)))
