"""The exit review in print: a form before it is held, what was decided afterwards; the questions never."""

from dataclasses import replace

from senco_desk.domain.exit_printed import printed_exit_review
from senco_desk.domain.exit_review import ExitReview, OutcomeDecision
from senco_desk.domain.portfolio import Part
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import framework, portfolio
from tests.printing.reading import problems
from tests.printing.test_accessible import failures
from tests.store.prior_things import WHEN, an_exit_review

SET = framework()
WORDS = ("Met", "Partly", "Not yet")
FIRST = SET.for_cases[0]
DECIDED = (OutcomeDecision(SET.id, FIRST.id, "Met"), OutcomeDecision(SET.id, SET.coded("5.3").id, "Partly", "Nearly"))


def printed(print_copy: Print, *reviews: ExitReview) -> Copy:
    whole = tuple(printed_exit_review(review, SET, WORDS) for review in reviews)
    return print_copy(replace(portfolio(), parts=(Part.CONTENTS, Part.EXIT_REVIEW), exit_reviews=whole))


def test_before_it_is_held_it_is_a_form_to_sign(print_copy: Print) -> None:
    planned = ExitReview("x", WHEN, panel=("Dr T. Tutor, tutor", "Mrs H. Head"))
    copy = printed(print_copy, planned)
    assert (failures(copy.file), problems(copy.file)) == (set(), {})
    drawn = "\n".join(copy.pages)
    assert "For each outcome the panel writes: Met, Partly, Not yet." in drawn
    assert "Conditions, and the day by which they are to be met" in drawn
    assert drawn.count("Signature") == 2
    for outcome in SET.for_cases:
        assert (outcome.heading or outcome.statement).split()[0] in drawn


def test_afterwards_it_says_what_was_decided_and_who_signed(print_copy: Print) -> None:
    copy = printed(print_copy, an_exit_review(decisions=DECIDED))
    assert (failures(copy.file), problems(copy.file)) == (set(), {})
    text = copy.tree.text
    for said in (
        "Met",
        "Partly",
        "Nearly",
        "5.3",
        "A page on theories of learning.",
        "Dr T. Tutor, tutor, 2 September",
    ):
        assert said in text, said
    assert "Signature" not in text


def test_the_questions_never_print(print_copy: Print) -> None:
    text = printed(print_copy, an_exit_review(decisions=DECIDED)).tree.text
    assert "How do you know" not in text


def test_two_reviews_are_told_apart_and_none_is_nothing(print_copy: Print) -> None:
    assert "Exit review 2" in printed(print_copy, an_exit_review("x"), an_exit_review("y")).tree.text
    assert "Exit review" not in printed(print_copy).tree.text


def test_with_nothing_said_at_all_it_still_has_room_for_pens(print_copy: Print) -> None:
    copy = printed(print_copy, ExitReview("x", WHEN))
    assert (failures(copy.file), problems(copy.file)) == (set(), {})
    assert "\n".join(copy.pages).count("Name and role") == 3
