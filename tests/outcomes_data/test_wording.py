"""The wording of the bundled sets, against the wording of their sources kept in `wording/`: not a letter differs."""

import re
from collections import Counter
from pathlib import Path

import pytest

from senco_desk import assets
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.importing.case import read_case

WORDING = Path(__file__).parent / "wording"


def bundled(code: str) -> Framework:
    return read_case(assets.outcomes_data(f"{code}.json").read_bytes(), code).framework


def source(code: str) -> list[str]:
    return (WORDING / f"{code}.txt").read_text("utf-8").splitlines()


def as_in_2014(outcome: Outcome) -> list[str]:
    if outcome.kind is OutcomeKind.PART:
        return [f"Part {outcome.code}: {outcome.heading}", outcome.statement]
    return [f"{outcome.code}. {outcome.statement}" if outcome.kind is OutcomeKind.OUTCOME else f"- {outcome.statement}"]


def as_in_2009(outcome: Outcome) -> list[str]:
    if outcome.kind is OutcomeKind.OUTCOME:
        return [outcome.statement]
    return [f"{outcome.code[-1]}) {outcome.statement}" if outcome.code[-1].isalpha() else f"• {outcome.statement}"]


def as_listed(outcome: Outcome) -> list[str]:
    if outcome.kind is OutcomeKind.ELEMENT:
        return [f"- {outcome.statement}"]
    return [outcome.statement if outcome.code_is_ours else f"- {outcome.code}) {outcome.statement}"]


@pytest.mark.parametrize(
    ("code", "as_in_source"),
    [
        ("nasenco-2014", as_in_2014),
        ("nasenco-2009", as_in_2009),
        ("masters-characteristics", as_listed),
        ("role-features", as_listed),
    ],
)
def test_the_wording_is_exact(code, as_in_source):
    assert [line for outcome in bundled(code).outcomes for line in as_in_source(outcome)] == source(code)


def test_the_five_outcomes_for_every_child_are_as_listed():
    one, two, three, four, five = (outcome.statement for outcome in bundled("every-child-matters").outcomes)
    assert [f"{one}, {two}, {three}, {four} and {five}"] == source("every-child-matters")


def test_2014_has_nine_outcomes_and_part_c():
    framework = bundled("nasenco-2014")
    assert [outcome.code for outcome in framework.for_cases] == [*"123456789", "C"]
    assert [len(framework.children(outcome.id)) for outcome in framework.for_cases] == [7, 5, 4, 5, 5, 5, 3, 4, 7, 4]
    assert len(framework.elements) == 49
    assert framework.coded("C").heading == "Personal and Professional Qualities"


def test_2009_has_five_areas_and_fifteen_elements_one_of_them_with_five_below():
    framework = bundled("nasenco-2009")
    areas = framework.children()
    assert [len(framework.children(area.id)) for area in areas] == [5, 2, 2, 2, 4]
    assert [outcome.code for outcome in framework.below(framework.coded("3.1").id)] == [
        f"3.1{letter}" for letter in "abcde"
    ]
    assert framework.title.endswith("as summarised in SENCO Week, January 2010")


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        ("every-child-matters", {"outcome": 5}),
        ("masters-characteristics", {"part": 2, "element": 8}),
        ("role-features", {"part": 1, "element": 11}),
        ("send-areas-of-need", {"outcome": 4}),
        ("sendco-development", {"outcome": 6, "element": 24}),
        ("npq-senco-sections", {"outcome": 8}),
    ],
)
def test_the_others_have_what_they_should(code, kinds):
    assert Counter(outcome.kind.value for outcome in bundled(code).outcomes) == kinds


def test_a_stem_stands_with_its_parent():
    framework = bundled("nasenco-2014")
    award, strategic = framework.above(framework.coded("5.1").id)
    assert strategic.statement == "Work strategically with senior colleagues and governors to:"
    assert award.statement == "The Award should enable SENCOs to:"


def test_the_oddities_of_the_source_stay_and_the_notes_stand_beside_them():
    framework = bundled("nasenco-2014")
    assert "children and young people pupils" in framework.coded("C").statement
    assert "Raise On-line" in framework.coded("5.4").statement
    assert "Analyse School Performance" in framework.coded("5.4").note
    assert "early help" in framework.coded("8.2").note
    assert not any("Today" in outcome.statement for outcome in framework.outcomes)


def test_our_own_numbers_are_marked_as_ours():
    ours = {outcome.code for outcome in bundled("nasenco-2014").outcomes if outcome.code_is_ours}
    assert all(re.fullmatch(r"[1-9C]\.\d", code) for code in ours)
    assert len(ours) == 49
    assert all(outcome.code_is_ours for outcome in bundled("nasenco-2009").outcomes)


def test_a_later_set_took_the_place_of_2009():
    assert bundled("nasenco-2009").replaced_by == bundled("nasenco-2014").id
