"""What a screen reader meets: PDF/UA-1, and every word a person wrote, once, in the order in which it is read."""

import itertools
import re
from pathlib import Path

import page as page_validation
import pytest

from senco_desk.domain.portfolio import Portfolio
from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import Text
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import empty_portfolio, portfolio
from tests.printing.reading import problems

_MARK = re.compile(r"kestrel\d{4}")


def failures(file: Path) -> set[str]:
    return {
        f"{failure.rule_id} {failure.message}"
        for failure in page_validation.validate_pdf(str(file), profile="ua1").failures
    }


def written(portfolio: Portfolio) -> list[str]:
    """The marks of all texts a person wrote, in the order of print, titles aside: those are cited as well."""
    said = [mark for feature in portfolio.features if feature.here for mark in _MARK.findall(feature.here.note)]
    held = {each.evidence.reference: each for each in portfolio.evidence}
    for outcome in portfolio.outcomes:
        said += marks(outcome.case.text) if outcome.case else []
        rows = {
            piece.reference: [p for p in outcome.pieces if p.reference == piece.reference] for piece in outcome.pieces
        }
        for reference, row in rows.items():
            said += _MARK.findall(held[reference].evidence.part) if reference in held else []
            said += [mark for piece in row for mark in _MARK.findall(piece.why)]
        best = dict.fromkeys(piece.reference for piece in outcome.pieces if piece.best and piece.reference in held)
        said += [mark for reference in best for file in held[reference].pictures for mark in _MARK.findall(file.alt)]
    for each in portfolio.reflections:
        for section in each.sections:
            said += marks(section.text)
        said += in_impact(each.impact)
    for piece in portfolio.evidence:
        said += marks(piece.evidence.about) + _MARK.findall(piece.evidence.part) + in_impact(piece.evidence.impact)
        said += [mark for file in piece.pictures for mark in _MARK.findall(file.alt)]
    return said


def in_impact(impact: Impact) -> list[str]:
    return marks(impact.changed) + marks(impact.for_whom) + marks(impact.how_known)


def marks(text: Text) -> list[str]:
    return [mark for block in text for mark in _MARK.findall(block.plain)]


def test_a_copy_passes_pdf_ua_1(copy: Copy) -> None:
    assert failures(copy.file) == set()


def test_a_copy_of_nothing_yet_passes_as_well(print_copy: Print) -> None:
    empty = print_copy(empty_portfolio())
    assert (failures(empty.file), problems(empty.file)) == (set(), {})


@pytest.mark.parametrize("code", ["nasenco-2009", "every-child-matters", "npq-senco-sections"])
def test_every_shape_of_set_passes(print_copy: Print, code: str) -> None:
    other = print_copy(portfolio(code=code))
    assert (failures(other.file), problems(other.file)) == (set(), {})


def test_marks_elements_and_parent_tree_agree(copy: Copy) -> None:
    assert problems(copy.file) == {}


def test_every_text_a_person_wrote_is_read_once_and_in_order(copy: Copy) -> None:
    wanted = written(copy.portfolio)
    pieces = (*copy.portfolio.reflections, *(each.evidence for each in copy.portfolio.evidence))
    titles = {mark for each in pieces for mark in _MARK.findall(each.title)}
    read = [mark for mark in _MARK.findall(copy.tree.text) if mark not in titles]
    assert len(wanted) > 100
    assert read == wanted


def test_the_words_of_a_text_are_read_as_they_were_written(copy: Copy) -> None:
    text, read = next(iter(copy.portfolio.reflections)).sections[0].text, copy.tree.text
    assert [block.plain for block in text if " ".join(block.plain.split()) not in read] == []


def test_headings_never_skip_a_level(copy: Copy) -> None:
    levels = [int(node.tag[1]) for node in copy.tree.walk() if re.fullmatch(r"H\d", node.tag)]
    assert levels[0] == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_lists_are_lists_with_labels(copy: Copy) -> None:
    lists = copy.tree.all("L")
    labels = [item.children[0].text for found in lists[:2] for item in found.children]
    assert labels == ["•", "•", "1.", "2."]
    assert all([child.tag for child in item.children] == ["Lbl", "LBody"] for found in lists for item in found.children)


def test_a_quotation_is_one(copy: Copy) -> None:
    assert copy.tree.all("BlockQuote")[0].text.startswith("Nobody had asked us before")


def test_front_matter_is_read_before_the_body(copy: Copy) -> None:
    headings = [node.text for node in copy.tree.all("H1")]
    assert headings[:6] == [
        "Professional development portfolio", "The portfolio on one page", "Declarations", "Contents",
        "Setting and role", "How to read this",
    ]  # fmt: skip


def test_every_row_of_a_table_has_all_its_cells_and_a_head(copy: Copy) -> None:
    for table in copy.tree.all("Table"):
        rows = [[cell.tag for cell in row.children] for row in table.children]
        assert len({len(row) for row in rows}) == 1
        assert set(rows[0]) == {"TH"}
        assert {row[0] for row in rows} == {"TH"}
