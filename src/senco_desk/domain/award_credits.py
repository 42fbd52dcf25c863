"""Credits held against the award's total: what tasks were awarded, what prior learning was given, what is asked."""

from collections.abc import Iterable
from dataclasses import dataclass

from senco_desk.domain.language import _, n_
from senco_desk.domain.prior_learning import PriorLearning


@dataclass(frozen=True, slots=True)
class HeldCredits:
    """What is hers, by where it comes from. `asked` are those that a claim asks for and no one has decided."""

    total: int
    from_tasks: int = 0
    from_prior: int = 0
    asked: int = 0

    @property
    def held(self) -> int:
        return self.from_tasks + self.from_prior


def held_credits(total: int, awarded: Iterable[int | None], prior: Iterable[PriorLearning]) -> HeldCredits:
    """What tasks were `awarded`, None where that is not known, and what prior learning was given."""
    each = list(prior)
    return HeldCredits(
        total,
        from_tasks=sum(max(0, of_task or 0) for of_task in awarded),
        from_prior=sum(one.credits_given for one in each),
        asked=sum(one.credits_open for one in each),
    )


def credits_said(held: HeldCredits) -> str:
    """`45 of 60 credits: 30 for tasks, 15 for prior learning. 15 more are asked for, and not decided yet.`."""
    return " ".join(part for part in (_held(held), _asked(held)) if part)


def _held(held: HeldCredits) -> str:
    if not held.total:
        return n_("{n} credit is yours.", "{n} credits are yours.", held.held).format(n=held.held)
    values = {"n": held.held, "total": held.total, "tasks": held.from_tasks, "prior": held.from_prior}
    if not held.held:
        return _("None of {total} credits yet.").format(**values)
    if held.from_tasks and held.from_prior:
        return _("{n} of {total} credits: {tasks} for tasks, {prior} for prior learning.").format(**values)
    if held.from_prior:
        return _("{n} of {total} credits, for prior learning.").format(**values)
    return _("{n} of {total} credits, for tasks.").format(**values)


def _asked(held: HeldCredits) -> str:
    if not held.asked:
        return ""
    said = n_("{n} more is asked for, and not decided yet.", "{n} more are asked for, and not decided yet.", held.asked)
    return said.format(n=held.asked)
