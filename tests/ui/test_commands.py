"""The menu of the window holds everything that can be done, and fits the smallest window at twice the text."""

from collections.abc import Iterator
from datetime import UTC, datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from senco_desk.domain.journal import Changed
from senco_desk.domain.task import TaskKind
from senco_desk.ui.commands import COMMANDS
from senco_desk.ui.guide.pages import page
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.sessions.place import SessionsPlace
from senco_desk.ui.tasks.place import TasksPlace
from tests.ui.surrounded import twice_the_text

__all__ = ["twice_the_text"]

NOW = datetime(2025, 6, 12, 9, tzinfo=UTC)
SMALLEST, WIDTH = 614, 1093
"""Pixels: what is left of a school laptop's screen at 1366 × 768 and 125 %."""


def menus(menu: QMenu) -> Iterator[QMenu]:
    yield menu
    for action in menu.actions():
        if isinstance(below := action.menu(), QMenu):
            yield from menus(below)


def in_menus(window: MainWindow) -> list[QAction]:
    return [action for menu in menus(window.commands.menu) for action in menu.actions()]


def test_every_command_is_in_the_menu_once_but_the_search_that_stands_beside_it(window: MainWindow) -> None:
    held = [action.objectName() for action in in_menus(window) if action in window.commands.actions.values()]
    assert sorted(held) == sorted(command.code for command in COMMANDS if command.code != "find")


def test_every_command_is_found_by_its_words(window: MainWindow) -> None:
    found = {each.title for each in window.commands.offered()}
    assert {action.text() for action in window.commands.actions.values()} - found == {"Find or do anything"}


def test_the_menu_and_all_that_opens_beside_it_fit_the_smallest_window_at_twice_the_text(
    window: MainWindow, twice_the_text: None
) -> None:
    for at in range(20):
        window.at_work.done.remember(Changed(frozenset(), str(at), "A reflection with a long title deleted"), NOW)
    sizes = {menu.title(): menu.sizeHint() for menu in menus(window.commands.menu)}
    assert [title for title, size in sizes.items() if size.height() > SMALLEST] == []
    assert [title for title, size in sizes.items() if size.width() > WIDTH] == []


def test_the_guide_tells_under_which_words_each_command_stands(window: MainWindow) -> None:
    rows = {row.split(" | ")[0].removeprefix("| "): row for row in page("finding").markdown.splitlines()}
    for menu in menus(window.commands.menu):
        if menu not in (window.commands.menu, window.at_work.done):
            held = [action.text().rstrip("…") for action in menu.actions() if not action.isSeparator()]
            assert [words for words in held if words not in rows[menu.title()]] == []


def test_a_new_task_begins_with_its_kind_from_anywhere(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.actions["new-task"].trigger()
    place = window.frame.stack.currentWidget()
    assert isinstance(place, TasksPlace)
    assert place.kinds.isVisible()
    place.kinds.actions()[list(TaskKind).index(TaskKind.CASE_STUDY)].trigger()
    place.kinds.hide()
    qtbot.waitUntil(lambda: place.planner.shown is not None and place.planner.shown.kind is TaskKind.CASE_STUDY)


def test_a_new_session_is_typed_in_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.actions["new-session"].trigger()
    place = window.frame.stack.currentWidget()
    assert isinstance(place, SessionsPlace)
    qtbot.waitUntil(place.editor.title.hasFocus)
