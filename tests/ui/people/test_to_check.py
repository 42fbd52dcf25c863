"""Names to check: all that was written, looked through as the place is turned to it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from senco_desk.domain.name_findings import Finding
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain
from senco_desk.ui.people.place import TO_CHECK, PeoplePlace
from tests.ui.people.conftest import Known, Room
from tests.ui.surrounded import nameless


def written(room: Room, words: str) -> Reflection:
    begun = room.services.reflecting.begin()
    return room.services.reflecting.keep(replace(begun, sections=(Section("text", "", from_plain(words)),)))


def words(place: PeoplePlace) -> list[str]:
    rows = place.to_check.pane.findings
    return [row.words for at in range(rows.rowCount()) if isinstance(row := rows.row(at), Finding)]


def shown(room: Room, target: str) -> PeoplePlace:
    place = room.show()
    place.show_target(target)
    room.qtbot.waitUntil(lambda: place.to_check.check.scan is not None, timeout=30_000)
    return place


def counted(place: PeoplePlace) -> str:
    return place.switch.findChildren(QPushButton)[1].text()


def test_drafts_are_looked_through_too_and_the_count_is_told(room: Room, known: Known) -> None:
    known("Zeb Quill")
    written(room, "Zeb read.")
    written(room, "We met Zeb Quill.")
    place = shown(room, TO_CHECK)
    assert sorted(words(place)) == ["Zeb", "Zeb Quill"]
    assert counted(place) == "Names to check (2)"
    room.types("k", place.to_check.pane.view)
    room.types("Agreed to be named")
    room.press(Qt.Key.Key_Return)
    assert counted(place) == "Names to check (1)"


def test_the_chip_leads_to_what_was_found_in_its_piece(room: Room, known: Known) -> None:
    known("Zeb Quill")
    written(room, "We met Zeb Quill.")
    second = written(room, "Zeb read.")
    place = shown(room, f"{TO_CHECK}:{second.id}")
    room.settle()
    in_hand = place.to_check.pane.findings.row(place.to_check.pane.view.at)
    assert isinstance(in_hand, Finding)
    assert in_hand.spot.noun_id == second.id


def test_a_new_name_is_looked_for_when_she_turns_back(room: Room, known: Known, qtbot: QtBot) -> None:
    written(room, "We met zeb.")
    place = shown(room, TO_CHECK)
    assert words(place) == []
    place.switch.findChildren(QPushButton)[0].click()
    room.background.write(lambda: room.services.keeping_names.add(Person("", PersonKind.PUPIL, "Zeb Quill")))
    room.settle()
    place.switch.findChildren(QPushButton)[1].click()
    qtbot.waitUntil(lambda: words(place) == ["zeb"], timeout=30_000)


def test_there_is_no_way_on_from_the_list(room: Room, known: Known) -> None:
    known("Zeb Quill")
    written(room, "Zeb read.")
    place = shown(room, TO_CHECK)
    for way in (place.to_check.go, place.to_check.anyway, place.to_check.back):
        assert not way.isVisible()
    assert QApplication.focusWidget() is place.to_check.pane.view
    assert nameless(place) == []


def test_a_plain_workbook_has_its_likely_names_looked_at_all_the_same(plain_room: Room) -> None:
    written(plain_room, "Then Mrs Harbottle came in.")
    place = shown(plain_room, TO_CHECK)
    assert words(place) == ["Mrs Harbottle"]
    assert not place.to_check.pane.ways.add.isVisible()
