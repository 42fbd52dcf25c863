"""What the Outcomes place shows of a set, read in one go on the reading thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from senco_desk.domain.case import Case
from senco_desk.domain.coverage import Figures
from senco_desk.domain.feedback import Decision
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.identity import new_id
from senco_desk.domain.remarks import Remark, remarks
from senco_desk.ui.outcomes.show_by import ShowBy, counted, shown_by
from senco_desk.ui.widgets.tally import Tally, tallies

if TYPE_CHECKING:
    from senco_desk.wiring import Services


@dataclass(frozen=True)
class Seen:
    """The sets in the workbook, the one shown, what counts for it, its cases, and what is worked out of them.

    `remarked`: what may be remarked on each outcome or element that pieces are looked for. `decided`: what counts as
    the sign-off of an outcome, by its id.
    """

    live: tuple[Framework, ...]
    framework: Framework
    cases: dict[str, Case]
    figures: dict[str, Figures]
    tallies: dict[str, Tally]
    remarked: dict[str, tuple[Remark, ...]]
    shown_by: dict[ShowBy, frozenset[str]]
    decided: dict[str, Decision] = field(default_factory=dict)

    def case(self, outcome: Outcome) -> Case | None:
        return self.cases.get(outcome.id)

    def decision(self, outcome_id: str) -> Decision | None:
        """That on the outcome itself, or on the one a case is made for that it belongs to."""
        outcome = self.framework.case_outcome_of(outcome_id)
        return self.decided.get(outcome_id) or (self.decided.get(outcome.id) if outcome else None)

    def case_words(self, outcome_id: str) -> int:
        """How long the case is that an outcome or element belongs to; 0 for none."""
        outcome = self.framework.case_outcome_of(outcome_id)
        case = self.cases.get(outcome.id) if outcome else None
        return case.words if case else 0


def see(services: Services, framework: str | None, today: date) -> Seen | None:
    """The set with the id `framework`, or the first there is when that is gone; None when there is none at all."""
    live = tuple(services.exchanging_frameworks.live())
    shown = next((found for found in live if found.id == framework), live[0] if live else None)
    if shown is None:
        return None
    figures, practice = services.seeing_where.figures(shown.id), services.seeing_where.practice()
    cases = {case.outcome: case for case in services.making_cases.of_framework(shown.id)}
    with_case = frozenset(outcome for outcome, case in cases.items() if case.words)
    none = Figures()
    remarked = {each.id: remarks(figures.get(each.id, none), practice, today) for each in counted(shown)}
    ways = {by: shown_by(by, shown, remarked, with_case) for by in ShowBy}
    decided = services.answering_feedback.signed_off(shown.id)
    return Seen(live, shown, cases, figures, tallies(shown, figures), remarked, ways, decided)


def begun(framework: Framework, outcome: Outcome) -> Case:
    """A blank case to write in; it is kept with its first words."""
    from datetime import UTC, datetime

    return Case(new_id(), framework.id, outcome.id, datetime.now(UTC))
