from datetime import date, time

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.note import NoteState
from senco_desk.domain.session import Session
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.noting import Noting
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener


@pytest.fixture
def noting(desk: Desk, tell: Listener, clock: Clock) -> Noting:
    return Noting(desk, tell, clock)


def kept(noting: Noting, *texts: str) -> list[str]:
    notes = [noting.begin(text) for text in texts]
    noting.keep(notes)
    return [note.id for note in notes]


def test_what_was_typed_waits_until_something_is_made_of_it(noting: Noting, tell: Listener) -> None:
    (note,) = kept(noting, "Ask Priya")
    assert tell.last.touched == {(Noun.NOTE, note)}
    assert [(each.id, each.text) for each in noting.waiting()] == [(note, "Ask Priya")]
    noting.keep((), gone=[note])
    assert noting.waiting() == []


def test_a_reflection_made_of_a_note_has_its_words_and_its_day_and_undo_takes_both_back(
    noting: Noting, desk: Desk, clock: Clock
) -> None:
    (note,) = kept(noting, "Two lines\nof it, exactly  so")
    clock.later(days=3)
    changed = noting.become_reflection(note)
    with desk.view() as view:
        (made,), was = view.reflections.all(), view.notes.get(note)
    assert was is not None
    assert made.sections[0].text == from_plain("Two lines\nof it, exactly  so")
    assert made.happened == was.day
    assert was.made is not None
    assert (was.state, was.made.id) == (NoteState.DONE, made.id)
    desk.undo(changed.undo)
    with desk.view() as view:
        assert view.reflections.all() == []
    assert [each.id for each in noting.waiting()] == [note]


def test_evidence_and_an_action_are_made_of_it_as_well(noting: Noting, desk: Desk) -> None:
    first, second, third = kept(noting, "A parent said thank you", "Ring the EP", "Read\nSewell")
    noting.become_evidence(first)
    noting.become_action(second)
    noting.become_action(third)
    with desk.view() as view:
        (piece,), actions = view.evidence.all(), view.actions.all()
        day = view.notes.get(first)
    assert day is not None
    assert (piece.about, piece.happened) == (from_plain("A parent said thank you"), day.day)
    assert sorted(action.what for action in actions) == ["Read Sewell", "Ring the EP"]
    assert [action.came for action in actions] == [(), ()]


def test_an_action_made_of_a_long_note_loses_no_word_of_it(noting: Noting, desk: Desk) -> None:
    (note,) = kept(noting, "Ask Priya\n" + "for the whole story " * 40)
    noting.become_action(note)
    with desk.view() as view:
        (action,) = view.actions.all()
    assert action.what == "Ask Priya"
    assert plain(action.came).count("the whole story") == 40


def test_a_question_is_kept_for_the_tutor_and_may_wait_again(noting: Noting) -> None:
    (note,) = kept(noting, "May a case study be of a whole class?")
    noting.ask_tutor(note)
    assert [each.id for each in noting.questions()] == [note]
    assert noting.waiting() == []
    noting.wait_again(note)
    assert noting.questions() == []


def test_what_was_dropped_comes_back_with_undo(noting: Noting, desk: Desk) -> None:
    (note,) = kept(noting, "Biscuits")
    changed = noting.drop(note)
    assert noting.waiting() == []
    desk.undo(changed.undo)
    assert [each.id for each in noting.waiting()] == [note]


def test_nothing_is_made_twice_of_a_note_or_of_one_that_is_gone(noting: Noting) -> None:
    (note,) = kept(noting, "Once")
    noting.become_reflection(note)
    with pytest.raises(Refused, match="already"):
        noting.become_evidence(note)
    with pytest.raises(Refused, match="dropped meanwhile"):
        noting.become_reflection("none")
    with pytest.raises(Refused, match="dropped meanwhile"):
        noting.drop("none")


def test_the_session_of_now_is_the_one_whose_time_fits(noting: Noting, desk: Desk, clock: Clock) -> None:
    local = clock().astimezone()
    session = Session("s", local.date(), time(local.hour, local.minute), 120, title="Autism", added=clock())
    with desk.change() as work:
        work.sessions.put(session)
    found = noting.session_of_now()
    assert found is not None
    assert found.id == "s"
    note = noting.begin("Typed in it", found.id)
    noting.keep([note])
    assert noting.of_session("s") == [note]
    assert noting.sessions_of([note])["s"].title == "Autism"
    clock.later(days=1)
    assert noting.session_of_now() is None


def test_notes_of_a_session_that_was_deleted_stand_alone(noting: Noting) -> None:
    note = noting.begin("Typed in it", "gone")
    noting.keep([note])
    assert noting.sessions_of([note]) == {}
    assert noting.waiting_of(note.day) == [note]
    assert noting.waiting_of(date(1999, 1, 1)) == []
