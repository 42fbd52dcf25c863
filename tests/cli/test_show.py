from datetime import date
from pathlib import Path

from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.wiring import open_services
from tests.cli.conftest import Command

DAY = date(2025, 9, 12)


def test_the_scale_is_told_though_nothing_was_rated(senco_desk: Command, tmp_path: Path) -> None:
    create(tmp_path / "mine.sencodesk", NoKey())
    told = senco_desk("show", tmp_path / "mine.sencodesk", "audit", "--json").told
    assert told == {"scale": ["Emerging", "Developing", "Established", "Enhanced"], "sets": []}
    assert senco_desk("show", tmp_path / "mine.sencodesk", "plan", "--json").told["actions"] == []


def test_what_was_rated_and_planned_is_told(senco_desk: Command, sample: Path) -> None:
    with open_services(sample) as services:
        framework = services.exchanging_frameworks.live()[0]
        outcome = framework.for_cases[0]
        services.auditing.rate(framework.id, outcome.id, DAY, 2)
        services.planning.plan_for(framework, [outcome.id])
    audit, plan = (senco_desk("show", sample, view, "--json").told for view in ("audit", "plan"))
    assert {"day": "2025-09-12", "step": 2, "of": 4, "word": "Developing", "why": ""} in [
        rating for each in audit["sets"][0]["outcomes"] for rating in each["ratings"]
    ]
    assert {"framework": framework.code, "code": outcome.code} in [
        each for action in plan["actions"] for each in action["outcomes"]
    ]
    assert "Developing" in senco_desk("show", sample, "audit").said


def test_a_view_that_there_is_not_is_wrong_usage(senco_desk: Command, sample: Path) -> None:
    assert senco_desk("show", sample, "weather").status == 2
