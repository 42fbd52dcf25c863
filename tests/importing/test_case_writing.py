import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from senco_desk import assets
from senco_desk.domain.crosswalk import Match, MatchKind
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.importing.case import read_case, read_crosswalk
from senco_desk.importing.case_writing import crosswalk_to_case, framework_to_case
from tests.importing.case_rules import broken_rules
from tests.importing.packages import DOCUMENT, uuid_of

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SETS = [file for file in sorted(assets.outcomes_data().glob("*.json")) if not file.name.startswith("crosswalk-")]


@pytest.mark.parametrize("file", SETS, ids=lambda file: file.stem)
def test_a_set_comes_back_as_it_was_written(file):
    proposal = read_case(file.read_bytes(), file.name)
    written = framework_to_case(proposal.framework, NOW, proposal.matches)
    assert broken_rules(json.loads(written)) == []
    assert read_case(written, file.name) == proposal


def test_a_crosswalk_comes_back_as_it_was_written():
    crosswalk = read_crosswalk(assets.outcomes_data("crosswalk-2009-2014.json").read_bytes(), "crosswalk")
    frameworks = [read_case(file.read_bytes(), file.name).framework for file in SETS]
    written = crosswalk_to_case(crosswalk, NOW, frameworks)
    assert broken_rules(json.loads(written)) == []
    assert read_crosswalk(written, "crosswalk") == crosswalk
    assert json.loads(written)["CFAssociations"][0]["originNodeURI"]["title"] == "1 Professional context"


def test_the_barest_set_still_keeps_every_rule():
    bare = Framework(DOCUMENT, "bare", "Bare", (Outcome(uuid_of(1), OutcomeKind.OUTCOME, "", "word"),))
    match = Match(uuid_of(5), MatchKind.RELATED, uuid_of(1), uuid_of(6))
    assert broken_rules(json.loads(framework_to_case(bare, NOW, [match]))) == []


def test_times_are_written_in_utc():
    here = datetime(2026, 6, 1, 13, tzinfo=timezone(timedelta(hours=1)))
    bare = Framework(DOCUMENT, "bare", "Bare", (Outcome(uuid_of(1), OutcomeKind.OUTCOME, "1", "word"),))
    assert json.loads(framework_to_case(bare, here))["CFDocument"]["lastChangeDateTime"] == "2026-06-01T12:00:00Z"
