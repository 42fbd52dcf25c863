"""Sets in and out of every format; and no bytes at all, however hostile, that do more than refuse with a sentence."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from senco_desk import assets
from senco_desk.domain.errors import DeskError
from senco_desk.domain.framework import Framework
from senco_desk.importing.case import read_case
from senco_desk.importing.frameworks import Form, read_framework, written_framework
from tests.importing.case_rules import broken_rules
from tests.importing.packages import package, uuid_of

NOW = datetime(2026, 11, 21, tzinfo=UTC)
SETS = [file for file in sorted(assets.outcomes_data().glob("*.json")) if not file.name.startswith("crosswalk-")]
WAYS = [(form, suffix) for form in Form for suffix in form.suffixes]
PATIENT = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def told(framework: Framework) -> list[tuple[str, str, int]]:
    return [(each.code, each.statement, len(framework.above(each.id))) for each in framework.outcomes]


@pytest.mark.parametrize(("form", "suffix"), WAYS, ids=[f"{form}{suffix}" for form, suffix in WAYS])
@pytest.mark.parametrize("file", SETS, ids=lambda file: file.stem)
def test_a_set_goes_out_and_comes_back_with_its_codes_wording_and_tree(file, form, suffix):
    framework = read_case(file.read_bytes(), file.name).framework
    proposal = read_framework(written_framework(framework, form, NOW, suffix=suffix), f"back{suffix}")
    assert told(proposal.framework) == told(framework)
    assert proposal.findings == ()


def test_the_format_is_told_from_the_bytes_and_not_from_the_name():
    framework = read_framework(b"Code,Statement\n1,one\n", "set.json").framework
    assert [each.statement for each in framework.outcomes] == ["one"]


def survives(content: bytes) -> None:
    """A proposal that holds together, or a refusal in words."""
    try:
        proposal = read_framework(content, "set")
    except DeskError as refused:
        assert str(refused).endswith(".")  # noqa: PT017  (a refusal is one of the two right answers)
    else:
        assert all(str(finding).endswith(".") for finding in proposal.findings)
        holds_together(proposal.framework)


def holds_together(framework: Framework) -> None:
    assert len({each.id for each in framework.outcomes}) == len(framework.outcomes) > 0
    assert all(each.statement and each.code for each in framework.outcomes)
    assert broken_rules(json.loads(written_framework(framework, Form.CASE, NOW))) == []


@PATIENT
@given(some.binary(max_size=200))
def test_any_bytes(content):
    survives(content)


@PATIENT
@given(some.text(max_size=300))
def test_any_text_as_a_sheet(text):
    survives(f"Level,Code,Statement,Notes\n{text}".encode("utf-8", "surrogatepass"))


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
PLACES = [
    ("CFDocument",), ("CFItems",), ("CFAssociations",), ("CFDocument", "identifier"), ("CFDocument", "title"),
    ("CFDocument", "extensions"), ("CFDocument", "statusStartDate"), ("CFDocument", "officialSourceURL"),
    ("CFDocument", "language"), ("CFItems", 1), ("CFItems", 1, "identifier"), ("CFItems", 1, "fullStatement"),
    ("CFItems", 1, "humanCodingScheme"), ("CFItems", 1, "CFItemType"), ("CFItems", 1, "extensions"),
    ("CFAssociations", 1), ("CFAssociations", 1, "associationType"), ("CFAssociations", 1, "originNodeURI"),
    ("CFAssociations", 1, "destinationNodeURI", "identifier"), ("CFAssociations", 1, "sequenceNumber"),
    ("CFAssociations", 1, "destinationNodeURI", "uri"),
]  # fmt: skip


@PATIENT
@given(some.sampled_from(PLACES), JSON)
def test_anything_anywhere_in_a_package(place, value):
    broken: Any = package()
    at = broken
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = value
    survives(json.dumps(broken).encode())


@PATIENT
@given(some.lists(some.tuples(some.integers(1, 4), some.integers(1, 5)), max_size=12))
def test_any_tangle_of_parents_keeps_every_outcome(links):
    tangled = package()
    for (child, parent), association in zip(links, tangled["CFAssociations"] * 3, strict=False):
        association["originNodeURI"]["identifier"] = uuid_of(child)
        association["destinationNodeURI"]["identifier"] = uuid_of(parent)
    framework = read_case(json.dumps(tangled).encode(), "set").framework
    assert {each.id for each in framework.outcomes} == {uuid_of(number) for number in (1, 2, 3, 4)}


@pytest.mark.parametrize(
    "content", [b"{", b"[[", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0", b'"', b",,,"]
)
def test_beginnings_of_files(content):
    survives(content)
