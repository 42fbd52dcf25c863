"""Gathering what marks can be about, in several short looks at the workbook, so that no save waits long for one."""

from collections.abc import Iterator

from senco_desk.domain.evidence import Evidence
from senco_desk.domain.feedback_grounds import (
    Grounds,
    Item,
    action_item,
    as_it_was,
    outcome_items,
    piece_item,
    task_item,
)
from senco_desk.domain.feedback_quoting import Moved
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View

_AT_ONCE = 250
_EDITED = (Noun.REFLECTION, Noun.EVIDENCE, Noun.CASE, Noun.TASK, Noun.ACTION)


def grounds_of(desk: Desk, moved: Moved) -> Grounds:
    """Every item with its words, every outcome, every copy; `moved` hears how many pieces are read, of how many.

    A code that several sets have is meant of the set that was copied last.
    """
    with desk.view() as view:
        items = tuple(_outcomes(view))
        items += (*map(task_item, view.tasks.all()), *map(action_item, view.actions.all()))
        copies, live = tuple(view.copies.all()), view.frameworks.all()
    meant = copies[0].framework if copies else live[0].id if live else ""
    return Grounds((*_pieces(desk, moved), *items), copies, meant)


def earlier_items(desk: Desk, grounds: Grounds, moved: Moved) -> Iterator[Item]:
    """Those that were edited, with the words that stood in them before, one at a time; `moved` as for `grounds_of`."""
    with desk.view() as view:
        edited = [(noun, each) for noun in _EDITED for each in view.history.edited(noun) if each in grounds.by_name]
    for at, (noun, each) in enumerate(edited):
        moved(at, len(edited))
        with desk.view() as view:
            item = as_it_was(grounds.by_name[each], view.history.before(noun, each))
        if item.passages:
            yield item


def _outcomes(view: View) -> Iterator[Item]:
    for framework in view.frameworks.all():
        yield from outcome_items(
            framework, view.cases.of_framework(framework.id), view.mappings.of_framework(framework.id)
        )


def _pieces(desk: Desk, moved: Moved) -> list[Item]:
    with desk.view() as view:
        reflections = [piece.id for piece in view.reflections.pieces()]
        evidence = [piece.id for piece in view.evidence.pieces()]
    found: list[Item] = []
    for ids, some in ((reflections, _reflections), (evidence, _evidence)):
        for begin in range(0, len(ids), _AT_ONCE):
            found += map(piece_item, some(desk, ids[begin : begin + _AT_ONCE]))
            moved(len(found), len(reflections) + len(evidence))
    return found


def _reflections(desk: Desk, ids: list[str]) -> list[Reflection]:
    with desk.view() as view:
        return view.reflections.some(ids)


def _evidence(desk: Desk, ids: list[str]) -> list[Evidence]:
    with desk.view() as view:
        return view.evidence.some(ids)
