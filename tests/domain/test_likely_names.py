"""Likely names are guessed from what they are and what stands beside them; everything else is left in peace."""

import pytest

from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_scanning import Scanner
from senco_desk.domain.person import Person, PersonKind

GIVEN = frozenset({"aisha", "mark", "grace", "roger", "freya"})
SCANNER = Scanner(
    Registered([Person("z", PersonKind.PUPIL, "Zeb", (), "Pupil A")]), GIVEN, frozenset({"ruth", "quill"})
)


def likely(text: str) -> list[str]:
    return [text[each.begin : each.end] for each in SCANNER.look(text) if each.kind is FindingKind.LIKELY]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Aisha came.", "Aisha"),
        ("Aisha came.", "Aisha"),
        ("AISHA came.", "AISHA"),
        ("with Freya Oduya-Pike today", "Freya Oduya-Pike"),
        ("Dear Mrs P. Fernhollow,", "Mrs P. Fernhollow"),
        ("Dr O’Neill wrote", "Dr O’Neill"),
        ("and Thandiwe said no", "Thandiwe"),
        ("I asked Xiulan to stay", "Xiulan"),
        ("Thandiwe’s mum rang", "Thandiwe"),
        ("Mark said so", "Mark"),
        ("I saw Grace there", "Grace"),
        ("Zeb Oduya came", "Oduya"),
    ],
)
def test_a_likely_name_is_found(text: str, name: str) -> None:
    assert likely(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Mark the books. Grace under fire.",
        "The SENCO asked Ofsted. Year 4 said so. Nobody came.",
        "as Roger (2014) says; Roger et al. disagree; (Roger and Webster, 2012)",
        "Ruth Quill wrote this",
        "the Tribunal said no",
        "in May and in June",
        "said Pupil A’s mother",
    ],
)
def test_what_is_no_name_is_left_in_peace(text: str) -> None:
    assert likely(text) == []
