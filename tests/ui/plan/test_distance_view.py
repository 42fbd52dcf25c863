from pytestqt.qtbot import QtBot

from senco_desk.ui.plan.place import PlanPlace, Turn
from tests.ui.surrounded import Surrounded


def test_the_distance_is_told_as_picture_and_as_table(place: PlanPlace, qtbot: QtBot) -> None:
    place.show_target("distance")
    table = place.distance.table
    qtbot.waitUntil(lambda: table.rowCount() == 12, timeout=10_000)
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    assert heads == ["Outcome", "Start, 18 Apr 2024", "Middle, 9 Jan 2025", "Exit, 9 Jun 2025", "Distance"]
    assert [table.item(0, column).text() for column in range(1, 5)] == [
        "Emerging", "Developing", "Established", "2 steps up",
    ]  # fmt: skip
    assert "1 Emerging → Established, 2 steps up" in place.distance.picture.accessibleDescription()


def test_without_an_audit_it_leads_to_one(empty: Surrounded, qtbot: QtBot) -> None:
    place = PlanPlace(empty.surroundings)
    empty.show(place, qtbot)
    place.show_target("distance")
    qtbot.waitUntil(lambda: place.distance.empty.isVisibleTo(place), timeout=10_000)
    place.distance.empty.button.click()
    assert place.turn is Turn.AUDIT


def test_ways_to_the_programme_stand_beside_or_behind_one_button(place: PlanPlace) -> None:
    assert place.neighbours.links["reading"].isVisibleTo(place)
    place.neighbours.fit(0)
    assert place.neighbours.all.isVisibleTo(place)
    assert [action.text() for action in place.neighbours.all.menu().actions()] == ["Reading"]
