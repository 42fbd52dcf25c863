"""A point is answered where it stands: to do, done, declined because; an edit, an action, a question for the viva."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from senco_desk.domain.feedback import AnswerState, Became, Certainty, Target
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.text import plain
from senco_desk.ui.feedback.items import Item, Items
from senco_desk.ui.feedback.point_rows import POINT, Listed
from senco_desk.ui.feedback.point_rows import ROUND as ROUND_ROW
from tests.ui.feedback.conftest import MET, ROUND, SAID, TAKE_OUT, WORDS, Feedbacks
from tests.ui.room import SET
from tests.ui.surrounded import twice_the_text

__all__ = ["twice_the_text"]


def test_what_she_did_is_on_disk_as_she_types_it(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.types("Asked them in June.", room.place.editor.answer.area)
    room.save()
    assert plain(room.point(SAID).answer.said) == "Asked them in June."


def test_a_late_reading_takes_nothing_out_of_what_is_being_typed(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.types("Asked", room.place.editor.answer.area)
    room.place.reload(None)
    room.settle()
    assert plain(room.place.editor.draft()) == "Asked"


def test_letters_of_the_list_say_how_a_point_stands_and_undo_is_offered(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    for letter, state in (("T", AnswerState.TO_DO), ("D", AnswerState.DONE)):
        room.letter(letter)
        assert room.point(SAID).answer.state is state
        assert room.place.editor.state.value is state
    assert all(undo for _said, undo in room.said)


def test_delete_takes_a_single_point_out_the_next_is_at_hand_and_undo_is_offered(room: Feedbacks) -> None:
    place = room.take_in(SAID, TAKE_OUT)
    room.come_to(SAID)
    room.types("I asked them.", place.editor.answer.area)
    place.side.list.setFocus()
    room.press(Qt.Key.Key_Delete)
    room.settle()
    assert place.side.list.keys == [ROUND_ROW + ROUND.id, POINT + TAKE_OUT.id]
    assert place.editor.shown == TAKE_OUT
    said, undo = room.said[-1]
    assert said == "1 point deleted"
    assert undo is not None
    room.services.undoing.undo(undo)
    assert plain(room.point(SAID).answer.said) == "I asked them."


def test_a_point_is_declined_once_a_reason_is_typed(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.letter("N")
    assert room.point(SAID).answer.state is AnswerState.NEW
    room.types("It would tell who it is.")
    room.place.side.list.setFocus()
    room.settle()
    kept = room.point(SAID).answer
    assert (kept.state, plain(kept.said)) == (AnswerState.DECLINED, "It would tell who it is.")


def test_while_the_reason_is_typed_it_is_shown_as_declined(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.letter("N")
    room.types("It would tell")
    room.save()
    room.settle()
    assert room.point(SAID).answer.state is AnswerState.NEW
    assert room.place.editor.state.value is AnswerState.DECLINED
    assert room.place.editor.asked.text() == "Declined because"
    assert room.place.editor.answer.area.placeholderText().startswith("Why not")


def test_without_a_reason_it_stays_as_it_was(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.letter("N")
    room.place.side.list.setFocus()
    room.settle()
    assert room.place.editor.state.value is AnswerState.NEW
    assert room.failures == []


def test_one_key_takes_a_change_into_the_text(room: Feedbacks) -> None:
    room.take_in(TAKE_OUT)
    room.come_to(TAKE_OUT)
    room.letter("A")
    found = room.services.reflecting.get("a-reflection")
    assert found is not None
    assert plain(found.sections[0].text) == "We met once a term, and looked at the plan."
    assert room.point(TAKE_OUT).answer.state is AnswerState.DONE
    assert not room.place.editor.takes_change


def test_a_key_that_is_held_down_takes_it_in_once_and_undo_offers_it_again(room: Feedbacks) -> None:
    put_in = replace(TAKE_OUT, kind=MarkKind.INSERTION, text=" or twice", quoted="", at=WORDS.index(", with"))
    room.take_in(put_in)
    room.come_to(put_in)
    room.place.side.list.setFocus()
    for _press in range(3):
        room.press(Qt.Key.Key_A)
    room.settle()
    found = room.services.reflecting.get("a-reflection")
    assert found is not None
    assert (plain(found.sections[0].text).count("or twice"), room.failures) == (1, [])
    room.services.undoing.undo(str(room.said[-1][1]))
    room.settle()
    assert room.place.editor.takes_change


def test_where_her_words_are_others_by_now_nothing_is_changed_and_it_is_said(room: Feedbacks) -> None:
    room.take_in(replace(TAKE_OUT, quoted="with the governors", around="Met with the governors.", at=4))
    room.come_to(TAKE_OUT)
    room.letter("A")
    assert "no longer as they were" in str(room.failures[0])


def test_a_comment_is_no_change_to_take_in(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.letter("A")
    assert room.point(SAID) == SAID


def test_a_point_becomes_an_action_that_is_a_way_there(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.place.editor.action.click()
    room.settle()
    (became,) = room.point(SAID).became
    assert became.noun is Noun.ACTION
    room.place.editor._chips[0].click()
    assert room.went == [("plan", became.id)]


@pytest.mark.usefixtures("twice_the_text")
def test_with_twice_the_text_a_long_name_takes_no_more_room_than_the_answers(room: Feedbacks) -> None:
    about = replace(SAID, target=Target(Noun.OUTCOME, "1", SET.id))
    room.take_in(about)
    long = Items([Item(about.target, "5", "Work strategically with senior colleagues and governors, " * 3)])
    editor = room.place.editor
    editor.show_point(about, long, [])
    assert "…" in editor.item.text()
    assert editor.item.sizeHint().width() <= editor.state.sizeHint().width()


def test_the_order_of_the_keys_follows_the_eye(room: Feedbacks) -> None:
    about = replace(TAKE_OUT, target=Target(Noun.OUTCOME, "1", SET.id), became=(Became(Noun.ACTION, "gone"),))
    room.take_in(about)
    room.come_to(about)
    editor, met = room.place.editor, []
    editor.answer.area.setFocus()
    for _step in range(5):
        room.press(Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert met == [editor.accept, editor.viva, editor.decision, editor._chips[0], editor.theme.line]


def test_a_point_is_kept_for_the_viva_and_has_a_theme(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.place.editor.viva.click()
    room.types("How do you know?", room.place.editor.theme.line)
    room.press(Qt.Key.Key_Return)
    room.settle()
    assert (room.point(SAID).is_viva_question, room.point(SAID).theme) == (True, "How do you know?")


def test_what_a_point_decides_of_its_outcome_is_chosen_by_keys(room: Feedbacks) -> None:
    about = replace(SAID, target=Target(Noun.OUTCOME, "1", SET.id))
    room.take_in(about)
    room.come_to(about)
    decision = room.place.editor.decision
    decision.setFocus()
    room.press(Qt.Key.Key_Down)
    room.settle()
    (made,) = room.found(lambda view: view.decisions.all())
    assert (made.outcome, made.decision, made.by) == ("1", "Met", "Helen Marsh")
    assert decision.accessibleName() == "What it decides of the outcome: Decided: Met"
    room.place.open(f"round {about.feedback}")
    assert room.place.round.decisions[0].accessibleName().startswith("Met · 1")


def test_what_is_about_no_outcome_can_decide_none(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    assert room.place.editor.decision.isHidden()


def test_words_to_be_put_in_nobody_knows_where_are_not_offered_as_a_change(room: Feedbacks) -> None:
    nowhere = replace(SAID, kind=MarkKind.INSERTION, quoted="")
    room.take_in(nowhere)
    room.come_to(nowhere)
    assert not room.place.editor.takes_change


def test_where_nothing_came_back_yet_the_first_key_is_for_the_way_on(room: Feedbacks) -> None:
    place = room.show()
    place.take_focus()
    room.settle()
    assert QApplication.focusWidget() is place.empty.button


def test_what_is_said_again_is_made_a_theme_by_one_key(room: Feedbacks) -> None:
    later = replace(SAID, id="later", feedback="later", text="And the parents?")
    with room.services.desk.change() as work:
        work.feedback.add(replace(ROUND, id="later"))
        work.points.add(later)
    place = room.take_in(SAID)
    place.side.listed.show_value(Listed.THEME)
    place.side.narrowed.emit()
    room.settle()
    place.side.list.choose("again parents")
    place.side.list.setFocus()
    room.press(Qt.Key.Key_Return)
    room.settle()
    assert (room.point(SAID).theme, room.point(later).theme) == ("parents", "parents")
    assert room.said[-1][0] == "Theme named"
    assert place.side.list.keys[0] == "theme parents"


def test_another_item_is_chosen_by_keys(room: Feedbacks) -> None:
    room.take_in(SAID)
    room.come_to(SAID)
    room.letter("C")
    room.types("1.2")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    room.settle()
    placed = room.point(SAID)
    assert (placed.target.noun, placed.target.id, placed.certainty) == (Noun.OUTCOME, "1.2", Certainty.CHOSEN)


def test_a_round_says_what_was_decided_and_goes_to_the_bin_with_its_points(room: Feedbacks) -> None:
    place = room.take_in(SAID, decisions=(MET,))
    assert place.round.decisions[0].accessibleName().startswith("met · 1  The context of SEN, Helen Marsh")
    place.round.remove.click()
    room.settle()
    assert room.found(lambda view: (view.feedback.all(), view.points.all(), view.decisions.all())) == ([], [], [])
    assert place.pages.currentWidget() is place.empty


def test_what_she_notes_of_the_whole_is_on_disk(room: Feedbacks) -> None:
    place = room.take_in(SAID)
    room.types("Kind, and quick.", place.round.about.area)
    room.save()
    (kept,) = room.found(lambda view: view.feedback.all())
    assert plain(kept.about) == "Kind, and quick."


def test_the_themes_that_are_proposed_stay_while_others_are_read(room: Feedbacks) -> None:
    room.take_in(SAID, replace(TAKE_OUT, theme="Whose voice"))
    proposed = room.place.editor.theme.line.completer()
    room.services.answering_feedback.name_theme([SAID.id], "Dates")
    room.settle()
    assert room.place.editor.theme.line.completer() is proposed
    proposed.setCompletionPrefix("voice")
    assert proposed.currentCompletion() == "Whose voice"
