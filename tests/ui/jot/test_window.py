"""The small window: a line goes into the inbox of a workbook that is locked, closed or open in the desk."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.paths import own_paths
from senco_desk.safekeeping import inbox as lines
from senco_desk.safekeeping.keys import NoKey, OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.sealing import sealed
from senco_desk.services.inbox import Inbox
from senco_desk.settings import Settings, save
from senco_desk.store import inbox
from senco_desk.store.key_file import read_keys, write_keys
from senco_desk.ui.jot.window import JotWindow
from senco_desk.ui.widgets.note_box import MOST_PASTED

Open = Callable[[Path | None], JotWindow]


@pytest.fixture
def jot(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    made: list[JotWindow] = []

    def opened(folder: Path | None) -> JotWindow:
        window = JotWindow(qapp, Settings(last_workbook=str(folder) if folder else ""))
        window.show()
        made.append(window)
        return window

    yield opened
    for window in made:
        window.box.clear()
        window.close()


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    create(tmp_path / "mine.sencodesk", NoKey())
    return tmp_path / "mine.sencodesk"


def held(folder: Path, key: bytes | None = None) -> list[str]:
    found = lines.lying(key, inbox.files(folder), datetime.now(UTC))
    return [each.note.text for each in found if each.note]


def type_in(window: JotWindow, qtbot: QtBot, words: str) -> None:
    window.box.insertPlainText(words)
    with qtbot.waitSignal(window.kept, timeout=10_000):
        qtbot.keyClick(window.box, Qt.Key.Key_Return)


def test_enter_puts_the_line_on_the_disk_and_the_box_is_free_for_the_next(
    jot: Open, workbook: Path, qtbot: QtBot
) -> None:
    window = jot(workbook)
    type_in(window, qtbot, "Ask Priya")
    assert window.box.is_blank
    assert "Kept at" in window.foot.text()
    type_in(window, qtbot, "العربية ✍🏽")
    assert held(workbook) == ["Ask Priya", "العربية ✍🏽"]


def test_it_takes_a_line_while_the_workbook_is_locked_and_while_a_desk_has_it_open(
    jot: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    folder, keys = tmp_path / "locked.sencodesk", OwnKeys()
    create(folder, keys)
    desk = open_workbook(folder, keys)
    Inbox(desk, lambda: datetime.now(UTC)).take_in()
    there = read_keys(folder)
    assert there is not None
    write_keys(folder, there.locked_by(sealed(desk.key or b"", "three words apart", datetime.now(UTC))))
    type_in(jot(folder), qtbot, "While it is open")
    desk.close()
    type_in(jot(folder), qtbot, "While it is locked")
    assert held(folder, there.open_key) == ["While it is open", "While it is locked"]


def test_shift_and_enter_begin_another_line_of_the_same_note(jot: Open, workbook: Path, qtbot: QtBot) -> None:
    window = jot(workbook)
    window.box.insertPlainText("one")
    qtbot.keyClick(window.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_in(window, qtbot, "two")
    assert held(workbook) == ["one\ntwo"]


def test_closing_keeps_what_is_in_the_box_and_escape_closes(jot: Open, workbook: Path, qtbot: QtBot) -> None:
    window = jot(workbook)
    window.box.insertPlainText("Half a thou")
    qtbot.keyClick(window.box, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert held(workbook) == ["Half a thou"]


def test_a_blank_line_is_none(jot: Open, workbook: Path, qtbot: QtBot) -> None:
    window = jot(workbook)
    window.box.insertPlainText("  \n ")
    qtbot.keyClick(window.box, Qt.Key.Key_Return)
    window.close()
    assert inbox.files(workbook) == []


def test_without_a_workbook_it_says_so_and_takes_no_words(jot: Open, qtbot: QtBot) -> None:
    window = jot(None)
    assert "no workbook" in window.foot.text()
    qtbot.keyClicks(window.box, "words")
    assert window.box.is_blank


def test_a_workbook_that_is_gone_is_told_at_once_and_the_words_stay(
    jot: Open, workbook: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    workbook.rename(tmp_path / "elsewhere")
    window = jot(workbook)
    qtbot.waitUntil(lambda: "There is no workbook at" in window.foot.text(), timeout=10_000)
    window.box.insertPlainText("Words")
    assert not window.close()
    assert window.box.words == "Words"
    assert "Close once more" in window.foot.text()
    (tmp_path / "elsewhere").rename(workbook)
    qtbot.keyClick(window.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.box.is_blank, timeout=10_000)
    assert held(workbook) == ["Words"]


def test_a_document_is_not_pasted_and_stays_where_it_was_copied(jot: Open, workbook: Path) -> None:
    window, copied = jot(workbook), QMimeData()
    copied.setText("x" * 1_000_000)
    window.box.insertFromMimeData(copied)
    assert window.box.is_blank
    assert "Evidence" in window.foot.text()


def test_a_long_paste_is_kept_whole_in_lines_that_can_be_typed_in(jot: Open, workbook: Path, qtbot: QtBot) -> None:
    window, copied = jot(workbook), QMimeData()
    copied.setText("word " * (MOST_PASTED // 5))
    window.box.insertFromMimeData(copied)
    type_in(window, qtbot, "")
    assert "".join(held(workbook)[0].split("\n")) == copied.text()


def test_the_command_opens_it_and_says_when_it_was_painted(workbook: Path) -> None:
    save(Settings(last_workbook=str(workbook)), own_paths().settings)
    words = [sys.executable, "-m", "senco_desk", "jot", "--first-paint"]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    assert json.loads(done.stdout)["shown"] == "jot"


def test_before_it_is_painted_neither_the_store_nor_what_seals_is_loaded(workbook: Path) -> None:
    save(Settings(last_workbook=str(workbook)), own_paths().settings)
    code = (
        "import sys; from senco_desk.ui.jot.run import open_jot; open_jot(first_paint=True)\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('nacl', 'sqlalchemy', 'sqlcipher3')))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
