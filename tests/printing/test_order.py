"""Parts in the order that was chosen, and pages for paper that is printed on both sides."""

from dataclasses import replace
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest

from senco_desk.domain.portfolio import FRONT, Layout, Part, in_print_order
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import portfolio
from tests.printing.reading import problems
from tests.printing.test_accessible import failures

TURNED = (Part.COVER, Part.CONTENTS, Part.DECLARATIONS, Part.ONE_PAGE, Part.REGISTER, Part.EVIDENCE, Part.REFLECTIONS,
          Part.INDEX, Part.OUTCOMES, Part.COVERAGE, Part.HOW_TO_READ, Part.SETTING)  # fmt: skip


@pytest.fixture
def turned(print_copy: Print) -> Copy:
    return print_copy(replace(portfolio(), parts=TURNED))


def test_the_cover_comes_first_and_the_front_matter_before_the_rest() -> None:
    asked = (Part.REGISTER, Part.CONTENTS, Part.OUTCOMES, Part.CONTENTS, Part.COVER)
    assert in_print_order(asked) == (Part.COVER, Part.CONTENTS, Part.REGISTER, Part.OUTCOMES)
    assert set(in_print_order(FRONT)) == set(FRONT)


def test_parts_are_printed_in_the_order_chosen(turned: Copy) -> None:
    assert [node.text for node in turned.tree.all("H1")][1:9] == [
        "Contents", "Declarations", "The portfolio on one page", "Evidence register", "Evidence in my words",
        "Selected reflections", "Index of elements", "Part A · Professional Knowledge and Understanding",
    ]  # fmt: skip


def test_the_contents_follow_it_with_the_right_pages(turned: Copy) -> None:
    lines = [line.text for line in turned.tree.all("TOCI")]
    assert [line.rsplit(" ", 1)[0] for line in lines[:4]] == [
        "Declarations", "The portfolio on one page", "Evidence register", "Evidence in my words",
    ]  # fmt: skip
    for line in lines:
        title, label = line.rsplit(" ", 1)
        assert title.split(": ", 1)[-1].removeprefix("Part A · ") in " ".join(turned.page(label).split())


def test_what_is_cited_forwards_has_its_page_too(turned: Copy) -> None:
    holds = {held: page.label for page in reversed(turned.printed.pages) for held in page.holds}
    assert f"9 p {holds['9']}" in turned.tree.text
    assert " –" not in next(line.text for line in turned.tree.all("TOCI"))
    assert (problems(turned.file), failures(turned.file)) == ({}, set())


def test_body_pages_are_counted(copy: Copy) -> None:
    assert copy.printed.body_pages == sum(page.label.isdecimal() for page in copy.printed.pages)


def edges(copy: Copy) -> list[tuple[str, float]]:
    """For every page its label and where its text begins."""
    with pypdfium2.PdfDocument(copy.file) as pdf:
        lefts = [_leftmost(page.get_textpage()) for page in pdf]
    return list(zip((page.label for page in copy.printed.pages), lefts, strict=True))


def _leftmost(text: pypdfium2.PdfTextPage) -> float:
    """Of the text itself: what stands on the very edge is a thumb tab."""
    lefts = (text.get_rect(each)[0] for each in range(text.count_rects()))
    return min(left for left in lefts if left > 30)


def test_on_both_sides_the_binding_edge_alternates(print_copy: Print) -> None:
    plain = print_copy(replace(portfolio(), parts=(Part.OUTCOMES,), layout=Layout(duplex=True, binding=40)))
    body = [left for label, left in edges(plain) if label.isdecimal()]
    assert len(body) > 4
    assert all(abs(abs(one - other) - (40 - 23) * 72 / 25.4) < 1 for one, other in pairwise(body))


def test_page_1_is_a_right_hand_page(print_copy: Print) -> None:
    for front in ((), (Part.DECLARATIONS,)):
        copy = print_copy(replace(portfolio(), parts=(*front, Part.HOW_TO_READ), layout=Layout(duplex=True)))
        labels = [page.label for page in copy.printed.pages]
        assert labels.index("1") % 2 == 0
        with pikepdf.open(copy.file) as pdf:
            assert [page.label for page in pdf.pages] == labels
        assert (problems(copy.file), failures(copy.file)) == ({}, set())
