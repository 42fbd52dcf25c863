"""Phrases by which one of very few could be known."""

import pytest

from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_scanning import Scanner

SCANNER = Scanner(Registered([]))


def few(text: str) -> list[str]:
    return [text[each.begin : each.end] for each in SCANNER.look(text) if each.kind is FindingKind.FEW]


@pytest.mark.parametrize(
    "text",
    [
        "the only child",
        "The only deaf pupil",
        "one of two girls",
        "one of the three new pupils",
        "a boy with Down syndrome in Year 4",
        "a girl in Reception who has cerebral palsy",
        "two pupils in Year 3 with autism",
    ],
)
def test_so_few_are_found(text: str) -> None:
    assert few(f"There is {text}") == [text]


@pytest.mark.parametrize(
    "text",
    ["the only reason", "twelve pupils in Year 3 with autism", "two pupils in Year 3", "one of two ways", "two boys"],
)
def test_what_could_be_many_is_not(text: str) -> None:
    assert few(text) == []
