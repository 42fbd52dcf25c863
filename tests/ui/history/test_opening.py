"""From where something is written to its history, and from the lists to the bin, in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from senco_desk.ui.bin.place import BinPlace
from senco_desk.ui.history.place import HistoryPlace
from senco_desk.ui.main_window import MainWindow
from tests.ui.conftest import unopened, window
from tests.ui.surrounded import sample

__all__ = ["sample", "unopened", "window"]


def history(window: MainWindow, qtbot: QtBot) -> HistoryPlace:
    """The place in sight, once it has read."""
    place = window.frame.stack.currentWidget()
    assert isinstance(place, HistoryPlace)
    qtbot.waitUntil(lambda: bool(place.list.keys), timeout=20_000)
    return place


def test_ctrl_h_shows_the_history_of_the_open_reflection_and_esc_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    services = window.surroundings.services  # type: ignore[union-attr]
    row = services.reflecting.rows()[2]
    window.go("reflections", row.id)
    editor = window.frame.stack.currentWidget().editor  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: editor.shown is not None and editor.shown.id == row.id, timeout=20_000)
    window.activateWindow()
    window.commands.actions["history"].trigger()
    place = history(window, qtbot)
    assert row.reference in place.called.text()
    place.list.setFocus()
    qtbot.keyClick(place.list, Qt.Key.Key_Escape)
    assert window.places.current == "reflections"


def test_words_that_are_not_on_disk_yet_are_the_present_ones_in_the_history(window: MainWindow, qtbot: QtBot) -> None:
    services = window.surroundings.services  # type: ignore[union-attr]
    row = services.evidencing.rows()[1]
    window.go("evidence", row.id)
    place = window.frame.stack.currentWidget()
    qtbot.waitUntil(lambda: place.editor.shown is not None, timeout=20_000)  # type: ignore[union-attr]
    place.editor.about.title.setFocus()  # type: ignore[union-attr]
    qtbot.keyClicks(QApplication.focusWidget(), "Costed at last: ")
    button = place.editor.history  # type: ignore[union-attr]
    assert isinstance(button, QToolButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    looked = history(window, qtbot)
    assert "Costed at last" in looked.called.text()
    assert len(looked.list.keys) > 1


def test_the_history_of_a_case_is_opened_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    services = window.surroundings.services  # type: ignore[union-attr]
    framework = services.exchanging_frameworks.live()[0]
    case = next(case for case in services.making_cases.of_framework(framework.id) if case.words)
    window.go("outcomes", case.id)
    place = window.frame.stack.currentWidget()
    qtbot.waitUntil(lambda: place.view.case.case is not None and place.view.case.case.id == case.id, timeout=20_000)  # type: ignore[union-attr]
    qtbot.mouseClick(place.view.case.history, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    assert "My case for" in history(window, qtbot).called.text()


def test_where_nothing_is_open_the_place_says_how_it_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.go("home")
    window.commands.actions["history"].trigger()
    place = window.frame.stack.currentWidget()
    assert isinstance(place, HistoryPlace)
    assert place.empty.isVisible()


def test_the_bin_is_reached_from_the_list(window: MainWindow, qtbot: QtBot) -> None:
    services = window.surroundings.services  # type: ignore[union-attr]
    gone = services.reflecting.rows()[0]
    services.reflecting.remove(gone.id)
    window.go("reflections")
    place = window.frame.stack.currentWidget()
    assert isinstance(place.bin, QPushButton)  # type: ignore[union-attr]
    qtbot.mouseClick(place.bin, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    shown = window.frame.stack.currentWidget()
    assert isinstance(shown, BinPlace)
    qtbot.waitUntil(lambda: shown.list.keys == [gone.id], timeout=20_000)
