"""Each rule of CASE v1.1, broken: the checker of the tests sees it, the reader says it, and no outcome is lost."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from senco_desk.domain.crosswalk import MatchKind
from senco_desk.domain.errors import Damaged
from senco_desk.domain.framework import OutcomeKind
from senco_desk.importing.case import read_case, read_crosswalk
from tests.importing.case_rules import broken_rules
from tests.importing.packages import DOCUMENT, association, child, codes_found, item, package, read, uuid_of

Break = Callable[[dict[str, Any]], object]

BREAKS: dict[str, tuple[str, Break]] = {
    "document without identifier": ("case-no-identifier", lambda p: p["CFDocument"].pop("identifier")),
    "document identifier no uuid": ("case-identifier-not-uuid", lambda p: p["CFDocument"].update(identifier="set-1")),
    "document without uri": ("case-field-missing", lambda p: p["CFDocument"].pop("uri")),
    "document without creator": ("case-field-missing", lambda p: p["CFDocument"].pop("creator")),
    "document without title": ("case-field-missing", lambda p: p["CFDocument"].pop("title")),
    "document without time": ("case-field-missing", lambda p: p["CFDocument"].pop("lastChangeDateTime")),
    "document time no time": ("case-not-a-time", lambda p: p["CFDocument"].update(lastChangeDateTime="yesterday")),
    "document of another version": ("case-version", lambda p: p["CFDocument"].update(caseVersion="1.0")),
    "document day no day": ("case-not-a-date", lambda p: p["CFDocument"].update(statusStartDate="1/9/14")),
    "document source no uri": ("case-not-a-uri", lambda p: p["CFDocument"].update(officialSourceURL="on the shelf")),
    "document with null": ("case-null", lambda p: p["CFDocument"].update(publisher=None)),
    "document with another field": ("case-unknown-fields", lambda p: p["CFDocument"].update(CFPackageURI={"a": 1})),
    "item without identifier": ("case-no-identifier", lambda p: p["CFItems"][3].pop("identifier")),
    "item with sourcedId": ("case-sourced-id", lambda p: rename(p["CFItems"][1], "identifier", "sourcedId")),
    "item identifier no uuid": ("case-identifier-not-uuid", lambda p: p["CFItems"][1].update(identifier="X-1")),
    "item without uri": ("case-field-missing", lambda p: p["CFItems"][1].pop("uri")),
    "item uri no uri": ("case-not-a-uri", lambda p: p["CFItems"][1].update(uri="item one")),
    "item without time": ("case-field-missing", lambda p: p["CFItems"][1].pop("lastChangeDateTime")),
    "item statement a number": ("case-not-text", lambda p: p["CFItems"][1].update(fullStatement=12)),
    "item without statement": (
        "case-no-statement",
        lambda p: rename(p["CFItems"][1], "fullStatement", "alternativeLabel"),
    ),
    "item with short statement only": (
        "case-no-statement",
        lambda p: rename(p["CFItems"][1], "fullStatement", "abbreviatedStatement"),
    ),
    "item without any wording": ("no-wording", lambda p: p["CFItems"][1].pop("fullStatement")),
    "item with old spelling": ("case-old-spelling", lambda p: p["CFItems"][1].update(educationalLevel=["KS2"])),
    "item with another field": ("case-unknown-fields", lambda p: p["CFItems"][1].update(colour="red")),
    "item twice": ("duplicate-identifier", lambda p: p["CFItems"].append(item(2, "once more"))),
    "items not objects": ("case-not-an-object", lambda p: p["CFItems"].append("an outcome")),
    "items in a wrapper": ("case-wrapped", lambda p: p.update(CFItemSet={"CFItems": p.pop("CFItems")})),
    "associations in a wrapper": (
        "case-wrapped",
        lambda p: p.update(CFAssociations={"CFAssociations": p["CFAssociations"]}),
    ),
    "associations null": ("case-null", lambda p: p.update(CFAssociations=None)),
    "associations no list": ("case-not-a-list", lambda p: p.update(CFAssociations="none")),
    "association without identifier": ("case-no-identifier", lambda p: p["CFAssociations"][1].pop("identifier")),
    "association twice": ("case-duplicate-association", lambda p: p["CFAssociations"].append(p["CFAssociations"][1])),
    "association without type": ("case-field-missing", lambda p: p["CFAssociations"][1].pop("associationType")),
    "association of no type": (
        "case-association-type",
        lambda p: p["CFAssociations"][1].update(associationType="under"),
    ),
    "association without origin": ("case-node-missing", lambda p: p["CFAssociations"][1].pop("originNodeURI")),
    "association without destination": (
        "case-node-missing",
        lambda p: p["CFAssociations"][1].pop("destinationNodeURI"),
    ),
    "association without uri": ("case-field-missing", lambda p: p["CFAssociations"][1].pop("uri")),
    "association without time": ("case-field-missing", lambda p: p["CFAssociations"][1].pop("lastChangeDateTime")),
    "node as text": (
        "case-node-as-text",
        lambda p: p["CFAssociations"][1].update(destinationNodeURI=f"https://case.example/items/{uuid_of(1)}"),
    ),
    "node without title": ("case-field-missing", lambda p: p["CFAssociations"][1]["originNodeURI"].pop("title")),
    "node without uri": ("case-field-missing", lambda p: p["CFAssociations"][1]["originNodeURI"].pop("uri")),
    "node without identifier": (
        "case-field-missing",
        lambda p: p["CFAssociations"][1]["originNodeURI"].pop("identifier"),
    ),
    "sequence as text": ("case-sequence-not-a-number", lambda p: p["CFAssociations"][1].update(sequenceNumber="1")),
    "sequence a fraction": ("case-sequence-not-a-number", lambda p: p["CFAssociations"][1].update(sequenceNumber=1.5)),
    "unknown parent": ("unknown-parent", lambda p: p["CFAssociations"].__setitem__(1, child(2, 77))),
    "orphan": ("case-no-parent", lambda p: p["CFAssociations"].pop(1)),
    "two parents": ("case-second-parent", lambda p: p["CFAssociations"].append(child(2, 4))),
    "below itself": ("cycle", lambda p: p["CFAssociations"].__setitem__(1, child(2, 2))),
    "below its own child": ("cycle", lambda p: p["CFAssociations"].__setitem__(0, child(1, 2))),
    "field of the package": ("case-unknown-fields", lambda p: p.update(CFPackageURI={"identifier": "x"})),
}


def rename(found: dict[str, Any], old: str, new: str) -> None:
    found[new] = found.pop(old)


def test_a_package_that_keeps_every_rule_has_nothing_to_be_said():
    assert broken_rules(package()) == []
    assert read(package()).findings == ()


@pytest.mark.parametrize(("code", "breaks"), BREAKS.values(), ids=BREAKS)
def test_a_broken_rule_is_told_and_no_outcome_is_lost(code: str, breaks: Break):
    broken = package()
    breaks(broken)
    proposal = read(broken)
    (finding,) = (finding for finding in proposal.findings if finding.code == code)
    assert finding.breaks_rule
    assert str(finding).endswith(".")
    wording = {outcome.statement for outcome in proposal.framework.outcomes}
    assert {"Work with families to:", "plan.", "Know the law"} <= wording
    assert len(proposal.framework.outcomes) >= 4


@pytest.mark.parametrize("breaks", [breaks for _code, breaks in BREAKS.values()], ids=BREAKS)
def test_the_checker_of_these_tests_sees_the_same(breaks: Break):
    broken = package()
    breaks(broken)
    try:
        wrong = broken_rules(broken)
    except (KeyError, TypeError, AttributeError):
        wrong = ["too broken to look further"]
    assert wrong


def test_what_is_in_order_is_read_as_it_stands():
    framework = read(package()).framework
    assert [outcome.code for outcome in framework.outcomes] == ["1", "1.1", "1.2", "2"]
    assert framework.above(uuid_of(2))[-1].statement == "Work with families to:"
    assert [outcome.kind for outcome in framework.outcomes] == [
        OutcomeKind.OUTCOME, OutcomeKind.ELEMENT, OutcomeKind.ELEMENT, OutcomeKind.OUTCOME,
    ]  # fmt: skip
    assert (framework.id, framework.title, framework.code) == (DOCUMENT, "Its set", "its-set")


def test_sequence_numbers_order_the_children_and_not_the_file():
    turned = package()
    turned["CFAssociations"][1]["sequenceNumber"], turned["CFAssociations"][2]["sequenceNumber"] = "2", "1"
    assert [outcome.code for outcome in read(turned).framework.outcomes] == ["1", "1.2", "1.1", "2"]


def test_a_duplicate_is_kept_under_a_new_identifier():
    doubled = package()
    doubled["CFItems"].append(item(2, "once more"))
    outcomes = read(doubled).framework.outcomes
    assert len({outcome.id for outcome in outcomes}) == len(outcomes) == 5


def test_nodes_find_their_item_by_its_uri():
    followed = package()
    followed["CFItems"][0]["uri"] = "https://case.example/first"
    followed["CFAssociations"][1]["destinationNodeURI"] = "https://case.example/first"
    assert read(followed).framework.outcome(uuid_of(2)).parent == uuid_of(1)


def test_a_forest_keeps_its_roots():
    assert [outcome.code for outcome in read(package()).framework.children()] == ["1", "2"]


def test_what_has_no_code_gets_one_of_ours():
    bare = package()
    for found in bare["CFItems"]:
        del found["humanCodingScheme"]
    outcomes = read(bare).framework.outcomes
    assert [(outcome.code, outcome.code_is_ours) for outcome in outcomes] == [
        ("1", True), ("1.1", True), ("1.2", True), ("2", True),
    ]  # fmt: skip


def test_a_number_of_ours_is_never_one_that_stands_already():
    half = package()
    del half["CFItems"][0]["humanCodingScheme"]
    half["CFItems"][3]["humanCodingScheme"] = "1"
    codes = [outcome.code for outcome in read(half).framework.outcomes]
    assert len(set(codes)) == 4


def test_fields_without_a_place_are_counted():
    rich = package()
    for found in rich["CFItems"]:
        found["educationLevel"] = ["KS1"]
    rich["CFRubrics"] = [{"identifier": uuid_of(9)}]
    said = [str(finding) for finding in read(rich).findings]
    assert any("educationLevel (4)" in words for words in said)
    assert any("CFRubrics (1)" in words for words in said)
    assert not read(rich).breaks_rules


def test_matches_with_other_sets_come_along():
    matching = package()
    matching["CFAssociations"].append(association("exactMatchOf", uuid_of(2), uuid_of(99), notes="The same words."))
    matching["CFAssociations"].append(association("replacedBy", DOCUMENT, uuid_of(98)))
    proposal = read(matching)
    assert [(match.kind, match.destination, match.note) for match in proposal.matches] == [
        (MatchKind.SAME, uuid_of(99), "The same words.")
    ]
    assert proposal.framework.replaced_by == uuid_of(98)


def test_associations_without_a_place_are_told():
    more = package()
    more["CFAssociations"].append(association("ext:feeds", uuid_of(2), uuid_of(3)))
    (finding,) = read(more).findings
    assert (finding.code, finding.breaks_rule) == ("case-association-left-out", False)


def test_a_finding_names_three_places_and_counts_the_rest():
    bare = package()
    for found in bare["CFItems"]:
        del found["uri"]
    (finding,) = read(bare).findings
    assert str(finding).startswith("CFItems 1, CFItems 2, CFItems 3 and 1 more: ")


def test_the_wording_loses_only_stray_white_space():
    spaced = package()
    spaced["CFItems"][1]["fullStatement"] = "  listen \n to\u00a0them;\t\x00 "
    assert read(spaced).framework.outcome(uuid_of(2)).statement == "listen to them;"


def test_a_crosswalk_without_matches_is_refused():
    with pytest.raises(Damaged) as refused:
        read_crosswalk(json.dumps(package()).encode(), "none.json")
    assert refused.value.code == "no-matches"


def test_a_set_without_outcomes_is_refused():
    empty = package()
    empty["CFItems"] = []
    with pytest.raises(Damaged) as refused:
        read_case(json.dumps(empty).encode(), "none.json")
    assert refused.value.code == "no-outcomes"


def test_reading_again_gives_the_same_identifiers():
    nameless = package()
    del nameless["CFDocument"]["identifier"]
    nameless["CFItems"][1]["identifier"] = "X-1"
    assert read(nameless) == read(nameless)
    assert codes_found(read(nameless)) >= {"case-no-identifier", "case-identifier-not-uuid"}
