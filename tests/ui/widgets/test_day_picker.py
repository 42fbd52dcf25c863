from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from senco_desk.ui.widgets.day_picker import DayPicker


def test_a_day_picked_from_the_month_is_the_day(qtbot: QtBot) -> None:
    picker = DayPicker("The day", "When", lambda: date(2025, 3, 4))
    qtbot.addWidget(picker)
    picker.calendar.menu().aboutToShow.emit()
    month = picker.calendar.menu().findChild(QCalendarWidget)
    with qtbot.waitSignals([picker.changed, picker.left]):
        month.clicked.emit(QDate(2025, 3, 14))
    assert picker.field.day == date(2025, 3, 14)


def test_the_month_is_made_once(qtbot: QtBot) -> None:
    picker = DayPicker("The day", "When", lambda: date(2025, 3, 4))
    qtbot.addWidget(picker)
    assert picker.calendar.menu().findChild(QCalendarWidget) is None
    for _opened in range(2):
        picker.calendar.menu().aboutToShow.emit()
    assert len(picker.calendar.menu().findChildren(QCalendarWidget)) == 1
