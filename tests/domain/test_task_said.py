import pytest

from senco_desk.domain.task import TaskKind
from senco_desk.domain.task_said import strand_of

ENQUIRY, CASE, SCENARIO = TaskKind.ENQUIRY, TaskKind.CASE_STUDY, TaskKind.ASSESSED_SCENARIO


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([ENQUIRY], "Master’s task"),
        ([ENQUIRY, CASE], "Master’s tasks"),
        ([SCENARIO], "Assessed scenario"),
        ([SCENARIO, SCENARIO], "Assessed scenarios"),
        ([CASE, SCENARIO], "Master’s tasks and assessed scenario"),
    ],
)
def test_what_tasks_are_called_together(kinds: list[TaskKind], said: str) -> None:
    assert strand_of(kinds) == said
