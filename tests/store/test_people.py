"""People and places in the workbook."""

from senco_desk.domain.person import Person, PersonKind
from senco_desk.store.desk import Desk

ZEB = Person("p1", PersonKind.PUPIL, "Zebedee Quill", ("Zeb", "Zoë"), "Pupil A", "in the class of 2024")


def test_a_person_is_as_it_was_kept(desk: Desk) -> None:
    with desk.change() as work:
        work.people.put(ZEB)
    with desk.view() as view:
        assert view.people.get("p1") == ZEB
        assert view.people.all() == [ZEB]


def test_a_person_is_taken_out_and_comes_back_with_undo(desk: Desk) -> None:
    with desk.change() as work:
        work.people.put(ZEB)
    with desk.change() as work:
        assert work.people.remove("p1")
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.people.all() == [ZEB]


def test_nobody_is_there_at_first(desk: Desk) -> None:
    with desk.view() as view:
        assert view.people.all() == []
        assert view.people.get("p1") is None
