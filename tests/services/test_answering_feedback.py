"""From what a tutor said to what came of it; each step is told in words, and undone."""

from dataclasses import replace

import pytest

from senco_desk.domain.case import Case
from senco_desk.domain.errors import Refused
from senco_desk.domain.feedback import AnswerState, Became, Because, Certainty, Decision, Point, Target, Voice
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import EMPTY, from_plain, plain
from senco_desk.services.answering_feedback import AnsweringFeedback
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener
from tests.store.feedback_things import TAKEN, a_feedback

SAID = "The slips said more than the meeting."
REFLECTION = Reflection("r", 1, TAKEN, "The slips", sections=(Section("text", "", from_plain(SAID)),))
BARE = Point("n", "f", 1, "8", MarkKind.COMMENT, "Who did this?\nSay so.", target=Target(Noun.OUTCOME, "1", "a-set"))
PUT_IN = Point(
    "i", "f", 2, "9", MarkKind.INSERTION, "far ", target=Target(Noun.REFLECTION, "r", "", "text"),
    around=SAID, at=SAID.index("more"),
)  # fmt: skip
REPLY = replace(BARE, id="y", position=3, mark="10", text="Yes, please.", replies_to="n")


@pytest.fixture
def answering(desk: Desk, tell: Listener, clock: Clock) -> AnsweringFeedback:
    with desk.change() as work:
        work.reflections.add(REFLECTION)
        work.feedback.add(a_feedback())
        for point in (BARE, PUT_IN, REPLY):
            work.points.add(point)
    return AnsweringFeedback(desk, tell, clock)


def got(answering: AnsweringFeedback, point: str) -> Point:
    found = answering.get(point)
    assert found is not None
    return found


def test_a_round_is_seen_with_all_that_was_said_in_it(answering: AnsweringFeedback) -> None:
    assert answering.rounds() == [a_feedback()]
    seen = answering.seen("f")
    assert seen is not None
    assert [each.id for each in seen.points] == ["n", "i", "y"]
    assert answering.seen("gone") is None


def test_an_answer_is_typed_and_stays_when_it_is_marked(answering: AnsweringFeedback, clock: Clock) -> None:
    answering.keep_answer("n", from_plain("I named"))
    clock.later(seconds=2)
    answering.keep_answer("n", from_plain("I named them."))
    changed = answering.mark(["n", "n", "i"], AnswerState.DONE)
    assert changed.said == "2 points done"
    answer = got(answering, "n").answer
    assert (answer.state, plain(answer.said), answer.answered) == (AnswerState.DONE, "I named them.", clock.moment)


def test_an_answer_taken_back_leaves_no_trace(answering: AnsweringFeedback) -> None:
    answering.mark(["n"], AnswerState.DONE)
    assert answering.mark(["n"], AnswerState.NEW).said == "1 answer taken back"
    assert got(answering, "n") == BARE


def test_what_is_declined_has_a_reason(answering: AnsweringFeedback) -> None:
    for blank in (EMPTY, from_plain("  ")):
        with pytest.raises(Refused, match="Say why"):
            answering.decline("n", blank)
    with pytest.raises(Refused, match="Say why"):
        answering.mark(["i", "n"], AnswerState.DECLINED)
    answering.decline("n", from_plain("It was my deputy."))
    assert got(answering, "n").answer.state is AnswerState.DECLINED
    assert got(answering, "i") == PUT_IN


def test_a_point_becomes_an_action_for_its_outcome(answering: AnsweringFeedback, desk: Desk) -> None:
    action, changed = answering.become_action("n")
    assert changed.touched == {(Noun.ACTION, action.id), (Noun.POINT, "n")}
    assert (action.what, [aim.outcome for aim in action.aims]) == ("Who did this?", ["1"])
    assert got(answering, "n").became == (Became(Noun.ACTION, action.id),)
    assert got(answering, "n").answer.state is AnswerState.TO_DO
    desk.undo(changed.undo)
    with desk.view() as view:
        assert view.actions.all() == []
    assert got(answering, "n") == BARE


def test_an_action_made_of_what_was_said_of_a_case_is_for_its_outcome(answering: AnsweringFeedback, desk: Desk) -> None:
    with desk.change() as work:
        work.cases.put(Case("c", "a-set", "1", TAKEN, from_plain(SAID)))
        work.points.replace(replace(BARE, text="", quoted="The slips", target=Target(Noun.CASE, "c")))
    action, _changed = answering.become_action("n")
    assert (action.what, [aim.outcome for aim in action.aims]) == ("The slips", ["1"])


def test_an_edit_is_accepted_into_the_text_with_its_history(answering: AnsweringFeedback, desk: Desk) -> None:
    changed = answering.accept_edit("i")
    with desk.view() as view:
        edited = view.reflections.get("r")
        assert edited is not None
        assert plain(edited.sections[0].text) == SAID.replace("more", "far more")
        (before,) = view.history.of(Noun.REFLECTION, "r").versions
        was = view.history.at(Noun.REFLECTION, "r", before.key)
        assert was == REFLECTION
    point = got(answering, "i")
    assert (point.answer.state, point.became) == (AnswerState.DONE, (Became(Noun.REFLECTION, "r"),))
    desk.undo(changed.undo)
    with desk.view() as view:
        assert view.reflections.get("r") == REFLECTION
    assert got(answering, "i") == PUT_IN


def test_an_edit_is_accepted_once(answering: AnsweringFeedback, desk: Desk) -> None:
    answering.accept_edit("i")
    with pytest.raises(Refused, match="in your text already"):
        answering.accept_edit("i")
    with desk.view() as view:
        edited = view.reflections.get("r")
    assert edited is not None
    assert plain(edited.sections[0].text) == SAID.replace("more", "far more")


def test_an_edit_whose_surroundings_have_gone_changes_nothing(answering: AnsweringFeedback, desk: Desk) -> None:
    anew = replace(REFLECTION, sections=(Section("text", "", from_plain("Something else altogether.")),))
    with desk.change() as work:
        work.reflections.replace(anew)
    with pytest.raises(Refused, match="no longer as they were"):
        answering.accept_edit("i")
    with desk.view() as view:
        assert view.reflections.get("r") == anew
    assert got(answering, "i") == PUT_IN


def test_an_edit_of_an_outcome_is_one_of_its_case(answering: AnsweringFeedback, desk: Desk, clock: Clock) -> None:
    with desk.change() as work:
        work.cases.put(Case("c", "a-set", "1", TAKEN, from_plain(SAID)))
        work.points.replace(replace(PUT_IN, target=Target(Noun.OUTCOME, "1", "a-set")))
    answering.accept_edit("i")
    with desk.view() as view:
        made = view.cases.get("c")
    assert made == Case("c", "a-set", "1", clock.moment, from_plain(SAID.replace("more", "far more")))
    assert got(answering, "i").became == (Became(Noun.CASE, "c"),)


def test_a_point_is_moved_with_its_replies(answering: AnsweringFeedback) -> None:
    answering.place(["n"], Target(Noun.REFLECTION, "r"))
    moved, reply = got(answering, "n"), got(answering, "y")
    assert (moved.because, moved.certainty) == (Because.HER_CHOICE, Certainty.CHOSEN)
    assert (reply.because, reply.target) == (Because.THREAD, moved.target)


def test_a_theme_and_a_question_for_the_viva(answering: AnsweringFeedback) -> None:
    assert answering.name_theme(["n", "i"], " Whose\tvoice ").said == "Theme named"
    assert answering.ask_at_viva("n").said == "A question for the viva"
    assert got(answering, "n").is_viva_question
    assert [(each.name, len(each.points)) for each in answering.themes()] == [("Whose voice", 2)]
    assert answering.name_theme(["n", "i"], "").said == "Theme taken away"
    assert answering.themes() == ()


def test_a_point_decides_its_outcome_until_that_is_taken_back(answering: AnsweringFeedback, desk: Desk) -> None:
    assert answering.decide("n", "not yet").said == "Decision noted"
    answering.decide("n", "met")
    (signed,) = answering.signed_off("a-set").values()
    assert (signed.outcome, signed.decision, signed.comment) == ("1", "met", BARE.text)
    assert (signed.by, signed.decided, signed.feedback) == (a_feedback().who, a_feedback().written, "f")
    changed = answering.decide("n", "")
    assert (changed.said, answering.signed_off("a-set")) == ("Decision taken back", {})
    desk.undo(changed.undo)
    assert answering.signed_off("a-set") == {"1": signed}


def test_what_was_decided_is_signed_by_whoever_the_round_is_from(answering: AnsweringFeedback, desk: Desk) -> None:
    mine = Decision("d", "a-set", "1", "met", a_feedback().who, a_feedback().voice, feedback="f")
    with desk.change() as work:
        work.decisions.add(mine)
        work.decisions.add(replace(mine, id="e", by="Somebody of her own"))
    answering.keep(replace(a_feedback(), who="Tom Lee", voice=Voice.EXAMINER))
    seen = answering.seen("f")
    assert seen is not None
    assert sorted((each.by, each.voice) for each in seen.decisions) == [
        ("Somebody of her own", Voice.EXAMINER),
        ("Tom Lee", Voice.EXAMINER),
    ]


def test_what_is_about_no_outcome_decides_none(answering: AnsweringFeedback) -> None:
    answering.place(["n"], Target(Noun.OUTCOME, "9", "a-set"))
    for point in ("i", "n"):
        with pytest.raises(Refused, match="not in the workbook"):
            answering.decide(point, "met")


def test_a_decision_goes_with_its_point_to_another_outcome(answering: AnsweringFeedback, desk: Desk) -> None:
    with desk.change() as work:
        work.points.replace(replace(BARE, kind=MarkKind.DECISION, text="partly\nShow it.", target=Target()))
    for outcome in ("1.1", "1"):
        answering.place(["n"], Target(Noun.OUTCOME, outcome, "a-set"))
        (signed,) = answering.signed_off("a-set").values()
        assert (signed.outcome, signed.decision, signed.comment) == (outcome, "partly", "Show it.")
    answering.place(["n"], Target(Noun.REFLECTION, "r"))
    assert answering.signed_off("a-set") == {}


def test_a_point_goes_alone_with_what_it_decided_and_comes_back(answering: AnsweringFeedback, desk: Desk) -> None:
    answering.place(["y"], Target(Noun.REFLECTION, "r"))
    answering.decide("n", "met")
    changed = answering.remove_points(["n"])
    assert (changed.said, answering.get("n"), answering.signed_off("a-set")) == ("1 point deleted", None, {})
    desk.undo(changed.undo)
    assert got(answering, "n") == BARE
    assert answering.signed_off("a-set")["1"].decision == "met"


def test_what_another_point_of_the_round_is_about_stays_decided(answering: AnsweringFeedback) -> None:
    answering.decide("n", "met")
    answering.remove_points(["n"])
    assert answering.signed_off("a-set")["1"].decision == "met"


def test_of_two_decisions_on_an_outcome_one_goes_with_its_point_as_she_corrected_it(
    answering: AnsweringFeedback, desk: Desk
) -> None:
    partly = replace(BARE, kind=MarkKind.DECISION, text="partly\nShow it.", author="Ms Hale")
    with desk.change() as work:
        work.points.replace(partly)
        for each, by, comment in (("d", "Ms Hale", "Show it."), ("e", "Mr Lowe", "Clear.")):
            work.decisions.add(Decision(each, "a-set", "1", "not yet", by, comment=comment, feedback="f"))
    answering.place(["n"], Target(Noun.OUTCOME, "1.1", "a-set"))
    found = {each.outcome: (each.by, each.decision) for each in answering.signed_off("a-set").values()}
    assert found == {"1": ("Mr Lowe", "not yet"), "1.1": ("Ms Hale", "not yet")}


def test_a_round_goes_and_comes_back_with_its_points(answering: AnsweringFeedback, desk: Desk) -> None:
    changed = answering.remove("f")
    assert (changed.said, answering.rounds()) == ("Feedback deleted", [])
    with pytest.raises(Refused, match="no longer in the workbook"):
        answering.mark(["n"], AnswerState.DONE)
    with pytest.raises(Refused, match="no longer in the workbook"):
        answering.keep(a_feedback())
    desk.undo(changed.undo)
    assert got(answering, "n") == BARE


def test_what_is_noted_of_the_whole_is_kept_and_its_file_stays_what_it_is(answering: AnsweringFeedback) -> None:
    kept = answering.keep(a_feedback(who="Dr Wren", about=from_plain("On the whole, kind."), container="", sha256=""))
    assert kept == a_feedback(who="Dr Wren", about=from_plain("On the whole, kind."))
