from datetime import date
from pathlib import Path

from senco_desk.domain.exit_review import OutcomeDecision
from senco_desk.domain.profile import Profile, Programme
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.wiring import open_services
from tests.cli.conftest import Command
from tests.store.prior_things import a_prior, an_exit_review


def test_of_an_empty_workbook_there_is_little_to_tell(senco_desk: Command, tmp_path: Path) -> None:
    folder = tmp_path / "mine.sencodesk"
    create(folder, NoKey())
    told = {view: senco_desk("show", folder, view, "--json").told for view in ("prior", "programme", "exit")}
    assert told["prior"]["credits"]["said"] == "None of 60 credits yet."
    assert told["programme"]["dates"] == told["programme"]["two_dates"] == []
    assert told["exit"] == {"exit_reviews": []}


def test_prior_learning_is_told_with_its_claim_and_the_decision(senco_desk: Command, sample: Path) -> None:
    with open_services(sample) as services:
        evidence = services.evidencing.rows()[0]
        services.claiming.add(a_prior(proof=evidence.id))
    told = senco_desk("show", sample, "prior", "--json").told
    found = next(each for each in told["prior_learning"] if each["title"].startswith("PGCert Dyslexia &"))
    assert (found["evidence"], found["asks_how_current"]) == (evidence.reference, True)
    assert found["decision"]["credits"] == 10
    assert "PGCert Dyslexia & literacy <3" in senco_desk("show", sample, "prior").said


def test_dates_are_told_with_the_weeks_of_term_until_each(senco_desk: Command, tmp_path: Path) -> None:
    folder = tmp_path / "mine.sencodesk"
    create(folder, NoKey(), seen_from=date(2026, 11, 22))
    with open_services(folder) as services:
        services.introducing.keep(Profile("Ada", programme=Programme(taught_ends=date(2027, 1, 8))))
        services.keeping_dates.add_holiday(date(2026, 12, 19), date(2027, 1, 3), "Christmas")
    told = senco_desk("show", folder, "programme", "--json").told
    assert told["dates"][0] | {"what": ""} == {
        "kind": "taught-ends", "what": "", "day": "2027-01-08", "working_days": 25, "weeks_of_term": 5,
    }  # fmt: skip
    assert [each["name"] for each in told["holidays"]] == ["Christmas"]
    assert len(told["two_dates"]) == 2


def test_decisions_are_told_by_the_codes_of_their_outcomes(senco_desk: Command, sample: Path) -> None:
    with open_services(sample) as services:
        framework = services.exchanging_frameworks.live()[0]
        fifth = framework.coded("5")
        decision = OutcomeDecision(framework.id, fifth.id, "Met")
        services.exit_reviewing.add(an_exit_review(decisions=(decision, OutcomeDecision("gone", "6", "Partly"))))
    reviews = senco_desk("show", sample, "exit", "--json").told["exit_reviews"]
    told = next(each for each in reviews if each["place"] == "Room 4")["decisions"]
    assert told[0] == {"framework": framework.code, "code": "5", "decision": "Met", "note": ""}
    assert told[1]["code"] == "6"
