"""The Sessions place, by keys, over a real workbook."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.domain.engagement import Counted
from senco_desk.domain.profile import Module, Profile, Programme
from senco_desk.domain.session import Coaching, SessionKind, Tutorial
from senco_desk.domain.text import from_plain, plain
from senco_desk.ui.place import NEW
from senco_desk.ui.sessions.place import COUNTING
from tests.importing.calendar.writing_down import calendar, event
from tests.store.things import a_session
from tests.ui.room import TODAY
from tests.ui.sessions.conftest import Room
from tests.ui.surrounded import nameless


def test_the_first_is_put_down_by_keys_alone(room: Room) -> None:
    place = room.show()
    assert place.empty.isVisible()
    place.take_focus()
    room.press(Qt.Key.Key_Space)
    room.types("Autism and language")
    place.editor.when.day.picker.field.selectAll()
    room.types("6 Mar", place.editor.when.day.picker.field)
    room.types("4pm", place.editor.when.start.line)
    room.types("2½ hours", place.editor.when.until.line)
    room.press(Qt.Key.Key_Tab)
    room.save()
    (session,) = room.sessions()
    assert (session.title, session.day, session.start, session.minutes, session.kind) == (
        "Autism and language", date(2025, 3, 6), time(16), 150, SessionKind.TWILIGHT,
    )  # fmt: skip
    assert place.editor.when.until.words() == "18:30 · 2 h 30 min"
    assert place.list.row_words(session.id) == "Autism and language, Thu 6 Mar 2025, 16:00–18:30 · Twilight session"


def test_what_ends_before_it_starts_is_told_and_not_taken(room: Room) -> None:
    session = room.put(a_session(start=time(16), minutes=60, day=TODAY))
    place = room.show()
    until = place.editor.when.until
    until.line.selectAll()
    room.types("3pm", until.line)
    room.press(Qt.Key.Key_Tab)
    room.save()
    assert "before it starts at 16:00" in room.said[-1][0]
    assert room.sessions() == [session]
    assert until.words() == "3pm"


def test_another_start_moves_the_end_and_keeps_the_length(room: Room) -> None:
    room.put(a_session(start=time(16), minutes=60, day=TODAY))
    place = room.show()
    place.editor.when.start.line.selectAll()
    room.types("16:30", place.editor.when.start.line)
    place.editor.title.setFocus()
    room.save()
    assert (room.sessions()[0].start, room.sessions()[0].minutes) == (time(16, 30), 60)
    assert place.editor.when.until.words() == "17:30 · 1 h"


def test_a_tutorial_asks_what_was_advised_and_keeps_it_under_another_kind(room: Room) -> None:
    room.put(replace(room.services.attending.begin(TODAY), title="Focus"))
    place = room.show()
    assert place.editor.tutorial.isHidden()
    place.editor.kind.setFocus()
    room.press(Qt.Key.Key_Down)
    assert place.editor.tutorial.isVisible()
    assert place.editor.coaching.isHidden()
    room.types("Narrow it.", place.editor.tutorial.editors[1].area)
    place.editor.kind.setFocus()
    room.press(Qt.Key.Key_Up)
    room.save()
    (session,) = room.sessions()
    assert (session.kind, plain(session.tutorial.advised)) == (SessionKind.TWILIGHT, "Narrow it.")
    assert place.editor.tutorial.isVisible()


def test_modules_are_those_of_the_profile_and_the_one_it_has(room: Room) -> None:
    with room.services.desk.change() as work:
        work.profile.put(Profile("Ruth", programme=Programme(modules=(Module("NA701", "Leading", 30),))))
    room.put(a_session(module="OLD", day=TODAY))
    place = room.show()
    assert place.editor.module.count == 3
    assert place.editor.module.value == "OLD"
    place.editor.module.setFocus()
    room.press(Qt.Key.Key_Up)
    room.save()
    assert room.sessions()[0].module == "NA701"


def test_a_module_that_is_no_longer_in_the_profile_is_kept_when_the_session_is_typed_in(room: Room) -> None:
    room.put(a_session(day=TODAY, module=""))
    old = room.put(a_session("Of the old course", day=date(2024, 12, 8), module="OLD"))
    place = room.show()
    place.open(old.id)
    room.settle()
    assert place.editor.module.value == "OLD"
    room.types("Still of the old course", place.editor.title)
    room.save()
    assert [session.module for session in room.sessions() if session.id == old.id] == ["OLD"]


def test_deleting_is_at_once_and_can_be_undone(room: Room) -> None:
    session = room.put(a_session(day=TODAY))
    place = room.show()
    place.list.setFocus()
    room.press(Qt.Key.Key_Delete)
    room.settle()
    assert room.sessions() == []
    said, undo = room.said[-1]
    assert said == "Session deleted"
    assert undo is not None
    room.services.undoing.undo(undo)
    room.settle()
    assert room.sessions() == [session]


def test_what_is_new_and_blank_is_never_kept(room: Room) -> None:
    room.put(a_session(day=TODAY))
    place = room.show()
    place.show_target(NEW)
    place.flush()
    room.settle()
    assert len(room.sessions()) == 1
    place.editor.remove.click()
    room.settle()
    assert place.editor.shown is not None
    assert place.editor.shown.title == "Focus for study"


def test_a_new_one_does_not_begin_behind_how_sessions_are_counted(room: Room) -> None:
    place = room.show()
    place.show_target(COUNTING)
    place.show_target(NEW)
    assert place.editor.isVisible()


def test_the_list_is_narrowed_by_kind_and_by_words_in_titles_and_texts(room: Room, qtbot: QtBot) -> None:
    focus = room.put(a_session("Focus", day=TODAY))
    visit = room.put(a_session("A visit", kind=SessionKind.VISIT, about=from_plain("A quiet room."), day=TODAY))
    place = room.show()
    room.types("foc", place.side.filter_box)
    qtbot.waitUntil(lambda: place.list.keys == [focus.id])
    place.open(visit.id)
    room.settle()
    assert not place.list.selectionModel().hasSelection()  # the open one is not among these
    place.side.clear_filter()
    room.services.finding.find("quiet", 5)
    room.types("quiet", place.side.filter_box)
    qtbot.waitUntil(lambda: place.list.keys == [visit.id])
    place.side.clear_filter()
    place.side.kind.setFocus()
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    assert place.list.keys == [focus.id]
    assert place.side.count.text() == "1 of 2 sessions"


def test_hours_are_told_only_once_the_provider_counts_them(room: Room) -> None:
    room.put(a_session(day=TODAY, minutes=120, counts_as=None))
    place = room.show()
    assert place.side.counting.text() == "How it is counted"
    assert place.editor.counts_as.isHidden()
    place.show_target(COUNTING)
    place.counting.counted.setFocus()
    room.press(Qt.Key.Key_Down)
    room.types("60", place.counting.asked[Counted.HOURS].line)
    place.counting.back.setFocus()
    room.settle()
    place.counting.back.click()
    room.settle()
    room.qtbot.waitUntil(lambda: place.side.counting.text() == "2 h of 60 h attended")
    assert place.editor.counts_as.isVisible()


def test_a_calendar_is_shown_ticked_and_taken_in_with_one_undo(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "provider.ics"
    file.write_bytes(calendar(event("DTSTART:20250306T160000"), event("DTSTART:20250313T160000", uid="b")))
    place = room.show()
    place.take_files([file])
    qtbot.waitUntil(place.calendar_page.isVisible, timeout=20_000)
    assert place.calendar_page.list.count() == 2
    assert room.sessions() == []
    place.calendar_page.list.tick(1, False)
    assert place.calendar_page.take.text() == "Take in 1 date"
    place.calendar_page.take.click()
    room.settle()
    assert [session.day for session in room.sessions()] == [date(2025, 3, 6)]
    said, undo = room.said[-1]
    assert said == "1 date taken in from a calendar"
    assert undo is not None
    room.services.undoing.undo(undo)
    assert room.sessions() == []


def test_a_file_that_is_no_calendar_is_told(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "letter.ics"
    file.write_text("Dear all,", "utf-8")
    place = room.show()
    place.calendars.read(file)
    qtbot.waitUntil(lambda: bool(room.failures), timeout=20_000)
    assert "is not a calendar" in str(room.failures[0])
    assert not place.calendar_page.isVisible()


def test_what_is_typed_is_not_replaced_by_what_is_read(room: Room) -> None:
    session = room.put(a_session(day=TODAY))
    place = room.show()
    room.types("!", place.editor.about.area)
    room.services.attending.keep(replace(session, title="Changed elsewhere"))
    place.reload(None)
    room.settle()
    assert plain(place.editor.about.text()).count("!") == 1


def test_in_little_room_it_is_one_at_a_time_and_the_focus_stays_in_the_place(room: Room) -> None:
    first, second = room.put(a_session(day=TODAY)), room.put(a_session("Another", day=TODAY))
    place = room.show(width=500)
    place.show_target(second.id)
    room.settle()
    assert place.side.isHidden()
    assert place.back.hasFocus()
    assert place.looked_at() == f"session {second.id}"
    room.press(Qt.Key.Key_Space)
    assert place.list.isVisible()
    assert first.id in place.list.keys


def test_what_was_noted_in_it_leads_to_what_became_of_it(room: Room) -> None:
    session = room.put(a_session(day=TODAY))
    noting = room.services.noting
    first, second = noting.begin("Ask about exit reviews", session.id), noting.begin("Sorting cards", session.id)
    noting.keep([first, second])
    place = room.show()
    assert len(place.editor.came_of_it.rows) == 2
    noting.become_reflection(second.id)
    room.settle()
    said = [row.accessibleName() for row in place.editor.came_of_it.rows]
    assert any("waits to be made something of" in each for each in said)
    became = next(row for row in place.editor.came_of_it.rows if "became a reflection" in row.accessibleName())
    became.click()
    assert room.went[-1][0] == "reflections"


def test_every_control_has_a_name_and_history_is_of_the_open_one(room: Room) -> None:
    session = room.put(a_session(day=TODAY))
    place = room.show()
    assert place.looked_at() == f"session {session.id}"
    assert nameless(place) == []
    place.editor.history.click()
    assert room.went == [("history", f"session {session.id}")]


def test_what_comes_next_of_a_tutorial_becomes_actions_by_one_key(room: Room) -> None:
    session = room.put(a_session(kind=SessionKind.TUTORIAL, day=TODAY, tutorial=Tutorial(), coaching=Coaching()))
    place = room.show()
    room.types("Ask the five", place.editor.tutorial.editors[3].area)
    place.editor.tutorial.action.setFocus()
    room.press(Qt.Key.Key_Space)
    room.settle()
    (planned,) = room.found(lambda view: view.actions.all())
    assert planned.what == plain(room.sessions()[0].tutorial.next_step) == "Ask the five"
    assert room.went == [("plan", planned.id)]
    assert planned.session == session.id
    (row,) = place.editor.came_of_it.rows
    assert row.accessibleName() == "Ask the five, became an action · To do"
    said, undo = room.said[-1]
    assert said == "1 action planned"
    assert undo is not None
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert room.said[-1][0] == "There is an open action for this already."
    assert [row.id for row in room.sessions()] == [session.id]


def test_an_action_of_her_own_begins_where_nothing_is_written_of_the_coaching_day(room: Room) -> None:
    session = room.put(a_session(kind=SessionKind.COACHING, day=TODAY, tutorial=Tutorial(), coaching=Coaching()))
    place = room.show()
    place.editor.coaching.action.setFocus()
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert room.went == [("plan", f"new:{session.id}")]
    assert room.found(lambda view: view.actions.all()) == []
