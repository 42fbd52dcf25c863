from datetime import UTC, datetime

import pytest

from senco_desk.domain.reference import Author, Reference
from senco_desk.domain.reference_keys import LONGEST, derived_key, free_key, is_key, tidied_key

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def key(author: Author | None = None, year: str = "", title: str = "", taken: tuple[str, ...] = ()) -> str:
    return derived_key(Reference("r", NOW, authors=(author,) if author else (), year=year, title=title), taken)


@pytest.mark.parametrize(
    ("author", "year", "title", "expected"),
    [
        (Author("Norwich", "Brahm"), "2014", "", "Norwich2014"),
        (Author("Department for Education"), "2015", "", "DfE2015"),
        (Author("nasen"), "", "", "Nasennd"),
        (Author("O’Brien", "T."), "n.d.", "", "OBriennd"),
        (Author("van der Berg", "A."), "2001–2", "", "VanDerBerg2001"),
        (Author("Müller-Łukasz", "Ö"), "2001", "", "MullerŁukasz2001"),
        (Author("黄", "某"), "1999", "", "黄1999"),
        (Author("…", "?"), "1999", "", "Source1999"),
        (None, "", "The Children and Families Act 2014", "ChildrenFamilies2014"),
        (None, "", "", "Sourcend"),
    ],
)
def test_a_key_is_made_of_who_and_when(author: Author | None, year: str, title: str, expected: str) -> None:
    assert key(author, year, title) == expected
    assert is_key(expected)


def test_no_two_are_alike_and_capitals_do_not_tell_them_apart() -> None:
    assert key(Author("Norwich", "B."), "2014", taken=("norwich2014", "norwich2014a")) == "Norwich2014b"
    taken = {free_key("A1", ()).casefold()}
    for _each in range(200):
        taken.add(free_key("A1", taken).casefold())
    assert len(taken) == 201


def test_a_key_of_another_program_keeps_what_ours_can_hold() -> None:
    assert tidied_key("norwich_2014:addressing") == "norwich_2014:addressing"
    assert tidied_key("  Norwich, 2014 [x] ") == "Norwich2014x"
    assert tidied_key("@@@") == ""
    assert len(tidied_key("x" * 10_000)) == LONGEST


@pytest.mark.parametrize("typed", ["", " ", "a b", "@a", "a;b", "a]", "-a", "x" * 61])
def test_what_a_bracket_could_not_tell_is_no_key(typed: str) -> None:
    assert not is_key(typed)
