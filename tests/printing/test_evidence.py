"""An outcome page shows best evidence first, as much of the rest as fits two sides, and where the rest is listed."""

import re
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from senco_desk.domain.framework import OutcomeKind
from senco_desk.domain.portfolio import Layout, OutcomePage, Part, PrintedPiece
from senco_desk.printing.evidence import neediest_first
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import case, framework, portfolio
from tests.printing.reading import problems
from tests.printing.test_accessible import failures
from tests.printing.test_tables import table_about

SET = framework()
FIRST = SET.for_cases[0]
WHY = "Because it changed what we do every week, and the pupils said so. "
ELEMENTS = [below for below in SET.below(FIRST.id) if below.kind is OutcomeKind.ELEMENT]


def piece(number: int, element: int = 0, *, best: bool = False) -> PrintedPiece:
    served, why = (
        ELEMENTS[element],
        "Because it changed what we do every week, and the pupils said so in their own words.",
    )
    return PrintedPiece(
        f"R-{number:03d}", "A piece", "reflection", date(2025, 1, 9), served.id, served.code, why, best, printed=False
    )


def many(print_copy: Print, layout: Layout | None = None, parts: tuple[Part, ...] = tuple(Part)) -> Copy:
    pieces = (piece(900, 1, best=True), *(piece(number) for number in range(1, 300)), piece(300, 6))
    page = OutcomePage(FIRST.id, case(SET, FIRST.id), pieces)
    return print_copy(replace(portfolio(()), outcomes=(page,), layout=layout or Layout(), parts=parts))


def sides(copy: Copy) -> int:
    return sum(FIRST.code in page.holds for page in copy.printed.pages)


def test_however_much_counts_for_it_an_outcome_has_two_sides(print_copy: Print) -> None:
    copy = many(print_copy)
    assert sides(copy) == 2
    assert "For the examiner" in copy.pages[[FIRST.code in page.holds for page in copy.printed.pages].index(True) + 1]


@pytest.mark.parametrize(("size", "most"), [(14, 3), (20, 6)])
def test_in_larger_print_it_has_as_many_more_as_the_same_words_need(print_copy: Print, size: int, most: int) -> None:
    copy = many(print_copy, Layout(size))
    assert (sides(copy), problems(copy.file)) == (most, {})


def test_what_does_not_fit_is_counted_and_its_page_is_that_of_the_index(print_copy: Print) -> None:
    copy = many(print_copy)
    *rows, last = table_about(copy, "why, and where").children[1:]
    said = re.fullmatch(r"and (\d+) more, listed in the index of elements (\w+)", last.text)
    assert said
    assert int(said[1]) + len(rows) == 301
    assert "Index of elements" in copy.page(said[2])


def test_best_evidence_comes_first_and_every_element_has_its_turn(print_copy: Print) -> None:
    rows = table_about(many(print_copy), "why, and where").children[1:]
    assert rows[0].text.startswith("R-900 9 Jan 2025 Best evidence")
    assert any(row.text.startswith("R-300") for row in rows)


def test_an_element_cites_some_and_counts_the_rest(print_copy: Print) -> None:
    copy = many(print_copy)
    row = table_about(copy, "elements of this outcome").children[1]
    assert row.text.endswith("R-001 R-002 R-003 R-004 and 295 more")
    every = table_about(copy, "Every outcome").text
    assert all(f"R-{number:03d}" in every for number in range(1, 301))


def test_it_is_accessible_and_its_parts_agree(print_copy: Print) -> None:
    copy = many(print_copy)
    assert (failures(copy.file), problems(copy.file)) == (set(), {})


def test_without_the_index_nothing_points_at_it(print_copy: Print) -> None:
    copy = many(print_copy, parts=tuple(part for part in Part if part is not Part.INDEX))
    assert "more, listed" not in copy.tree.text
    assert problems(copy.file) == {}


def test_the_neediest_first() -> None:
    one, same, other, best = [piece(1)], [piece(2)], [piece(3, 1)], [piece(4, best=True)]
    assert neediest_first([best, one, same, other]) == [best, other, one, same]
    assert neediest_first([one, same, other]) == [one, other, same]


@pytest.mark.parametrize("seed", [2, 4, 33])
def test_however_long_and_short_ones_follow_each_other_nothing_begins_a_third_side(
    print_copy: Print, seed: int
) -> None:
    by_chance = Random(seed)
    pieces = (piece(number, by_chance.randrange(len(ELEMENTS))) for number in range(1, 20))
    long = tuple(replace(each, why=WHY * by_chance.choice((1, 1, 2, 3, 5, 7))) for each in pieces)
    assert sides(print_copy(replace(portfolio(()), outcomes=(OutcomePage(FIRST.id, None, long),)))) == 2
