"""Rows that break over pages are still one row; heads that are repeated are read once."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from senco_desk.domain.framework import Outcome, OutcomeKind
from senco_desk.domain.portfolio import Layout, OutcomePage, PrintedPiece
from senco_desk.printing.sides import strips
from senco_desk.printing.tables import WordsTable
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import framework, portfolio
from tests.printing.reading import Node, problems

LONG = " ".join(f"reason{number}" for number in range(2500))


def with_pieces(print_copy: Print, *pieces: PrintedPiece) -> Copy:
    first = framework().for_cases[0]
    return print_copy(replace(portfolio(()), outcomes=(OutcomePage(first.id, None, pieces),)))


def piece(number: int, why: str = "Because.") -> PrintedPiece:
    return PrintedPiece(
        f"R-{number:03d}", "A piece", "reflection", date(2025, 1, 9), coded("1").id, "1", why, printed=False
    )


@cache
def coded(code: str) -> Outcome:
    return framework().coded(code)


def table_about(copy: Copy, said: str) -> Node:
    return next(table for table in copy.tree.all("Table") if said in str(table.attributes.Summary))


def test_a_row_longer_than_a_page_is_read_as_one_row(print_copy: Print) -> None:
    copy = with_pieces(print_copy, piece(1), piece(2, LONG))
    rows = table_about(copy, "why").children
    assert [row.children[0].text.split()[0] for row in rows] == ["No.", "R-001", "R-002"]
    assert LONG in rows[2].children[2].text
    assert problems(copy.file) == {}


def test_a_head_is_drawn_on_every_page_and_read_once(print_copy: Print) -> None:
    copy = with_pieces(print_copy, piece(1, LONG[:4000]), piece(2, LONG), piece(3))
    assert sum("Why it counts" in drawn for drawn in copy.pages) > 2
    assert table_about(copy, "why").text.count("Why it counts") == 1


def test_hundreds_of_citations_in_one_cell_break_over_pages(print_copy: Print) -> None:
    copy = with_pieces(print_copy, *(replace(piece(number), outcome=coded("1.1").id) for number in range(1, 600)))
    read = table_about(copy, "Every outcome").text
    assert [f"R-{number:03d}" in read for number in range(1, 600)] == [True] * 599
    assert problems(copy.file) == {}


@pytest.mark.parametrize("words", range(270, 330, 6))
def test_a_row_just_higher_than_a_page_is_broken_as_well(print_copy: Print, words: int) -> None:
    copy = with_pieces(print_copy, piece(1, "reason " * words))
    assert problems(copy.file) == {}


def test_citations_of_all_lengths_break_over_pages(print_copy: Print) -> None:
    copy = with_pieces(print_copy, *(replace(piece(number), outcome=coded("1.1").id) for number in range(900, 1200)))
    read = table_about(copy, "Every outcome").text
    assert all(f"R-{number}" in read for number in range(900, 1200))


def test_in_the_largest_print_rows_longer_than_a_page_still_break(print_copy: Print) -> None:
    first = framework().for_cases[0]
    large = replace(
        portfolio(()), outcomes=(OutcomePage(first.id, None, (piece(1, LONG[:4000]),)),), layout=Layout(99, 9)
    )
    assert problems(print_copy(large).file) == {}


def test_two_elements_called_alike_are_not_mixed_up(print_copy: Print) -> None:
    found, one = framework(), coded("1.1")
    twins = tuple(replace(each, code="a") if each.kind is OutcomeKind.ELEMENT else each for each in found.outcomes)
    page = OutcomePage(coded("1").id, None, (replace(piece(7), outcome=one.id, outcome_code="a"),))
    given = replace(portfolio(()), framework=replace(found, outcomes=twins), outcomes=(page,))
    rows = table_about(print_copy(given), "elements of this outcome").children[1:]
    assert [row.text.endswith("R-007") for row in rows] == [True, *[False] * 6]


def test_codes_without_a_reason_stand_together_after_those_with_one(print_copy: Print) -> None:
    bare = [replace(piece(1, ""), outcome=coded(code).id, outcome_code=code) for code in ("1.1", "1.2")]
    reason = table_about(with_pieces(print_copy, *bare, piece(1)), "why").children[1].children[2]
    assert [words.text for words in reason.children] == ["1 Because.", "1.1, 1.2"]


def test_a_run_of_10000_letters_is_set_in_pieces_and_read_as_one(print_copy: Print) -> None:
    copy = with_pieces(print_copy, piece(1, "W" * 10_000))
    assert "W" * 10_000 in table_about(copy, "why").text
    assert problems(copy.file) == {}


def parted(words: list[str], *, keeps_last: bool) -> list[int]:
    """How many rows stand on either side, where the last has no room on the first."""
    table = WordsTable([["No."], *([each] for each in words)], colWidths=[100])
    table.keeps_last = keeps_last
    return [part.rows for part in table.split(100, sum(table.heights(100)) - 1)]


def test_what_says_how_many_more_there_are_does_not_stand_alone_under_a_head() -> None:
    assert parted(["R-001", "R-002", "and 35 more"], keeps_last=True) == [1, 2]
    assert parted(["R-001", "R-002", "R-003"], keeps_last=False) == [2, 1]
    assert parted(["R-001", "and 35 more"], keeps_last=True) == [1, 1]


def test_rows_that_stand_together_are_reckoned_together() -> None:
    table = WordsTable([["No."], ["R-001"], ["R-002"], ["and 35 more"]], colWidths=[100])
    alone = [strip.height for strip in strips([table], 100)]
    table.keeps_last = True
    assert [strip.height for strip in strips([table], 100)] == [alone[0], alone[1] + alone[2], alone[3]]
