import sys

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.importing.findings import Findings
from senco_desk.importing.tree import MOST_LEVELS, MOST_OUTCOMES, Node, grown, identity, slug


def chain(length: int, *, closed: bool = False) -> list[Node]:
    first = str(length - 1) if closed else None
    return [Node(str(at), f"row {at}", f"words {at}", parent=str(at - 1) if at else first) for at in range(length)]


def refusal(nodes: list[Node]) -> str:
    with pytest.raises(Refused) as refused:
        grown(nodes, "set.csv", Findings())
    assert "Nothing was changed" in str(refused.value)
    return refused.value.code


def test_limits_are_refused_and_not_cut():
    assert refusal(chain(MOST_LEVELS + 1)) == "too-many-levels"
    assert refusal([Node(str(at), "", "words") for at in range(MOST_OUTCOMES + 1)]) == "too-many-outcomes"
    assert refusal([Node("1", "row 1", "w" * 20_001)]) == "outcome-too-long"


def test_a_chain_far_past_the_limit_is_refused_without_running_out_of_stack():
    assert refusal(chain(sys.getrecursionlimit() * 5)) == "too-many-levels"


def test_a_long_ring_is_opened_at_one_place():
    findings = Findings()
    outcomes = grown(chain(MOST_LEVELS, closed=True), "set.csv", findings)
    assert len(outcomes) == MOST_LEVELS
    assert [finding.code for finding in findings.all()] == ["cycle"]


def test_two_rings_are_opened_each():
    nodes = [Node(each, each, each, parent=parent) for each, parent in ("ab", "ba", "cd", "dc", "ea")]
    findings = Findings()
    assert {outcome.id for outcome in grown(nodes, "set.csv", findings)} == set("abcde")
    assert [finding.places for finding in findings.all()] == [("a", "c")]


def test_the_most_there_may_be_is_read_whole():
    nodes = [Node(str(at), "", "words", parent=str(at // 10) if at > 9 else None) for at in range(MOST_OUTCOMES)]
    assert len(grown(nodes, "set.csv", Findings())) == MOST_OUTCOMES


def test_an_identity_is_its_own_uuid_or_always_the_same_one():
    own = "A0000000-0000-4000-8000-00000000000B"
    assert identity(own, "set") == own.lower()
    assert identity("5.3", "set") == identity("5.3", "set") != identity("5.3", "other")


@pytest.mark.parametrize(
    ("words", "stem"),
    [("Bath Spa: PG Cert", "bath-spa-pg-cert"), ("../../etc", "etc"), ("特別支援", "特別支援"), ("…", "")],
)
def test_a_code_is_a_safe_name_for_a_file(words, stem):
    assert slug(words) == stem
