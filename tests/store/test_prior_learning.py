from dataclasses import replace
from datetime import date

from senco_desk.domain.journal import Noun
from senco_desk.domain.prior_learning import PriorKind, PriorLearning
from senco_desk.store.desk import Desk
from tests.store.prior_things import WHEN, a_prior


def test_it_comes_back_as_it_was(desk: Desk) -> None:
    whole, blank = a_prior(), PriorLearning("b", WHEN, PriorKind.EXPERIENCE)
    with desk.change() as work:
        work.prior_learning.add(whole)
        work.prior_learning.add(blank)
        assert work.prior_learning.get("p") == whole
        assert work.prior_learning.all() == [whole, blank]
    with desk.view() as view:
        assert list(view.prior_learning.each()) == [whole, blank]
        assert view.prior_learning.get("none") is None


def test_what_is_typed_later_takes_its_place_and_of_what_is_gone_nothing(desk: Desk) -> None:
    with desk.change() as work:
        work.prior_learning.add(a_prior())
        assert work.prior_learning.replace(a_prior(title="Another"))
        assert not work.prior_learning.replace(replace(a_prior(), id="gone"))
        assert [each.title for each in work.prior_learning.all()] == ["Another"]
        assert work.prior_learning.remove("p")
        assert not work.prior_learning.remove("p")


def test_the_latest_comes_first_and_what_has_no_day_last(desk: Desk) -> None:
    with desk.change() as work:
        for each, ended in (("old", date(1999, 1, 1)), ("none", None), ("new", date(2024, 2, 29))):
            work.prior_learning.add(a_prior(each, began=None, ended=ended))
    with desk.view() as view:
        assert [each.id for each in view.prior_learning.all()] == ["new", "old", "none"]


def test_taking_it_out_is_told_and_undone(desk: Desk) -> None:
    with desk.change() as work:
        work.prior_learning.add(a_prior())
    with desk.change("Prior learning deleted") as work:
        work.prior_learning.remove("p")
    assert work.changed.touched == {(Noun.PRIOR_LEARNING, "p")}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.prior_learning.all() == [a_prior()]
