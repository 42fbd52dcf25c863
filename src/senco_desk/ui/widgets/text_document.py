"""A domain Text in the window: a QTextDocument that keeps its blocks beside it, so that a key costs what it changed.

The kind of a block is a property of its format, and all that is seen of the kind follows from it. What is read back is
the normal form of what was shown; for a text in normal form that is the same text, character for character.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from senco_desk.domain.text import EMPTY, Block, BlockKind, Run, Text, clean, count_words

KIND = int(QTextFormat.Property.UserProperty) + 1
_KINDS = tuple(BlockKind)
LISTED = (BlockKind.BULLET, BlockKind.NUMBERED)
INDENTED = (*LISTED, BlockKind.QUOTATION)

_HEADING_SIZE = 1.12
"""A heading against the words below it; bolder rather than larger."""
_LINE_HEIGHT = 125.0
"""In per cent of the font's own."""
_SPACE_BELOW = {BlockKind.HEADING: 0.15, BlockKind.BULLET: 0.2, BlockKind.NUMBERED: 0.2}
_SPACE_BELOW_OTHERS = 0.5
"""In lines."""

_MARGIN = 2
"""Pixels round the words, as many as Qt leaves in a field of one line."""

_LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029\ufdd0\ufdd1]")
"""All that Qt or a file takes for the end of a line."""


def normal(text: Text) -> Text:
    """`text` as every editor gives it back: cleaned, no empty runs, no equal neighbours, no single empty paragraph."""
    return _nothing_for_one_empty(_blocks(text))


def _nothing_for_one_empty(blocks: Text) -> Text:
    return EMPTY if blocks == (Block(BlockKind.PARAGRAPH, ()),) else blocks


def _blocks(text: Text) -> Text:
    return tuple(block for given in text for block in _normal_blocks(given))


def _normal_blocks(block: Block) -> Iterator[Block]:
    """The block, or several where a line is broken inside it."""
    line: list[Run] = []
    for run in block.runs:
        for number, words in enumerate(_LINE_BREAK.split(run.text)):
            if number:
                yield Block(block.kind, tuple(line))
                line = []
            _append(line, clean(words), run)
    yield Block(block.kind, tuple(line))


def _append(line: list[Run], words: str, like: Run) -> None:
    if not words:
        return
    if line and (line[-1].strong, line[-1].emphasised) == (like.strong, like.emphasised):
        words = line.pop().text + words
    line.append(Run(words, like.strong, like.emphasised))


def kind_of(block: QTextBlock) -> BlockKind:
    return _KINDS[block.blockFormat().intProperty(KIND)]


def char_format(strong: bool = False, emphasised: bool = False) -> QTextCharFormat:
    found = QTextCharFormat()
    if strong:
        found.setFontWeight(QFont.Weight.Bold)
    if emphasised:
        found.setFontItalic(True)
    return found


def is_strong(found: QTextCharFormat) -> bool:
    return found.fontWeight() >= QFont.Weight.DemiBold


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    parts = block.begin()
    while not parts.atEnd():
        yield parts.fragment()
        parts += 1


def _read_block(block: QTextBlock) -> tuple[Block, ...]:
    """What one block of a document says; several where a line is broken inside it."""
    runs = [
        Run(fragment.text(), is_strong(fragment.charFormat()), fragment.charFormat().fontItalic())
        for fragment in _fragments(block)
    ]
    return tuple(_normal_blocks(Block(kind_of(block), tuple(runs))))


class TextDocument(QTextDocument):
    """`text()` and `words()` follow every change and read only the blocks that changed.

    `touched` says that the blocks from the first number until the second are so many others now.
    """

    touched = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMargin(_MARGIN)
        self._held: list[tuple[Block, ...] | None] = [None]
        self._counts: list[int | None] = [None]
        self.documentLayout()  # a document without one tells nobody what changed
        self.contentsChange.connect(self._forget)
        self._look = _Look(self)

    def wear(self, font: QFont) -> None:
        """Take `font`; the step of an indent follows it."""
        self.setDefaultFont(font)
        self.setIndentWidth(QFontMetricsF(font).horizontalAdvance("00. "))
        self._look.rehighlight()

    def block_format(self, kind: BlockKind) -> QTextBlockFormat:
        """How a block of `kind` stands on the page."""
        found = QTextBlockFormat()
        found.setProperty(KIND, _KINDS.index(kind))
        found.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        found.setIndent(1 if kind in INDENTED else 0)
        line = QFontMetricsF(self.defaultFont()).height()
        found.setBottomMargin(round(line * _SPACE_BELOW.get(kind, _SPACE_BELOW_OTHERS)))
        return found

    def show_text(self, text: Text) -> None:
        """Put `text` in place of all there is. It cannot be undone inside the document."""
        self.setUndoRedoEnabled(False)
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self.block_format(BlockKind.PARAGRAPH))
        cursor.setBlockCharFormat(QTextCharFormat())
        self.insert(cursor, text)
        cursor.endEditBlock()
        self.setUndoRedoEnabled(True)

    def insert(self, cursor: QTextCursor, text: Text) -> None:
        """Insert `text`; its first block goes on in the cursor's block, which takes its kind when it is empty.

        It is made normal first: Qt takes what is no character at the beginning of words for the order of their bytes.
        """
        for number, block in enumerate(_blocks(text)):
            if number:
                cursor.insertBlock(self.block_format(block.kind), QTextCharFormat())
            elif not cursor.block().text():
                cursor.setBlockFormat(self.block_format(block.kind))
            for run in block.runs:
                cursor.insertText(run.text, char_format(run.strong, run.emphasised))

    def text(self) -> Text:
        """What is written, in normal form."""
        return _nothing_for_one_empty(tuple(block for held in self._all_held() for block in held))

    def selected(self, cursor: QTextCursor) -> Text:
        """What `cursor` has selected; a part of one block alone is a paragraph."""
        copy = TextDocument()
        QTextCursor(copy).insertFragment(cursor.selection())
        if self.findBlock(cursor.selectionStart()) == self.findBlock(cursor.selectionEnd()):
            QTextCursor(copy).setBlockFormat(copy.block_format(BlockKind.PARAGRAPH))
        return copy.text()

    def words(self) -> int:
        """How many words, as `domain.text` counts them."""
        held = self._all_held()
        for number, count in enumerate(self._counts):
            if count is None:
                self._counts[number] = sum(count_words(block.plain) for block in held[number])
        return sum(count or 0 for count in self._counts)

    def _all_held(self) -> list[tuple[Block, ...]]:
        for number, held in enumerate(self._held):
            if held is None:
                self._held[number] = _read_block(self.findBlockByNumber(number))
        return [held for held in self._held if held is not None]

    def _forget(self, start: int, _removed: int, added: int) -> None:
        """Forget the blocks a change touched, and make room for those it brought."""
        first = self.findBlock(start).blockNumber()
        last = self.findBlock(min(start + added, self.characterCount() - 1)).blockNumber()
        came = self.blockCount() - len(self._held)
        stale = slice(first, max(last + 1 - came, first))
        self._held[stale] = [None] * (last + 1 - first)
        self._counts[stale] = [None] * (last + 1 - first)
        self.touched.emit(stale.start, stale.stop, last + 1 - first)


class _Look(QSyntaxHighlighter):
    """What is seen of a block's kind, laid over the document, never in it; a block's state is its number in a list."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._heading = QTextCharFormat()
        self._heading.setFontWeight(QFont.Weight.DemiBold)

    def highlightBlock(self, text: str) -> None:
        kind = kind_of(self.currentBlock())
        if kind is BlockKind.HEADING:
            self._heading.setFontPointSize(self.document().defaultFont().pointSizeF() * _HEADING_SIZE)
            self.setFormat(0, self.currentBlock().length() - 1, self._heading)
        numbered = kind is BlockKind.NUMBERED
        self.setCurrentBlockState(max(self.previousBlockState(), 0) + 1 if numbered else 0)


def number_of(block: QTextBlock) -> int:
    """The number a block of a numbered list bears."""
    return block.userState()
