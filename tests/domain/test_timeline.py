from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.action import ActionRow, ActionState
from senco_desk.domain.timeline import axis

TODAY = date(2025, 6, 12)
days = st.dates()


def row(begun: date, due: date | None, finished: date | None = None) -> ActionRow:
    state = ActionState.DONE if finished else ActionState.OPEN
    return ActionRow("a", "Visit", begun, due, state, finished)


def test_the_axis_holds_today_and_every_action_from_the_first_of_a_month() -> None:
    found = axis([row(date(2025, 5, 20), date(2025, 8, 1))], TODAY)
    assert found.first == date(2025, 5, 1)
    assert found.last == date(2025, 8, 15)
    assert [month.label for month in found.months()] == ["May", "Jun", "Jul", "Aug"]
    assert [month.year for month in found.months()] == ["2025", "", "", ""]


def test_a_stretch_is_from_the_plan_to_the_day_it_is_due_or_was_over() -> None:
    found = axis([row(date(2025, 5, 1), date(2025, 8, 1))], TODAY)
    open_one = found.stretch(row(date(2025, 6, 1), date(2025, 7, 1)))
    assert open_one.begin < open_one.end
    assert found.stretch(row(date(2025, 6, 1), date(2025, 8, 1), date(2025, 6, 20))).end < open_one.end
    assert not found.stretch(row(date(2025, 6, 1), None)).dated


@given(st.lists(st.tuples(days, st.none() | days, st.none() | days), max_size=20), days)
def test_whatever_the_days_all_stand_on_an_axis_of_few_years(
    told: list[tuple[date, date | None, date | None]], today: date
) -> None:
    rows = [row(*each) for each in told]
    found = axis(rows, today)
    assert found.first <= today <= found.last
    assert len(found.months()) < 60
    assert all(0 <= found.stretch(each).begin <= found.stretch(each).end <= 1 for each in rows)
