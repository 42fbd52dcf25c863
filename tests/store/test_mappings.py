from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from senco_desk.domain.coverage import Figures, coverage
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import PieceKind, Strength
from senco_desk.domain.picture import Dot
from senco_desk.domain.reflection import Reflection
from senco_desk.store.desk import Desk
from tests.domain.counted import figures_of
from tests.store.things import SET, a_reflection, an_evidence, counts_for, impact


def test_a_mapping_is_found_by_its_piece_its_set_and_its_id(desk: Desk) -> None:
    reflection, other = a_reflection(), a_reflection()
    mapping = counts_for(reflection, why="Shows “both”", best=True, strength=Strength.FAIR)
    with desk.change() as work:
        work.reflections.add(reflection)
        work.reflections.add(other)
        work.mappings.add(mapping)
    with desk.view() as view:
        assert view.mappings.get(mapping.id) == mapping
        assert view.mappings.of_piece(PieceKind.REFLECTION, reflection.id) == [mapping]
        assert view.mappings.of_piece(PieceKind.REFLECTION, other.id) == []
        assert view.mappings.of_framework(SET.id) == [mapping]
        assert view.mappings.of_framework("another") == []


def test_what_she_says_of_it_can_be_changed_and_taken_away(desk: Desk) -> None:
    reflection = a_reflection()
    mapping = counts_for(reflection)
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(mapping)
    better = replace(mapping, why="Because", best=True, strength=Strength.STRONG)
    with desk.change() as work:
        assert work.mappings.replace(better)
        assert work.mappings.get(mapping.id) == better
        assert work.mappings.remove(mapping.id)
        assert not work.mappings.remove(mapping.id)
        assert not work.mappings.replace(better)
        assert work.mappings.get(mapping.id) is None


def test_figures_count_what_there_is_for_each_outcome(desk: Desk) -> None:
    early, late = a_reflection(happened=date(2026, 1, 5)), a_reflection(happened=date(2026, 1, 9))
    with desk.change() as work:
        for reflection in (early, late):
            work.reflections.add(reflection)
        work.mappings.add(counts_for(early, best=True))
        work.mappings.add(counts_for(late))
        work.mappings.add(counts_for(late, "1"))
    with desk.view() as view:
        assert view.mappings.figures(SET.id) == {
            "1.1": Figures(2, 1, date(2026, 1, 5), date(2026, 1, 9)),
            "1": Figures(1, 0, date(2026, 1, 9), date(2026, 1, 9)),
        }
        assert view.mappings.figures("another") == {}


def test_the_foremost_are_the_best_and_then_the_earliest_of_each_outcome(desk: Desk) -> None:
    days = [a_reflection(happened=date(2026, 1, day)) for day in (3, 2, 1)]
    last, middle, first = (counts_for(reflection) for reflection in days)
    best = replace(last, best=True)
    with desk.change() as work:
        for reflection in days:
            work.reflections.add(reflection)
        for mapping in (best, middle, first):
            work.mappings.add(mapping)
        work.mappings.add(other := counts_for(days[0], "1.2"))
    with desk.view() as view:
        found = view.mappings.foremost(SET.id, ["1.1", "1.2"], 2)
        assert {mapping.id for mapping in found} == {best.id, first.id, other.id}
        assert view.mappings.foremost(SET.id, ["1"], 2) == []


def test_the_pieces_of_outcomes_are_told_once_each(desk: Desk) -> None:
    reflection = a_reflection()
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(counts_for(reflection))
        work.mappings.add(counts_for(reflection, "1.2"))
    with desk.view() as view:
        assert view.mappings.pieces_of(SET.id, ["1.1", "1.2"]) == {reflection.id}
        assert view.mappings.pieces_of(SET.id, ["1"]) == set()


def test_a_piece_of_evidence_counts_as_a_reflection_does(desk: Desk) -> None:
    piece, reflection = an_evidence(), a_reflection()
    mapping = counts_for(piece, why="Shows both", best=True, strength=Strength.STRONG)
    with desk.change() as work:
        work.evidence.add(piece)
        work.reflections.add(reflection)
        work.mappings.add(mapping)
        work.mappings.add(of_reflection := counts_for(reflection))
    with desk.view() as view:
        assert view.mappings.get(mapping.id) == mapping
        assert view.mappings.of_piece(PieceKind.EVIDENCE, piece.id) == [mapping]
        assert view.mappings.of_piece(PieceKind.REFLECTION, piece.id) == []
        assert view.mappings.of_framework(SET.id) == [mapping, of_reflection]
        assert view.mappings.pieces_of(SET.id, ["1.1"]) == {piece.id, reflection.id}


def test_figures_tell_impact_and_testimony(desk: Desk) -> None:
    letter = an_evidence(kind=EvidenceKind.TESTIMONY, happened=date(2026, 1, 5), impact=impact("Calmer"))
    reflection = a_reflection(happened=date(2026, 2, 5), impact=impact("More read"))
    bare = an_evidence(happened=date(2026, 1, 1))
    with desk.change() as work:
        work.reflections.add(reflection)
        for piece in (letter, bare):
            work.evidence.add(piece)
        for piece in (letter, bare, reflection):
            work.mappings.add(counts_for(piece, best=piece is letter))
        work.mappings.add(counts_for(letter, "1"))
    with desk.view() as view:
        assert view.mappings.figures(SET.id) == {
            "1.1": Figures(3, 1, date(2026, 1, 1), date(2026, 2, 5), with_impact=2, testimonies=1),
            "1": Figures(1, 0, date(2026, 1, 5), date(2026, 1, 5), with_impact=1, testimonies=1),
        }


def test_dots_are_the_pieces_of_both_kinds_on_their_days(desk: Desk) -> None:
    piece, reflection = an_evidence(happened=date(2026, 1, 5)), a_reflection(happened=date(2026, 1, 6))
    with desk.change() as work:
        work.evidence.add(piece)
        work.reflections.add(reflection)
        work.mappings.add(counts_for(piece, best=True))
        work.mappings.add(counts_for(reflection, "c.1"))
    with desk.view() as view:
        assert set(view.mappings.dots(SET.id)) == {
            Dot("1.1", PieceKind.EVIDENCE, piece.id, date(2026, 1, 5), True),
            Dot("c.1", PieceKind.REFLECTION, reflection.id, date(2026, 1, 6), False),
        }
        assert view.mappings.dots("another") == []


def test_figures_and_dots_agree_with_coverage(desk: Desk) -> None:
    pieces = [make(happened=date(2026, 1, day)) for day in range(1, 9) for make in (an_evidence, a_reflection)]
    with desk.change() as work:
        for place, piece in enumerate(pieces):
            (work.reflections.add if isinstance(piece, Reflection) else work.evidence.add)(piece)  # type: ignore[arg-type]
            for outcome in ("1", "1.1", "1.2", "c.1")[place % 4 :]:
                work.mappings.add(counts_for(piece, outcome, best=place % 3 == 0))
    with desk.view() as view:
        figures, dots = view.mappings.figures(SET.id), view.mappings.dots(SET.id)
        told = [*view.reflections.pieces(), *view.evidence.pieces()]
        covered = coverage(SET, told, view.mappings.of_framework(SET.id))
    assert figures == {outcome: figures_of(each) for outcome, each in covered.items() if each}
    assert Counter(dot.outcome for dot in dots) == {outcome: each.pieces for outcome, each in figures.items()}


def test_the_foremost_are_of_both_kinds(desk: Desk) -> None:
    early, late = an_evidence(happened=date(2026, 1, 1)), an_evidence(happened=date(2026, 1, 3))
    between = a_reflection(happened=date(2026, 1, 2))
    with desk.change() as work:
        work.reflections.add(between)
        for piece in (late, early):
            work.evidence.add(piece)
        found = [counts_for(piece) for piece in (early, between, late)]
        for mapping in found:
            work.mappings.add(mapping)
    with desk.view() as view:
        foremost = {mapping.id for mapping in view.mappings.foremost(SET.id, ["1.1"], 2)}
    assert foremost == {mapping.id for mapping in found[:2]}


def test_reuse_tells_how_many_outcomes_a_piece_serves_in_one_set(desk: Desk) -> None:
    piece, reflection = an_evidence(), a_reflection()
    other = Framework("other", "other", "Another", SET.outcomes)
    with desk.change() as work:
        work.frameworks.add(other)
        work.evidence.add(piece)
        work.reflections.add(reflection)
        for outcome in ("1.1", "1.2", "c.1"):
            work.mappings.add(counts_for(piece, outcome))
        work.mappings.add(counts_for(reflection))
        work.mappings.add(replace(counts_for(reflection), framework=other.id))
    with desk.view() as view:
        assert view.mappings.reuse(SET.id) == {piece.id: 3, reflection.id: 1}
        assert view.mappings.reuse("another") == {}


def test_nothing_counts_for_a_set_that_was_taken_out_meanwhile(desk: Desk) -> None:
    piece = an_evidence()
    with desk.change() as work:
        work.evidence.add(piece)
        work.frameworks.remove(SET.id)
    with pytest.raises(Refused, match="deleted meanwhile"), desk.change() as work:
        work.mappings.add(counts_for(piece))
