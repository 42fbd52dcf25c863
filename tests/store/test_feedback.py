import pytest

from senco_desk.domain.feedback import Feedback, Voice
from senco_desk.domain.journal import Noun
from senco_desk.store.desk import Desk
from tests.store.feedback_things import TAKEN, a_decision, a_feedback, a_point

BARE = Feedback("bare", TAKEN, Voice.OTHER)
KEPT = a_feedback().container


@pytest.mark.parametrize("feedback", [BARE, a_feedback()], ids=["a bare one", "everything"])
def test_feedback_comes_back_as_it_was(desk: Desk, feedback: Feedback) -> None:
    with desk.change() as work:
        work.feedback.add(feedback)
    with desk.view() as view:
        assert view.feedback.get(feedback.id) == feedback
        assert list(view.feedback.each()) == view.feedback.all() == [feedback]


def test_the_same_file_is_known_again(desk: Desk) -> None:
    with desk.change() as work:
        work.feedback.add(a_feedback())
        assert work.feedback.same_as("ab" * 32, 12) == [a_feedback()]
        assert work.feedback.same_as("ab" * 32, 13) == []


def test_its_container_is_named_while_it_may_come_back(desk: Desk) -> None:
    with desk.change() as work:
        work.feedback.add(a_feedback())
        work.feedback.add(BARE)
    with desk.change("Deleted") as work:
        assert work.feedback.remove("f")
    with desk.view() as view:
        assert view.feedback.all() == [BARE]
        assert view.feedback.containers() == {KEPT}


def test_points_and_decisions_go_with_it_and_come_back_with_it(desk: Desk) -> None:
    with desk.change() as work:
        work.feedback.add(a_feedback())
        work.points.add(a_point())
        work.decisions.add(a_decision())
    with desk.change("Deleted") as work:
        work.feedback.remove("f")
        assert (work.points.all(), work.decisions.all()) == ([], [])
    assert work.changed.touched == {(Noun.FEEDBACK, "f"), (Noun.POINT, "p"), (Noun.DECISION, "d")}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert (view.points.all(), view.decisions.all()) == ([a_point()], [a_decision()])
