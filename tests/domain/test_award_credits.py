from dataclasses import replace

from senco_desk.domain.award_credits import HeldCredits, credits_said, held_credits
from senco_desk.domain.prior_learning import Answer, Claim, PriorLearning, ProviderDecision
from tests.store.prior_things import WHEN, a_prior

OPEN = PriorLearning("o", WHEN, claim=Claim(15))


def test_what_tasks_and_prior_learning_gave_is_held_against_the_total() -> None:
    held = held_credits(60, [30, None, -5], [a_prior(), OPEN])
    assert (held.from_tasks, held.from_prior, held.held, held.asked) == (30, 10, 40, 15)


def test_more_than_the_total_is_no_fault() -> None:
    agreed = replace(OPEN, decision=ProviderDecision(Answer.AGREED, 45))
    assert held_credits(60, [30], [agreed]).held == 75


def test_it_is_said_in_a_sentence() -> None:
    assert credits_said(HeldCredits(60)) == "None of 60 credits yet."
    assert credits_said(held_credits(60, [30], [])) == "30 of 60 credits, for tasks."
    assert credits_said(held_credits(60, [], [a_prior()])) == "10 of 60 credits, for prior learning."
    both = credits_said(held_credits(60, [30, None, -5], [a_prior(), OPEN]))
    assert both == (
        "40 of 60 credits: 30 for tasks, 10 for prior learning. 15 more are asked for, and not decided yet."
    )


def test_where_the_award_has_no_credits_only_hers_are_said() -> None:
    assert credits_said(held_credits(0, [30], [])) == "30 credits are yours."
