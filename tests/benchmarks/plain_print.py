"""The floor for printing: the same words in the same styles and tables, by ReportLab as it comes, untagged.

`python -m tests.benchmarks.plain_print FRAMES [PICTURES]` prints the reflections of a portfolio sent as frames, as the
print child does, and then its evidence with the pictures of a folder.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Frame, Image, LongTable, PageBreak, PageTemplate, Paragraph, Spacer

from senco_desk.domain.attachment import Files
from senco_desk.domain.copies import Strip
from senco_desk.domain.portfolio import FRONT, Portfolio
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import Block, BlockKind
from senco_desk.domain.wire import frames
from senco_desk.printing.citations import Citations
from senco_desk.printing.composing import Copy
from senco_desk.printing.document import Running, TaggedDocument
from senco_desk.printing.flowables import PageNumber, Words
from senco_desk.printing.fonts import Face, ready
from senco_desk.printing.saving import PdfFile
from senco_desk.printing.styles import BOTTOM, OUTER, TOP, Styles
from senco_desk.printing.tables import WordsTable
from senco_desk.printing.writing import _PARTS, begin

rl_config.useA85 = 0

Recipe = tuple[str, Any, Any]
"""What a plain program would have at hand: ("words", mark-up, style), ("table", rows, (widths, style)), ("gap", …)."""


class Noting(TaggedDocument):
    """Notes what is drawn into it, before it is drawn."""

    noted: list[Recipe]

    def begin(self, running: Running, *, template: str = "page") -> None:
        self.__dict__.setdefault("noted", []).append(("break", None, None))
        super().begin(running, template=template)

    def draw(self, flowables: Iterable[Any], subject: str = "", beside: Strip | None = None) -> None:
        drawn = list(flowables)
        self.noted += [note for flowable in drawn for note in notes(flowable)]
        super().draw(drawn, subject, beside)


def noted(portfolio: Portfolio, files: Files) -> tuple[Styles, list[Recipe]]:
    """The recipe of everything that is drawn for a portfolio without pictures."""
    copy = begin(portfolio, files, PdfFile(BytesIO()))
    noting = Noting(copy.document.canv, copy.styles, "")
    copy = Copy(copy.portfolio, copy.wording, noting, copy.plates)
    front = [part for part in copy.portfolio.parts if part in FRONT]
    for part in copy.portfolio.parts:
        if part not in FRONT:
            _PARTS[part](copy, lambda: None)
    noting.begin_front()
    for part in front:
        _PARTS[part](copy, lambda: None)
    return copy.styles, noting.noted


def notes(flowable: Any) -> Iterator[Recipe]:
    if isinstance(flowable, Words):
        yield "words", mark_up(flowable), flowable.style
    elif isinstance(flowable, WordsTable):
        rows = [[[note for inner in cell for note in notes(inner)] for cell in row] for row in flowable._cellvalues]
        yield "table", rows, flowable._colWidths
    elif isinstance(flowable, PageNumber):
        yield "words", "12", flowable.style
    elif isinstance(flowable, Citations):
        yield from (("words", f"{cited.name} p 12", flowable.style) for cited in flowable.cited)
    else:
        yield "gap", flowable.wrap(400, 400)[1], None


def mark_up(words: Words) -> str:
    fragments = words.frags
    if not hasattr(fragments[0], "text"):
        return escape(words.getPlainText())
    plain = words.style.fontName
    said = (
        escape(f.text) if f.fontName == plain else f'<font name="{f.fontName}">{escape(f.text)}</font>'
        for f in fragments
    )
    return "".join(said)


def flowables(styles: Styles, recipe: Iterable[Recipe]) -> list[Any]:
    return [_flowable(styles, *note) for note in recipe]


def _flowable(styles: Styles, kind: str, what: Any, how: Any) -> Any:
    if kind == "words":
        return Paragraph(what, how)
    if kind == "table":
        rows = [[flowables(styles, cell) for cell in row] for row in what]
        grid = [("LINEBELOW", (0, 0), (-1, -1), 0.4, styles.hairline), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        return LongTable(rows, colWidths=how, repeatRows=1, splitInRow=40, style=grid)
    return PageBreak() if kind == "break" else Spacer(1, what)


@dataclass
class PlainDocument:
    """ReportLab's own document with the same page and foot, taking flowables as they come."""

    styles: Styles
    target: Path
    template: BaseDocTemplate = field(init=False)

    def __post_init__(self) -> None:
        styles = self.styles
        frame = Frame(styles.binding, BOTTOM, styles.text_width, styles.page_height - TOP - BOTTOM, 0, 0, 0, 0)
        self.template = BaseDocTemplate(str(self.target), pagesize=(styles.page_width, styles.page_height))
        self.template.addPageTemplates([PageTemplate("page", frame, onPage=self._foot)])
        self.template._startBuild()
        self.template.canv._doctemplate = self.template

    def draw(self, waiting: list[Any]) -> None:
        while waiting:
            self.template.clean_hanging()
            self.template.handle_flowable(waiting)

    def close(self) -> None:
        self.template._endBuild()

    def _foot(self, canvas: Any, document: Any) -> None:
        canvas.setFont(self.styles.body.fontName, 10)
        canvas.drawString(self.styles.binding, BOTTOM - 30, "Selected reflections")
        canvas.drawRightString(self.styles.page_width - OUTER, BOTTOM - 30, f"PF-7Q2K v3 p {document.page}")


def plain_print(styles: Styles, recipe: Iterable[Recipe], target: Path) -> None:
    document = PlainDocument(styles, target)
    document.draw(flowables(styles, recipe))
    document.close()


def plain_reflections(
    portfolio: Portfolio, each: Iterable[Reflection], target: Path, pictures: Path | None = None
) -> None:
    """Straight from the text to ReportLab’s paragraphs, reflection by reflection; then evidence with its pictures."""
    styles = Styles(portfolio.layout)
    for face in Face:
        ready(face.value)
    document = PlainDocument(styles, target)
    for reflection in each:
        document.draw([Paragraph(*note) for note in reflection_notes(styles, reflection)])
    if pictures:
        document.draw(list(evidence_notes(styles, portfolio, pictures)))
    document.close()


def reflection_notes(styles: Styles, reflection: Reflection) -> Iterator[tuple[Any, ...]]:
    """The arguments of each paragraph of a reflection."""
    yield escape(f"{reflection.reference}  {reflection.title}"), styles.section
    yield f"Happened {reflection.day}, written {reflection.written:%d %B %Y}", styles.under_heading
    for section in reflection.sections:
        if section.heading and section.text:
            yield escape(section.heading), styles.subsection
        yield from (block_note(styles, block) for block in section.text)
    if not reflection.impact.is_blank:
        yield "Impact", styles.subsection
        for text in (reflection.impact.changed, reflection.impact.for_whom, reflection.impact.how_known):
            yield from (block_note(styles, block) for block in text)


def block_note(styles: Styles, block: Block) -> tuple[Any, ...]:
    faces = {(True, False): Face.STRONG, (False, True): Face.EMPHASISED, (True, True): Face.STRONG_EMPHASISED}
    said = "".join(
        f'<font name="{faces[marks].value}">{escape(run.text)}</font>' if any(marks) else escape(run.text)
        for run in block.runs
        for marks in [(run.strong, run.emphasised)]
    )
    if block.kind in (BlockKind.BULLET, BlockKind.NUMBERED):
        return said, styles.item, "•"
    return said, styles.minor if block.kind is BlockKind.HEADING else styles.body


def evidence_notes(styles: Styles, portfolio: Portfolio, pictures: Path) -> Iterator[Any]:
    """Its words, and its picture at the width it has in ours."""
    for piece, picture in zip(portfolio.evidence, sorted(pictures.iterdir()), strict=True):
        yield Paragraph(escape(f"{piece.evidence.reference} {piece.evidence.title}"), styles.cell)
        yield Image(str(picture), width=styles.text_width * 0.85, height=styles.text_width * 0.64)
        yield Paragraph(escape(piece.evidence.title), styles.caption)


if __name__ == "__main__":
    with Path(sys.argv[1]).open("rb") as pipe:
        values = frames(pipe)
        _workbook, portfolio, _ours = next(values), next(values), next(values)
        pictures = Path(sys.argv[2]) if sys.argv[2:] else None
        plain_reflections(portfolio, values, Path(sys.argv[1] + ".pdf"), pictures)
