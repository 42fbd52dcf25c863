"""Lists for a spreadsheet: what reads as a formula stays words."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.text import clean
from senco_desk.printing.readable.spreadsheets import lines, of_reflections
from tests.services import hostile
from tests.store.things import a_reflection


@given(st.lists(hostile.words, min_size=2, max_size=4))
def test_every_cell_comes_back(cells: list[str]) -> None:
    (read,) = csv.reader(StringIO("".join(lines([cells])), newline=""), strict=True)
    assert [cell.removeprefix("'") for cell in read] == [clean(cell).removeprefix("'") for cell in cells]


@pytest.mark.parametrize("begun", ["=1+1", "+44", "-1", "@SUM(A1)", "\t=1"])
def test_a_formula_is_told_as_words(begun: str) -> None:
    assert "".join(lines([[begun, "x"]])).lstrip('"').startswith(f"'{begun}")


def test_a_reflection_is_a_row_with_what_it_counts_for() -> None:
    reflection = a_reflection("Four words of mine", number=14, title="Phonics")
    head, row = of_reflections([reflection], {reflection.id: ["5.3", "C.1"]})
    assert (len(head), row[0], row[1], row[-2:]) == (len(row), "R-014", "Phonics", ("4", "5.3 C.1"))
