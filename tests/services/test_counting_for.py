"""One tick says what a piece counts for; why, best evidence and strength are offered."""

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.mapping import PieceKind, Strength
from senco_desk.services.counting_for import CountingFor
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener

R = PieceKind.REFLECTION


@pytest.fixture
def counting(desk: Desk, tell: Listener) -> CountingFor:
    return CountingFor(desk, tell)


@pytest.fixture
def piece(desk: Desk, tell: Listener, clock: Clock) -> str:
    reflecting = Reflecting(desk, tell, clock)
    return reflecting.keep(reflecting.begin()).id


def test_a_second_tick_changes_and_tells_nothing(counting: CountingFor, piece: str, tell: Listener) -> None:
    first = counting.tick(R, piece, SET.id, "1.1")
    told = len(tell.heard)
    assert counting.tick(R, piece, SET.id, "1.1") == first
    assert len(tell.heard) == told


def test_undo_of_an_untick_brings_back_what_was_said_of_it(
    counting: CountingFor, piece: str, desk: Desk, tell: Listener
) -> None:
    mapping = counting.tick(R, piece, SET.id, "1.1")
    counting.say_why(mapping.id, "I led the meeting.")
    counting.mark_best(mapping.id, True)
    counting.rate(mapping.id, Strength.STRONG)
    standing = counting.of_piece(R, piece)
    changed = counting.untick(R, piece, "1.1")
    assert changed is not None
    assert counting.of_piece(R, piece) == []
    Undoing(desk, tell).undo(changed.undo)
    assert counting.of_piece(R, piece) == standing
    assert (standing[0].why, standing[0].best, standing[0].strength) == ("I led the meeting.", True, Strength.STRONG)


def test_unticking_what_was_not_ticked_does_nothing(counting: CountingFor, piece: str, tell: Listener) -> None:
    told = len(tell.heard)
    assert counting.untick(R, piece, "1.1") is None
    assert len(tell.heard) == told


def test_saying_why_of_what_no_longer_counts_is_refused(counting: CountingFor, piece: str) -> None:
    mapping = counting.tick(R, piece, SET.id, "1.1")
    counting.untick(R, piece, "1.1")
    with pytest.raises(Refused, match="no longer counts"):
        counting.say_why(mapping.id, "Because.")
