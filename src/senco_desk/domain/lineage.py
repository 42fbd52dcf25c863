"""Two copies of one workbook, side by side: which of them has gone on since they were one. From their logs alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Standing(StrEnum):
    """How the other copy stands to the one that is here."""

    AS_LEFT = "as-left"
    CONTINUED_ELSEWHERE = "continued-elsewhere"
    DIVERGED = "diverged"
    OLDER = "older"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Sitting:
    """A desk that saved to the workbook, from its opening on. `last` is the number of its last change.

    `saved`: when it saved last, in UTC; None when that is not known.
    """

    id: str
    device: str
    last: int
    saved: datetime | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """Every sitting that saved to a workbook, oldest first; none in one that was never saved to."""

    workbook: str
    sittings: tuple[Sitting, ...] = ()

    @property
    def last(self) -> Sitting | None:
        return self.sittings[-1] if self.sittings else None

    def holds(self, state: Sitting | None) -> bool:
        """Whether it went through what `state` ended with. A sitting writes alone, so its number says which words."""
        if state is None:
            return True
        return any(each.id == state.id and each.last >= state.last for each in self.sittings)


@dataclass(frozen=True, slots=True)
class Compared:
    """`parted` is when the two were last one, None when they never were or still are."""

    standing: Standing
    parted: datetime | None = None


def compared(here: Lineage, there: Lineage) -> Compared:
    """How the copy with the log `there` stands to the one with the log `here`."""
    if here.workbook != there.workbook:
        return Compared(Standing.FOREIGN)
    older, newer = here.holds(there.last), there.holds(here.last)
    if older and newer:
        return Compared(Standing.AS_LEFT)
    if older:
        return Compared(Standing.OLDER, _saved(there.last))
    if newer:
        return Compared(Standing.CONTINUED_ELSEWHERE, _saved(here.last))
    return Compared(Standing.DIVERGED, _parting(here.sittings, there.sittings))


def _saved(sitting: Sitting | None) -> datetime | None:
    return sitting.saved if sitting else None


def _parting(here: Iterable[Sitting], there: Iterable[Sitting]) -> datetime | None:
    """The end of the last sitting they share, in the copy where it ended first."""
    known = {each.id: each for each in there}
    shared = [min(each, known[each.id], key=lambda one: one.last) for each in here if each.id in known]
    return shared[-1].saved if shared else None
