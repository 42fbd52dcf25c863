from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.ui.finding.found import Found, all_words_in, doings
from senco_desk.ui.main_window import MainWindow
from tests.ui.surrounded import twice_the_text

__all__ = ["twice_the_text"]


def titles(window: MainWindow) -> list[str]:
    answer = window.finder.list
    return [answer.item(row).text() for row in range(answer.count())] if answer.isVisible() else []


def look_for(window: MainWindow, words: str, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.find_box.hasFocus()
    qtbot.keyClicks(window.find_box, words)


def test_words_are_matched_by_how_they_begin():
    assert all_words_in("new ref", "New reflection")
    assert not all_words_in("flection", "New reflection")


def test_a_place_or_a_command_is_found_by_its_words():
    offered = [Found("home", "Home", "", lambda: None), Found("command", "Larger text", "", lambda: None)]
    assert [found.title for found in doings("larg", offered)] == ["Larger text"]


def test_any_text_is_found_with_its_context(window: MainWindow, qtbot: QtBot):
    look_for(window, "mediation", qtbot)
    qtbot.waitUntil(lambda: any("Mediation" in title and title.startswith("R-") for title in titles(window)))


def test_at_twice_the_text_size_the_answer_has_the_room_beside_the_box(
    window: MainWindow, qtbot: QtBot, twice_the_text: None
):
    window.resize(1093, 614)
    look_for(window, "mediation", qtbot)
    qtbot.waitUntil(lambda: bool(titles(window)))
    answer = window.finder.list
    assert window.find_box.width() < answer.width()
    assert answer.geometry().right() < window.width()


def test_an_outcome_is_found_by_its_code_first(window: MainWindow, qtbot: QtBot):
    look_for(window, "5.3", qtbot)
    qtbot.waitUntil(lambda: bool(titles(window)))
    assert titles(window)[0].startswith("5.3 ")
    qtbot.keyClick(window.find_box, Qt.Key.Key_Return)
    assert window.places.current == "outcomes"
    assert window.find_box.text() == ""


def test_a_command_is_done_from_the_box(window: MainWindow, qtbot: QtBot):
    look_for(window, "larger", qtbot)
    qtbot.waitUntil(lambda: titles(window)[:1] == ["Larger text"])
    qtbot.keyClick(window.find_box, Qt.Key.Key_Return)
    assert window.preferences.now.text_scale > 100
    window.commands.actions["text-as-system"].trigger()


def test_what_is_not_there_is_said(window: MainWindow, qtbot: QtBot):
    look_for(window, "zzxyq", qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Nothing holds “zzxyq”."])
    qtbot.keyClick(window.find_box, Qt.Key.Key_Return)
    qtbot.keyClick(window.find_box, Qt.Key.Key_Escape)
    assert not window.finder.list.isVisible()


def test_marks_and_signs_are_not_taken_for_a_query_language(window: MainWindow, qtbot: QtBot):
    for words in ('"', "*", "NEAR(", "a AND", "<b>", "%_", "x" * 500):
        window.find_box.setText(words)
        qtbot.wait(150)
    window.find_box.clear()


def test_up_and_down_choose(window: MainWindow, qtbot: QtBot):
    look_for(window, "mediation", qtbot)
    qtbot.waitUntil(lambda: len(titles(window)) > 2)
    qtbot.keyClick(window.find_box, Qt.Key.Key_Down)
    assert window.finder.list.currentRow() == 1
    qtbot.keyClick(window.find_box, Qt.Key.Key_Up)
    qtbot.keyClick(window.find_box, Qt.Key.Key_Up)
    assert window.finder.list.currentRow() == 0


def test_what_is_called_just_so_comes_before_what_only_has_the_word():
    offered = [Found("command", words, "", lambda: None) for words in ("Light or dark as the system", "Dark")]
    assert [found.title for found in doings("dark", offered)] == ["Dark", "Light or dark as the system"]
