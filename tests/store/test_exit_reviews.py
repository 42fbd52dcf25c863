from datetime import date

from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.journal import Noun
from senco_desk.store.desk import Desk
from tests.store.prior_things import WHEN, an_exit_review


def test_it_comes_back_as_it_was_and_one_without_a_day_last(desk: Desk) -> None:
    whole, blank = an_exit_review(), ExitReview("b", WHEN)
    with desk.change() as work:
        work.exit_reviews.add(blank)
        work.exit_reviews.add(whole)
        assert work.exit_reviews.get("x") == whole
        assert work.exit_reviews.all() == [whole, blank]
        assert list(work.exit_reviews.each()) == [blank, whole]


def test_what_is_typed_later_takes_its_place(desk: Desk) -> None:
    later = an_exit_review(day=date(2028, 2, 29))
    with desk.change() as work:
        work.exit_reviews.add(an_exit_review())
        assert work.exit_reviews.replace(later)
        assert not work.exit_reviews.replace(an_exit_review("gone"))
        assert work.exit_reviews.all() == [later]


def test_taking_it_out_is_told_and_undone(desk: Desk) -> None:
    with desk.change() as work:
        work.exit_reviews.add(an_exit_review())
    with desk.change("Exit review deleted") as work:
        assert work.exit_reviews.remove("x")
    assert work.changed.touched == {(Noun.EXIT_REVIEW, "x")}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.exit_reviews.all() == [an_exit_review()]
