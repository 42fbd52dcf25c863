"""The decade's evidence: as much as is promised, in the order of its days, and the same each time."""

from datetime import date
from functools import cache
from itertools import islice

from senco_desk.domain.evidence import EvidenceKind
from senco_desk.services.sample_decade import MAPPINGS as OF_REFLECTIONS
from senco_desk.services.sample_decade_evidence import EVIDENCE, FILES, MAPPINGS, decade_evidence
from senco_desk.services.sample_evidence import Piece
from senco_desk.services.sample_material import read_material

TODAY = date(2025, 6, 12)


@cache
def pieces() -> list[Piece]:
    return list(decade_evidence(read_material(), TODAY))


def test_there_are_as_many_as_promised() -> None:
    assert len(pieces()) == EVIDENCE == 8_000
    assert sum(len(piece.mappings) for piece in pieces()) == MAPPINGS
    assert MAPPINGS + OF_REFLECTIONS == 40_000
    assert sum(len(piece.files) for piece in pieces()) == FILES == 200


def test_the_files_are_those_of_the_year() -> None:
    year = {file.path for piece in read_material().pieces for file in piece.files}
    assert {file.path for piece in pieces() for file in piece.files} == year


def test_they_fill_ten_years_in_the_order_of_their_numbers() -> None:
    added = [piece.evidence.added for piece in pieces()]
    assert added == sorted(added)
    assert (added[0].year, added[-1].date()) == (2015, TODAY)


def test_no_id_is_used_twice() -> None:
    ids = [p.evidence.id for p in pieces()]
    ids += [each.id for piece in pieces() for each in (*piece.mappings, *piece.files)]
    assert len(set(ids)) == len(ids) == EVIDENCE + MAPPINGS + FILES


def test_every_kind_is_among_them_half_with_impact_and_a_few_without_a_day() -> None:
    evidence = [piece.evidence for piece in pieces()]
    assert {each.kind for each in evidence} == set(EvidenceKind)
    assert 3_500 < sum(not each.impact.is_blank for each in evidence) < 4_500
    assert 150 < sum(each.happened is None for each in evidence) < 350


def test_every_outcome_has_one_best_piece() -> None:
    framework = read_material().framework
    best = [framework.case_outcome_of(m.outcome) for piece in pieces() for m in piece.mappings if m.best]
    assert sorted(best, key=str) == sorted(framework.for_cases, key=str)


def test_it_is_the_same_each_time() -> None:
    assert list(islice(decade_evidence(read_material(), TODAY), 200)) == pieces()[:200]
