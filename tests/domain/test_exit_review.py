from dataclasses import replace
from datetime import date

from senco_desk.domain.exit_review import ExitReview, OutcomeDecision, SignOff, decided, in_order
from tests.store.prior_things import WHEN, an_exit_review

BLANK = ExitReview("b", WHEN)


def test_a_day_and_a_panel_do_not_mean_that_it_was_held() -> None:
    planned = replace(BLANK, day=date(2027, 7, 1), panel=("Dr T. Tutor",))
    assert BLANK.is_blank
    assert not planned.is_blank
    assert not planned.has_come
    assert an_exit_review().has_come
    assert replace(BLANK, sign_off=SignOff(day=date(2027, 7, 1))).has_come


def test_a_decision_takes_the_place_of_the_one_before() -> None:
    review = an_exit_review()
    made = decided(review, OutcomeDecision("f", "1", "Partly", "Nearly"))
    assert [(each.outcome, each.decision) for each in made] == [("1", "Partly"), ("1.3", "Not yet")]
    assert [each.outcome for each in decided(review, OutcomeDecision("g", "1", "Met"))] == ["1", "1.3", "1"]


def test_a_blank_decision_is_taken_back() -> None:
    made = decided(an_exit_review(), OutcomeDecision("f", "1"))
    assert [each.outcome for each in made] == ["1.3"]
    assert decided(BLANK, OutcomeDecision("f", "1")) == ()


def test_reviews_stand_by_their_day() -> None:
    first, second = an_exit_review("x"), an_exit_review("y", day=date(2027, 9, 9))
    assert in_order([BLANK, second, first]) == [first, second, BLANK]
