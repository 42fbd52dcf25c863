"""Evidence as a person logs it: with keys, on a real workbook."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from senco_desk.domain.evidence import Evidence, EvidenceKind, MyPart, Period, Testimony
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.profile import Profile, Programme
from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import from_plain, plain
from senco_desk.ui.place import NEW
from tests.ui.evidence.conftest import Room
from tests.ui.surrounded import nameless, twice_the_text

__all__ = ["twice_the_text"]

Logged = Callable[..., Evidence]


def test_an_empty_place_offers_the_first_piece(room: Room) -> None:
    place = room.show()
    assert place.empty.isVisible()
    room.qtbot.mouseClick(place.empty.button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is place.editor.about.title


def test_a_title_is_on_disk_soon_after_the_key(room: Room) -> None:
    room.show().show_target(NEW)
    room.types("Costed provision map")
    room.qtbot.waitUntil(lambda: [each.title for each in room.on_disk()] == ["Costed provision map"])
    assert room.on_disk()[0].reference == "E-001"


def test_one_that_was_just_being_read_does_not_take_the_place_of_a_new_one(room: Room, logged: Logged) -> None:
    earlier = logged("A policy")
    place = room.show()
    place.open(earlier.id)
    place.begin()
    room.settle()
    assert place.editor.shown is not None
    assert place.editor.shown.id != earlier.id
    room.types("Minutes")
    room.save()
    assert {each.title for each in room.on_disk()} == {"A policy", "Minutes"}


def test_the_piece_stays_open_whose_day_moves_it_in_the_list(room: Room, logged: Logged) -> None:
    logged("A policy", happened=date(2025, 2, 1))
    moved = logged("Minutes", happened=date(2025, 3, 1))
    place = room.show()
    place.open(moved.id)
    room.settle()
    place.editor.about.day.clear()
    room.types("1 Jan 2025", place.editor.about.day)
    room.press(Qt.Key.Key_Return)
    room.save()
    assert place.editor.shown is not None
    assert place.editor.shown.id == moved.id
    assert [place.list.rows.row(at).id for at in range(2)][1] == moved.id


def test_everything_on_the_page_comes_back_as_it_was_said(room: Room) -> None:
    place = room.show()
    place.begin()
    editor = place.editor
    room.types("Tom <3 & Co")
    editor.about.kind.chosen.emit(editor.about.kind.show_value(EvidenceKind.TESTIMONY))
    room.types("yesterday", editor.about.day)
    room.types("What she saw in class", editor.what.area)
    room.types("M. Okafor", editor.testimony.colleague.line)
    room.types("Teaching assistant", editor.testimony.role.line)
    room.types("3 Mar 2025", editor.testimony.given.field)
    editor.files.add_held.click()
    room.types("Ring binder 2, page 14", editor.elsewhere.held.line)
    editor.files.add_link.click()
    room.types("https://example.org/a", editor.elsewhere.link.line)
    editor.more.fold.click()
    editor.more.my_part.show_value(MyPart.WITH_OTHERS)
    room.types("I asked", editor.more.part.box)
    room.types("two colleagues", editor.more.with_whom.line)
    room.types("They read more", editor.more.impact.editors[0].area)
    room.save()
    [found] = room.on_disk()
    assert found == replace(
        found,
        title="Tom <3 & Co",
        kind=EvidenceKind.TESTIMONY,
        happened=date(2025, 3, 3),
        about=from_plain("What she saw in class"),
        testimony=Testimony("M. Okafor", "Teaching assistant", date(2025, 3, 3)),
        held="Ring binder 2, page 14",
        link="https://example.org/a",
        my_part=MyPart.WITH_OTHERS,
        part="I asked",
        with_whom="two colleagues",
        impact=Impact(from_plain("They read more")),
    )


def test_what_was_said_is_shown_again_and_nothing_of_it_is_folded_away(room: Room, logged: Logged) -> None:
    logged("A policy", part="I wrote it", impact=Impact(how_known=from_plain("Figures")), held="On the shelf")
    editor = room.show().editor
    assert editor.more.inside.isVisible()
    assert editor.more.part.words() == "I wrote it"
    assert editor.elsewhere.held.isVisible()
    assert plain(editor.more.impact.impact().how_known) == "Figures"


def test_a_piece_of_which_little_is_said_shows_little(room: Room, logged: Logged) -> None:
    logged("A policy")
    editor = room.show().editor
    folded = (editor.more.inside, editor.elsewhere.link, editor.elsewhere.held, editor.testimony)
    assert not any(part.isVisible() for part in folded)


def test_the_list_says_kind_number_title_day_and_files(room: Room, logged: Logged) -> None:
    logged("A policy", kind=EvidenceKind.POLICY, happened=date(2025, 3, 3))
    rows = room.show().list.rows
    assert rows.data(rows.index(0), Qt.ItemDataRole.AccessibleTextRole) == (
        "A policy, Mon 3 Mar 2025, E-001, Policy, counts for nothing yet"
    )


def test_testimony_is_asked_for_when_that_is_what_it_is(room: Room, logged: Logged) -> None:
    logged("Her words")
    editor = room.show().editor
    editor.about.kind.setFocus()
    for _step in range(2):
        room.press(Qt.Key.Key_Down)
    assert editor.about.kind_chosen is EvidenceKind.TESTIMONY
    assert editor.testimony.isVisible()


def test_before_or_during_is_worked_out_from_the_day_until_she_says(room: Room, logged: Logged) -> None:
    room.services.introducing.keep(Profile("Ruth", programme=Programme(began=date(2024, 9, 1))))
    old = logged("Old", happened=date(2023, 5, 1))
    place = room.show()
    place.open(old.id)
    room.settle()
    more = place.editor.more
    assert more.period.text().startswith("Before the programme, by its day")
    more.period.show_value(Period.DURING)
    more.period.chosen.emit(Period.DURING)
    room.save()
    assert room.on_disk()[0].period is Period.DURING


def test_one_tick_says_what_it_counts_for(room: Room, logged: Logged) -> None:
    piece = logged("A policy")
    place = room.show()
    place.editor.counts_for.tick_wanted.emit("a-set", "1.2")
    room.save()
    assert [each.outcome for each in room.services.counting_for.of_piece(PieceKind.EVIDENCE, piece.id)] == ["1.2"]
    room.qtbot.waitUntil(lambda: place.list.rows.row(0).counts_for == 1)


def test_delete_takes_it_out_at_once_and_undo_brings_it_back(room: Room, logged: Logged) -> None:
    logged("A policy")
    place = room.show()
    place.list.view.setFocus()
    room.press(Qt.Key.Key_Delete)
    room.settle()
    assert room.on_disk() == []
    said, undo = room.said[-1]
    assert said == "Evidence deleted"
    room.services.undoing.undo(str(undo))
    room.qtbot.waitUntil(lambda: place.list.rows.rowCount() == 1)


def test_what_she_types_is_never_replaced_by_a_reload(room: Room, logged: Logged) -> None:
    piece = logged("A policy")
    place = room.show()
    place.editor.about.title.setFocus()
    room.press(Qt.Key.Key_End)
    room.types(" of mine")
    room.services.evidencing.keep(replace(piece, title="Changed elsewhere"))
    place.reload(None)
    room.settle()
    assert place.editor.about.title.text() == "A policy of mine"


@pytest.mark.parametrize(
    ("narrowing", "answer", "left"),
    [
        (0, "Policy", ["A policy"]),
        (1, "Before the programme", ["Old"]),
        (1, "During the programme", ["New"]),
        (1, "Neither said nor known by its day", ["A policy", "Link"]),
        (2, "With a web link", ["Link"]),
        (2, "Held elsewhere", ["Old"]),
        (2, "Nothing of it here yet", ["A policy", "New"]),
    ],
)
def test_the_list_can_be_narrowed(room: Room, logged: Logged, narrowing: int, answer: str, left: list[str]) -> None:
    room.services.introducing.keep(Profile("Ruth", programme=Programme(began=date(2024, 9, 1))))
    logged("A policy", kind=EvidenceKind.POLICY)
    logged("Old", happened=date(2023, 5, 1), held="Binder")
    logged("New", happened=date(2024, 12, 1))
    logged("Link", link="https://example.org")
    place = room.show()
    menus = [action.menu() for action in place.list.menu.menu().actions()]
    next(action for action in menus[narrowing].actions() if action.text() == answer).trigger()
    shown = [place.list.rows.row(at).title for at in range(place.list.rows.rowCount())]
    assert sorted(shown) == sorted(left)


def test_tab_goes_down_the_page(room: Room, logged: Logged) -> None:
    logged("Her words", kind=EvidenceKind.TESTIMONY, link="https://example.org", held="Binder", part="Mine")
    editor = room.show().editor
    about, told, files, places, more = editor.about, editor.testimony, editor.files, editor.elsewhere, editor.more
    order = [
        about.title, about.kind, about.day, about.happened.calendar, editor.what.area, told.colleague.line,
        told.role.line, told.given.field, told.given.calendar, told.slip, files.choose, files.add_link, files.add_held,
        places.link.line, places.open, places.held.line, editor.counts_for.choose, more.fold, more.period, more.my_part,
        more.part.box, more.with_whom.line, *(each.area for each in more.impact.editors), editor.history, editor.remove,
    ]  # fmt: skip
    order[0].setFocus()
    came = [QApplication.focusWidget()]
    for _step in order[1:]:
        room.press(Qt.Key.Key_Tab)
        came.append(QApplication.focusWidget())
    assert came == order


def test_every_control_has_a_name(room: Room, logged: Logged) -> None:
    logged("Her words", kind=EvidenceKind.TESTIMONY, link="https://example.org", held="Binder", part="Mine")
    assert nameless(room.show()) == []


def test_at_twice_the_text_the_page_is_whole(room: Room, logged: Logged, twice_the_text: None) -> None:
    piece = logged("Her words", kind=EvidenceKind.TESTIMONY, link="https://example.org", held="Binder", part="Mine")
    place = room.show(width=813)
    place.show_target(piece.id)
    room.settle()
    inside = place.editor.page.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= place.editor.page.viewport().width()
