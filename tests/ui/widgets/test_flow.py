from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow


def row_of(count: int, qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    around = QWidget()
    qtbot.addWidget(around)
    flow = Flow(around, 5)
    buttons = [QPushButton(f"Button {number}") for number in range(count)]
    for button in buttons:
        flow.addWidget(button)
    return around, buttons


def test_what_fits_stands_in_one_line(qtbot: QtBot) -> None:
    around, buttons = row_of(3, qtbot)
    around.resize(1000, 100)
    around.show()
    assert len({button.y() for button in buttons}) == 1


def test_what_does_not_fit_goes_on_below(qtbot: QtBot) -> None:
    around, buttons = row_of(3, qtbot)
    around.resize(buttons[0].sizeHint().width() + 10, 300)
    around.show()
    assert [button.x() for button in buttons] == [0, 0, 0]
    assert buttons[0].y() < buttons[1].y() < buttons[2].y()


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    around, buttons = row_of(3, qtbot)
    buttons[0].hide()
    around.resize(1000, 100)
    around.show()
    assert buttons[1].x() == 0


def test_what_is_put_in_or_taken_out_later_is_reckoned_with(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    flow = Flow(around)
    assert flow.heightForWidth(646) == 0
    part = QPushButton("Done")
    flow.addWidget(part)
    part.setVisible(True)
    assert flow.heightForWidth(646) == part.sizeHint().height()
    assert flow.takeAt(0) is not None
    assert flow.heightForWidth(646) == 0


def test_beside_a_field_with_its_name_above_a_button_stands_on_its_foot(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    flow = Flow(around, level=True)
    field, button = Field("Their name"), QPushButton("Tutor")
    for part in (button, field):
        flow.addWidget(part)
    around.resize(1000, 100)
    around.show()
    assert field.height() > button.height()
    assert field.geometry().bottom() == button.geometry().bottom()


def test_the_last_part_stands_at_the_right_and_alone_in_a_row_at_the_left(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    flow = Flow(around, apart=True)
    first, last = QPushButton("43 reflections"), QPushButton("Bin")
    for part in (first, last):
        flow.addWidget(part)
    around.resize(500, 100)
    around.show()
    assert last.geometry().right() == around.rect().right()
    first.hide()
    around.resize(400, 100)
    assert last.x() == 0
