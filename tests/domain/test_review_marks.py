import re
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.review_marks import (
    HEADING,
    Cell,
    ReviewMark,
    cell_mark,
    identifier_of,
    mark_of,
    read_identifier,
    read_mark,
    section_digest,
    subject_digest,
)


@given(st.text(), st.text(), st.integers(0, 10**12 - 1))
def test_what_is_written_is_read_back(subject: str, section: str, paragraph: int) -> None:
    read = read_mark(mark_of(subject, section, paragraph))
    assert read == ReviewMark(subject_digest(subject), section_digest(section), paragraph)


@given(st.text(), st.text(), st.integers(0, 10**12 - 1))
def test_word_takes_it_and_hides_it(subject: str, section: str, paragraph: int) -> None:
    name = mark_of(subject, section, paragraph)
    assert len(name) <= 40
    assert re.fullmatch(r"_[A-Za-z0-9_]+", name)


@pytest.mark.parametrize("cell", list(Cell))
def test_a_cell_of_the_table_is_read_back(cell: Cell) -> None:
    assert read_mark(cell_mark("5", cell)) == ReviewMark(subject_digest("5"), cell=cell)


def test_without_a_section_it_is_the_heading_of_the_item() -> None:
    assert mark_of("item") == mark_of("item", "", HEADING)


@pytest.mark.parametrize(
    "name",
    [
        *("", "_GoBack", "_Toc1234", "_sd_", "_sd_5feceb66ffc8", "_sd_5feceb66ffc8_1_", "_sd_5FECEB66FFC8_1_2"),
        *("sd_5feceb66ffc8_1_2", "_sd_5feceb66ffc8_1_2 ", "_sd_5feceb66ffc8_1_-2", "_sd_5feceb66ffc8_1_٣"),
        *("_sd_5feceb66ffc8_verdict", "_sd_5feceb66ffc8_1_2\n", "_sd_5feceb66ffc8_1_" + "9" * 4000),
    ],
)
def test_another_bookmark_is_not_ours(name: str) -> None:
    assert read_mark(name) is None


@pytest.mark.parametrize("paragraph", [-1, 10**12])
def test_what_is_no_paragraph_is_refused(paragraph: int) -> None:
    with pytest.raises(ValueError, match=str(paragraph)):
        mark_of("item", "text", paragraph)


def test_every_item_of_a_large_workbook_has_a_digest_of_its_own() -> None:
    items = [str(UUID(int=number)) for number in range(20_000)]
    assert len(set(map(subject_digest, items))) == len(items)


def test_the_identifier_of_the_file_is_read_back() -> None:
    assert identifier_of("PF-7Q2K", 3) == "PF-7Q2K/3"
    assert read_identifier(" PF-7Q2K/3\n") == ("PF-7Q2K", 3)


@pytest.mark.parametrize(
    "identifier", ["", "PF-7Q2K", "PF-7Q2K/", "urn:isbn:1", "PF-7Q2K/3/4", "PF-7Q2K/٣", "PF-7q2k/3"]
)
def test_another_identifier_is_not_ours(identifier: str) -> None:
    assert read_identifier(identifier) is None
