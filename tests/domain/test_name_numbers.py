"""Numbers and addresses that point at one person."""

from datetime import date

import pytest

from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_numbers import has_check_letter
from senco_desk.domain.name_scanning import Scanner

SCANNER = Scanner(Registered([]), today=date(2025, 6, 12))


def found(text: str) -> list[tuple[FindingKind, str]]:
    return [(each.kind, text[each.begin : each.end]) for each in SCANNER.look(text)]


@pytest.mark.parametrize("upn", ["B801200005001", "P207000016049"])
def test_the_check_letter_of_a_pupil_number_is_worked_out(upn: str) -> None:
    assert has_check_letter(upn)
    assert not has_check_letter(f"C{upn[1:]}")


def test_a_temporary_number_counts_its_last_letter() -> None:
    letters = [letter for letter in "ABCDEFGHJKLMNPQRTUVWXYZ" if has_check_letter(f"{letter}80120000500A")]
    assert len(letters) == 1
    assert found(f"number {letters[0]}80120000500A")[0][0] is FindingKind.UPN


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("His number is B801200005001.", FindingKind.UPN, "B801200005001"),
        ("b801 2000 05 001", FindingKind.UPN, "b801 2000 05 001"),
        ("UPN C801200005001", FindingKind.UPN, "C801200005001"),
        ("ring 01632 960 983", FindingKind.TELEPHONE, "01632 960 983"),
        ("+44 (0)20 7946 0991", FindingKind.TELEPHONE, "+44 (0)20 7946 0991"),
        ("(020) 7946 0991", FindingKind.TELEPHONE, "(020) 7946 0991"),
        ("07700900123", FindingKind.TELEPHONE, "07700900123"),
        ("write to a.b@home.example now", FindingKind.EMAIL, "a.b@home.example"),
        ("DOB: 3/4/2016", FindingKind.BIRTH, "3/4/2016"),
        ("D.O.B. 3rd April 2016", FindingKind.BIRTH, "3rd April 2016"),
        ("born on 3 April 2016", FindingKind.BIRTH, "3 April 2016"),
        ("03/04/2016", FindingKind.BIRTH, "03/04/2016"),
        ("2016-04-03", FindingKind.BIRTH, "2016-04-03"),
    ],
)
def test_it_is_found(text: str, kind: FindingKind, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "C801200005001",  # another check letter
        "0 1 2 3 4 5 6 7 8 9 10 11",
        "ISBN 9780194799003",
        "£012345678901",
        "on 12/05/2025",
        "on 31/02/2016",
        "pages 100-110, 2014",
        "born in Wales",
        "a@b",
    ],
)
def test_it_is_not_taken_for_one(text: str) -> None:
    assert found(text) == []
