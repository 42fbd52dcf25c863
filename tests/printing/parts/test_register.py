"""The evidence register: a short entry for every piece, and where it is."""

from dataclasses import replace

import pytest

from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.portfolio import Layout, Part, PrintedEvidence
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import piece, portfolio
from tests.printing.reading import Node, problems


def rows(copy: Copy) -> dict[str, Node]:
    table = next(each for each in copy.tree.all("Table") if "Every piece of evidence" in str(each.attributes.Summary))
    return {row.children[0].text.split()[0]: row for row in table.children[1:]}


def test_every_piece_has_a_row_in_order_of_number(copy: Copy) -> None:
    assert list(rows(copy)) == ["E-003", "E-012", "E-013", "E-020", "E-021"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("E-003", "minutes.docx, 4 pages"),
        ("E-003", "Meeting record · with others: the deputy headteacher"),
        ("E-012", "walk.jpg"),
        ("E-012", "Photograph"),
        ("E-013", "Witness: Ms T. Ash, teaching assistant, 3 May 2025"),
        ("E-020", "Ring binder 2, page 14"),
        ("E-020", "Policy · mine"),
        ("E-021", "https://example.org/a-page-on-inclusion?of=larkrise"),
    ],
)
def test_a_row_says_what_it_is_and_where(copy: Copy, number: str, said: str) -> None:
    assert said in rows(copy)[number].text


def test_the_day_it_came_into_the_workbook_is_never_given_as_the_day_it_happened(copy: Copy) -> None:
    assert "Day not said" in rows(copy)["E-020"].text
    assert "9 Jan 2025" not in copy.tree.text


def test_what_is_cited_with_a_page_stands_there(copy: Copy) -> None:
    holds = {held: page.label for page in reversed(copy.printed.pages) for held in page.holds}
    index = next(each for each in copy.tree.all("Table") if "Every outcome" in str(each.attributes.Summary))
    assert f"E-013 p {holds['E-013']}" in index.text
    assert "E-013" in copy.page(holds["E-013"])


def test_a_piece_of_which_nothing_is_said_stands_in_the_register_alone(copy: Copy) -> None:
    found = rows(copy)
    assert "here p" in found["E-003"].text
    assert "here p" not in found["E-020"].text


def test_codes_of_one_outcome_stand_on_a_line_with_its_page(copy: Copy) -> None:
    holds = {held: page.label for page in reversed(copy.printed.pages) for held in page.holds}
    cited = rows(copy)["E-003"].children[-1].children
    assert [line.text for line in cited[:2]] == [f"1, 1.1 p {holds['1']}", f"2, 2.1 p {holds['2']}"]


def test_without_either_part_nothing_points_there_and_addresses_stand_on_the_outcome_pages(print_copy: Print) -> None:
    parts = tuple(part for part in Part if part not in (Part.EVIDENCE, Part.REGISTER))
    text = print_copy(replace(portfolio(), parts=parts)).tree.text
    assert "E-013 p" not in text
    assert "https://example.org/a-page-on-inclusion" in text


@pytest.mark.parametrize(
    "said", ["W" * 10_000, "https://example.org/" + "x" * 2_000, "Шкільна рада 学校 مدرسة", "<a>&"]
)
@pytest.mark.parametrize("layout", [Layout(), Layout(24)])
def test_anything_may_stand_in_a_field(print_copy: Print, said: str, layout: Layout) -> None:
    every = piece(7, EvidenceKind.LINK, title=said, part=said, with_whom=said, held=said, link=said)
    given = replace(
        portfolio(), evidence=(PrintedEvidence(every),), layout=layout, parts=(Part.EVIDENCE, Part.REGISTER)
    )
    assert problems(print_copy(given).file) == {}


def test_a_piece_that_was_brought_over_says_what_it_was_called(print_copy: Print) -> None:
    brought = (PrintedEvidence(piece(70, EvidenceKind.DATA), was="E-061"),)
    assert (
        "was E-061" in rows(print_copy(replace(portfolio(()), evidence=brought, parts=(Part.REGISTER,))))["E-070"].text
    )


def test_3000_pieces_are_printed(print_copy: Print) -> None:
    many = tuple(PrintedEvidence(piece(number, EvidenceKind.DATA)) for number in range(1, 3_001))
    copy = print_copy(replace(portfolio(()), evidence=many, parts=(Part.REGISTER,)))
    assert len(rows(copy)) == 3_000
