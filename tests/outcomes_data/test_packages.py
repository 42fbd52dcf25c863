"""Every bundled set keeps the rules of CASE v1.1, and is read without a word to say about it."""

import json
import re
from pathlib import Path

import pytest

from senco_desk import assets
from senco_desk.importing.case import read_case, read_crosswalk
from tests.importing.case_rules import broken_rules

FILES = sorted(assets.outcomes_data().glob("*.json"))
SETS = [file for file in FILES if not file.name.startswith("crosswalk-")]


def test_all_nine_are_there():
    assert {file.stem for file in FILES} == {
        "nasenco-2014", "nasenco-2009", "every-child-matters", "masters-characteristics", "role-features",
        "send-areas-of-need", "sendco-development", "npq-senco-sections", "crosswalk-2009-2014",
    }  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_package_keeps_every_rule(file: Path):
    assert broken_rules(json.loads(file.read_text("utf-8"))) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_uri_is_the_identifiers_own(file: Path):
    assert all(
        found["uri"] == f"urn:uuid:{found['identifier']}" for found in identified(json.loads(file.read_text("utf-8")))
    )


@pytest.mark.parametrize("file", SETS, ids=lambda file: file.stem)
def test_a_set_is_read_without_a_finding(file: Path):
    proposal = read_case(file.read_bytes(), file.name)
    assert proposal.findings == ()
    assert proposal.framework.code == file.stem
    assert proposal.framework.short_title
    assert len(proposal.framework.short_title) <= 24


@pytest.mark.parametrize("file", SETS, ids=lambda file: file.stem)
def test_codes_are_one_of_a_kind_and_texts_without_stray_space(file: Path):
    outcomes = read_case(file.read_bytes(), file.name).framework.outcomes
    assert len({outcome.code for outcome in outcomes}) == len(outcomes)
    texts = [text for outcome in outcomes for text in (outcome.statement, outcome.heading, outcome.note)]
    assert [text for text in texts if text != " ".join(text.split()) or re.search(r"[*#]|</?\w", text)] == []


def test_no_identifier_is_used_by_two_sets():
    own = [{each.id for each in read_case(file.read_bytes(), file.name).framework.outcomes} for file in SETS]
    assert len(set.union(*own)) == sum(map(len, own))


def test_identifiers_never_change():
    """Claims in every workbook point at them: a number here must never need changing."""
    first = {file.stem: read_case(file.read_bytes(), file.name).framework for file in SETS}
    assert first["nasenco-2014"].id == "101ef56e-305c-4d6d-b9cb-6c6925620e60"
    assert {code: str(found.outcomes[0].id)[:8] for code, found in first.items()} == FIRST_IDENTIFIERS


def test_each_match_of_2009_and_2014_joins_the_two_and_says_why():
    crosswalk = read_crosswalk(assets.outcomes_data("crosswalk-2009-2014.json").read_bytes(), "crosswalk")
    older, newer = (
        read_case(assets.outcomes_data(f"nasenco-{year}.json").read_bytes(), "set").framework for year in (2009, 2014)
    )
    assert len(crosswalk.matches) >= 20
    assert all(match.origin in older and match.destination in newer for match in crosswalk.matches)
    assert all(len(match.note.split()) >= 8 for match in crosswalk.matches)
    assert {match.origin for match in crosswalk.matches} == {outcome.id for outcome in older.outcomes}


def test_the_crosswalk_names_truly_what_has_no_match():
    crosswalk = read_crosswalk(assets.outcomes_data("crosswalk-2009-2014.json").read_bytes(), "crosswalk")
    newer = read_case(assets.outcomes_data("nasenco-2014.json").read_bytes(), "set").framework
    matched = {end for match in crosswalk.matches for end in (match.origin, match.destination)}
    without = {each.code for each in newer.elements if each.id not in matched and not each.code.startswith("2.")}
    named = set(re.findall(r"\b[\dC]\.\d", crosswalk.notes.partition("has no match")[2]))
    assert named == without


def identified(found: object) -> list[dict[str, str]]:
    """Every object with an identifier, at any depth."""
    if isinstance(found, list):
        return [each for one in found for each in identified(one)]
    if not isinstance(found, dict):
        return []
    return ([found] if "identifier" in found else []) + identified(list(found.values()))


FIRST_IDENTIFIERS = {
    "every-child-matters": "65a9f032",
    "masters-characteristics": "392fcf84",
    "nasenco-2009": "8cc84f25",
    "nasenco-2014": "4bc59d12",
    "npq-senco-sections": "72624ca2",
    "role-features": "87c661ba",
    "send-areas-of-need": "f735716e",
    "sendco-development": "35a6fcd1",
}
