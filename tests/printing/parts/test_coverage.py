"""Coverage on paper: a picture with its words, and the same as a table."""

from dataclasses import replace

import pytest

from senco_desk.domain.portfolio import Layout, Part
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import portfolio
from tests.printing.reading import Node, problems

ALONE = (Part.COVERAGE,)


def table(copy: Copy) -> Node:
    return next(each for each in copy.tree.all("Table") if "how many pieces" in str(each.attributes.Summary))


def test_the_picture_says_in_words_what_it_shows(copy: Copy) -> None:
    said = copy.tree.all("Figure")[0].text
    assert said.startswith("A chart of the pieces")
    assert "from Oct 2024 to Jun 2025" in said
    assert "5: 7;" in said


def test_the_table_says_the_same(copy: Copy) -> None:
    rows = [[cell.text for cell in row.children] for row in table(copy).children]
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "C"]
    assert all(row[1].endswith("5 pieces of evidence · 2 reflections · Oct 2024") for row in rows[1:])


def test_it_has_columns_where_they_fit_or_where_nothing_would(print_copy: Print) -> None:
    short = print_copy(replace(portfolio(code="every-child-matters"), parts=ALONE))
    assert [cell.text for cell in table(short).children[0].children][2:] == ["Evidence", "Reflections", "From and to"]


def test_picture_and_table_stand_on_one_page_when_they_can(print_copy: Print) -> None:
    assert print_copy(replace(portfolio(), parts=ALONE)).printed.body_pages == 1


@pytest.mark.parametrize("code", ["nasenco-2009", "npq-senco-sections", "every-child-matters"])
@pytest.mark.parametrize("layout", [Layout(), Layout(32)])
def test_every_shape_of_set_has_one(print_copy: Print, code: str, layout: Layout) -> None:
    copy = print_copy(replace(portfolio(code=code), parts=ALONE, layout=layout))
    assert copy.tree.all("Figure")
    assert problems(copy.file) == {}


def test_where_nothing_counts_it_says_so(print_copy: Print) -> None:
    copy = print_copy(replace(portfolio(), parts=ALONE, coverage=None))
    assert "Nothing counts for these outcomes yet." in copy.tree.text
