"""What stands beside a piece: its review date, and what it was called where it came from."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt

from senco_desk.domain.brought import Brought
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.review import Review
from senco_desk.ui.widgets.pieces.list_model import ROW
from tests.ui.evidence.conftest import Room

Logged = Callable[..., Evidence]


def review(room: Room, piece: Evidence) -> Review | None:
    return room.found(lambda view: view.reviews.get(piece.id))


def test_a_review_date_is_on_disk_as_it_is_typed_and_can_be_taken_off(room: Room, logged: Logged) -> None:
    piece, place = logged("Provision map"), room.show()
    place.editor.more.fold.click()
    beside = place.editor.beside
    room.types("1 Mar 2027", beside.due.field)
    room.press(Qt.Key.Key_Return)
    room.types("Still so?", beside.why.line)
    room.save()
    assert review(room, piece) == Review(piece.id, Noun.EVIDENCE, date(2027, 3, 1), "Still so?")
    beside.due.field.clear()
    room.types("", beside.due.field)
    room.save()
    assert review(room, piece) is None


def test_it_is_there_when_the_piece_is_come_to_again(room: Room, logged: Logged) -> None:
    piece, other = logged("First"), logged("Second")
    room.services.reviewing.keep(Noun.EVIDENCE, piece.id, date(2027, 3, 1), "Still so?")
    place = room.show()
    place.show_target(piece.id)
    room.settle()
    assert place.editor.beside.due.field.day == date(2027, 3, 1)
    assert place.editor.more.fold.isChecked()
    place.show_target(other.id)
    room.settle()
    assert place.editor.beside.due.field.day is None


def test_a_piece_that_was_brought_over_says_so_in_the_list_and_on_its_page(room: Room, logged: Logged) -> None:
    piece = logged("Provision map")
    with room.services.desk.change() as work:
        work.brought.put(Brought(piece.id, Noun.EVIDENCE, "E-061", "w", datetime(2026, 12, 3, tzinfo=UTC)))
    place = room.show()
    assert "E-001 · was E-061" in place.editor.about.number.text()
    row = place.list.view.model().index(0, 0)
    assert "was E-061" in place.list.rows.listing.below(row.data(ROW))
    assert "it was E-061 there" in place.editor.beside.from_where.text()
    room.types(" 2", place.editor.about.title)
    room.save()
    assert place.list.view.model().index(0, 0).data(ROW).was == "E-061"
