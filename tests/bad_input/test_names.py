"""Texts made to take long, or to look like many names at once, are looked through all the same."""

import pytest

from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_scanning import Scanner
from senco_desk.domain.person import Person, PersonKind

SCANNER = Scanner(
    Registered([Person("z", PersonKind.PUPIL, "Zeb Quill", ("Zeb", ".*+?(", "((((ab"), "Pupil A")]),
    frozenset({"aisha"}),
)
MANY = 3_000


@pytest.mark.parametrize(
    "piece",
    ["zeb ", "Aisha ", "01632 960983 ", "a@b.example ", "a-\n", "e\u0301", "\ud800", "the only a b ", "a deaf boy ",
     "Mr A. ", "(", "\x02", "dob 1 ", "0", "A-", "محمد", "\U0001d400"],
)  # fmt: skip
def test_a_text_of_one_thing_over_and_over_is_looked_through(piece: str) -> None:
    text = piece * MANY
    assert all(0 <= each.begin < each.end <= len(text) for each in SCANNER.look(text))


def test_every_one_of_many_is_found() -> None:
    found = SCANNER.look("zeb and Aisha " * MANY)
    assert [each.kind for each in found] == [FindingKind.REGISTERED, FindingKind.LIKELY] * MANY
