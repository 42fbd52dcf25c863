from senco_desk.domain.brought import Brought, was_called
from senco_desk.domain.journal import Noun
from senco_desk.store.desk import Desk
from tests.store.things import BEGAN

FIRST = Brought("r", Noun.REFLECTION, "R-061", "w", BEGAN)


def test_what_a_piece_was_called_comes_back_as_it_was(desk: Desk) -> None:
    second = Brought("e", Noun.EVIDENCE, "E-007", "w", BEGAN)
    with desk.change() as work:
        work.brought.put(FIRST)
        work.brought.put(second)
    with desk.view() as view:
        assert view.brought.get("r") == FIRST
        assert view.brought.get("begun here") is None
        assert view.brought.all() == {"r": FIRST, "e": second}
    assert was_called(FIRST.was) == "was R-061"


def test_it_is_told_and_can_be_undone(desk: Desk) -> None:
    with desk.change("Brought over") as work:
        work.brought.put(FIRST)
    assert work.changed.touched == {(Noun.BROUGHT, "r")}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.brought.all() == {}
