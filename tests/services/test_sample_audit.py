from datetime import date

import pytest

from senco_desk.assets import outcomes_data
from senco_desk.domain.action import ActionState
from senco_desk.domain.audit import distance
from senco_desk.domain.framework import Framework
from senco_desk.importing.case import read_case
from senco_desk.services.sample_audit import read_audit


@pytest.fixture(scope="module")
def framework() -> Framework:
    return read_case(outcomes_data("nasenco-2014.json").read_bytes(), "nasenco-2014.json").framework


def test_the_sample_has_an_audit_of_all_ten_on_three_named_days(framework: Framework) -> None:
    kept = read_audit(framework, date(2025, 6, 12))
    found = distance(framework, kept.ratings, kept.practice)
    assert [day.name and day.name.value for day in found.days] == ["start", "middle", "exit"]
    assert [row.outcome.code for row in found.rows if row.depth == 0] == [*"123456789", "C"]
    assert [row.outcome.code for row in found.rows if row.depth] == ["1.2", "2.4"]


def test_seen_from_an_earlier_day_nothing_is_told_that_was_not_yet(framework: Framework) -> None:
    kept = read_audit(framework, date(2025, 2, 1))
    assert kept.practice.exit is None
    assert {rating.day.year for rating in kept.ratings} == {2024, 2025}
    assert all(action.finished is None or action.finished <= date(2025, 2, 1) for action in kept.actions)
    assert any(action.state is ActionState.OPEN and not action.came for action in kept.actions)
    assert read_audit(framework, date(2024, 1, 1)).actions == ()


def test_every_action_is_whole_and_one_became_evidence_that_is_there(framework: Framework) -> None:
    actions = read_audit(framework, date(2025, 6, 12)).actions
    assert all(action.what and action.aims for action in actions)
    assert sum(action.evidence is not None for action in actions) == 1
    assert {action.state for action in actions} == set(ActionState)
