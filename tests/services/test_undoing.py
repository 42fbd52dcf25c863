"""What was done can be taken back, and the taking back too; what is not hers to see is not listed."""

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.services.counting_for import CountingFor
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener
from tests.store.things import a_reflection


@pytest.fixture
def undoing(desk: Desk, tell: Listener) -> Undoing:
    return Undoing(desk, tell)


def test_an_undo_is_told_and_can_itself_be_undone(undoing: Undoing, desk: Desk, tell: Listener, clock: Clock) -> None:
    reflecting, counting_for = Reflecting(desk, tell, clock), CountingFor(desk, tell)
    kept = reflecting.keep(reflecting.begin())
    counting_for.tick(PieceKind.REFLECTION, kept.id, SET.id, "1.1")
    removed = reflecting.remove(kept.id)
    back = undoing.undo(removed.undo, "Brought back")
    assert tell.last == back
    assert (back.said, back.concerns(Noun.REFLECTION, Noun.MAPPING)) == ("Brought back", True)
    assert reflecting.get(kept.id) == kept
    assert len(counting_for.of_piece(PieceKind.REFLECTION, kept.id)) == 1
    undoing.undo(back.undo)
    assert reflecting.get(kept.id) is None


def test_however_often_it_is_undone_it_is_told_as_what_was_done_at_first(undoing: Undoing, desk: Desk) -> None:
    with desk.change("Reflection deleted") as work:
        work.reflections.add(a_reflection())
    undo, told = work.changed.undo, []
    for _time in range(4):
        changed = undoing.undo(undo)
        undo = changed.undo
        told.append((changed.said, changed.took_back))
        assert undoing.recent(1) == [changed]
    back, again = ("Taken back: Reflection deleted", "Reflection deleted"), ("Done again: Reflection deleted", "")
    assert told == [back, again, back, again]


def test_what_no_change_is_called_by_is_refused_and_told_to_nobody(undoing: Undoing, tell: Listener) -> None:
    with pytest.raises(Refused):
        undoing.undo("no such change")
    assert tell.heard == []


def test_lately_done_is_newest_first_and_only_what_has_words(
    undoing: Undoing, desk: Desk, tell: Listener, clock: Clock
) -> None:
    reflecting = Reflecting(desk, tell, clock)
    kept = [reflecting.keep(reflecting.begin()) for _time in range(3)]
    for each in kept:
        reflecting.remove(each.id)
    assert [changed.said for changed in undoing.recent(2)] == ["Reflection deleted"] * 2
    assert undoing.recent(1)[0].concerns(Noun.REFLECTION)
    assert ("reflection", kept[-1].id) in {(noun.value, which) for noun, which in undoing.recent(1)[0].touched}
