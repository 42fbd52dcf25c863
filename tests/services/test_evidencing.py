"""Logging evidence: nothing obligatory, nothing lost, no number used twice."""

from dataclasses import replace
from datetime import date

import pytest

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import Evidence, EvidenceKind, MyPart, Period, Testimony
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.counting_for import CountingFor
from senco_desk.services.evidencing import Evidencing
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener


@pytest.fixture
def evidencing(desk: Desk, tell: Listener, clock: Clock) -> Evidencing:
    return Evidencing(desk, tell, clock)


def titled(evidencing: Evidencing, title: str) -> Evidence:
    return evidencing.keep(replace(evidencing.begin(), title=title))


def attached(desk: Desk, clock: Clock, evidence: Evidence) -> Attachment:
    attachment = Attachment("a-file", evidence.id, 0, "map.pdf", 3, "ab" * 32, "a-container", clock())
    with desk.change() as work:
        work.attachments.add(attachment)
    return attachment


def test_a_blank_piece_takes_no_number_until_its_first_words(evidencing: Evidencing, clock: Clock) -> None:
    begun = evidencing.begin(EvidenceKind.TESTIMONY)
    assert (begun.number, begun.kind, begun.added) == (0, EvidenceKind.TESTIMONY, clock())
    assert evidencing.rows() == []
    assert evidencing.keep(replace(begun, title="A letter")).reference == "E-001"


def test_everything_that_can_be_said_is_kept_as_it_was_said(evidencing: Evidencing) -> None:
    said = Evidence(
        "an-id", 0, evidencing.begin().added, EvidenceKind.MEETING, 'Tom <3 & Co, "\u200fمرحبا", 🙂', date(2024, 2, 29),
        Period.BEFORE, MyPart.WITH_OTHERS, "I chaired it.", "Ms Okafor", from_plain("Agreed\nwith all"),
        Impact(from_plain("Fewer moves")), "https://example.org/?a=b&c=<d>", "Binder 2, page 14",
        Testimony("Ms Okafor", "Headteacher", date(2024, 3, 1)),
    )  # fmt: skip
    assert evidencing.get(evidencing.keep(said).id) == replace(said, number=1)


def test_what_is_typed_on_is_kept_under_the_same_number(evidencing: Evidencing) -> None:
    kept = titled(evidencing, "A map")
    assert evidencing.keep(replace(kept, title="A costed map")).reference == "E-001"
    assert [row.title for row in evidencing.rows()] == ["A costed map"]


def test_a_deleted_number_is_never_given_again(evidencing: Evidencing) -> None:
    evidencing.remove(titled(evidencing, "One").id)
    assert titled(evidencing, "Two").reference == "E-002"


def test_undo_brings_a_deleted_piece_back_with_its_files_and_what_it_counted_for(
    evidencing: Evidencing, desk: Desk, tell: Listener, clock: Clock
) -> None:
    kept = titled(evidencing, "A map")
    attachment = attached(desk, clock, kept)
    counting = CountingFor(desk, tell)
    mapping = counting.tick(PieceKind.EVIDENCE, kept.id, SET.id, "1.1")
    removed = evidencing.remove(kept.id)
    assert removed.said == "Evidence deleted"
    assert removed.touched == {(Noun.EVIDENCE, kept.id), (Noun.MAPPING, mapping.id)}
    assert counting.of_piece(PieceKind.EVIDENCE, kept.id) == []
    Undoing(desk, tell).undo(removed.undo)
    assert evidencing.get(kept.id) == kept
    assert counting.of_piece(PieceKind.EVIDENCE, kept.id) == [mapping]
    with desk.view() as view:
        assert view.attachments.of_evidence(kept.id) == [attachment]


def test_typing_on_in_a_deleted_piece_is_refused_and_said(evidencing: Evidencing) -> None:
    kept = titled(evidencing, "A map")
    evidencing.remove(kept.id)
    with pytest.raises(Refused, match="E-001 is no longer in the workbook"):
        evidencing.keep(replace(kept, title="A costed map"))
    assert evidencing.rows() == []


def test_a_minute_of_typing_is_one_thing_to_take_back(
    evidencing: Evidencing, desk: Desk, tell: Listener, clock: Clock
) -> None:
    kept = titled(evidencing, "A map")
    for words in ("I", "I drew", "I drew it."):
        clock.later(seconds=5)
        evidencing.keep(replace(kept, part=words))
    Undoing(desk, tell).undo(tell.last.undo)
    assert evidencing.get(kept.id) == kept


def test_each_change_is_told_once_after_it_is_on_disk(evidencing: Evidencing, tell: Listener) -> None:
    kept = titled(evidencing, "A map")
    assert [changed.touched for changed in tell.heard] == [frozenset({(Noun.EVIDENCE, kept.id)})]


def test_removing_what_is_not_there_changes_nothing(evidencing: Evidencing) -> None:
    assert evidencing.remove("never").touched == frozenset()


def test_a_million_characters_are_kept(evidencing: Evidencing) -> None:
    long = "A sentence of forty characters, no more. " * 25_000
    kept = evidencing.keep(replace(evidencing.begin(), about=from_plain(long)))
    found = evidencing.get(kept.id)
    assert found is not None
    assert plain(found.about) == long
