from dataclasses import replace
from datetime import UTC, datetime

import pytest

from senco_desk.domain.reference import Reference, SourceKind
from senco_desk.domain.reference_matching import KnownSources, Sameness, plain_doi, plain_isbn

HELD = Reference(
    "held",
    datetime(2026, 11, 22, tzinfo=UTC),
    title="Addressing Tensions: a “study”",
    year="2014",
    doi="10.1000/182",
    isbn="0-306-40615-2",
)
OTHER = Reference("new", HELD.added)


@pytest.mark.parametrize(
    ("fields", "by"),
    [
        ({"doi": "https://doi.org/10.1000/182."}, Sameness.DOI),
        ({"isbn": "978-0-306-40615-7 (hbk)"}, Sameness.ISBN),
        ({"title": "ADDRESSING TENSIONS – A STUDY", "year": "2014a"}, Sameness.TITLE),
        ({"title": "Addressing tensions: a study", "year": "2015"}, None),
        ({"isbn": "9780306406157", "kind": SourceKind.CHAPTER}, None),
        ({}, None),
    ],
)
def test_a_source_is_known_again(fields: dict[str, str], by: Sameness | None) -> None:
    found = KnownSources([HELD]).same_as(replace(OTHER, **fields))
    assert found == ((HELD, by) if by else None)


@pytest.mark.parametrize(("given", "doi"), [("doi:10.1/x", ""), ("DOI 10.1234/AbC", "10.1234/abc"), ("10.12", "")])
def test_a_doi_is_read_however_it_came(given: str, doi: str) -> None:
    assert plain_doi(given) == doi


@pytest.mark.parametrize(
    ("given", "isbn"), [("0-8044-2957-X", "9780804429573"), ("123", ""), ("X" * 10, ""), ("X" * 13, "")]
)
def test_an_old_isbn_is_the_new_one(given: str, isbn: str) -> None:
    assert plain_isbn(given) == isbn
