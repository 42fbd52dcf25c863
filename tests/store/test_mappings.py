from dataclasses import replace

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
