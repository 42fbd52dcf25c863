"""Writing with keys, as a person does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from senco_desk.domain.text import EMPTY, Block, BlockKind, Run, plain
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.ui.widgets.writing_area import DIVIDED, LEFT_OUT

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    editor = TextEditor("What happened", "Write here")
    editor.resize(600, 400)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    editor.area.setFocus()
    return editor


@pytest.fixture
def types(qtbot: QtBot, editor: TextEditor) -> Callable[..., None]:
    def types(*keys: str | Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        for key in keys:
            if isinstance(key, str):
                qtbot.keyClicks(editor.area, key)
            else:
                one, modifier = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
                qtbot.keyClick(editor.area, one, modifier)

    return types


def spoken(editor: TextEditor, words: str) -> None:
    """What an emoji panel, dictation or another keyboard brings."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QGuiApplication.sendEvent(editor.area, event)


def kinds(editor: TextEditor) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.plain) for block in editor.text()]


def test_what_is_typed_is_the_text(editor: TextEditor, types: Callable[..., None]) -> None:
    types("One", Qt.Key.Key_Return, "Tom <3 & Co")
    assert editor.text() == (
        Block(BlockKind.PARAGRAPH, (Run("One"),)),
        Block(BlockKind.PARAGRAPH, (Run("Tom <3 & Co"),)),
    )
    assert editor.words() == 4


def test_ctrl_b_and_ctrl_i_emphasise(editor: TextEditor, types: Callable[..., None]) -> None:
    types("a ", (Qt.Key.Key_B, CTRL), "b", (Qt.Key.Key_I, CTRL), "c", (Qt.Key.Key_B, CTRL), "d")
    assert editor.text()[0].runs == (
        Run("a "),
        Run("b", strong=True),
        Run("c", strong=True, emphasised=True),
        Run("d", emphasised=True),
    )


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_H, BlockKind.HEADING),
        (Qt.Key.Key_8, BlockKind.BULLET),
        (Qt.Key.Key_7, BlockKind.NUMBERED),
        (Qt.Key.Key_9, BlockKind.QUOTATION),
    ],
)
def test_a_key_gives_a_kind_and_takes_it_back(
    editor: TextEditor, types: Callable[..., None], key: Qt.Key, kind: BlockKind
) -> None:
    types("words", (key, CTRL | SHIFT))
    assert kinds(editor) == [(kind, "words")]
    types((key, CTRL | SHIFT))
    assert kinds(editor) == [(BlockKind.PARAGRAPH, "words")]


def test_a_hyphen_begins_a_list_and_an_empty_item_ends_it(editor: TextEditor, types: Callable[..., None]) -> None:
    types("- one", Qt.Key.Key_Return, "two", Qt.Key.Key_Return, Qt.Key.Key_Return, "after")
    assert kinds(editor) == [
        (BlockKind.BULLET, "one"),
        (BlockKind.BULLET, "two"),
        (BlockKind.PARAGRAPH, "after"),
    ]


def test_undo_leaves_the_hyphen_as_it_was_typed(editor: TextEditor, types: Callable[..., None]) -> None:
    types("- ", (Qt.Key.Key_Z, CTRL))
    assert kinds(editor) == [(BlockKind.PARAGRAPH, "- ")]


def test_after_a_heading_comes_a_paragraph(editor: TextEditor, types: Callable[..., None]) -> None:
    types("Title", (Qt.Key.Key_H, CTRL | SHIFT), Qt.Key.Key_Return, "words")
    assert kinds(editor) == [(BlockKind.HEADING, "Title"), (BlockKind.PARAGRAPH, "words")]


def test_backspace_at_the_start_of_an_item_makes_it_a_paragraph(editor: TextEditor, types: Callable[..., None]) -> None:
    types("1. item", Qt.Key.Key_Home, Qt.Key.Key_Backspace)
    assert kinds(editor) == [(BlockKind.PARAGRAPH, "item")]


def test_shift_enter_ends_a_block_too(editor: TextEditor, types: Callable[..., None]) -> None:
    types("a", (Qt.Key.Key_Return, SHIFT), "b")
    assert kinds(editor) == [(BlockKind.PARAGRAPH, "a"), (BlockKind.PARAGRAPH, "b")]


def test_undo_and_redo_go_back_and_forth(editor: TextEditor, types: Callable[..., None]) -> None:
    types("one", Qt.Key.Key_Return, "two", (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Z, CTRL))
    assert editor.text() == EMPTY
    for _ in range(3):
        types((Qt.Key.Key_Z, CTRL | SHIFT))
    assert plain(editor.text()) == "one\ntwo"


def test_undo_does_not_go_behind_what_is_shown(editor: TextEditor, types: Callable[..., None]) -> None:
    types("old")
    editor.show_text((Block(BlockKind.PARAGRAPH, (Run("new"),)),))
    types((Qt.Key.Key_Z, CTRL))
    assert plain(editor.text()) == "new"


def test_showing_the_same_text_keeps_undo_and_caret(editor: TextEditor, types: Callable[..., None]) -> None:
    types("abc", Qt.Key.Key_Left)
    editor.show_text(editor.text())
    assert editor.area.textCursor().position() == 2
    types((Qt.Key.Key_Z, CTRL))
    assert editor.text() == EMPTY


def test_written_is_told_for_keys_and_not_for_what_is_shown(
    qtbot: QtBot, editor: TextEditor, types: Callable[..., None]
) -> None:
    with qtbot.assertNotEmitted(editor.written):
        editor.show_text((Block(BlockKind.PARAGRAPH, (Run("shown"),)),))
    with qtbot.waitSignal(editor.written):
        types("k")


def test_copy_and_paste_keep_kinds_and_emphasis(editor: TextEditor, types: Callable[..., None]) -> None:
    types("- one", Qt.Key.Key_Return, (Qt.Key.Key_B, CTRL), "two ")
    spoken(editor, "👩‍👧")
    before = editor.text()
    types((Qt.Key.Key_A, CTRL), (Qt.Key.Key_C, CTRL), Qt.Key.Key_Delete, (Qt.Key.Key_V, CTRL))
    assert editor.text() == before
    assert QGuiApplication.clipboard().text() == "one\ntwo 👩‍👧"


def test_a_picture_is_left_out_with_a_sentence(qtbot: QtBot, editor: TextEditor) -> None:
    picture = QMimeData()
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(editor.said) as said:
        editor.area.insertFromMimeData(picture)
    assert said.args == [LEFT_OUT]
    assert editor.text() == EMPTY


def test_a_file_is_left_out_with_a_sentence(qtbot: QtBot, editor: TextEditor) -> None:
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile("/somewhere/plan.docx")])
    file.setText("file:///somewhere/plan.docx")
    with qtbot.waitSignal(editor.said):
        editor.area.insertFromMimeData(file)
    assert editor.text() == EMPTY


def pasted(words: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(words)
    return mime


def test_a_million_characters_are_pasted_whole_and_undone_in_one_step(qtbot: QtBot, editor: TextEditor) -> None:
    words = "\n".join(f"{number} " + "word and more " * 40 for number in range(1_800))
    assert len(words) > 1_000_000
    with qtbot.waitSignal(editor.written, timeout=20_000):
        editor.area.insertFromMimeData(pasted(words))
    assert plain(editor.text()) == words
    editor.area.undo()
    assert editor.text() == EMPTY


def test_a_paragraph_too_long_is_divided_when_pasted_and_no_character_is_lost(qtbot: QtBot, editor: TextEditor) -> None:
    words = "A sentence of some words. " * 4_000
    said: list[str] = []
    editor.said.connect(said.append)
    with qtbot.waitSignal(editor.area.settled, timeout=20_000):
        editor.area.insertFromMimeData(pasted(words))
    assert said == [DIVIDED]
    assert "".join(block.plain for block in editor.text()) == words
    assert max(len(block.plain) for block in editor.text()) <= 1_500


def test_a_stored_paragraph_too_long_opens_read_only_until_it_is_split(qtbot: QtBot, editor: TextEditor) -> None:
    stored = (Block(BlockKind.PARAGRAPH, (Run("A sentence of some words. " * 4_000),)),)
    editor.show_text(stored)
    qtbot.waitUntil(lambda: editor.area.is_settled)
    assert editor.is_too_long
    assert editor.area.isReadOnly()
    assert editor.text() == stored
    editor.split()
    assert not editor.area.isReadOnly()
    assert "".join(block.plain for block in editor.text()) == plain(stored)
    assert len(editor.text()) > 60


def test_a_very_long_text_that_is_still_coming_in_is_whole_when_it_is_asked_for(editor: TextEditor) -> None:
    long = tuple(Block(BlockKind.PARAGRAPH, (Run(f"paragraph {number}"),)) for number in range(2_000))
    editor.show_text(long)
    assert editor.text() == long
    editor.area.settle()
    assert editor.area.sheet.text() == long
    assert not editor.area.isReadOnly()


def test_it_grows_with_its_words(editor: TextEditor, types: Callable[..., None]) -> None:
    before = editor.area.height()
    for _ in range(12):
        types("line", Qt.Key.Key_Return)
    assert editor.area.height() > before + 100
    assert not editor.area.verticalScrollBar().isVisible()


def test_numbers_follow_the_items_of_a_list(editor: TextEditor, types: Callable[..., None]) -> None:
    types("1. a", Qt.Key.Key_Return, "b", Qt.Key.Key_Return, "c")
    assert [editor.area.sheet.findBlockByNumber(n).userState() for n in range(3)] == [1, 2, 3]
    cursor = QTextCursor(editor.area.sheet.findBlockByNumber(0))
    cursor.setBlockFormat(editor.area.sheet.block_format(BlockKind.PARAGRAPH))
    assert [editor.area.sheet.findBlockByNumber(n).userState() for n in range(3)] == [0, 1, 2]


def test_tab_goes_on_to_the_next_field(editor: TextEditor, types: Callable[..., None]) -> None:
    after = QLineEdit(editor)
    after.show()
    types("a", Qt.Key.Key_Tab)
    assert plain(editor.text()) == "a"
    assert after.hasFocus()


def test_a_screen_reader_hears_its_name(editor: TextEditor) -> None:
    assert editor.area.accessibleName() == "What happened"


def test_a_prompt_is_never_cut(qtbot: QtBot) -> None:
    editor = TextEditor("Context", "The school, the child, the year: what a reader has to know", 1)
    qtbot.addWidget(editor)
    editor.resize(160, 400)
    editor.show()
    lines = editor.area.fontMetrics().lineSpacing()
    assert editor.area.height() > 3 * lines
    drawn = editor.area.grab().toImage()
    ground = drawn.pixelColor(drawn.width() - 6, drawn.height() - 6)
    third = range(3 * lines - lines // 2, 3 * lines)
    assert any(drawn.pixelColor(x, y) != ground for y in third for x in range(10, drawn.width() // 2))
