"""Making cases: my own commentary for each outcome."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from senco_desk.domain.case import Case
from senco_desk.domain.identity import new_id
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk


class MakingCases:
    """The verbs of cases; one case at most for an outcome."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def of(self, framework: str, outcome: str) -> Case:
        """The case for the outcome, or a blank one to begin."""
        with self._desk.view() as view:
            return view.cases.of(outcome) or Case(new_id(), framework, outcome, self._now())

    def of_framework(self, framework: str) -> list[Case]:
        with self._desk.view() as view:
            return view.cases.of_framework(framework)

    def keep(self, case: Case) -> Case:
        """Put what was typed on disk."""
        case = replace(case, changed=self._now())
        with self._desk.change(typing=True) as work:
            work.cases.put(case)
        self._tell(work.changed)
        return case
