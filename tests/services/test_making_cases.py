"""One case for an outcome, begun blank, kept as typed."""

from dataclasses import replace

from senco_desk.domain.text import from_plain
from senco_desk.services.making_cases import MakingCases
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener


def test_a_case_is_begun_blank_and_kept_as_typed(desk: Desk, tell: Listener, clock: Clock) -> None:
    cases = MakingCases(desk, tell, clock)
    kept = cases.keep(replace(cases.of(SET.id, "1"), text=from_plain("I led it."), in_a_line="Plans are read."))
    clock.later(minutes=5)
    again = cases.keep(replace(kept, text=from_plain("I led it, with the deputy.")))
    assert cases.of(SET.id, "1") == again
    assert cases.of_framework(SET.id) == [again]
    assert again.changed > kept.changed
    assert again.words == 6
