from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.reference import Author, Reference, Serving, SourceKind
from senco_desk.domain.text import from_plain
from senco_desk.store.desk import Desk
from senco_desk.store.driver import IntegrityError

BARE = Reference("bare", datetime(2026, 11, 22, 7, 30, tzinfo=UTC), key="Sourcend")
WHOLE = Reference(
    "whole",
    datetime(2026, 11, 22, 7, 31, tzinfo=UTC),
    SourceKind.CHAPTER,
    "Müller2005",
    (Author("Müller", "Ö. <3"), Author("Department for Education")),
    "2005",
    "Mother–teachers & “others” 👩‍🏫",
    "A book",
    (Author("Booth", "Tony"),),
    "2nd",
    "31",
    "2",
    "236–249",
    "London",
    "Sage",
    "10.1000/182",
    "9780306406157",
    "https://example.org/?a=1&b=2",
    date(2026, 2, 28),
    from_plain("What I noted.\nMore."),
    (Serving(Noun.OUTCOME, "5.3", "set"), Serving(Noun.TASK, "t")),
)


@pytest.mark.parametrize("reference", [BARE, WHOLE], ids=["a bare one", "everything"])
def test_a_reference_comes_back_as_it_was(desk: Desk, reference: Reference) -> None:
    with desk.change() as work:
        work.references.add(reference)
    with desk.view() as view:
        assert view.references.get(reference.id) == reference
        assert list(view.references.each()) == [reference]
        assert view.references.keys() == {reference.key: reference.id}


def test_they_come_in_the_order_of_their_keys_and_no_two_have_one(desk: Desk) -> None:
    with desk.change() as work:
        work.references.add(BARE)
        work.references.add(WHOLE)
        assert [each.key for each in work.references.all()] == ["Müller2005", "Sourcend"]
    with pytest.raises((Refused, IntegrityError)), desk.change() as work:
        work.references.add(replace(BARE, id="another"))
    with desk.view() as view:
        assert len(view.references.all()) == 2


def test_a_change_is_undone(desk: Desk) -> None:
    with desk.change() as work:
        work.references.add(WHOLE)
    with desk.change("Deleted") as work:
        assert work.references.remove(WHOLE.id)
        assert not work.references.remove(WHOLE.id)
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.references.get(WHOLE.id) == WHOLE
