"""Logging a reflection: nothing obligatory, nothing lost, no number used twice."""

from dataclasses import replace

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.counting_for import CountingFor
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener


@pytest.fixture
def reflecting(desk: Desk, tell: Listener, clock: Clock) -> Reflecting:
    return Reflecting(desk, tell, clock)


def saying(reflection: Reflection, words: str) -> Reflection:
    first, *others = reflection.sections
    return replace(reflection, sections=(replace(first, text=from_plain(words)), *others))


def test_a_blank_reflection_takes_no_number_until_its_first_words(reflecting: Reflecting) -> None:
    begun = reflecting.begin()
    assert begun.number == 0
    assert reflecting.rows() == []
    assert reflecting.keep(saying(begun, "We met.")).reference == "R-001"


def test_what_is_kept_is_what_is_read(reflecting: Reflecting) -> None:
    kept = reflecting.keep(saying(reflecting.begin("gibbs"), 'Tom <3 & Co, "\u200fمرحبا", 🙂'))
    assert reflecting.get(kept.id) == kept


def test_a_deleted_number_is_never_given_again(reflecting: Reflecting) -> None:
    first = reflecting.keep(saying(reflecting.begin(), "One."))
    reflecting.remove(first.id)
    assert reflecting.keep(saying(reflecting.begin(), "Two.")).reference == "R-002"


def test_undo_brings_a_deleted_reflection_back_with_what_it_counted_for(
    reflecting: Reflecting, desk: Desk, tell: Listener
) -> None:
    kept = reflecting.keep(saying(reflecting.begin(), "One."))
    counting = CountingFor(desk, tell)
    mapping = counting.tick(PieceKind.REFLECTION, kept.id, SET.id, "1.1")
    removed = reflecting.remove(kept.id)
    assert removed.concerns(Noun.REFLECTION)
    assert removed.concerns(Noun.MAPPING)
    Undoing(desk, tell).undo(removed.undo)
    assert reflecting.get(kept.id) == kept
    assert counting.of_piece(PieceKind.REFLECTION, kept.id) == [mapping]


def test_typing_on_in_a_deleted_reflection_is_refused_and_said(reflecting: Reflecting) -> None:
    kept = reflecting.keep(saying(reflecting.begin(), "One."))
    reflecting.remove(kept.id)
    with pytest.raises(Refused, match="R-001 is no longer in the workbook"):
        reflecting.keep(saying(kept, "Two."))


def test_headings_of_ones_own_begin_with_one(reflecting: Reflecting) -> None:
    assert [section.heading for section in reflecting.begin("own").sections] == [""]


def test_each_change_is_told_once_after_it_is_on_disk(reflecting: Reflecting, tell: Listener) -> None:
    kept = reflecting.keep(saying(reflecting.begin(), "One."))
    assert [changed.touched for changed in tell.heard] == [frozenset({(Noun.REFLECTION, kept.id)})]


def test_a_million_characters_are_kept(reflecting: Reflecting) -> None:
    long = "A sentence of forty characters, no more. " * 25_000
    kept = reflecting.keep(saying(reflecting.begin(), long))
    found = reflecting.get(kept.id)
    assert found is not None
    assert plain(found.sections[0].text) == long


def test_a_heading_of_her_own_keeps_its_name(reflecting: Reflecting) -> None:
    own = replace(
        reflecting.begin("own"), sections=(Section("k", "What the slips said", from_plain("Nine of twelve.")),)
    )
    assert reflecting.get(reflecting.keep(own).id).sections[0].heading == "What the slips said"  # type: ignore[union-attr]
