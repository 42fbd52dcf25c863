"""Locked, unlocked, locked again: in the real window, over real encrypted workbooks."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from senco_desk.domain.profile import Profile
from senco_desk.safekeeping.keys import Locked, OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.unlocking.page import UnlockingPage
from tests.ui.locked import OTHERS, WORDS, opened, sheet_of, started, until
from tests.ui.test_names import named, worked

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return started(tmp_path)


@pytest.fixture
def desk(unopened: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    return opened(unopened, folder, qtbot)


def page(window: MainWindow) -> UnlockingPage:
    shown = window.in_sight()
    assert isinstance(shown, UnlockingPage)
    return shown


def asked(window: MainWindow, folder: Path, qtbot: QtBot) -> UnlockingPage:
    window.open_workbook(folder)
    until(qtbot, lambda: isinstance(window.in_sight(), UnlockingPage))
    return page(window)


def locked(window: MainWindow, qtbot: QtBot) -> UnlockingPage:
    until(qtbot, lambda: isinstance(window.in_sight(), UnlockingPage))
    return page(window)


def give(window: MainWindow, words: str) -> None:
    box = page(window).passphrase.box
    box.clear()
    QTest.keyClicks(box, words)
    QTest.keyClick(box, Qt.Key.Key_Return)


def words_on(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_locked_workbook_asks_for_its_passphrase_and_opens(unopened: MainWindow, folder: Path, qtbot: QtBot):
    asked(unopened, folder, qtbot)
    assert unopened.focusWidget() is page(unopened).passphrase.box
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        give(unopened, WORDS)
    assert unopened.in_sight() is unopened.frame
    assert unopened.surroundings.services.introducing.get() is not None


def test_a_wrong_passphrase_is_told_and_can_be_typed_over(unopened: MainWindow, folder: Path, qtbot: QtBot):
    asked(unopened, folder, qtbot)
    give(unopened, "kettle lantern ospray")
    until(qtbot, lambda: "not this workbook's passphrase" in words_on(page(unopened)))
    assert page(unopened).passphrase.box.selectedText() != ""
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        give(unopened, WORDS)


def test_after_several_wrong_ones_it_waits_and_says_how_long(unopened: MainWindow, folder: Path, qtbot: QtBot):
    asked(unopened, folder, qtbot)
    for wrong in ("one of them", "two of them", "three of them", "four of them"):
        until(qtbot, page(unopened).unlock.isEnabled)
        give(unopened, wrong)
        until(qtbot, page(unopened).unlock.isEnabled)
    assert "seconds" in page(unopened).trouble.text()


def test_the_recovery_sheet_opens_it_and_a_new_passphrase_is_asked_for(
    unopened: MainWindow, folder: Path, qtbot: QtBot
):
    shown = asked(unopened, folder, qtbot)
    shown.use_sheet.click()
    shown.by_sheet.text.setPlainText(sheet_of(folder).lower())
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        shown.by_sheet.unlock.click()
    until(qtbot, lambda: unopened.places.current == "safety")
    form = unopened.places._made["safety"].sections[0].form
    until(qtbot, form.isVisible)
    assert form.old.isHidden()
    QTest.keyClicks(form.new.first.box, OTHERS)
    QTest.keyClicks(form.new.again.box, OTHERS)
    QTest.keyClick(form.new.again.box, Qt.Key.Key_Return)
    until(qtbot, form.isHidden)
    OwnKeys().unlock(folder, OTHERS)


def test_without_keys_json_the_sheet_is_asked_for_at_once(unopened: MainWindow, folder: Path, qtbot: QtBot):
    sheet = sheet_of(folder)
    (folder / "keys.json").write_text("{half", "utf-8")
    shown = asked(unopened, folder, qtbot)
    assert shown.by_sheet.isVisible()
    assert not shown.passphrase.isVisible()
    assert "keys.json" in words_on(shown)
    shown.by_sheet.text.setPlainText(sheet)
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        shown.by_sheet.unlock.click()


def test_a_mistyped_sheet_says_what_is_wrong(unopened: MainWindow, folder: Path, qtbot: QtBot):
    shown = asked(unopened, folder, qtbot)
    shown.use_sheet.click()
    shown.by_sheet.text.setPlainText("ABCD EFGH")
    shown.by_sheet.unlock.click()
    until(qtbot, lambda: "groups of four" in shown.trouble.text())


def test_everything_on_the_page_has_a_name(unopened: MainWindow, folder: Path, qtbot: QtBot):
    shown = asked(unopened, folder, qtbot)
    assert all(named(part) for part in worked(shown))
    shown.use_sheet.click()
    assert all(named(part) for part in worked(shown))


def test_lock_now_puts_every_word_on_disk_and_closes_the_workbook(desk: MainWindow, folder: Path, qtbot: QtBot):
    desk.go("profile")
    name = next(editor for field, editor in desk.frame.stack.currentWidget().editors.items() if field.name == "name")
    until(qtbot, lambda: name.text() != "")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Zoe O'Neill")
    qtbot.keyClick(desk, Qt.Key.Key_L, CONTROL)
    locked(desk, qtbot)
    assert desk.surroundings is None
    keys = OwnKeys()
    keys.unlock(folder, WORDS)
    second = open_workbook(folder, keys)
    with second.view() as view:
        assert view.profile.get() == Profile("Zoe O'Neill")
    second.close()


def test_once_unlocked_she_is_back_where_she_was(desk: MainWindow, qtbot: QtBot):
    desk.go("outcomes")
    desk.frame.lock.click()
    locked(desk, qtbot)
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        give(desk, WORDS)
    assert desk.places.current == "outcomes"


def test_a_locked_window_shows_nothing_of_the_workbook_and_has_no_key(desk: MainWindow, folder: Path, qtbot: QtBot):
    desk.toast("Reflection about Zeb deleted")
    desk.find_box.setText("Zeb")
    desk.lock()
    locked(desk, qtbot)
    assert "Zeb" not in words_on(desk)
    assert desk.find_box.text() == ""
    assert not desk.frame.lock.isVisible()
    with pytest.raises(Locked):
        desk.keys.key(folder)


def test_a_locked_window_closes(desk: MainWindow, qtbot: QtBot):
    desk.lock()
    locked(desk, qtbot)
    desk.close()
    assert not desk.isVisible()


def test_nothing_is_gone_to_behind_the_lock(desk: MainWindow, qtbot: QtBot):
    desk.lock()
    locked(desk, qtbot)
    for code in ("new-reflection", "undo", "safety", "lock", "picture"):
        desk.commands.actions[code].trigger()
    assert isinstance(desk.in_sight(), UnlockingPage)


def test_words_that_cannot_be_saved_are_not_locked_away(desk: MainWindow, folder: Path, qtbot: QtBot):
    desk.go("profile")
    name = next(editor for field, editor in desk.frame.stack.currentWidget().editors.items() if field.name == "name")
    until(qtbot, lambda: name.text() != "")
    (folder / "workbook.sqlite").rename(folder / "aside")
    name.setFocus()
    QTest.keyClicks(name, "!")
    desk.lock()
    until(qtbot, lambda: desk.frame.banner.said)
    assert desk.in_sight() is desk.frame
    (folder / "aside").rename(folder / "workbook.sqlite")


def test_without_a_passphrase_it_is_not_locked_but_one_asked_for(unopened: MainWindow, tmp_path: Path, qtbot: QtBot):
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(started(tmp_path, None))
    unopened.lock()
    until(qtbot, lambda: unopened.places.current == "safety")
    until(qtbot, unopened.places._made["safety"].sections[0].form.isVisible)
    assert "passphrase first" in unopened.frame.toast.said


def test_a_plain_workbook_says_that_there_is_nothing_to_lock(window: MainWindow, qtbot: QtBot):
    window.lock()
    until(qtbot, lambda: "not encrypted" in window.frame.toast.said)
    assert "lock" not in window.frame.__dict__


# nobody there


def leave_alone(window: MainWindow, minutes: int) -> None:
    window.locking_up.idle._touched -= minutes * 60
    window.locking_up.idle.look()


def test_it_locks_itself_when_nobody_is_there(desk: MainWindow, qtbot: QtBot):
    desk.preferences.change(lock_after=5)
    leave_alone(desk, 4)
    qtbot.wait(300)
    assert desk.in_sight() is desk.frame
    leave_alone(desk, 2)
    assert "nobody was there" in words_on(locked(desk, qtbot))


def test_a_key_in_the_window_says_that_somebody_is_there(desk: MainWindow, qtbot: QtBot):
    leave_alone(desk, 9)
    QTest.keyClick(desk.windowHandle(), Qt.Key.Key_Shift)
    leave_alone(desk, 9)
    qtbot.wait(300)
    assert desk.in_sight() is desk.frame


def test_it_can_be_set_to_never(desk: MainWindow, qtbot: QtBot):
    desk.preferences.change(lock_after=0)
    leave_alone(desk, 100_000)
    qtbot.wait(300)
    assert desk.in_sight() is desk.frame


def test_not_while_the_lock_is_held_off_nor_while_something_is_made(desk: MainWindow, qtbot: QtBot):
    desk.holds_lock_off = True
    leave_alone(desk, 60)
    desk.holds_lock_off = False
    going_on = threading.Event()
    desk.workbook.background.aside(going_on.wait)
    leave_alone(desk, 60)
    qtbot.wait(300)
    assert desk.in_sight() is desk.frame
    going_on.set()
    until(qtbot, lambda: not desk.workbook.background.is_busy)
    leave_alone(desk, 60)
    locked(desk, qtbot)


def test_a_box_that_stands_open_is_closed_first(desk: MainWindow, qtbot: QtBot):
    from PySide6.QtWidgets import QDialog

    box = QDialog(desk)
    box.setModal(True)
    box.show()
    until(qtbot, lambda: QApplication.activeModalWidget() is box)
    leave_alone(desk, 60)
    assert not box.isVisible()
    leave_alone(desk, 60)
    locked(desk, qtbot)
