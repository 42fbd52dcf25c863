"""The Master's tasks in the portfolio: shortly, with the pages of what they draw on; nothing where there is none."""

from dataclasses import replace
from datetime import UTC, date, datetime

from senco_desk.domain.task import Result, Task, TaskKind
from senco_desk.domain.task_printed import PrintedTask, PrintedUse
from tests.printing.conftest import Print
from tests.printing.portfolios import portfolio

TASK = Task("t", datetime(2025, 3, 1, tzinfo=UTC), title="The least help first", question="Who begins?", credits=30)
MARKED = replace(TASK, result=Result(date(2025, 5, 15), "62", True, awarded=30))


def test_a_task_is_told_with_its_result_and_what_it_draws_on(print_copy: Print) -> None:
    given = portfolio()
    uses = (PrintedUse(evidence=given.evidence[0].evidence), PrintedUse(reflection=next(iter(given.reflections))))
    copy = print_copy(replace(given, tasks=(PrintedTask(MARKED, uses),)))
    text = copy.tree.text
    for said in ("Master’s task", "Who begins?", "Done · handed in 15 May 2025", "30 credits awarded"):
        assert said in text
    assert "Draws on" in text


def test_the_scenario_of_the_npq_is_no_masters_task(print_copy: Print) -> None:
    scenario = PrintedTask(Task("n", TASK.begun, TaskKind.ASSESSED_SCENARIO, "A week in the life"), ())
    text = print_copy(replace(portfolio(), tasks=(scenario,))).tree.text
    assert "Assessed scenario" in text
    assert "Master’s" not in text


def test_without_a_task_there_is_no_part(print_copy: Print) -> None:
    assert "Master’s task" not in print_copy(portfolio()).tree.text
