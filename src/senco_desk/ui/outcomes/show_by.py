"""Show by: the whole set, or only the places one might go to next. Never red, never a score."""

from collections.abc import Collection, Mapping
from enum import Enum

from PySide6.QtWidgets import QWidget

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import N_, _
from senco_desk.domain.remarks import Remark
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.outcome_tree import wording


class ShowBy(Enum):
    """The ways of showing a set, each with its words."""

    ALL = N_("All outcomes")
    GAPS = N_("Nothing yet")
    SINGLES = N_("Rests on one piece")
    ONE_WEEK = N_("All in one week")
    NOT_RECENT = N_("Nothing recent")
    NO_IMPACT = N_("Nothing on impact")
    ONLY_TESTIMONY = N_("Only testimony")
    NO_CASE = N_("No case yet")


_REMARKS = {
    ShowBy.GAPS: Remark.NOTHING,
    ShowBy.SINGLES: Remark.SINGLE,
    ShowBy.ONE_WEEK: Remark.ONE_WEEK,
    ShowBy.NOT_RECENT: Remark.NOT_RECENT,
    ShowBy.NO_IMPACT: Remark.NO_IMPACT,
    ShowBy.ONLY_TESTIMONY: Remark.ONLY_TESTIMONY,
}


def shown_by(
    by: ShowBy, framework: Framework, remarked: Mapping[str, tuple[Remark, ...]], with_case: Collection[str]
) -> frozenset[str]:
    """The outcomes that `by` shows; what stands above them is shown with them."""
    if by is ShowBy.NO_CASE:
        return frozenset(outcome.id for outcome in framework.for_cases if outcome.id not in with_case)
    return frozenset(outcome for outcome, said in remarked.items() if by is ShowBy.ALL or _REMARKS[by] in said)


def worded(words: str, framework: Framework, among: Collection[str] | None) -> frozenset[str]:
    """The outcomes, all or those `among`, whose code and wording hold every word typed, whole or begun."""
    wanted = words.lower().split()
    return frozenset(
        outcome.id
        for outcome in framework.outcomes
        if (among is None or outcome.id in among) and all(word in wording(outcome).lower() for word in wanted)
    )


def counted(framework: Framework) -> tuple[Outcome, ...]:
    """What coverage is told of: the elements, or in a set without any, what has nothing below it."""
    return framework.elements or tuple(o for o in framework.outcomes if not framework.children(o.id))


class ShowByChoice(Choice):
    """A button that opens the ways, each saying how many it would show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Show by"), parent)
        self._offered: list[ShowBy] = []
        self._counts: Mapping[ShowBy, int] = {}
        self.show_counts({})

    def by(self) -> ShowBy:
        return ShowBy(self.value)

    def choose(self, by: ShowBy) -> None:
        """A way that is not offered because it would show nothing is offered now."""
        if by not in self._offered:
            self._offer([*self._offered, by])
        self.show_value(by)

    def show_counts(self, counts: Mapping[ShowBy, int]) -> None:
        """A way of showing that would show nothing steps out, unless it is the one in use."""
        self._counts = counts
        self._offer([by for by in ShowBy if by is ShowBy.ALL or counts.get(by) or by is self.value])

    def words(self) -> list[str]:
        """What there is to choose from."""
        return [self._words(by) for by in self._offered]

    def _offer(self, ways: list[ShowBy]) -> None:
        self._offered = ways
        self.offer([(by, self._words(by)) for by in ways])

    def _words(self, by: ShowBy) -> str:
        return _(by.value) if by is ShowBy.ALL else f"{_(by.value)} · {self._counts.get(by, 0)}"
