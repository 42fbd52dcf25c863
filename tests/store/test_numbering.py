from senco_desk.store import tables
from senco_desk.store.desk import Desk
from senco_desk.store.numbering import last_given, next_number
from tests.store.things import an_evidence


def test_the_next_is_one_more_than_was_ever_given(desk: Desk) -> None:
    last = last_given(tables.evidence, "E")
    with desk.change() as work:
        assert next_number(work.writing, last) == 1
        work.evidence.add(piece := an_evidence(number=41))
        assert next_number(work.writing, last) == 42
        work.evidence.remove(piece.id)
        assert next_number(work.writing, last) == 42


def test_each_kind_is_numbered_by_itself(desk: Desk) -> None:
    with desk.change() as work:
        work.evidence.add(an_evidence(number=41))
        assert next_number(work.writing, last_given(tables.reflection, "R")) == 1
