"""What the Outcomes place shows, read in one go on the reading thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from senco_desk.domain.case import Case
from senco_desk.domain.coverage import OutcomeCoverage
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.identity import new_id

if TYPE_CHECKING:
    from senco_desk.wiring import Services


@dataclass(frozen=True)
class Seen:
    """The sets in the workbook, the one shown with what counts for it, and its cases."""

    live: tuple[Framework, ...]
    framework: Framework
    covered: dict[str, OutcomeCoverage]
    cases: dict[str, Case] = field(default_factory=dict)

    def case(self, outcome: Outcome) -> Case | None:
        return self.cases.get(outcome.id)

    def case_words(self, outcome_id: str) -> int:
        """How long the case is that an outcome or element belongs to; 0 for none."""
        outcome = self.framework.case_outcome_of(outcome_id)
        case = self.cases.get(outcome.id) if outcome else None
        return case.words if case else 0

    @property
    def with_case(self) -> frozenset[str]:
        return frozenset(outcome for outcome, case in self.cases.items() if case.words)


def see(services: Services, framework: str | None) -> Seen | None:
    """The set with the id `framework`, or the first there is when that is gone; None when there is none at all."""
    live = tuple(services.exchanging_frameworks.live())
    shown = next((found for found in live if found.id == framework), live[0] if live else None)
    if shown is None:
        return None
    picture = services.seeing_where.picture(shown.id)
    cases = {case.outcome: case for case in services.making_cases.of_framework(shown.id)}
    return Seen(live, shown, picture.covered, cases)


def begun(framework: Framework, outcome: Outcome) -> Case:
    """A blank case to write in; it is kept with its first words."""
    from datetime import UTC, datetime

    return Case(new_id(), framework.id, outcome.id, datetime.now(UTC))
