"""Credits held against the award's total: what tasks were awarded, what prior learning was given, what is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from senco_desk.domain.language import _, n_
from senco_desk.domain.prior_learning import PriorLearning


class CreditSource(StrEnum):
    TASK = "task"
    PRIOR = "prior"


@dataclass(frozen=True, slots=True)
class CreditLine:
    """Credits that are hers; `of` is the id of the task or the prior learning they were given for."""

    source: CreditSource
    of: str
    title: str
    credits: int


@dataclass(frozen=True, slots=True)
class HeldCredits:
    """`asked` are those that a claim asks for and no one has decided."""

    total: int
    lines: tuple[CreditLine, ...] = ()
    asked: int = 0

    @property
    def from_tasks(self) -> int:
        return self._from(CreditSource.TASK)

    @property
    def from_prior(self) -> int:
        return self._from(CreditSource.PRIOR)

    @property
    def held(self) -> int:
        return self.from_tasks + self.from_prior

    @property
    def left(self) -> int:
        return max(0, self.total - self.held)

    def _from(self, source: CreditSource) -> int:
        return sum(line.credits for line in self.lines if line.source is source)


def held_credits(total: int, tasks: Sequence[CreditLine], prior: Iterable[PriorLearning]) -> HeldCredits:
    """What tasks were awarded and what prior learning was given; lines without credits are left out."""
    each = list(prior)
    given = (CreditLine(CreditSource.PRIOR, one.id, one.title, one.credits_given) for one in each)
    lines = tuple(line for line in (*tasks, *given) if line.credits > 0)
    return HeldCredits(total, lines, sum(one.credits_open for one in each))


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
