"""Names underlined where one writes, with real threads."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from pytestqt.qtbot import QtBot

from senco_desk.domain.text import from_plain
from senco_desk.ui.background import Background
from senco_desk.ui.widgets.names_underlined import NamesUnderlined
from senco_desk.ui.widgets.text_editor import TextEditor


class Zebs:
    """Finds Zeb, and remembers what it was asked to look through."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        self.asked.append(text)
        return [(*found.span(), "zeb") for found in re.finditer("Zeb", text)]


@pytest.fixture
def zebs() -> Zebs:
    return Zebs()


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    editor = TextEditor("What happened")
    editor.resize(600, 400)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    editor.area.setFocus()
    return editor


@pytest.fixture
def underlined(editor: TextEditor, zebs: Zebs, qtbot: QtBot) -> Iterator[NamesUnderlined]:
    background, faults = Background(), []
    yield NamesUnderlined(editor.area, zebs.spans, background, faults.append)
    background.stop()
    assert faults == []


def test_a_name_is_underlined_with_dots_once_typing_pauses(
    editor: TextEditor, underlined: NamesUnderlined, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor.area, "We met Zeb")
    assert underlined.underlined() == []
    qtbot.waitUntil(lambda: underlined.underlined() == ["Zeb"])
    (shown,) = editor.area.extraSelections()
    assert shown.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine


def test_the_text_itself_has_nothing_of_it(editor: TextEditor, underlined: NamesUnderlined, qtbot: QtBot) -> None:
    text = from_plain("We met Zeb.\nZeb read.")
    editor.show_text(text)
    qtbot.waitUntil(lambda: underlined.underlined() == ["Zeb", "Zeb"])
    assert editor.text() == text
    assert not editor.area.sheet.isUndoAvailable()


def test_only_paragraphs_that_changed_are_looked_through_again(
    editor: TextEditor, underlined: NamesUnderlined, zebs: Zebs, qtbot: QtBot
) -> None:
    editor.show_text(from_plain("Zeb one\ntwo\nZeb three"))
    qtbot.waitUntil(lambda: len(underlined.underlined()) == 2)
    zebs.asked.clear()
    qtbot.keyClick(editor.area, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor.area, "Zeb, ")
    qtbot.waitUntil(lambda: len(underlined.underlined()) == 3)
    assert zebs.asked == ["Zeb, Zeb one"]


def _joined(editor: TextEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.area, Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier)
    qtbot.keyClick(editor.area, Qt.Key.Key_Delete)


def _divided(editor: TextEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.area, Qt.Key.Key_Return)


def _all_gone(editor: TextEditor, qtbot: QtBot) -> None:
    editor.area.selectAll()
    qtbot.keyClicks(editor.area, "Zeb and Zeb")


@pytest.mark.parametrize(("change", "left"), [(_joined, 3), (_divided, 3), (_all_gone, 2)])
def test_it_follows_whatever_is_done_to_paragraphs(
    editor: TextEditor,
    underlined: NamesUnderlined,
    qtbot: QtBot,
    change: Callable[[TextEditor, QtBot], None],
    left: int,
) -> None:
    editor.show_text(from_plain("Zeb one\nZeb two\nZeb three"))
    qtbot.waitUntil(lambda: len(underlined.underlined()) == 3)
    change(editor, qtbot)
    qtbot.wait(900)
    assert underlined.underlined() == ["Zeb"] * left


def test_of_very_many_names_those_near_her_are_underlined(
    editor: TextEditor, underlined: NamesUnderlined, qtbot: QtBot
) -> None:
    editor.show_text(from_plain("\n".join(f"{number} words about reading and Zeb" for number in range(3_000))))
    editor.area.moveCursor(QTextCursor.MoveOperation.End)

    def last() -> int:
        shown = editor.area.extraSelections()
        return shown[-1].cursor.blockNumber() if shown else 0

    qtbot.waitUntil(lambda: last() == 2_999, timeout=20_000)
    assert len(underlined.underlined()) == 300


def test_all_of_a_long_text_is_looked_through(editor: TextEditor, underlined: NamesUnderlined, qtbot: QtBot) -> None:
    words = "so many words about reading and what we did about it. " * 8
    editor.show_text(from_plain("\n".join([words] * 250 + ["and Zeb"])))
    qtbot.waitUntil(lambda: underlined.underlined() == ["Zeb"], timeout=20_000)


def test_other_names_are_looked_for_when_they_are_known(
    editor: TextEditor, underlined: NamesUnderlined, zebs: Zebs, qtbot: QtBot
) -> None:
    editor.show_text(from_plain("Zeb read."))
    qtbot.waitUntil(lambda: underlined.underlined() == ["Zeb"])
    zebs.asked.clear()
    underlined.look_anew()
    qtbot.waitUntil(lambda: zebs.asked == ["Zeb read."])
