from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.ui.widgets.tab_order import come_after, come_before


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    return page


def laid(page: QWidget, *sorts: Callable[[], QWidget]) -> list[QWidget]:
    made = [sort() for sort in sorts]
    for each in made:
        page.layout().addWidget(each)
    return made


def tabbed(page: QWidget) -> list[QWidget]:
    found = [page]
    while (after := found[-1].nextInFocusChain()) is not page:
        found.append(after)
    return found[1:]


def test_what_is_made_late_comes_before_a_part_that_keeps_its_place(page: QWidget) -> None:
    first, second, third = laid(page, QLineEdit, QPushButton, QLineEdit)
    late = laid(page, QPushButton, QPushButton)
    come_before(second, late)
    assert tabbed(page) == [first, *late, second, third]
    come_before(second, ())
    assert tabbed(page) == [first, *late, second, third]


def test_or_straight_after_it(page: QWidget) -> None:
    first, second, third = laid(page, QLineEdit, QPushButton, QLineEdit)
    late = laid(page, QPushButton, QPushButton)
    come_after(second, iter(late))
    assert tabbed(page) == [first, second, *late, third]
