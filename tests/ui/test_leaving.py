"""Closing: always possible, every word first, and a passphrase asked for before the first time."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk import paths
from senco_desk.safekeeping.keys import Locked, OwnKeys
from senco_desk.ui.feedback.place import FeedbackPlace
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.safety.passphrase import PassphraseSection
from senco_desk.ui.unlocking.before_closing import BeforeClosing
from senco_desk.ui.welcome.refused import RefusedPage
from tests.ui.locked import WORDS, opened, started, until
from tests.ui.test_names import named, worked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return started(tmp_path, None)


@pytest.fixture
def desk(unopened: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(folder)
    return unopened


def asked(window: MainWindow) -> BeforeClosing:
    window.close()
    shown = window.in_sight()
    assert isinstance(shown, BeforeClosing)
    return shown


def test_before_the_first_close_a_passphrase_is_asked_for_and_set(desk: MainWindow, folder: Path, qtbot: QtBot):
    form = asked(desk).passphrase
    assert form.first.box.hasFocus()
    QTest.keyClicks(form.first.box, WORDS)
    QTest.keyClick(form.first.box, Qt.Key.Key_Return)
    QTest.keyClicks(form.again.box, WORDS)
    QTest.keyClick(form.again.box, Qt.Key.Key_Return)
    until(qtbot, lambda: not desk.isVisible())
    with pytest.raises(Locked):
        OwnKeys().key(folder)
    OwnKeys().unlock(folder, WORDS)


def test_one_that_is_too_weak_or_not_the_same_keeps_the_page(desk: MainWindow, qtbot: QtBot):
    shown = asked(desk)
    form = shown.passphrase
    QTest.keyClicks(form.first.box, "short")
    QTest.keyClicks(form.again.box, "shirt")
    shown.set.click()
    assert "not the same" in form.trouble.text()
    form.first.shown.setChecked(True)
    shown.set.click()
    until(qtbot, lambda: "5 characters" in form.trouble.text())
    assert desk.isVisible()


def test_it_can_be_put_off_once_and_says_what_could_be_lost(desk: MainWindow, folder: Path, qtbot: QtBot):
    shown = asked(desk)
    assert shown.later.isVisible()
    shown.later.click()
    assert not desk.isVisible()
    desk.show()
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open_workbook(folder)
    assert not asked(desk).later.isVisible()
    desk.close()
    assert not desk.isVisible()


def test_closing_once_more_always_closes(desk: MainWindow):
    asked(desk)
    desk.close()
    assert not desk.isVisible()


@pytest.mark.parametrize("way", ["button", "escape"])
def test_there_is_a_way_back_to_the_desk(desk: MainWindow, qtbot: QtBot, way: str):
    shown = asked(desk)
    if way == "button":
        shown.back.click()
    else:
        qtbot.keyClick(shown.passphrase.first.box, Qt.Key.Key_Escape)
    assert desk.in_sight() is desk.frame
    asked(desk)


def test_nothing_is_asked_when_the_system_ends(desk: MainWindow):
    desk.close_at_once()
    assert not desk.isVisible()


def test_nothing_is_asked_once_there_is_a_passphrase(unopened: MainWindow, tmp_path: Path, qtbot: QtBot):
    opened(unopened, started(tmp_path), qtbot).close()
    assert not unopened.isVisible()


def test_everything_on_the_page_has_a_name(desk: MainWindow):
    shown = asked(desk)
    assert all(named(part) for part in worked(shown))


def test_doing_without_encryption_is_asked_about_in_keeping_safe(desk: MainWindow, qtbot: QtBot):
    asked(desk).plain.click()
    assert desk.in_sight() is desk.frame
    section = desk.findChild(PassphraseSection)
    until(qtbot, lambda: "can read all of it" in section.doing_without.said)


def test_what_is_typed_there_goes_when_the_workbook_is_left(desk: MainWindow, tmp_path: Path, qtbot: QtBot):
    shown = asked(desk)
    QTest.keyClicks(shown.passphrase.first.box, WORDS)
    desk.open_workbook(tmp_path / "gone.sencodesk")
    until(qtbot, lambda: isinstance(desk.in_sight(), RefusedPage))
    until(qtbot, lambda: not desk.findChildren(BeforeClosing))


def test_what_the_school_does_not_allow_is_not_offered(
    desk: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    rules = tmp_path / "policy.json"
    rules.write_text('{"format": 1, "allow_unencrypted": false, "allow_remembering": false}', "utf-8")
    monkeypatch.setattr(paths, "_POLICY", rules)
    assert not asked(desk).plain.isVisible()
    desk.in_sight().back.click()
    desk.go("safety", "unencrypted")
    section = desk.findChild(PassphraseSection)
    until(qtbot, section.standing.text)
    assert not section.do_without.isVisible()
    assert section.doing_without.said == ""


def test_what_she_is_in_the_middle_of_is_told_once_before_the_window_goes(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """Of a tutor's file that was only opened nothing would be lost."""
    place = in_the_middle(window, tmp_path / "from-my-tutor.txt", qtbot)
    assert place.unsettled() == ""
    QTest.keyClick(place.bringing.review.list, Qt.Key.Key_Down)
    QTest.keyClick(place.bringing.review.list, Qt.Key.Key_Space)
    said = "What you ticked and placed of “from-my-tutor.txt” is not taken in yet."
    assert (place.unsettled(), window.close(), window.isVisible()) == (said, False, True)
    assert window.frame.banner.said == f"{said} Do the same once more to leave without it."
    assert (window.close(), window.isVisible()) == (True, False)


def test_a_system_that_ends_is_not_held_up_by_it(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    place = in_the_middle(window, tmp_path / "from-my-tutor.txt", qtbot)
    QTest.keyClick(place.bringing.review.list, Qt.Key.Key_Down)
    QTest.keyClick(place.bringing.review.list, Qt.Key.Key_Space)
    assert place.unsettled()
    window.close_at_once()
    assert not window.isVisible()


def in_the_middle(window: MainWindow, file: Path, qtbot: QtBot) -> FeedbackPlace:
    """At the points of a tutor's file."""
    file.write_text("R-002: say who", "utf-8")
    window.go("feedback")
    place = window.findChild(FeedbackPlace)
    assert isinstance(place, FeedbackPlace)
    place.take_files([file])
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=60_000)
    return place
