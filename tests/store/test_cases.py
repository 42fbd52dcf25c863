from dataclasses import replace
from datetime import timedelta

from senco_desk.domain.text import from_plain
from senco_desk.store.desk import Desk
from tests.store.things import SET, a_case


def test_a_case_is_kept_for_its_outcome(desk: Desk) -> None:
    case = a_case("c", "What I did & why\n“quoted”", in_a_line="In a line")
    with desk.change() as work:
        work.cases.put(case)
    with desk.view() as view:
        assert view.cases.of("c") == case
        assert view.cases.of("1") is None
        assert view.cases.of_framework(SET.id) == [case]


def test_writing_on_takes_the_place_of_what_was_there(desk: Desk) -> None:
    case = a_case()
    later = replace(case, text=from_plain("More of it."), changed=case.changed + timedelta(days=1))
    for kept in (case, later):
        with desk.change(typing=True) as work:
            work.cases.put(kept)
    with desk.view() as view:
        assert view.cases.of_framework(SET.id) == [later]


def test_a_case_can_be_taken_out(desk: Desk) -> None:
    case = a_case()
    with desk.change() as work:
        work.cases.put(case)
        assert work.cases.remove(case.id)
        assert work.cases.of(case.outcome) is None
