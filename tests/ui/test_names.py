"""Everything that can be worked has a name for those who do not see it, and is large enough to be hit."""

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.places import PLACES

WORKED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
SMALLEST = 24
"""WCAG 2.2, 2.5.8."""


def worked(within: QWidget) -> list[QWidget]:
    """What is in sight and can be worked, without the insides of Qt's own parts."""
    found = [each for each in within.findChildren(QWidget) if isinstance(each, WORKED) and each.isVisible()]
    return [each for each in found if not each.objectName().startswith("qt_") and not _inside(each)]


def _inside(widget: QWidget) -> bool:
    if isinstance(widget, QHeaderView):
        return True
    around = widget.parentWidget()
    return around is not None and (isinstance(around, QComboBox | QAbstractSpinBox | QLineEdit) or _inside(around))


def named(widget: QWidget) -> bool:
    labels = widget.window().findChildren(QLabel)
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or text or any(label.buddy() is widget for label in labels))


def shown(window: MainWindow, code: str, qtbot: QtBot) -> QWidget:
    window.go(code)
    qtbot.wait(400)
    return window


@pytest.mark.parametrize("code", [entry.code for entry in PLACES])
def test_everything_that_can_be_worked_has_a_name(window: MainWindow, qtbot: QtBot, code: str):
    without = [widget for widget in worked(shown(window, code, qtbot)) if not named(widget)]
    assert not without, [f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}" for widget in without]


@pytest.mark.parametrize("code", [entry.code for entry in PLACES])
def test_every_target_is_large_enough(window: MainWindow, qtbot: QtBot, code: str):
    targets = worked(shown(window, code, qtbot))
    assert targets
    small = [widget for widget in targets if min(widget.width(), widget.height()) < SMALLEST]
    assert not small, [f"{type(widget).__name__} {widget.accessibleName()} {widget.size()}" for widget in small]


def test_the_welcome_is_named_too(unopened: MainWindow, qtbot: QtBot):
    unopened.welcome()
    there = worked(unopened)
    assert len(there) >= 4
    assert all(named(widget) for widget in there)


@pytest.mark.parametrize("code", ["home", "reflections"])
def test_what_stands_in_a_search_box_has_a_name_too(window: MainWindow, qtbot: QtBot, code: str):
    boxes = [box for box in shown(window, code, qtbot).findChildren(QLineEdit) if box.isVisible()]
    buttons = [button for box in boxes for button in box.findChildren(QAbstractButton)]
    assert buttons
    assert [button for button in buttons if not (button.text() or button.accessibleName())] == []
