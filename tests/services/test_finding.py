"""Any word of hers is found, as she spells it or nearly."""

from dataclasses import replace

import pytest

from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Section
from senco_desk.domain.text import from_plain
from senco_desk.services.finding import Finding
from senco_desk.services.reflecting import Reflecting
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener


@pytest.fixture
def finding(desk: Desk, tell: Listener, clock: Clock) -> Finding:
    reflecting = Reflecting(desk, tell, clock)
    for title, words in (("Staff meeting", "Nine of twelve slips named phonics."), ("Café", "Tom <3 & Co moved on.")):
        begun = reflecting.begin()
        reflecting.keep(replace(begun, title=title, sections=(Section("text", "", from_plain(words)),)))
    return Finding(desk)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("phonics", "Staff meeting"),
        ("slip", "Staff meeting"),
        ("cafe", "Café"),
        ("tom co", "Café"),
        ("MEETING", "Staff meeting"),
    ],
)
def test_a_text_is_found_by_its_words(finding: Finding, words: str, title: str) -> None:
    assert [hit.title for hit in finding.find(words) if hit.noun is Noun.REFLECTION] == [title]


def test_the_context_is_shown(finding: Finding) -> None:
    hit = next(hit for hit in finding.find("phonics") if hit.noun is Noun.REFLECTION)
    assert "slips named phonics" in hit.excerpt
    assert [hit.excerpt[start : start + length] for start, length in hit.marks] == ["phonics"]


def test_outcomes_are_found_by_their_wording(finding: Finding) -> None:
    assert any(hit.noun is Noun.OUTCOME for hit in finding.find("tribunal"))


@pytest.mark.parametrize("words", ["", "   ", '"', "NOT", "a* OR b", "NEAR(", "🙂", "(" * 500, "x" * 100_000])
def test_no_words_make_it_stumble(finding: Finding, words: str) -> None:
    assert isinstance(finding.find(words), list)
