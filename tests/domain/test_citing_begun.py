from datetime import UTC, datetime

import pytest

from senco_desk.domain.citing_begun import begun, closes, meant
from senco_desk.domain.reference import Author, Reference, SourceKind

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("As [@", ""),
        ("As [@Nor", "Nor"),
        ("[see @nor", "nor"),
        ("[-@Norwich20", "Norwich20"),
        ("[@Cole2005; @N", "N"),
        ("[one](two) [@N", "N"),
        ("Schön says [@Schö", "Schö"),
        ("me@school", None),
        ("[me@school", None),
        ("[@Cole2005] and @N", None),
        ("[@Cole2005, p. 3", None),
        ("no bracket @N", None),
        ("", None),
    ],
)
def test_a_key_that_is_begun_is_seen(before: str, typed: str | None) -> None:
    assert begun(before) == typed


@pytest.mark.parametrize(("after", "does"), [("] and", True), (", p. 3] and", True), ("", False), (" [@b]", False)])
def test_a_bracket_that_ends_is_seen(after: str, does: bool) -> None:
    assert closes(after) is does


def a_source(key: str, name: str, title: str, year: str = "2014") -> Reference:
    return Reference(key, NOW, SourceKind.BOOK, key, authors=(Author(name),), year=year, title=title)


SOURCES = (
    a_source("Norwich2014", "Norwich", "Addressing tensions"),
    a_source("Cole2005", "Cole", "Mission impossible", "2005"),
    a_source("Schon1983", "Schön", "The reflective practitioner", "1983"),
)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("", ["Norwich2014", "Cole2005", "Schon1983"]),
        ("NOR", ["Norwich2014"]),
        ("schön", ["Schon1983"]),
        ("imposs", ["Cole2005"]),
        ("1983", ["Schon1983"]),
        ("zz", []),
    ],
)
def test_a_source_is_found_by_its_key_author_title_or_year(typed: str, keys: list[str]) -> None:
    assert [each.key for each in meant(typed, SOURCES, 8)] == keys


def test_so_many_and_no_more() -> None:
    assert [each.key for each in meant("", SOURCES, 2)] == ["Norwich2014", "Cole2005"]
