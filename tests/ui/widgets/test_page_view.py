import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from senco_desk.ui.widgets.page_view import PageView

A4 = (595.0, 842.0)


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show_pages([A4] * 10)
    view.show()
    qtbot.waitExposed(view)
    return view


def asked(view: PageView, qtbot: QtBot) -> list[tuple[int, float]]:
    wanted: list[tuple[int, float]] = []
    view.wanted.connect(lambda page, scale: wanted.append((page, scale)))
    view.fit_width()
    view.grab()
    return wanted


def test_only_pages_in_view_are_asked_for(view: PageView, qtbot: QtBot) -> None:
    assert {page for page, _scale in asked(view, qtbot)} <= {0, 1}


def test_a_page_that_is_being_drawn_is_not_asked_for_twice(view: PageView, qtbot: QtBot) -> None:
    wanted = asked(view, qtbot)
    view.grab()
    view.grab()
    assert len(wanted) == len(set(wanted))


def test_a_page_that_came_is_shown(view: PageView, qtbot: QtBot) -> None:
    page, scale = asked(view, qtbot)[0]
    red = QImage(100, 140, QImage.Format.Format_RGB888)
    red.fill(Qt.GlobalColor.red)
    view.put(page, scale, red)
    shown = view.grab().toImage()
    assert shown.pixelColor(shown.width() // 2, shown.height() // 2).name() == "#ff0000"


def test_a_page_drawn_for_another_size_is_passed_over(view: PageView, qtbot: QtBot) -> None:
    page, scale = asked(view, qtbot)[0]
    red = QImage(10, 14, QImage.Format.Format_RGB888)
    red.fill(Qt.GlobalColor.red)
    view.put(page, scale * 2, red)
    shown = view.grab().toImage()
    assert shown.pixelColor(shown.width() // 2, shown.height() // 2).name() == "#ffffff"


def test_page_down_goes_a_page_on_and_end_to_the_last(view: PageView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == 9
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0


def test_enlarging_keeps_the_page_in_view(view: PageView, qtbot: QtBot) -> None:
    view.go_to(5)
    before = view.zoom()
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() > before
    assert view.page == 5
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == pytest.approx(before)
    assert view.page == 5


def test_new_pages_come_in_where_one_was(view: PageView) -> None:
    view.go_to(7)
    view.show_pages([A4] * 8)
    assert view.page == 7
    view.show_pages([A4] * 3)
    assert view.page == 2


def test_it_says_which_page_is_in_view(view: PageView) -> None:
    view.go_to(2)
    assert view.accessibleName() == "Page 3 of 10"
