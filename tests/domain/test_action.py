from datetime import UTC, date, datetime

import pytest

from senco_desk.domain.action import Action, ActionRow, ActionState, Aim, said_when, title

TODAY = date(2025, 6, 12)


@pytest.mark.parametrize(
    ("due", "state", "said"),
    [
        (date(2025, 6, 12), ActionState.OPEN, "today"),
        (date(2025, 6, 13), ActionState.OPEN, "in 1 day"),
        (date(1999, 1, 1), ActionState.OPEN, "9,659 days past".replace(",", "")),
        (date(1999, 1, 1), ActionState.DONE, ""),
        (None, ActionState.OPEN, ""),
    ],
)
def test_how_long_there_is_is_said_calmly(due: date | None, state: ActionState, said: str) -> None:
    row = ActionRow("a", "Visit", TODAY, due, state, None)
    assert said_when(row, TODAY) == said
    assert row.is_overdue(TODAY) is said.endswith("past")


def test_its_title_is_the_first_line_that_says_something() -> None:
    assert title("\n  Visit a base \n and write it up") == "Visit a base"
    assert title(" \n ") == "An action still to be named"


def test_one_that_is_only_for_an_outcome_is_not_blank() -> None:
    made = datetime(2025, 6, 12, 16, tzinfo=UTC)
    assert Action("a", made).is_blank
    assert not Action("a", made, aims=(Aim("s", "1"),)).is_blank
    assert not Action("a", made, paid_by="The school").is_blank
