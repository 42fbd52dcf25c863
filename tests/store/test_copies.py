from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, Strip
from senco_desk.domain.identity import new_id
from senco_desk.store.desk import Desk
from tests.store.things import BEGAN, SET


def a_copy(version: int) -> PrintedCopy:
    pages = (PageEntry("iv"), PageEntry("1", ("1.1", "R-001"), (Strip("reflection:r", 80.5, 700.0, "ab12"),)))
    return PrintedCopy(
        new_id(), "PF-7Q2K", version, CopyKind.PRINT, BEGAN, SET.id, pages, "ab" * 32, "Année 1 “final”.pdf"
    )


def test_before_the_first_copy_there_is_no_reference(desk: Desk) -> None:
    with desk.view() as view:
        assert (view.copies.all(), view.copies.reference(), view.copies.next_version()) == ([], None, 1)


def test_copies_are_recorded_newest_first_under_one_reference(desk: Desk) -> None:
    first, second = a_copy(1), a_copy(2)
    for copy in (first, second):
        with desk.change() as work:
            work.copies.add(copy)
    with desk.view() as view:
        assert view.copies.all() == [second, first]
        assert (view.copies.reference(), view.copies.next_version()) == ("PF-7Q2K", 3)


def test_a_copy_outlives_its_set_of_outcomes(desk: Desk) -> None:
    with desk.change() as work:
        work.copies.add(a_copy(1))
        work.frameworks.remove(SET.id)
    with desk.view() as view:
        assert len(view.copies.all()) == 1
