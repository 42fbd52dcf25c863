from dataclasses import replace
from datetime import date

import pytest

from senco_desk.domain.prior_learning import Answer, Claim, PriorLearning, ProviderDecision, asks_how_current
from tests.store.prior_things import WHEN, a_prior

BLANK = PriorLearning("b", WHEN)


def test_it_is_blank_until_anything_is_said() -> None:
    assert BLANK.is_blank
    assert not a_prior().is_blank
    assert not replace(BLANK, claim=Claim(0)).is_blank


@pytest.mark.parametrize(
    ("ended", "asks"),
    [
        (date(2021, 11, 22), False),
        (date(2021, 11, 21), True),
        (date(1970, 1, 1), True),
        (date(2027, 1, 1), False),
        (date(9999, 12, 31), False),
        (None, False),
    ],
)
def test_older_than_five_years_it_is_asked_how_it_was_kept_current(ended: date | None, asks: bool) -> None:
    assert asks_how_current(replace(BLANK, ended=ended), 5, date(2026, 11, 22)) is asks


def test_a_leap_day_is_five_years_old_on_the_first_of_march() -> None:
    leap = replace(BLANK, ended=date(2020, 2, 29))
    assert not asks_how_current(leap, 5, date(2025, 2, 28))
    assert asks_how_current(leap, 5, date(2025, 3, 1))


def test_what_is_given_is_what_was_asked_unless_the_provider_says_otherwise() -> None:
    asked = replace(BLANK, claim=Claim(15))
    assert (asked.credits_given, asked.credits_open) == (0, 15)
    agreed = replace(asked, decision=ProviderDecision(Answer.AGREED))
    assert (agreed.credits_given, agreed.credits_open) == (15, 0)
    partly = replace(asked, decision=ProviderDecision(Answer.PARTLY, 10))
    assert (partly.credits_given, partly.credits_open) == (10, 0)
    declined = replace(asked, decision=ProviderDecision(Answer.DECLINED, 10))
    assert (declined.credits_given, declined.credits_open) == (0, 0)


def test_credits_below_nothing_count_as_nothing() -> None:
    assert replace(BLANK, claim=Claim(-5)).credits_open == 0
    assert replace(BLANK, claim=Claim(-5), decision=ProviderDecision(Answer.AGREED)).credits_given == 0
