from datetime import date, time

from senco_desk.domain.engagement import Attended, Counted, Engagement, attended
from senco_desk.domain.session import SessionKind, SessionRow

UNTIL = date(2026, 12, 31)


def row(kind: SessionKind = SessionKind.TAUGHT, minutes: int | None = 120, **given: object) -> SessionRow:
    day, missed, counts_as = given.get("day", UNTIL), bool(given.get("missed")), given.get("counts_as")
    assert isinstance(day, date)
    assert counts_as is None or isinstance(counts_as, int)
    return SessionRow("s", day, time(16), minutes, kind, "", "", missed, counts_as, "")


def test_hours_are_those_of_sessions_attended_until_today() -> None:
    rows = [row(), row(minutes=90), row(missed=True), row(day=date(2027, 1, 1)), row(minutes=None)]
    assert attended(Engagement(Counted.HOURS), rows, UNTIL) == Attended(3, 4, 210, 1)


def test_what_the_provider_counts_stands_in_the_place_of_how_long_it_lasted() -> None:
    rows = [row(counts_as=180), row(minutes=None, counts_as=60), row(counts_as=0)]
    assert attended(Engagement(Counted.HOURS), rows, UNTIL) == Attended(2, 2, 240, 0)


def test_only_the_kinds_that_count_are_counted() -> None:
    rows = [row(SessionKind.STUDY), row(SessionKind.COACHING)]
    assert attended(Engagement(Counted.SESSIONS), rows, UNTIL).sessions == 1
    everything = Engagement(Counted.SESSIONS, kinds=tuple(SessionKind))
    assert attended(everything, rows, UNTIL).sessions == 2


def test_a_percentage_is_of_the_sessions_held_so_far_and_none_of_none() -> None:
    engagement = Engagement(Counted.PERCENTAGE, 80)
    assert attended(engagement, [row(), row(), row(missed=True)], UNTIL).percentage == 66
    assert attended(engagement, [], UNTIL).percentage is None
