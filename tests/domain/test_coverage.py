"""What counts for what, and where there is somewhere to go."""

from datetime import date

from senco_desk.domain.coverage import Counting, Piece, coverage
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.mapping import Mapping, PieceKind

SET = Framework(
    "set",
    "small-set",
    "A small set",
    (
        Outcome("a", OutcomeKind.PART, "A", "To know:"),
        Outcome("1", OutcomeKind.OUTCOME, "1", "The context", parent="a"),
        Outcome("1.1", OutcomeKind.ELEMENT, "1.1", "The Code", parent="1"),
        Outcome("1.2", OutcomeKind.ELEMENT, "1.2", "The Offer", parent="1"),
        Outcome("c", OutcomeKind.PART, "C", "This is evident when:"),
        Outcome("c.1", OutcomeKind.ELEMENT, "C.1", "There are high expectations", parent="c"),
    ),
)


def piece(name: str, day: date = date(2025, 3, 3)) -> Piece:
    return Piece(name, PieceKind.REFLECTION, name, f"About {name}", day, finished=True)


def counts(name: str, outcome: str, *, best: bool = False) -> Mapping:
    return Mapping(f"{name} for {outcome}", PieceKind.REFLECTION, name, SET.id, outcome, best=best)


def covered(
    outcome: str, *mappings: Mapping, pieces: tuple[Piece, ...] = (piece("R-001"), piece("R-002"))
) -> tuple[Counting, ...]:
    return coverage(SET, pieces, mappings)[outcome]


def test_what_counts_for_an_outcome_does_not_count_for_its_elements() -> None:
    assert not covered("1.1", counts("R-001", "1"))
    assert covered("1", counts("R-001", "1"))


def test_best_evidence_comes_first_then_the_earlier_day() -> None:
    pieces = (piece("R-001", date(2025, 1, 1)), piece("R-002", date(2025, 2, 2)), piece("R-003", date(2024, 12, 1)))
    all_three = (counts("R-001", "1.1"), counts("R-002", "1.1", best=True), counts("R-003", "1.1"))
    order = [c.piece.id for c in covered("1.1", *all_three, pieces=pieces)]
    assert order == ["R-002", "R-003", "R-001"]


def test_a_case_is_made_for_each_outcome_and_for_a_part_with_elements_of_its_own() -> None:
    assert [outcome.code for outcome in SET.for_cases] == ["1", "C"]
    assert SET.case_outcome_of("1.2") == SET.coded("1")
    assert SET.case_outcome_of("c.1") == SET.coded("C")
    assert SET.case_outcome_of("a") is None


def test_outcomes_lie_above_and_below_each_other() -> None:
    assert [outcome.code for outcome in SET.above("1.1")] == ["A", "1"]
    assert [outcome.code for outcome in SET.below("a")] == ["1", "1.1", "1.2"]
