"""A Text in the window and back is the same text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from senco_desk.domain.text import EMPTY, Block, BlockKind, Run, Text, word_count
from senco_desk.ui.widgets.text_document import TextDocument, normal

pytestmark = pytest.mark.usefixtures("qapp")

characters = some.characters(exclude_categories=())
runs = some.builds(Run, some.text(characters, max_size=12), some.booleans(), some.booleans())
blocks = some.builds(Block, some.sampled_from(BlockKind), some.lists(runs, max_size=4).map(tuple))
texts = some.lists(blocks, max_size=6).map(tuple)

HOSTILE = (
    "Tom <3 & Co",
    "שלום عالم",
    "👩‍👧 e\u0301 \u200b\u00a0|",
    "<b>&lt;</b>",
    "a\tb",
    "\ufffc",
    "\U0001f9d1\u200d\U0001f3eb",
)


def paragraph(words: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, (Run(words),) if words else ())


def shown(text: Text) -> TextDocument:
    document = TextDocument()
    document.show_text(text)
    return document


@settings(max_examples=300, deadline=None)
@given(texts.map(normal))
def test_what_is_shown_is_read_back_the_same(text: Text) -> None:
    assert shown(text).text() == text


@settings(max_examples=300, deadline=None)
@given(texts)
@example((paragraph("\ufeffOne"), paragraph("\ufffeTwo")))
def test_any_text_is_read_back_in_its_normal_form(text: Text) -> None:
    assert shown(text).text() == normal(text) == normal(normal(text))


@settings(max_examples=100, deadline=None)
@given(texts)
def test_words_are_counted_as_the_domain_counts_them(text: Text) -> None:
    assert shown(text).words() == word_count(normal(text))


@pytest.mark.parametrize("words", HOSTILE)
def test_other_scripts_and_signs_keep_every_character(words: str) -> None:
    text = (paragraph(words), paragraph(words, BlockKind.NUMBERED))
    assert shown(text).text() == text


def test_a_million_characters_keep_every_character() -> None:
    text = tuple(paragraph("word & <more> " * 70) for _ in range(1_000))
    assert shown(text).text() == text


def test_control_characters_are_dropped_and_line_ends_end_a_block() -> None:
    read = shown((paragraph("a\x00\x07b\u2028c\r\nd"),)).text()
    assert [block.plain for block in read] == ["ab", "c", "d"]


def test_one_empty_paragraph_is_no_text() -> None:
    assert shown((paragraph(""),)).text() == EMPTY


changes = some.lists(
    some.tuples(
        some.sampled_from(["insert", "delete", "kind", "undo", "redo"]), some.integers(0, 60), some.integers(0, 12)
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(texts, changes)
def test_the_blocks_beside_the_document_follow_every_change(text: Text, steps: list[tuple[str, int, int]]) -> None:
    document = shown(text)
    for step in steps:
        document.words()
        change(document, *step)
        fresh = TextDocument()
        fresh.show_text(reread(document))
        assert document.text() == fresh.text()
        assert document.words() == fresh.words()


def reread(document: TextDocument) -> Text:
    document._held = [None] * document.blockCount()
    return document.text()


def change(document: TextDocument, what: str, at: int, long: int) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(min(at, document.characterCount() - 1))
    cursor.setPosition(min(at + long, document.characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
    match what:
        case "insert":
            cursor.insertText("word\nand more"[:long])
        case "delete":
            cursor.removeSelectedText()
        case "kind":
            cursor.setBlockFormat(document.block_format(list(BlockKind)[long % 5]))
        case "undo":
            document.undo()
        case "redo":
            document.redo()


def test_only_what_changed_is_read_again() -> None:
    document = shown(tuple(paragraph(f"paragraph {number}") for number in range(50)))
    before = document.text()
    cursor = QTextCursor(document.findBlockByNumber(20))
    cursor.insertText("new ")
    assert document._held.count(None) == 1
    after = document.text()
    assert [i for i, block in enumerate(after) if block is not before[i]] == [20]


def test_a_part_of_one_block_is_selected_as_a_paragraph(qtbot: QtBot) -> None:
    document = shown((paragraph("a heading here", BlockKind.HEADING),))
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    assert document.selected(cursor) == (paragraph("heading"),)
