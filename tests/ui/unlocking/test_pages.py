"""The locked page and the one before the first close: at every text size, by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.safekeeping.keys import KEYS_MISSING, LOCKED, Locked
from senco_desk.ui.unlocking.before_closing import BeforeClosing
from senco_desk.ui.unlocking.page import UnlockingPage
from tests.ui.surrounded import Surrounded, empty, nameless, twice_the_text

__all__ = ["empty", "twice_the_text"]

FOLDER = Path("Ruth Appleyard-Quill.sencodesk")

MAKERS: dict[str, Callable[[Surrounded], QWidget]] = {
    "locked": lambda _around: UnlockingPage(FOLDER, Locked(LOCKED, folder=FOLDER)),
    "by-sheet": lambda _around: UnlockingPage(FOLDER, Locked(KEYS_MISSING, folder=FOLDER)),
    "before-closing": lambda around: BeforeClosing(around.surroundings, can_wait=False),
}


@pytest.fixture(params=MAKERS)
def page(request: pytest.FixtureRequest, empty: Surrounded, qtbot: QtBot) -> QWidget:
    page = MAKERS[request.param](empty)
    qtbot.addWidget(page)
    page.resize(1093, 614)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def is_wide_enough(page: QWidget) -> bool:
    area = page.findChild(QScrollArea)
    return area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_no_page_is_wider_than_the_window(page: QWidget):
    assert is_wide_enough(page)


def test_nor_at_twice_the_text(twice_the_text: None, page: QWidget):
    assert is_wide_enough(page)


def test_every_control_has_a_name_and_is_come_to_by_tab(page: QWidget, qtbot: QtBot):
    assert nameless(page) == []
    controls = {part for part in page.findChildren(QWidget) if part.isVisible() and _by_tab(part)}
    seen = set()
    for _press in range(2 * len(controls)):
        page.focusNextChild()
        seen.add(page.focusWidget())
    assert controls <= seen


def _by_tab(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None
