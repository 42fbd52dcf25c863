from datetime import date

from senco_desk.domain.term_weeks import Holiday
from senco_desk.store.desk import Desk

CHRISTMAS = Holiday(date(2026, 12, 19), date(2027, 1, 3), "Christmas", "c")
EASTER = Holiday(date(2027, 3, 26), date(2027, 4, 9), "Ostern", "e")


def test_they_come_back_the_first_first(desk: Desk) -> None:
    with desk.change() as work:
        work.holidays.put(EASTER)
        work.holidays.put(CHRISTMAS)
        assert work.holidays.all() == [CHRISTMAS, EASTER]
        assert work.holidays.get("e") == EASTER
        assert list(work.holidays.each()) == [EASTER, CHRISTMAS]


def test_another_with_its_id_takes_its_place_and_it_can_be_taken_out(desk: Desk) -> None:
    longer = Holiday(date(2026, 12, 19), date(2027, 1, 5), "Christmas", "c")
    with desk.change() as work:
        work.holidays.put(CHRISTMAS)
        work.holidays.put(longer)
        assert work.holidays.all() == [longer]
        assert work.holidays.remove("c")
        assert not work.holidays.remove("c")
