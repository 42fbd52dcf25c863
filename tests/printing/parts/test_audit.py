"""The audit on paper: a picture with its words, the same as a table, and why only where it is in the copy."""

import re
from dataclasses import replace
from datetime import date

import pytest

from senco_desk.domain.portfolio import Layout, Part
from tests.printing.audited import audited
from tests.printing.conftest import Print
from tests.printing.portfolios import portfolio
from tests.printing.reading import problems
from tests.printing.test_accessible import failures


def test_it_is_read_aloud_in_words_and_as_a_table(print_copy: Print) -> None:
    copy = print_copy(audited())
    assert failures(copy.file) == set()
    assert problems(copy.file) == {}
    assert "1: Emerging → Established, 2 steps up" in copy.tree.all("Figure")[0].text
    table = next(each for each in copy.tree.all("Table") if "distance between" in str(each.attributes.Summary))
    heads, first, *_rest = [[cell.text for cell in row.children] for row in table.children]
    assert [head.replace("\u00a0", " ") for head in heads] == [
        "No.", "Outcome", "Start, 18 Apr 2024", "Middle, 9 Jan 2025", "Exit, 9 Jun 2025", "Distance",
    ]  # fmt: skip
    assert first[2:] == ["Emerging", "Developing", "Established", "2 steps up"]


def test_why_prints_once_each_where_the_copy_has_it_and_is_not_there_otherwise(print_copy: Print) -> None:
    found = re.findall(r"kestrel\d{4}", print_copy(replace(audited(whys=True), plan=())).tree.text)
    assert len(found) == len(set(found)) == 30
    assert "Why I rated so" not in print_copy(replace(audited(), plan=())).tree.text


def test_an_outcome_page_says_then_and_now_unless_the_audit_is_left_out(print_copy: Print) -> None:
    parts = (Part.COVER, Part.AUDIT, Part.OUTCOMES)
    with_it = print_copy(replace(audited(), parts=parts, plan=()))
    assert "My rating: Emerging (18 Apr 2024) → Established (9 Jun 2025)" in with_it.tree.text
    assert "My rating" not in print_copy(replace(audited(), parts=(Part.COVER, Part.OUTCOMES))).tree.text


def test_a_copy_without_an_audit_has_no_page_for_it(print_copy: Print) -> None:
    copy = print_copy(replace(portfolio(), parts=(Part.COVER, Part.AUDIT, Part.PLAN)))
    assert copy.printed.body_pages == 0


@pytest.mark.parametrize("code", ["nasenco-2009", "npq-senco-sections", "every-child-matters"])
@pytest.mark.parametrize("layout", [Layout(), Layout(32)])
def test_every_shape_of_set_prints_with_its_elements(print_copy: Print, code: str, layout: Layout) -> None:
    copy = print_copy(replace(audited(code=code, elements=True), layout=layout))
    assert copy.tree.all("Figure")
    assert problems(copy.file) == {}


def test_the_widest_day_in_the_head_is_never_broken_within_a_word(print_copy: Print) -> None:
    whole = audited()
    assert whole.audit is not None
    days = tuple(replace(each, day=date(2026, 5, 30)) if at == 2 else each for at, each in enumerate(whole.audit.days))
    head = " ".join(print_copy(replace(whole, plan=(), audit=replace(whole.audit, days=days))).pages[1].split())
    assert "Start, 18 Apr 2024 Middle, 9 Jan 2025 Exit, 30 May 2026 Distance" in head.replace("\u00a0", " ")
