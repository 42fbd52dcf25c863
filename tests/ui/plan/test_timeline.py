from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.action import ActionRow, ActionState
from senco_desk.ui.plan.place import PlanPlace, Turn
from senco_desk.ui.plan.timeline import Timeline, said

DAY = date(2025, 6, 12)


def many(count: int) -> list[ActionRow]:
    return [
        ActionRow(str(at), f"Action {at} مرحبا", DAY, DAY + timedelta(days=at), ActionState.OPEN, None, ("5.3",))
        for at in range(count)
    ]


def test_enter_opens_an_action_in_the_plan(place: PlanPlace, qtbot: QtBot) -> None:
    place.show_target("timeline")
    place.timeline.list.setFocus()
    QTest.keyClick(place.timeline.list, Qt.Key.Key_Down)
    wanted = place.timeline.list.rows.rows[1].id
    QTest.keyClick(place.timeline.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.plan.open_id == wanted, timeout=10_000)
    assert place.turn is Turn.ACTIONS


def test_two_thousand_actions_and_days_beyond_all_calendars_are_drawn(qtbot: QtBot) -> None:
    timeline = Timeline(lambda: None)
    qtbot.addWidget(timeline)
    far = [
        ActionRow("past", "Past", date(1, 1, 1), date.min, ActionState.OPEN, None),
        ActionRow("far", "Far", DAY, date.max, ActionState.DONE, date.max),
    ]
    timeline.resize(1093, 614)
    timeline.show_rows([*many(2_000), *far], DAY)
    timeline.show()
    assert timeline.list.rows.rowCount() == 2_002
    assert not timeline.grab().isNull()


def test_each_row_is_told_in_words(qtbot: QtBot) -> None:
    row = many(4)[3]
    assert said(row, DAY) == "Action 3 مرحبا, for 5.3, due Sun 15 Jun 2025, in 3 days"
