from datetime import date

from senco_desk.domain.journal import Noun
from senco_desk.domain.review import Due, Review
from senco_desk.store.desk import Desk
from tests.store.things import a_reflection, an_evidence

NEXT = date(2027, 3, 1)


def test_a_review_date_comes_back_as_it_was_and_the_last_said_holds(desk: Desk) -> None:
    first, second = Review("r", Noun.REFLECTION, NEXT, "Still so? <3"), Review("r", Noun.REFLECTION, date(2028, 1, 1))
    with desk.change() as work:
        work.reviews.put(first)
        assert work.reviews.get("r") == first
        work.reviews.put(second)
        assert list(work.reviews.each()) == [second]
        assert work.reviews.remove("r")
        assert not work.reviews.remove("r")
        assert work.reviews.get("r") is None


def test_what_is_due_is_told_soonest_first_and_only_of_what_is_there(desk: Desk) -> None:
    piece, reflection = an_evidence("", number=7, held="The binder"), a_reflection("A meeting.", number=3)
    late, gone = Review(piece.id, Noun.EVIDENCE, date(2027, 1, 5)), Review("gone", Noun.EVIDENCE, date(2026, 1, 1))
    soon, later = Review(reflection.id, Noun.REFLECTION, NEXT), a_reflection(number=4)
    with desk.change() as work:
        work.evidence.add(piece)
        work.reflections.add(reflection)
        work.reflections.add(later)
        for review in (soon, late, gone, Review(later.id, Noun.REFLECTION, date(2027, 3, 2))):
            work.reviews.put(review)
    with desk.view() as view:
        assert view.reviews.due(NEXT) == [Due(late, "E-007", ""), Due(soon, "R-003", "A meeting.")]
        assert view.reviews.due(date(2020, 1, 1)) == []


def test_it_is_told_and_can_be_undone(desk: Desk) -> None:
    with desk.change("Said when") as work:
        work.reviews.put(Review("r", Noun.REFLECTION, NEXT))
    assert work.changed.touched == {(Noun.REVIEW, "r")}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.reviews.get("r") is None
