"""What she wrote, as paragraphs in the styles of a document for Word: headings, lists, quotations, emphasis."""

from itertools import groupby

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from senco_desk.domain.text import Block, BlockKind, Text, clean
from senco_desk.printing.office.markup import add_numbering, add_paragraph, add_run, turn
from senco_desk.printing.right_to_left import reads_right_to_left

_STYLES = {
    BlockKind.PARAGRAPH: "Normal",
    BlockKind.BULLET: "ListBullet",
    BlockKind.NUMBERED: "ListNumber",
    BlockKind.QUOTATION: "Quote",
}
_DEEPEST = 4
"""Levels of headings that the styles have."""
_NUMBERED_LISTS = 2
"""The abstract numbering of numbered lists, in `resources/office/word/numbering.xml`; and the lists it has."""
_LISTS_THERE, _NO_NUMBER = 2, 0


class Texts:
    """Puts texts at the end of a document. Its headings count themselves where it is `numbered`."""

    def __init__(self, document: WordDocument, *, numbered: bool) -> None:
        self._made, self._numbered = document, numbered
        self._lists = _LISTS_THERE

    def add(self, text: Text, level: int) -> list[Paragraph]:
        """A paragraph for each block, below a heading of that level."""
        added = []
        for kind, blocks in groupby(text, key=lambda block: block.kind):
            numbering = self._new_list() if kind is BlockKind.NUMBERED else None
            added += [self._block(block, level, numbering) for block in blocks]
        return added

    def heading(self, words: str, level: int) -> Paragraph:
        heading = add_paragraph(self._made, f"Heading{min(level, _DEEPEST)}", words)
        if not self._numbered:
            unnumber(heading)
        return heading

    def _block(self, block: Block, level: int, numbering: int | None) -> Paragraph:
        if block.kind is BlockKind.HEADING:
            paragraph = self.heading("", level + 1)
        else:
            paragraph = add_paragraph(self._made, _STYLES[block.kind])
        if numbering is not None:
            _number(paragraph, numbering)
        add_runs(paragraph, block)
        return paragraph

    def _new_list(self) -> int:
        """A numbering of its own, so that each list begins at 1."""
        self._lists += 1
        add_numbering(self._made, self._lists, _NUMBERED_LISTS)
        return self._lists


def add_runs(paragraph: Paragraph, block: Block) -> None:
    for run in block.runs:
        style = "Strong" if run.strong else "Emphasis" if run.emphasised else ""
        made = add_run(paragraph, clean(run.text), style)
        if run.strong and run.emphasised:
            made.italic = True
    if reads_right_to_left(block.plain):
        turn(paragraph)


def unnumber(heading: Paragraph) -> None:
    """It is not one of those that are counted."""
    _number(heading, _NO_NUMBER)
    heading.paragraph_format.left_indent = heading.paragraph_format.first_line_indent = 0


def _number(paragraph: Paragraph, numbering: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering
