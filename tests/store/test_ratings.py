from datetime import date

from senco_desk.domain.journal import Noun
from senco_desk.domain.rating import AuditPractice, Rating
from senco_desk.store.desk import Desk
from tests.store.things import SET

START, EXIT = date(2025, 9, 12), date(2026, 6, 9)
RATED = Rating("r", SET.id, "1.2", START, 1, 4, "Emerging", "Tom <3 & Co, مرحبا " + "x" * 100_000)


def test_a_rating_comes_back_as_it_was_and_once_a_day(desk: Desk) -> None:
    later = Rating("later", SET.id, "1.2", EXIT, 3, 4, "Established")
    with desk.change() as work:
        work.ratings.put(later)
        work.ratings.put(RATED)
        assert work.ratings.of_framework(SET.id) == [RATED, later]
        assert work.ratings.of(SET.id, "1.2", START) == work.ratings.get("r") == RATED
        assert work.ratings.of(SET.id, "1.1", START) is None


def test_it_goes_and_comes_back_with_its_set(desk: Desk) -> None:
    with desk.change() as work:
        work.ratings.put(RATED)
    with desk.change("Set removed") as work:
        work.frameworks.remove(SET.id)
    assert (Noun.RATING, "r") in work.changed.touched
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.ratings.of_framework(SET.id) == [RATED]


def test_the_scale_and_the_named_days_come_back(desk: Desk) -> None:
    hers = AuditPractice(("Źle", "Dobrze"), START, None, EXIT)
    with desk.change() as work:
        assert work.audit_practice.set_by_her() is None
        work.audit_practice.put(hers)
        assert work.audit_practice.get() == hers
