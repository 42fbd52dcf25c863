from datetime import UTC, date, datetime

from senco_desk.domain.journal import Noun
from senco_desk.domain.note import Note, NoteState, became, noted
from senco_desk.store.desk import Desk


def a_note(each: str, text: str = "A line.", hour: int = 16, day: int = 3, session: str = "") -> Note:
    return noted(each, text, datetime(2026, 12, day, hour, 5, tzinfo=UTC), session)


def put(desk: Desk, *notes: Note) -> None:
    with desk.change() as work:
        for note in notes:
            work.notes.put(note)


def test_a_note_comes_back_as_it_was(desk: Desk) -> None:
    notes = (a_note("1", "العربية ✍ <b>", session="s"), became(a_note("2"), Noun.EVIDENCE, "e"))
    put(desk, *notes)
    with desk.view() as view:
        assert (view.notes.get("1"), view.notes.get("2")) == notes
        assert list(view.notes.each()) == list(notes)
        assert view.notes.get("3") is None


def test_those_that_wait_are_told_oldest_first(desk: Desk) -> None:
    late, early, other = a_note("a", hour=18), a_note("b", hour=9), a_note("c", day=1)
    put(desk, late, early, other, became(a_note("d", day=9), Noun.REFLECTION, "r"))
    with desk.view() as view:
        assert view.notes.in_state(NoteState.WAITING) == [other, early, late]
        assert view.notes.waiting_of(date(2026, 12, 3)) == [early, late]


def test_all_that_was_noted_in_a_session_is_told_whatever_became_of_it(desk: Desk) -> None:
    done, other = became(a_note("1", session="s"), Noun.REFLECTION, "r"), a_note("2")
    put(desk, done, other)
    with desk.view() as view:
        assert view.notes.of_session("s") == [done]


def test_a_line_of_the_inbox_is_taken_in_once_even_when_it_was_dropped_since(desk: Desk) -> None:
    note = a_note("1")
    with desk.change() as work:
        assert work.notes.take_in(note)
        assert not work.notes.take_in(note)
        work.notes.remove("1")
        assert not work.notes.take_in(note)
        work.notes.forget_taken(["1"])
        assert not work.notes.take_in(note)
        work.notes.forget_taken([])
        assert work.notes.take_in(note)


def test_it_is_told_and_can_be_undone(desk: Desk) -> None:
    put(desk, a_note("1"))
    with desk.change("Note dropped") as work:
        assert work.notes.remove("1")
        assert not work.notes.remove("1")
    assert work.changed.touched == {(Noun.NOTE, "1")}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.notes.get("1") == a_note("1")
