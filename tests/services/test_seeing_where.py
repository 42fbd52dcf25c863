from dataclasses import replace
from datetime import date

import pytest

from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.practice import Practice
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.suggesting import suggestions
from senco_desk.domain.text import plain
from senco_desk.services.counting_for import CountingFor
from senco_desk.services.evidencing import Evidencing
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.sample_material import read_material
from senco_desk.services.seeing_where import SeeingWhere
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener


@pytest.fixture
def seeing(desk: Desk) -> SeeingWhere:
    return SeeingWhere(desk)


def counted(desk: Desk, tell: Listener, clock: Clock, *outcomes: str) -> str:
    """A reflection that counts for these."""
    reflecting, counting_for = Reflecting(desk, tell, clock), CountingFor(desk, tell)
    begun = reflecting.begin()
    kept = reflecting.keep(replace(begun, title="Words"))
    for outcome in outcomes:
        counting_for.tick(PieceKind.REFLECTION, kept.id, SET.id, outcome)
    return kept.id


def test_what_counts_for_an_outcome_does_not_count_for_its_elements(
    seeing: SeeingWhere, desk: Desk, tell: Listener, clock: Clock
) -> None:
    counted(desk, tell, clock, "1")
    assert set(seeing.figures(SET.id)) == {"1"}
    page = seeing.foremost(SET, "1", 5)
    assert {outcome: len(found) for outcome, found in page.items()} == {"1": 1, "1.1": 0, "1.2": 0, "1.3": 0}


def test_of_many_pieces_only_the_foremost_are_read(
    seeing: SeeingWhere, desk: Desk, tell: Listener, clock: Clock
) -> None:
    for _piece in range(4):
        counted(desk, tell, clock, "1.1")
    assert seeing.figures(SET.id)["1.1"].pieces == 4
    assert len(seeing.foremost(SET, "1", 3)["1.1"]) == 3


def test_pieces_are_told_for_an_outcome_alone_or_with_what_lies_below(
    seeing: SeeingWhere, desk: Desk, tell: Listener, clock: Clock
) -> None:
    piece = counted(desk, tell, clock, "1.1")
    assert seeing.pieces(SET.id, "1") == set()
    assert seeing.pieces(SET.id, "1", below=True) == {piece}


def evidenced(desk: Desk, tell: Listener, clock: Clock, *outcomes: str) -> str:
    """A piece of evidence that counts for these."""
    evidencing, counting_for = Evidencing(desk, tell, clock), CountingFor(desk, tell)
    kept = evidencing.keep(replace(evidencing.begin(), title="A map", happened=date(2025, 3, 3)))
    for outcome in outcomes:
        counting_for.tick(PieceKind.EVIDENCE, kept.id, SET.id, outcome)
    return kept.id


def test_both_kinds_count_and_are_told_by_day(seeing: SeeingWhere, desk: Desk, tell: Listener, clock: Clock) -> None:
    both = {counted(desk, tell, clock, "1.1"), evidenced(desk, tell, clock, "1.1")}
    assert seeing.pieces(SET.id, "1.1") == both
    assert {each.piece.id for each in seeing.foremost(SET, "1", 5)["1.1"]} == both
    told = seeing.told([*both, "gone"])
    assert {piece.id for piece in told} == both
    assert [piece.day for piece in told] == sorted(piece.day for piece in told)


def test_the_picture_holds_both_kinds_on_their_days(
    seeing: SeeingWhere, desk: Desk, tell: Listener, clock: Clock
) -> None:
    counted(desk, tell, clock, "1.1")
    piece = evidenced(desk, tell, clock, "1.1", "1.2")
    seen = seeing.picture(SET, date(2025, 6, 12))
    labels = [span.label for span in seen.spans]
    element = [row.outcome.id for row in seen.rows].index("1.2")
    assert seen.cell(element, labels.index("Mar 2025")).pieces == (piece,)
    assert seen.totals[0].evidence == 1
    assert seen.totals[0].reflections == 1


def test_a_piece_that_serves_more_than_her_programme_means_it_to_is_told(
    seeing: SeeingWhere, desk: Desk, tell: Listener, clock: Clock
) -> None:
    piece = evidenced(desk, tell, clock, "1.1", "1.2", "1.3")
    assert seeing.over_reused(SET.id) == {}
    with desk.change() as work:
        work.practice.put(Practice(reuse=2))
    assert seeing.over_reused(SET.id) == {piece: 3}
    assert seeing.practice().reuse == 2


def test_outcomes_are_suggested_by_the_words_they_share(seeing: SeeingWhere) -> None:
    assert [outcome.code for outcome in seeing.suggest("Mediation came before the tribunal.", SET.id)] == ["1.1"]
    assert seeing.suggest("nothing of the kind", SET.id) == []
    assert seeing.suggest("anything", "no such set") == []


def test_of_the_samples_reflections_most_find_an_outcome_they_count_for_among_the_first_four() -> None:
    material = read_material()
    mapped = [entry for entry in material.entries if entry.mappings]
    met = [
        entry
        for entry in mapped
        if {outcome.id for outcome in suggestions(all_words(entry.reflection), material.framework, 4)}
        & {mapping.outcome for mapping in entry.mappings}
    ]
    assert len(met) >= 0.6 * len(mapped)


def all_words(reflection: Reflection) -> str:
    impact = reflection.impact
    texts = [*(section.text for section in reflection.sections), impact.changed, impact.for_whom, impact.how_known]
    return "\n".join([reflection.title, *map(plain, texts)])
