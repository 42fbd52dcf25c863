"""What people call an outcome."""

from senco_desk.domain.framework import Outcome, OutcomeKind
from senco_desk.domain.language import _


def outcome_name(outcome: Outcome) -> str:
    """`Outcome 5`, `Part C`; or the wording of one that has no number."""
    if not outcome.code:
        return outcome.heading or outcome.statement
    return (_("Part {code}") if outcome.kind is OutcomeKind.PART else _("Outcome {code}")).format(code=outcome.code)
