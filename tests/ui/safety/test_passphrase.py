"""The passphrase and the recovery sheet in Keeping safe: in the real window, over real workbooks."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.safekeeping.keys import Locked, NoKey, OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.safety.passphrase import PassphraseSection
from senco_desk.ui.safety.sheet import SheetSection
from senco_desk.ui.widgets.paper.on_paper import a4_printer
from tests.ui.locked import OTHERS, WORDS, opened, sheet_of, started, until


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return started(tmp_path)


@pytest.fixture
def desk(unopened: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    return opened(unopened, folder, qtbot)


def passphrase(window: MainWindow, qtbot: QtBot, target: str = "passphrase") -> PassphraseSection:
    window.go("safety", target)
    section = window.findChild(PassphraseSection)
    until(qtbot, section.standing.text)
    return section


def sheet(window: MainWindow, qtbot: QtBot) -> SheetSection:
    window.go("safety", "sheet")
    section = window.findChild(SheetSection)
    until(qtbot, section.standing.text)
    return section


def choose(section: PassphraseSection, words: str, old: str = "") -> None:
    QTest.keyClicks(section.form.old.box, old)
    QTest.keyClicks(section.form.new.first.box, words)
    QTest.keyClicks(section.form.new.again.box, words)
    QTest.keyClick(section.form.new.again.box, Qt.Key.Key_Return)


def test_the_passphrase_is_changed_with_the_one_before(desk: MainWindow, folder: Path, qtbot: QtBot):
    section = passphrase(desk, qtbot)
    until(qtbot, section.form.isVisible)
    assert section.form.old.isVisible()
    choose(section, OTHERS, WORDS)
    until(qtbot, section.form.isHidden)
    OwnKeys().unlock(folder, OTHERS)
    assert section.form.new.first.words == ""


def test_it_can_be_asked_for_again_while_she_is_there(desk: MainWindow, qtbot: QtBot):
    desk.go("safety")
    section = desk.findChild(PassphraseSection)
    until(qtbot, section.choose.isVisible)
    desk.commands.actions["passphrase"].trigger()
    until(qtbot, section.form.isVisible)


def test_a_wrong_old_one_changes_nothing(desk: MainWindow, folder: Path, qtbot: QtBot):
    section = passphrase(desk, qtbot)
    until(qtbot, section.form.isVisible)
    choose(section, OTHERS, "something else")
    until(qtbot, lambda: "not this workbook's passphrase" in section.form.new.trouble.text())
    OwnKeys().unlock(folder, WORDS)


def test_escape_leaves_it_as_it_is(desk: MainWindow, folder: Path, qtbot: QtBot):
    section = passphrase(desk, qtbot)
    until(qtbot, section.form.isVisible)
    qtbot.keyClick(section.form.old.box, Qt.Key.Key_Escape)
    assert section.choose.isVisible()


def test_the_minutes_until_it_locks_itself_are_a_preference(desk: MainWindow, qtbot: QtBot):
    section = passphrase(desk, qtbot)
    until(qtbot, section.idle.isVisible)
    qtbot.keyClick(section.idle, Qt.Key.Key_Down)
    assert desk.preferences.now.lock_after == 15


def test_where_the_laptop_remembers_no_passphrase_it_says_so_and_the_tick_goes(
    desk: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    desk.go("safety")
    section = desk.findChild(PassphraseSection)
    until(qtbot, section.remember.isVisible)
    section.remember.click()
    until(qtbot, lambda: "cannot be remembered" in desk.frame.banner.said)
    until(qtbot, lambda: not section.remember.isChecked())


def test_a_plain_workbook_is_encrypted_and_open_again(unopened: MainWindow, tmp_path: Path, qtbot: QtBot):
    folder = tmp_path / "plain.sencodesk"
    create(folder, NoKey())
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(folder)
    section = passphrase(unopened, qtbot)
    until(qtbot, section.form.isVisible)
    assert not section.do_without.isVisible()
    with qtbot.waitSignal(unopened.opened, timeout=60_000):
        choose(section, WORDS)
    assert unopened.surroundings.services.desk.key is not None
    until(qtbot, lambda: "encrypted now" in unopened.frame.banner.said)
    with pytest.raises(Locked):
        OwnKeys().key(folder)


def test_a_weak_passphrase_encrypts_nothing(unopened: MainWindow, tmp_path: Path, qtbot: QtBot):
    folder = tmp_path / "plain.sencodesk"
    create(folder, NoKey())
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(folder)
    section = passphrase(unopened, qtbot)
    until(qtbot, section.form.isVisible)
    choose(section, "short")
    assert "5 characters" in section.form.new.trouble.text()
    assert unopened.surroundings is not None


def test_doing_without_is_asked_in_a_plain_sentence_and_done(desk: MainWindow, folder: Path, qtbot: QtBot):
    section = passphrase(desk, qtbot, "unencrypted")
    until(qtbot, lambda: section.doing_without.said)
    assert "can read all of it" in section.doing_without.said
    with qtbot.waitSignal(desk.opened, timeout=60_000):
        section.doing_without.ways[0].click()
    assert desk.surroundings.services.desk.key is None
    open_workbook(folder, NoKey(), write=False).close()


def test_leaving_it_encrypted_is_one_key(desk: MainWindow, qtbot: QtBot):
    section = passphrase(desk, qtbot, "unencrypted")
    until(qtbot, lambda: section.doing_without.said)
    qtbot.keyClick(section.doing_without.ways[1], Qt.Key.Key_Space)
    assert section.doing_without.said == ""
    assert desk.surroundings.services.desk.key is not None


# the sheet


def test_the_sheet_is_saved_as_a_pdf(desk: MainWindow, tmp_path: Path, qtbot: QtBot):
    section = sheet(desk, qtbot)
    assert "none yet" in section.standing.text()
    section.making.save_to(tmp_path / "sheet.pdf")
    until(qtbot, lambda: "Saved sheet.pdf" in desk.frame.toast.said)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    until(qtbot, lambda: "made on" in section.standing.text())


def test_it_goes_to_the_printer(desk: MainWindow, tmp_path: Path, qtbot: QtBot):
    paper, section = a4_printer(), sheet(desk, qtbot)
    paper.setOutputFileName(str(tmp_path / "paper.pdf"))
    section.making.print_on(paper)
    until(qtbot, lambda: "went to the printer" in desk.frame.toast.said)
    assert (tmp_path / "paper.pdf").stat().st_size > 10_000


def test_on_its_way_to_paper_it_lies_in_no_file(desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    folder = desk.surroundings.services.desk.folder
    before = set(folder.parent.rglob("*.pdf"))
    assert desk.surroundings.services.locking.sheet_in_memory().startswith(b"%PDF")
    assert not any(aside.iterdir())
    assert set(folder.parent.rglob("*.pdf")) == before


def test_a_group_that_was_typed_confirms_it(desk: MainWindow, folder: Path, qtbot: QtBot):
    groups, section = sheet_of(folder).split(" "), sheet(desk, qtbot)
    section.confirm.click()
    QTest.keyClicks(section.confirming.typed, groups[section.confirming.group].lower())
    QTest.keyClick(section.confirming.typed, Qt.Key.Key_Return)
    until(qtbot, lambda: "You have it" in section.standing.text())
    assert not section.confirm.isVisible()


def test_all_of_it_pasted_confirms_it(desk: MainWindow, folder: Path, qtbot: QtBot):
    section = sheet(desk, qtbot)
    section.confirm.click()
    section.confirming.typed.setText(sheet_of(folder))
    section.confirming.check.click()
    until(qtbot, lambda: "pasted or typed" in section.standing.text())


def test_her_word_is_enough(desk: MainWindow, qtbot: QtBot):
    section = sheet(desk, qtbot)
    section.confirm.click()
    section.confirming.printed.click()
    until(qtbot, lambda: "you said so" in section.standing.text())


def test_a_wrong_group_says_so_and_stays(desk: MainWindow, qtbot: QtBot):
    section = sheet(desk, qtbot)
    section.confirm.click()
    QTest.keyClicks(section.confirming.typed, "ZZZZ")
    section.confirming.check.click()
    until(qtbot, section.confirming.trouble.isVisible)
    assert section.confirming.typed.selectedText() == "ZZZZ"


def test_a_plain_workbook_has_no_sheet(window: MainWindow, qtbot: QtBot):
    window.go("safety")
    section = window.findChild(PassphraseSection)
    until(qtbot, lambda: "not encrypted" in section.standing.text())
    until(qtbot, lambda: not window.findChild(SheetSection).isVisible())
