"""People and places, by keys alone, over a real workbook."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.person import PersonKind
from senco_desk.ui.place import NEW
from tests.ui.people.conftest import Known, Room
from tests.ui.surrounded import nameless


def test_the_first_name_prints_as_pupil_a_and_its_forms_are_proposed(room: Room) -> None:
    place = room.show()
    assert place.names.empty.isVisible()
    place.take_focus()
    room.press(Qt.Key.Key_Space)
    room.types("Zeb Quill")
    room.press(Qt.Key.Key_Tab)
    room.settle()
    (zeb,) = room.known()
    assert (zeb.name, zeb.kind, zeb.forms, zeb.prints_as) == (
        "Zeb Quill",
        PersonKind.PUPIL,
        ("Zeb", "Quill"),
        "Pupil A",
    )
    assert place.names.editor.forms.words() == "Zeb\nQuill"


def test_half_a_name_is_not_kept_while_it_is_typed(room: Room, qtbot: QtBot) -> None:
    place = room.show()
    place.show_target(NEW)
    room.types("Zeb")
    qtbot.wait(900)
    room.settle()
    assert room.known() == []
    place.flush()
    room.settle()
    assert [person.name for person in room.known()] == ["Zeb"]


def test_another_kind_prints_as_something_else_unless_she_has_said_what(room: Room, known: Known) -> None:
    known("Zeb Quill")
    place = room.show()
    place.show_target(NEW)
    room.settle()
    assert place.names.editor.draft().prints_as == "Pupil B"
    room.types("Hollow Lane Primary")
    place.names.editor.kind.setFocus()
    for _kind in range(4):
        room.press(Qt.Key.Key_Down)
    assert place.names.editor.draft().prints_as == "School A"
    place.names.editor.prints_as.line.setFocus()
    place.names.editor.prints_as.line.selectAll()
    room.types("our neighbour school")
    place.names.editor.kind.setFocus()
    room.press(Qt.Key.Key_Up)
    room.save()
    assert {person.prints_as for person in room.known()} == {"Pupil A", "our neighbour school"}


def test_what_cannot_be_kept_is_said_beside_the_name_and_nothing_is_lost(room: Room, known: Known) -> None:
    known("Zeb Quill")
    place = room.show()
    room.types("Zeb Q.", place.names.editor.prints_as.line)
    place.names.editor.prints_as.line.setText("Zeb Q.")
    place.names.editor.prints_as.typed.emit()
    room.save()
    assert "still says" in place.names.editor.trouble
    assert place.names.editor.draft().prints_as == "Zeb Q."
    assert [person.prints_as for person in room.known()] == ["Pupil A"]
    assert room.failures == []


def test_delete_takes_a_name_out_and_says_how_to_undo(room: Room, known: Known) -> None:
    known("Zeb Quill")
    known("Ada Moss")
    place = room.show()
    place.names.list.view.setFocus()
    room.press(Qt.Key.Key_Delete)
    room.settle()
    assert [person.name for person in room.known()] == ["Zeb Quill"]
    said, undo = room.said[-1]
    assert said == "Name taken out of people and places"
    room.services.undoing.undo(undo or "", "")
    room.settle()
    assert place.names.list.people.rowCount() == 2


def test_the_list_goes_by_kind_and_name_and_is_filtered_by_any_form(room: Room, known: Known, qtbot: QtBot) -> None:
    known("Hollow Lane", PersonKind.SCHOOL)
    known("Zeb Quill", forms=("Zebby",))
    known("Ada Moss")
    people = room.show().names.list.people
    assert [person.name for person in people.everyone] == ["Ada Moss", "Zeb Quill", "Hollow Lane"]
    room.types("zebb", room.place.names.list.filter_box)
    qtbot.waitUntil(lambda: people.rowCount() == 1)
    assert room.place.names.list.count.text() == "1 of 3 names"


def test_what_is_typed_into_a_name_is_on_disk_when_another_is_come_to(room: Room, known: Known) -> None:
    known("Zeb Quill")
    known("Ada Moss")
    place = room.show()
    room.types("Moved here in May", place.names.editor.note.box)
    place.names.list.view.setFocus()
    room.press(Qt.Key.Key_Down)
    room.settle()
    assert [person.note for person in room.known() if person.name == "Ada Moss"] == ["Moved here in May"]
    assert place.names.editor.draft().name == "Zeb Quill"


def test_a_plain_workbook_says_why_it_keeps_no_names_and_offers_to_be_encrypted(plain_room: Room) -> None:
    place = plain_room.show()
    assert place.names.plain.isVisible()
    place.show_target(NEW)
    assert QApplication.focusWidget() is place.names.plain.button
    plain_room.press(Qt.Key.Key_Space)
    assert plain_room.went == [("safety", "passphrase")]
    assert plain_room.known() == []


def test_every_control_has_a_name(room: Room, known: Known) -> None:
    known("Zeb Quill")
    assert nameless(room.show()) == []
