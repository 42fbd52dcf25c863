from dataclasses import replace
from datetime import date

from senco_desk.domain.coverage import Figures
from senco_desk.domain.mapping import PieceKind, Strength
from senco_desk.store.desk import Desk
from tests.store.things import SET, a_reflection, counts_for


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
