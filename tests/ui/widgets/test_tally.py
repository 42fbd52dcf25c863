from senco_desk.domain.coverage import Figures
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.ui.widgets.tally import MOST_SQUARES, Tally, tallies

SET = Framework(
    "set",
    "set",
    "A set",
    (
        Outcome("a", OutcomeKind.PART, "A", "To know"),
        Outcome("1", OutcomeKind.OUTCOME, "1", "The context", parent="a"),
        Outcome("1.1", OutcomeKind.ELEMENT, "1.1", "Mediation", parent="1"),
        Outcome("1.2", OutcomeKind.ELEMENT, "1.2", "Budgets", parent="1"),
    ),
)


def of(**counts: int) -> dict[str, Tally]:
    return tallies(SET, {code[1:].replace("_", "."): Figures(count) for code, count in counts.items()})


def test_an_element_has_a_square_for_each_piece() -> None:
    assert of(_1_1=3)["1.1"] == Tally((True, True, True), 0, "3 pieces count")


def test_an_element_with_nothing_has_one_hollow_square() -> None:
    assert of()["1.1"] == Tally((False,), 0, "nothing yet")


def test_beyond_a_few_squares_a_number_stands_for_the_rest() -> None:
    assert of(_1_1=MOST_SQUARES + 5)["1.1"].more == 5


def test_best_evidence_is_said() -> None:
    assert tallies(SET, {"1.1": Figures(2, 1)})["1.1"].spoken == "2 pieces count, 1 best evidence"


def test_an_outcome_has_a_square_for_each_element() -> None:
    assert of(_1_2=4)["1"] == Tally((False, True), 0, "1 of 2 elements have something")


def test_what_counts_for_an_outcome_as_a_whole_fills_no_element() -> None:
    found = of(_1=1)["1"]
    assert found.squares == (False, False)
    assert found.spoken.endswith("1 piece counts for it as a whole")


def test_a_part_that_only_holds_outcomes_has_no_picture() -> None:
    assert of(_1_1=1)["a"] == Tally()
