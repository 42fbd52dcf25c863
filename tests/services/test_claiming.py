"""Prior learning is kept as it is typed; credits that cannot be are refused, those given held against a total."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from senco_desk.domain.award_terms import AwardTerms
from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.prior_learning import Answer, Claim, PriorKind, ProviderDecision
from senco_desk.domain.task import Result, Task
from senco_desk.services.claiming import Claiming
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener
from tests.store.prior_things import a_prior


@pytest.fixture
def claiming(desk: Desk, tell: Listener, clock: Clock) -> Claiming:
    return Claiming(desk, tell, clock)


def test_a_new_one_is_in_the_workbook_once_it_is_added(claiming: Claiming, tell: Listener) -> None:
    new = claiming.begin(PriorKind.EXPERIENCE)
    assert new.is_blank
    assert claiming.all() == []
    claiming.add(new)
    claiming.keep(replace(new, title="Acting SENCO for a year"))
    assert claiming.get(new.id) == replace(new, title="Acting SENCO for a year")
    assert tell.last.touched == {(Noun.PRIOR_LEARNING, new.id)}


def test_what_was_deleted_is_not_written_again_and_undo_brings_it_back(claiming: Claiming, desk: Desk) -> None:
    claiming.add(a_prior())
    changed = claiming.remove("p")
    assert changed.said == "Prior learning deleted"
    with pytest.raises(Refused, match="no longer in the workbook"):
        claiming.keep(a_prior(title="Too late"))
    desk.undo(changed.undo)
    assert claiming.all() == [a_prior()]


@pytest.mark.parametrize("credits_", [-1, 1000, 10**30])
@pytest.mark.parametrize("place", ["credits", "claim", "decision"])
def test_credits_that_cannot_be_are_refused(claiming: Claiming, place: str, credits_: int) -> None:
    values = {"credits": credits_, "claim": Claim(credits_), "decision": ProviderDecision(Answer.PARTLY, credits_)}
    with pytest.raises(Refused, match="whole number from 0 to 999"):
        claiming.add(replace(a_prior(), **{place: values[place]}))  # type: ignore[arg-type]
    assert claiming.all() == []


def test_tasks_and_prior_learning_are_held_against_the_awards_total(claiming: Claiming, desk: Desk) -> None:
    claiming.add(a_prior())
    done = Task("t", datetime(2026, 1, 1, tzinfo=UTC), title="An enquiry", result=Result(passed=True, awarded=30))
    with desk.change() as work:
        work.tasks.add(done)
        work.award_terms.put(AwardTerms(credits=120))
    held = claiming.credits()
    assert (held.total, held.from_tasks, held.from_prior) == (120, 30, 10)
