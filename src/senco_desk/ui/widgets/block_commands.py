"""What keys and buttons do to the blocks of a TextDocument. Each is one step of Ctrl+Z."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor

from senco_desk.domain.text import BlockKind
from senco_desk.ui.widgets.text_document import TextDocument, kind_of

_BEGINS = {BlockKind.BULLET: re.compile(r"[-*•] "), BlockKind.NUMBERED: re.compile(r"1[.)] ")}
_LONGEST_SIGN = 3


def set_kind(sheet: TextDocument, cursor: QTextCursor, kind: BlockKind) -> None:
    """Give the chosen blocks `kind`; where all have it already they become paragraphs again."""
    blocks = list(_chosen(sheet, cursor))
    if all(kind_of(block) is kind for block in blocks):
        kind = BlockKind.PARAGRAPH
    cursor.beginEditBlock()
    for block in blocks:
        QTextCursor(block).setBlockFormat(sheet.block_format(kind))
    cursor.endEditBlock()


def _chosen(sheet: TextDocument, cursor: QTextCursor) -> Iterator[QTextBlock]:
    block = sheet.findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        yield block
        block = block.next()


def end_block(sheet: TextDocument, cursor: QTextCursor) -> None:
    """Enter: a new block of the kind that follows; in an empty item, heading or quotation a paragraph instead."""
    kind = kind_of(cursor.block())
    if kind is not BlockKind.PARAGRAPH and not cursor.block().text():
        set_kind(sheet, cursor, kind)
        return
    follows = BlockKind.PARAGRAPH if kind is BlockKind.HEADING and cursor.atBlockEnd() else kind
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    cursor.insertBlock(sheet.block_format(follows))
    cursor.endEditBlock()


def leaves_kind(cursor: QTextCursor) -> bool:
    """Whether Backspace at `cursor` makes a paragraph of an item, heading or quotation."""
    return cursor.atBlockStart() and not cursor.hasSelection() and kind_of(cursor.block()) is not BlockKind.PARAGRAPH


def begin_list(sheet: TextDocument, cursor: QTextCursor) -> None:
    """Begin a list where "- " or "1. " was typed at the start of a paragraph; Ctrl+Z leaves the signs as typed."""
    if cursor.positionInBlock() > _LONGEST_SIGN or kind_of(cursor.block()) is not BlockKind.PARAGRAPH:
        return
    typed = cursor.block().text()[: cursor.positionInBlock()]
    for kind, sign in _BEGINS.items():
        if sign.fullmatch(typed):
            cursor.beginEditBlock()
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            cursor.setBlockFormat(sheet.block_format(kind))
            cursor.endEditBlock()
