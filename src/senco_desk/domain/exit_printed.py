"""An exit review as it is printed: what was decided, or room for a pen where nothing is yet."""

from dataclasses import dataclass, replace

from senco_desk.domain.exit_review import ExitReview, OutcomeDecision
from senco_desk.domain.framework import Framework
from senco_desk.domain.name_places import Pass
from senco_desk.domain.name_places_programme import through_exit_review
from senco_desk.domain.text import EMPTY


@dataclass(frozen=True, slots=True)
class PrintedDecision:
    """An outcome a case is made for, or one further down on which something was decided."""

    framework: str
    outcome: str
    code: str
    wording: str


@dataclass(frozen=True, slots=True)
class PrintedExitReview:
    """`rows` are the outcomes in reading order; `words` what the provider calls its decisions.

    The questions are for herself, and not in it.
    """

    review: ExitReview
    rows: tuple[PrintedDecision, ...] = ()
    words: tuple[str, ...] = ()

    def decision(self, row: PrintedDecision) -> OutcomeDecision | None:
        return self.review.of(row.framework, row.outcome)


def printed_exit_review(review: ExitReview, framework: Framework, words: tuple[str, ...]) -> PrintedExitReview:
    cases = {outcome.id for outcome in framework.for_cases}
    rows = tuple(
        PrintedDecision(framework.id, outcome.id, outcome.code, (outcome.heading or outcome.statement).rstrip(" :;."))
        for outcome in framework.outcomes
        if outcome.id in cases or review.of(framework.id, outcome.id) is not None
    )
    return PrintedExitReview(replace(review, questions=EMPTY), rows, words)


def emptied(printed: PrintedExitReview) -> PrintedExitReview:
    """The form alone, with none of its words."""
    return replace(printed, review=ExitReview(printed.review.id, printed.review.added, printed.review.day))


def through_printed_review(printed: PrintedExitReview, by: Pass) -> PrintedExitReview:
    return replace(printed, review=through_exit_review(printed.review, by))
