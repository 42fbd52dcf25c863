from datetime import UTC, datetime

import pytest

from senco_desk.domain.reference import Author, Reference, authors_from_lines, authors_to_lines

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_authors_are_typed_one_to_a_line_and_an_organisation_without_a_comma() -> None:
    typed = "Norwich, Brahm\n  Department   for Education \n\n, nasen\nvan der Berg, A. B."
    authors = authors_from_lines(typed)
    assert authors == (
        Author("Norwich", "Brahm"), Author("Department for Education"), Author("nasen"),
        Author("van der Berg", "A. B."),
    )  # fmt: skip
    assert authors_from_lines(authors_to_lines(authors)) == authors


@pytest.mark.parametrize(
    ("names", "said"),
    [("", ""), ("A", "A"), ("A B", "A and B"), ("A B C", "A, B and C"), ("A B C D", "A et al.")],
)
def test_by_whom_it_is_said_briefly(names: str, said: str) -> None:
    assert Reference("r", NOW, authors=tuple(map(Author, names.split()))).by == said


def test_what_has_an_editor_alone_is_by_the_editor() -> None:
    assert Reference("r", NOW, editors=(Author("Booth", "Tony"),)).by == "Booth"


def test_nothing_but_a_key_is_blank() -> None:
    assert Reference("r", NOW, key="A1").is_blank
    assert not Reference("r", NOW, title="A book").is_blank
