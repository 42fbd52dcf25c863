"""Everything by keyboard alone: Enter, Esc, the focus, and the guide wherever one is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.ui.guide.place import GuidePages
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.ui.welcome.welcome import Welcome


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def place(window: MainWindow) -> QWidget:
    return window.frame.stack.currentWidget()


def test_enter_presses_the_button_with_the_focus(window: MainWindow, qtbot: QtBot):
    window.places.home.next.button.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert window.places.current != "home"


def test_home_has_the_focus_on_its_next_step_when_a_workbook_is_opened(window: MainWindow):
    assert focus() is window.places.home.next.button


@pytest.mark.parametrize(
    "code", ["reflections", "evidence", "outcomes", "portfolio", "profile", "people", "guide", "home"]
)
def test_the_focus_goes_where_the_place_is(window: MainWindow, qtbot: QtBot, code: str):
    window.go(code)
    qtbot.wait(300)
    assert place(window).isAncestorOf(focus())


def test_in_reflections_the_arrow_keys_choose_at_once(window: MainWindow, qtbot: QtBot):
    window.go("reflections")
    qtbot.waitUntil(lambda: focus().model() is not None and focus().model().rowCount() > 1, timeout=10_000)
    assert focus().accessibleName() == "Reflections, newest day first"


def test_at_the_left_the_arrow_keys_go_on_from_place_to_place(window: MainWindow, qtbot: QtBot):
    window.frame.rail.setFocus()
    for code in ("reflections", "evidence", "outcomes", "portfolio"):
        qtbot.keyClick(focus(), Qt.Key.Key_Down)
        assert window.places.current == code
        assert focus() is window.frame.rail.rows[code]


def test_a_click_at_the_left_brings_the_focus_into_the_place(window: MainWindow, qtbot: QtBot):
    qtbot.mouseClick(window.frame.rail.rows["outcomes"], Qt.MouseButton.LeftButton)
    assert place(window).isAncestorOf(focus())


def test_esc_in_the_search_box_goes_back_to_the_place(window: MainWindow, qtbot: QtBot):
    window.find_box.setFocus()
    QTest.keyClicks(window.find_box, "med")
    qtbot.keyClick(window.find_box, Qt.Key.Key_Escape)
    assert window.find_box.text() == ""
    assert place(window).isAncestorOf(focus())


def test_what_was_done_last_is_undone_by_a_key(window: MainWindow, qtbot: QtBot):
    assert window.surroundings is not None
    reflecting = window.surroundings.services.reflecting
    first = reflecting.rows()[0].id
    window.surroundings.background.write(lambda: reflecting.remove(first), lambda c: window.toast(c.said, c.undo))
    qtbot.waitUntil(lambda: bool(window.frame.toast.said), timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: first in {row.id for row in reflecting.rows()}, timeout=10_000)


def test_the_guide_can_be_read_from_the_welcome_and_left_with_all_that_is_typed(unopened: MainWindow, qtbot: QtBot):
    unopened.welcome()
    qtbot.waitUntil(lambda: "commands" in unopened.__dict__, timeout=10_000)
    QTest.keyClicks(unopened.in_sight().name, "Ruth")
    qtbot.keyClick(unopened, Qt.Key.Key_F1)
    guide = unopened.in_sight()
    assert isinstance(guide, GuidePages)
    assert "first ten minutes" in guide.text.toPlainText()
    qtbot.keyClick(guide.text, Qt.Key.Key_Escape)
    assert isinstance(unopened.in_sight(), Welcome)
    assert unopened.in_sight().name.text() == "Ruth"


def test_the_guide_can_be_read_when_a_workbook_was_refused(unopened: MainWindow, tmp_path, qtbot: QtBot):
    unopened.open_workbook(tmp_path / "gone.sencodesk")
    qtbot.waitUntil(lambda: unopened.in_sight() is not unopened.frame, timeout=10_000)
    qtbot.waitUntil(lambda: "commands" in unopened.__dict__, timeout=10_000)
    unopened.show_guide()
    assert "what is safe" in unopened.in_sight().text.toPlainText()


def test_the_words_looked_for_do_not_stay_when_another_place_is_shown(window: MainWindow):
    window.find_box.setText("mediation")
    window.go("outcomes")
    assert window.find_box.text() == ""


def test_what_was_done_can_be_undone_when_the_desk_is_opened_again(window: MainWindow, qtbot: QtBot):
    assert window.surroundings is not None
    assert window.workbook is not None
    reflecting, folder = window.surroundings.services.reflecting, window.workbook.folder
    first = reflecting.rows()[0].id
    window.surroundings.background.write(lambda: reflecting.remove(first))
    window.leave_workbook()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_workbook(folder)
    qtbot.waitUntil(lambda: window.at_work.done.actions()[0].text().startswith("Reflection deleted"), timeout=10_000)
    window.commands.actions["undo"].trigger()
    qtbot.waitUntil(lambda: window.frame.toast.said.startswith("Taken back"), timeout=10_000)
    assert window.surroundings.services.reflecting.get(first) is not None


def test_a_message_never_lies_over_the_line_she_types(window: MainWindow, qtbot: QtBot):
    window.go("reflections", "new")
    area = window.places._made["reflections"].editor.sections[0].editor.area
    qtbot.waitUntil(area.hasFocus, timeout=10_000)
    window.toast("Something was done")
    toast = window.frame.toast
    assert toast.y() > window.height() // 2
    for _line in range(40):
        qtbot.keyClick(area, Qt.Key.Key_Return, delay=20)
    qtbot.waitUntil(lambda: toast.y() < window.height() // 4, timeout=5_000)


def test_after_pasting_much_the_page_shows_where_she_types_on(window: MainWindow, qtbot: QtBot):
    window.go("reflections", "new")
    editor = window.places._made["reflections"].editor
    area = editor.sections[0].editor.area
    qtbot.waitUntil(area.hasFocus, timeout=10_000)
    QApplication.clipboard().setText("\n".join(f"line {n}" for n in range(80)))
    area.paste()

    def caret() -> int:
        return area.mapTo(editor.page, area.cursorRect().bottomLeft()).y()

    qtbot.waitUntil(lambda: area.height() > 1000 and 0 < caret() <= editor.page.height(), timeout=5_000)


def test_a_screen_reader_can_go_to_a_place_at_the_left(window: MainWindow):
    row = QAccessible.queryAccessibleInterface(window.frame.rail.rows["outcomes"]).actionInterface()
    row.doAction(row.actionNames()[0])
    assert window.places.current == "outcomes"


def stops(window: MainWindow) -> set[QWidget]:
    """All that Tab is to come to, as it is seen now."""
    held = (part for part in window.findChildren(QWidget) if part.isVisible() and part.isEnabled())
    return {part for part in held if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.focusProxy()}


def come_to(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
    """What Tab comes to from where the focus is, until it is somewhere for the second time."""
    seen: list[QWidget] = []
    while focus() not in seen:
        seen.append(focus())
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    return seen


@pytest.mark.parametrize(
    "code", ["reflections", "evidence", "outcomes", "tasks", "sessions", "prior", "exit", "twilight"]
)
def test_tab_comes_to_everything_and_out_of_every_text_again(window: MainWindow, qtbot: QtBot, code: str):
    window.go(code)
    qtbot.waitUntil(lambda: place(window).isAncestorOf(QApplication.focusWidget()), timeout=10_000)
    qtbot.wait(1_500)
    window.frame.find_box.setFocus()
    seen = come_to(window, qtbot)
    assert seen[0] is focus()
    assert stops(window) - set(seen) == set()


def test_what_a_reflection_counts_for_comes_before_what_is_done_with_it(window: MainWindow, qtbot: QtBot):
    window.go("reflections")
    editor = window.findChild(ReflectionsPlace).editor
    qtbot.waitUntil(editor.counts_for.choose.isVisible, timeout=10_000)
    qtbot.wait(500)
    editor.about.title.setFocus()
    seen = come_to(window, qtbot)
    order = [editor.about.title, editor.sections[0].editor.area, editor.impact.editors[0].area,
             editor.counts_for.choose, editor.finish]  # fmt: skip
    assert sorted(order, key=seen.index) == order
