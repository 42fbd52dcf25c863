"""A portfolio with an audit on three days and a training plan, marked so that every text can be found again."""

from dataclasses import replace
from datetime import UTC, date, datetime

from senco_desk.domain.action import Action, ActionState, Aim
from senco_desk.domain.audit import distance, rated
from senco_desk.domain.audit_printed import PrintedAction, of_a_panel
from senco_desk.domain.portfolio import Part, Portfolio
from senco_desk.domain.rating import EMERGING, AuditPractice, Rating
from tests.printing.portfolios import marked, paragraph, portfolio

DAYS = (date(2024, 4, 18), date(2025, 1, 9), date(2025, 6, 9))
MADE = datetime(2024, 4, 18, 16, tzinfo=UTC)


def audited(*, whys: bool = False, code: str = "nasenco-2014", elements: bool = False) -> Portfolio:
    made = portfolio(code=code)
    outcomes = [each for each, depth in rated(made.framework) if depth == 0 or elements]
    ratings = [
        Rating(
            f"{outcome.id} {day}", made.framework.id, outcome.id, day, 1 + (at + step) % 4, 4,
            EMERGING[(at + step) % 4], marked("Because, Tom <3 & Co") if whys else "",
        )
        for at, outcome in enumerate(outcomes)
        for step, day in enumerate(DAYS)
    ]  # fmt: skip
    practice = AuditPractice(EMERGING, DAYS[0], DAYS[1], DAYS[2])
    told = distance(made.framework, ratings, practice)
    return replace(made, audit=told, plan=plan(made), parts=(Part.COVER, Part.AUDIT, Part.PLAN))


def plan(made: Portfolio) -> tuple[PrintedAction, ...]:
    aim = Aim(made.framework.id, made.framework.for_cases[0].id)
    done = Action(
        "done", MADE, marked("Visit a resource base"), (aim,), marked("A mentor"), marked("£40"), marked("Half a day"),
        marked("The school"), DAYS[1], marked("It shows"), (paragraph("It showed <3"),), ActionState.DONE, DAYS[1],
    )  # fmt: skip
    ahead = replace(done, id="ahead", what=marked("Read on"), state=ActionState.OPEN, due=None, finished=None)
    dropped = replace(done, id="dropped", what=marked("Let go"), state=ActionState.DROPPED)
    return of_a_panel(
        [PrintedAction(ahead), PrintedAction(dropped), PrintedAction(done, ("1",), ("E-003",))],
    )
