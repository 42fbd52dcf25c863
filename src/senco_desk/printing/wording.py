"""The only way from text to paragraph.

What a person typed goes into a paragraph as it is, never through ReportLab's mark-up parser, so that "Tom <3 & Co"
cannot break a page or turn into something else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from senco_desk.domain.text import Block, BlockKind, Run, Text, clean, from_plain
from senco_desk.printing.citations import Citations, Cited, Lead, More
from senco_desk.printing.contents import ContentsLine
from senco_desk.printing.flowables import Bar, ListLabel, PageNumber, Words, fragment
from senco_desk.printing.fonts import Face, FontStack, emphasis, turned
from senco_desk.printing.right_to_left import has_right_to_left, joined, reads_right_to_left
from senco_desk.printing.structure import Element, pdf_text
from senco_desk.printing.styles import Styles

if TYPE_CHECKING:
    from senco_desk.printing.harvard import Harvard

_DEEPEST = 6
"""PDF 1.7 knows headings H1 to H6."""
_AT_ONCE = 8_000
"""Characters set as one paragraph; breaking lines takes time that grows with the square of it."""
_BRIEFLY = 160
"""Characters of a title or a place where it is cited."""
_LISTS = {BlockKind.BULLET: "Disc", BlockKind.NUMBERED: "Decimal"}


AnyWords = TypeVar("AnyWords", bound=Words)


@dataclass(frozen=True)
class Voice:
    """How a person's blocks are set: their styles, and a rule down their left, if any."""

    body: ParagraphStyle
    item: ParagraphStyle
    quotation: ParagraphStyle
    heading: ParagraphStyle
    bar: Bar | None = None


class Wording:
    """Makes paragraphs in the styles and fonts of one copy."""

    def __init__(self, styles: Styles, fonts: FontStack) -> None:
        self.styles, self.fonts = styles, fonts
        self.harvard: Harvard | None = None
        """How sources are cited here; None where none is known."""
        self.plain_voice = Voice(styles.body, styles.item, styles.quotation, styles.minor)
        bar = Bar(styles.accent, 1.6)
        self.close_voice = Voice(styles.close, styles.item, styles.quotation, styles.minor)
        self.case_voice = Voice(styles.case, styles.case_item, styles.case, styles.case_heading, bar)
        self.cell_voice = Voice(styles.cell_line, styles.cell_item, styles.cell_quotation, styles.cell_strong)

    # what we say ourselves, and single lines of hers

    def words(self, text: str, style: ParagraphStyle, tag: str = "P", parent: Element | None = None) -> Words:
        """One paragraph of `text` in one face."""
        return self._paragraph(Words, [(text, style.face)], style, Element(tag, parent))

    def contents_line(self, title: str, label: str, style: ParagraphStyle, parent: Element) -> ContentsLine:
        """A line of the contents, with the page as printed."""
        line = self._paragraph(ContentsLine, [(title, style.face)], style, Element("Reference", parent))
        line.page_label = label
        return line

    def labelled(self, label: str, text: str, style: ParagraphStyle, *, colon: bool = True) -> Words:
        """A paragraph that begins with its label, in bold."""
        lead = f"{label}: " if colon else f"{label}  "
        return self._paragraph(Words, [(lead, Face.STRONG), (text, style.face)], style, Element("P"))

    def titled(self, title: str, said: str) -> Words:
        """A title in a cell, and what else is `said` of it run on, more quietly."""
        faced = [(title, Face.STRONG), (f"  {said}" if said else "", Face.PLAIN)]
        return self._paragraph(Words, faced, self.styles.cell, Element("P"), {Face.PLAIN: self.styles.quiet})

    def briefly(self, text: str) -> str:
        """As much of a text as is enough to know it by, where it stands in full elsewhere."""
        return text if len(text) <= _BRIEFLY else f"{text[:_BRIEFLY].rstrip()}…"

    def reasons(self, reasons: Iterable[tuple[str, str]], style: ParagraphStyle, title: str = "") -> Words:
        """The code of everything that a piece counts for, each with why; run on after its title, if that is given."""
        faced = [(title, Face.STRONG)] if title else []
        for code, why in reasons:
            before = ("  " if code else " ") if faced else ""
            faced += [
                (before, style.face),
                (code, Face.DISPLAY),
                (f" {why.strip()}" if code and why else why, style.face),
            ]
        return self._paragraph(Words, faced, style, Element("P"), {Face.DISPLAY: self.styles.accent})

    def heading(self, text: str, style: ParagraphStyle, level: int, anchor: str, *, listed: int | None = None) -> Words:
        """A heading H1 to H6 that links lead to; `listed` is its depth in contents and outline, if it is in them."""
        made = self.words(text, style, f"H{min(level, _DEEPEST)}")
        made.anchor = anchor
        if listed is not None:
            made.title, made.level = text, listed
        return made

    def linked(
        self, text: str, style: ParagraphStyle, target: str, tag: str = "P", parent: Element | None = None
    ) -> Words:
        """A paragraph that is a link to the anchor `target`."""
        made = self.words(text, style, tag, parent)
        made.target = target
        return made

    def citations(self, cited: Sequence[Cited], more: More | None = None, lead: str = "") -> Citations:
        """Everything cited with its page, in a cell, and that there are `more`."""
        return Citations(cited, self.styles.cell, more, lead=Lead(lead, self.styles.cell_strong) if lead else None)

    def page_of(self, target: str, spoken: str) -> PageNumber:
        """The page of `target`, in a cell of its own."""
        return PageNumber(target, self.styles.cell, spoken)

    # what she wrote

    def text(self, text: Text, level: int, voice: Voice | None = None) -> list[Words]:
        """The blocks of a text; its headings are of `level`. Blank blocks are left out."""
        voice = voice or self.plain_voice
        blocks = [block for block in text if block.plain.strip()]
        made = [
            words
            for kind, same in groupby(blocks, lambda block: block.kind)
            for words in self._blocks(kind, list(same), level, voice)
        ]
        for words in made:
            words.bar = voice.bar
        if made:
            made[-1].bar_goes_on = False
        return made

    def run_in(self, label: str, text: Text, level: int, voice: Voice | None = None) -> list[Words]:
        """The blocks of a text, its label leading the first of them."""
        first, *rest = text
        if first.kind is not BlockKind.PARAGRAPH:
            return [self.words(label, self.styles.minor, f"H{level}"), *self.text(text, level + 1, voice)]
        return self.text((_led(label, first), *rest), level, voice)

    def in_cell(self, text: Text, label: str = "") -> list[Words]:
        """The blocks of a text in a cell, where headings are no headings; its label, if any, leads the first."""
        blocks = [_no_heading(block) for block in text if block.plain.strip()]
        if label and blocks and blocks[0].kind is BlockKind.PARAGRAPH:
            blocks[0] = _led(label, blocks[0])
        elif label and blocks:
            blocks.insert(0, Block(BlockKind.PARAGRAPH, (Run(f"{label}:", strong=True),)))
        return self.text(tuple(blocks), _DEEPEST, self.cell_voice)

    def plain(self, text: str, voice: Voice | None = None) -> list[Words]:
        """A paragraph for each line of a plain text."""
        return self.text(from_plain(text), _DEEPEST, voice)

    def _blocks(self, kind: BlockKind, blocks: list[Block], level: int, voice: Voice) -> Iterator[Words]:
        if kind in _LISTS:
            yield from self._list(blocks, _LISTS[kind], voice)
        elif kind is BlockKind.QUOTATION:
            quotation = Element("BlockQuote")
            for block in blocks:
                yield from self._block(block.runs, voice.quotation, Element("P", quotation), emphasised=True)
        else:
            heading = kind is BlockKind.HEADING
            style, tag = (voice.heading, f"H{min(level, _DEEPEST)}") if heading else (voice.body, "P")
            for block in blocks:
                yield from self._block(block.runs, style, Element(tag), strong=heading)

    def _list(self, blocks: list[Block], numbering: str, voice: Voice) -> Iterator[Words]:
        whole = Element("L", extra=f"/A<</O/List/ListNumbering/{numbering}>>")
        for number, block in enumerate(blocks, start=1):
            body = Element("LBody", Element("LI", whole))
            first, *rest = self._block(block.runs, voice.item, body)
            first.label = ListLabel("•" if numbering == "Disc" else f"{number}.", voice.item)
            if number == len(blocks):
                [first, *rest][-1].spaceAfter = voice.body.spaceAfter
            yield from (first, *rest)

    def _block(
        self,
        runs: Iterable[Run],
        style: ParagraphStyle,
        element: Element,
        *,
        strong: bool = False,
        emphasised: bool = False,
    ) -> Iterator[Words]:
        """One paragraph, or several in a row of one very long block, which are read as one."""
        faced = [
            (run.text, emphasis(strong=run.strong or strong, emphasised=run.emphasised or emphasised)) for run in runs
        ]
        extra, parts = element.extra, []
        for some, within_word in _handy(faced):
            parts.append(self._paragraph(Words, some, style, element))
            parts[-1].breaks_word = within_word
        if len(parts) > 1 and element.extra != extra:
            element.extra = extra + _as_typed("".join(text for text, _ in faced))
        yield from parts

    def _paragraph(
        self,
        kind: type[AnyWords],
        faced: list[tuple[str, Face]],
        style: ParagraphStyle,
        element: Element,
        colours: Mapping[Face, Any] = MappingProxyType({}),
    ) -> AnyWords:
        faced = [part for text, face in faced for part in self._cited(text, face)]
        whole = "".join(text for text, _ in faced)
        turns = has_right_to_left(whole)
        from_right = turns and reads_right_to_left(whole)
        if turns:
            faced = [(joined(text), face) for text, face in faced]
            style = _from_right(style) if from_right else style
        fragments = [
            fragment(font, style.fontSize, colours.get(face, style.textColor), piece)
            for text, face in faced
            for font, piece in self.fonts.pieces(text, face)
        ]
        if turns or _spaced("".join(piece.text for piece in fragments)) != _spaced(whole):
            element.extra += _as_typed(whole)
        made = kind(None, style, frags=fragments or [fragment(style.fontName, style.fontSize, style.textColor, "")])
        made.element, made.turns, made.from_right = element, turns, from_right
        return made

    def _cited(self, text: str, face: Face) -> Iterator[tuple[str, Face]]:
        """With (Norwich, 2014) for [@Norwich2014]."""
        if self.harvard is None or "[" not in text or "@" not in text:
            yield text, face
            return
        for run in self.harvard.runs(text):
            yield run.text, turned(face) if run.emphasised else face


def _led(label: str, block: Block) -> Block:
    return Block(BlockKind.PARAGRAPH, (Run(f"{label}: ", strong=True), *block.runs))


def _no_heading(block: Block) -> Block:
    if block.kind is not BlockKind.HEADING:
        return block
    return Block(BlockKind.PARAGRAPH, tuple(Run(run.text, True, run.emphasised) for run in block.runs))


def _as_typed(text: str) -> str:
    """What is read where what is set differs: it turns, a sign is set as a plainer one, or no font has it."""
    return f"/ActualText{pdf_text(_spaced(clean(text)))}"


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _from_right(style: ParagraphStyle) -> ParagraphStyle:
    turned = ParagraphStyle(style.name, parent=style, alignment=TA_RIGHT)
    turned.face = style.face
    return turned


def _handy(faced: list[tuple[str, Face]]) -> Iterator[tuple[list[tuple[str, Face]], bool]]:
    """`faced` whole, or cut when it is very long; each with whether it ends in the middle of a word."""
    if sum(len(text) for text, _ in faced) <= _AT_ONCE:
        yield faced, False
        return
    cuts = [(some, face) for text, face in faced for some in _cut(text)]
    following = [*(some for some, _ in cuts[1:]), " "]
    for (some, face), after in zip(cuts, following, strict=True):
        yield [(some, face)], not (some[-1].isspace() or after[0].isspace())


def _cut(text: str) -> Iterator[str]:
    """`text` in pieces of at most `_AT_ONCE` characters, after a sentence or at least a word where it can be."""
    begin = 0
    while len(text) - begin > _AT_ONCE:
        end = begin + _AT_ONCE
        stops = (text.rfind(stop, begin, end) for stop in (". ", "? ", "! "))
        cut = max(*stops, -1) + 2
        if cut <= begin + 1:
            cut = text.rfind(" ", begin, end) + 1 or end
        yield text[begin:cut]
        begin = cut
    if begin < len(text):
        yield text[begin:]
