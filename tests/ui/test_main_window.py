import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from senco_desk.domain.profile import Profile
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.welcome.refused import RefusedPage
from senco_desk.ui.welcome.welcome import Welcome

CONTROL = Qt.KeyboardModifier.ControlModifier


def page(window: MainWindow) -> object:
    return window.in_sight()


def words_on(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


# opening


def test_home_is_filled_before_anything_else_is_loaded(unopened: MainWindow, sample: Path, qtbot: QtBot):
    with qtbot.waitSignal(unopened.home_painted, timeout=20_000):
        unopened.open_workbook(sample)
    assert unopened.surroundings is None
    assert unopened.places.home.filled


def test_once_open_the_workbook_is_remembered_for_next_time(window: MainWindow):
    assert window.workbook is not None
    assert window.preferences.now.last_workbook == str(window.workbook.folder)


def test_what_was_asked_for_while_it_opened_is_shown_when_it_has(unopened: MainWindow, sample: Path, qtbot: QtBot):
    unopened.open_workbook(sample)
    unopened.go("profile")
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        pass
    assert unopened.places.current == "profile"


def test_a_workbook_that_is_left_can_be_opened_by_another_program(window: MainWindow):
    assert window.workbook is not None
    folder = window.workbook.folder
    window.leave_workbook()
    open_workbook(folder, NoKey()).close()


def _missing(folder: Path) -> None:
    shutil.rmtree(folder)


def _zero_length(folder: Path) -> None:
    (folder / "workbook.sqlite").write_bytes(b"")


def _truncated(folder: Path) -> None:
    os.truncate(folder / "workbook.sqlite", 9000)


def _foreign(folder: Path) -> None:
    (folder / "workbook.sqlite").write_bytes(b"PK\x03\x04" + bytes(8000))


def _newer(folder: Path) -> None:
    import sqlcipher3

    other = sqlcipher3.connect(str(folder / "workbook.sqlite"))
    other.execute("PRAGMA user_version = 9999")
    other.close()


@pytest.mark.parametrize("harm", [_missing, _zero_length, _truncated, _foreign, _newer])
def test_what_cannot_be_opened_is_said_calmly_and_is_no_dead_end(
    harm, unopened: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot
):
    folder = tmp_path / "Term one.sencodesk"
    shutil.copytree(sample, folder)
    harm(folder)
    unopened.open_workbook(folder)
    qtbot.waitUntil(lambda: isinstance(page(unopened), RefusedPage), timeout=20_000)
    assert "“Term one” was not opened" in words_on(page(unopened))
    page(unopened).start.click()
    assert isinstance(page(unopened), Welcome)


def test_a_workbook_that_is_open_elsewhere_says_where(unopened: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot):
    folder = tmp_path / "year.sencodesk"
    shutil.copytree(sample, folder)
    elsewhere = open_workbook(folder, NoKey())
    unopened.open_workbook(folder)
    qtbot.waitUntil(lambda: isinstance(page(unopened), RefusedPage), timeout=20_000)
    assert "open already" in words_on(page(unopened))
    elsewhere.close()
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        page(unopened).again.click()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_workbook_says_so(unopened: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot):
    folder = tmp_path / "year.sencodesk"
    shutil.copytree(sample, folder)
    (folder / "workbook.sqlite").chmod(0o444)
    unopened.open_workbook(folder)
    qtbot.waitUntil(lambda: isinstance(page(unopened), RefusedPage), timeout=20_000)


# going about


@pytest.mark.parametrize(("number", "code"), [(2, "reflections"), (4, "outcomes"), (9, "portfolio"), (1, "home")])
def test_each_place_has_its_number(window: MainWindow, qtbot: QtBot, number: int, code: str):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), CONTROL)
    assert window.places.current == code
    assert window.frame.rail.rows[code].isChecked()


def test_a_place_beside_the_first_five_joins_the_list_when_it_is_come_to_and_stays(window: MainWindow):
    assert not window.frame.rail.rows["plan"].isVisibleTo(window)
    window.go("plan")
    assert window.frame.rail.rows["plan"].isVisibleTo(window)
    assert window.frame.rail.rows["plan"].isChecked()
    another = MainWindow(window.preferences)
    assert another.frame.rail.rows["plan"].isVisibleTo(another)
    another.deleteLater()


def test_a_place_is_made_when_it_is_first_shown(window: MainWindow):
    assert window.frame.stack.count() == 1
    window.go("profile")
    window.go("home")
    window.go("profile")
    assert window.frame.stack.count() == 2


def test_a_place_that_is_not_in_the_list_at_the_left_marks_none_there(window: MainWindow):
    window.go("outcomes")
    window.go("profile")
    assert not any(row.isChecked() for row in window.frame.rail.rows.values())


def test_nothing_is_gone_to_while_another_page_covers_the_desk(window: MainWindow):
    window.welcome()
    window.go("outcomes")
    assert window.places.current == "home"


# what was done


def test_a_change_says_when_it_was_saved_and_home_follows(window: MainWindow, qtbot: QtBot):
    services = window.surroundings.services
    profile = services.introducing.get() or Profile("")
    window.surroundings.background.write(lambda: services.introducing.keep(replace(profile, name="Ann Other")))
    qtbot.waitUntil(lambda: window.frame.saved.text().startswith("Saved "))
    qtbot.waitUntil(lambda: "Ann Other" in window.places.home.who.accessibleName())


def test_undo_stays_in_the_list_when_the_toast_has_gone(window: MainWindow, qtbot: QtBot):
    services = window.surroundings.services
    first = services.reflecting.rows()[0].id
    window.surroundings.background.write(
        lambda: services.reflecting.remove(first), lambda changed: window.toast(changed.said, changed.undo)
    )
    qtbot.waitUntil(lambda: window.frame.toast.said == "Reflection deleted")
    window.frame.toast.hide()
    window.at_work.done.actions()[0].trigger()
    qtbot.waitUntil(lambda: window.frame.toast.said == "Taken back: Reflection deleted")
    assert services.reflecting.get(first) is not None
    assert window.at_work.done.actions()[0].text().endswith("Reflection deleted: do again")
    assert window.frame.toast.findChild(QPushButton).text() == "Do again"
    window.frame.toast.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: window.frame.toast.said == "Done again: Reflection deleted")
    assert services.reflecting.get(first) is None


# the look of it


def test_the_text_grows_with_a_key_and_stays_so(window: MainWindow, qapp: QApplication):
    before = qapp.font().pointSizeF()
    window.commands.actions["text-larger"].trigger()
    assert qapp.font().pointSizeF() > before
    assert window.preferences.now.text_scale == 115
    window.commands.actions["text-as-system"].trigger()
    assert qapp.font().pointSizeF() == before


def test_the_theme_in_use_is_marked_in_the_menu(window: MainWindow):
    window.commands.actions["theme-dark"].trigger()
    assert window.commands.actions["theme-dark"].isChecked()
    assert not window.commands.actions["theme-light"].isChecked()
    window.commands.actions["theme-light"].trigger()


def test_no_two_commands_share_a_key(window: MainWindow):
    keys = [keys.toString() for action in window.commands.actions.values() for keys in action.shortcuts()]
    keys += [QKeySequence(f"Ctrl+{number}").toString() for number in range(1, 10)]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("percent", [100, 200])
def test_at_any_text_size_no_page_is_wider_than_the_window(window: MainWindow, qtbot: QtBot, percent: int):
    window.commands._dress(text_scale=percent)
    window.resize(1093, 614)
    for code in ("home", "profile", "guide"):
        window.go(code)
        qtbot.wait(300)
        assert window.width() == 1093
        area = window.frame.stack.currentWidget().findChild(__import__("PySide6.QtWidgets").QtWidgets.QScrollArea)
        if area is not None:
            assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    window.commands._dress(text_scale=100)


# leaving


def test_closing_puts_the_last_keys_on_disk(window: MainWindow, qtbot: QtBot):
    window.go("profile")
    place = window.frame.stack.currentWidget()
    name = next(editor for field, editor in place.editors.items() if field.name == "name")
    qtbot.waitUntil(lambda: name.text() != "")
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Zoe O'Neill")
    folder = window.workbook.folder
    window.close()
    desk = open_workbook(folder, NoKey(), write=False)
    with desk.view() as view:
        assert view.profile.get().name == "Zoe O'Neill"
    desk.close()


def test_words_that_cannot_be_saved_keep_the_window_open_once(window: MainWindow, qtbot: QtBot):
    window.go("profile")
    place = window.frame.stack.currentWidget()
    name = next(editor for field, editor in place.editors.items() if field.name == "name")
    qtbot.waitUntil(lambda: name.text() != "")
    name.setFocus()
    (window.workbook.folder / "workbook.sqlite").unlink()
    qtbot.keyClicks(name, "!")
    window.close()
    assert window.isVisible()
    assert "once more" in window.frame.banner.said
    window.close()
    assert not window.isVisible()


def test_a_new_workbook_begins_with_one_thing_to_do(unopened: MainWindow, tmp_path: Path, qtbot: QtBot):
    create(tmp_path / "mine.sencodesk", NoKey())
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(tmp_path / "mine.sencodesk")
    assert unopened.places.home.next.button.isVisible()
    assert not unopened.places.home.recent.isVisible()
