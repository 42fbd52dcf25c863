"""What stands in a document, one after the other: paragraphs by what they are, and tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from senco_desk.domain.task_counting import NO_WORDS, Tally
from senco_desk.domain.text import Block, BlockKind, Run, count_words
from senco_desk.importing.drafts.numbering import Numbering
from senco_desk.importing.drafts.paragraphs import Paragraph, Paragraphs, words_of
from senco_desk.importing.drafts.styles import Role, Style, Styles, depth_of, outline_level
from senco_desk.importing.drafts.xml import Element, child, value, word

_WRAPS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "AlternateContent", "Choice", "ins", "moveTo"})


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph, or a table; `blocks` are what of it becomes text."""

    role: Role = Role.PLAIN
    level: int = 0
    plain: str = ""
    blocks: tuple[Block, ...] = ()
    mark: str = ""
    tally: Tally = NO_WORDS
    tables: int = 0
    pictures: int = 0
    notes: int = 0
    boxes: int = 0
    tracked: int = 0
    strong: bool = False


class Body:
    """Reads what stands in a document, by its styles and lists."""

    def __init__(self, styles: Styles, numbering: Numbering, paragraphs: Paragraphs) -> None:
        self._styles, self._numbering, self._paragraphs = styles, numbering, paragraphs

    def items(self, body: Element) -> Iterator[Item]:
        """In order. A paragraph whose end was deleted goes on in the one after it."""
        waiting: tuple[Element, Paragraph] | None = None
        for element in _unwrapped(body):
            if word(element) == "tbl":
                yield from self._said(waiting)
                waiting = None
                yield self._table(element)
                continue
            paragraph = self._paragraphs.read(element)
            if waiting is None:
                waiting = element, paragraph
            elif waiting[1].joined:
                waiting[1].take(paragraph)
            else:
                yield from self._said(waiting)
                waiting = element, paragraph
        yield from self._said(waiting)

    def _said(self, read: tuple[Element, Paragraph] | None) -> Iterator[Item]:
        if read is not None:
            yield self._paragraph(*read)

    def _paragraph(self, element: Element, read: Paragraph) -> Item:
        properties = child(element, "pPr")
        called = child(properties, "pStyle")
        style = self._styles.of("" if called is None else value(called))
        role, level = _place(properties, style)
        kind = self._kind(properties, style, role)
        return Item(
            role,
            level,
            read.plain,
            _blocks(kind, read) if role in (Role.PLAIN, Role.QUOTATION, Role.REFERENCE) else (),
            read.marks[0] if len(read.marks) == 1 else "",
            Tally(references=read.note_words, tables=read.box_words) + _tally(role, read.words),
            pictures=read.pictures,
            notes=read.notes,
            boxes=read.boxes,
            tracked=read.tracked,
            strong=read.is_strong,
        )

    def _kind(self, properties: Element | None, style: Style, role: Role) -> BlockKind:
        if role is Role.QUOTATION:
            return BlockKind.QUOTATION
        own = child(properties, "numPr")
        numbered, depth = child(own, "numId"), child(own, "ilvl")
        numbering = style.numbering if numbered is None else value(numbered)
        return self._numbering.kind(numbering, style.depth if depth is None else depth_of(depth)) or BlockKind.PARAGRAPH

    def _table(self, element: Element) -> Item:
        """Its words are counted and stay where they are; a table of the desk's own plan is not counted."""
        inside = [self._paragraph(each, self._paragraphs.read(each)) for each in element.iter() if word(each) == "p"]
        written = [each for each in inside if each.role is not Role.SILENT]
        if not written:
            return Item(Role.SILENT, tables=1)
        words = sum(count_words(each.plain) for each in written)
        return Item(
            tally=Tally(tables=words) + sum((Tally(references=each.tally.references) for each in written), NO_WORDS)
            if any(each.notes for each in written)
            else Tally(tables=words),
            tables=1,
            pictures=sum(each.pictures for each in written),
            notes=sum(each.notes for each in written),
            boxes=sum(each.boxes for each in written),
            tracked=sum(each.tracked for each in written),
        )


def _place(properties: Element | None, style: Style) -> tuple[Role, int]:
    """A paragraph may stand in the outline by itself, without a heading's style."""
    level = outline_level(properties)
    return (Role.HEADING, level) if level and style.role is Role.PLAIN else (style.role, style.level)


def _tally(role: Role, words: int) -> Tally:
    match role:
        case Role.HEADING:
            return Tally(headings=words)
        case Role.QUOTATION:
            return Tally(quotations=words)
        case Role.CAPTION:
            return Tally(captions=words)
        case Role.REFERENCE:
            return Tally(references=words)
        case Role.SILENT | Role.TITLE:
            return NO_WORDS
        case _:
            return Tally(plain=words)


def _blocks(kind: BlockKind, read: Paragraph) -> tuple[Block, ...]:
    return tuple(Block(kind, _trimmed(line)) for line in read.lines)


def _trimmed(line: list[Run]) -> tuple[Run, ...]:
    """Without spaces at its ends, which Word has where she pressed the key once more."""
    runs = [run for run in line if run.text]
    while runs and not runs[-1].text.strip():
        runs.pop()
    if runs:
        runs[-1] = Run(runs[-1].text.rstrip(), runs[-1].strong, runs[-1].emphasised)
    return tuple(runs)


def _unwrapped(body: Element) -> Iterator[Element]:
    for each in body:
        name = word(each)
        if name in ("p", "tbl"):
            yield each
        elif name in _WRAPS:
            yield from _unwrapped(each)


def note_words(root: Element | None, kind: str) -> dict[tuple[str, str], int]:
    """The words of each note of a part, by `kind` and id; separators, which are no notes, have none."""
    if root is None:
        return {}
    return {(kind, value(each, "id")): count_words(words_of(each)) for each in root if word(each)}
