"""What was done, said once; what was said of a field goes when the field is put right."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.time_reading import length_said, read_length
from senco_desk.ui.widgets.day_field import DayField
from senco_desk.ui.widgets.read_field import ReadField
from senco_desk.ui.widgets.toast import Toast


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    QVBoxLayout(around)
    around.resize(600, 400)
    around.show()
    return around


@pytest.fixture
def toast(around: QWidget) -> Toast:
    return Toast(around)


def day_field(around: QWidget, toast: Toast) -> tuple[QLineEdit, Callable[[], None]]:
    field = DayField("Due", lambda: date(2026, 1, 20))
    field.puzzled.connect(toast.say)
    around.layout().addWidget(field)
    return field, field.take


def length_field(around: QWidget, toast: Toast) -> tuple[QLineEdit, Callable[[], None]]:
    field = ReadField("Counts as", "", read_length, length_said)
    field.puzzled.connect(toast.say)
    around.layout().addWidget(field)
    return field.line, field.take


@pytest.mark.parametrize(
    ("made", "right"), [(day_field, "3 Dec 2026"), (day_field, ""), (length_field, "2 hours"), (length_field, "")]
)
def test_what_was_said_of_a_field_goes_when_it_is_put_right(
    around: QWidget, toast: Toast, made: Callable[..., tuple[QLineEdit, Callable[[], None]]], right: str
) -> None:
    line, take = made(around, toast)
    line.setText("gibberish")
    take()
    assert toast.said
    line.setText(right)
    take()
    assert not toast.said


def test_something_else_that_was_said_since_stays(around: QWidget, toast: Toast) -> None:
    line, take = day_field(around, toast)
    line.setText("gibberish")
    take()
    toast.say("Reflection deleted", "undo")
    line.setText("3 Dec 2026")
    take()
    assert toast.said == "Reflection deleted"
