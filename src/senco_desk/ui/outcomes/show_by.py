"""Show by: the whole set, or only the places one might go to next. Never red, never a score."""

from collections.abc import Callable, Collection, Mapping
from enum import Enum
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from senco_desk.domain.coverage import Figures
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import N_, _
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.outcome_tree import wording


class ShowBy(Enum):
    """The ways of showing a set, each with the words on its button."""

    ALL = N_("All")
    GAPS = N_("Nothing yet")
    SINGLES = N_("Rests on one piece")
    ONE_WEEK = N_("All in one week")
    NO_CASE = N_("No case yet")


def shown_by(
    by: ShowBy, framework: Framework, figures: Mapping[str, Figures], with_case: Collection[str]
) -> frozenset[str]:
    """The outcomes that `by` shows; what stands above them is shown with them."""
    if by is ShowBy.NO_CASE:
        return frozenset(outcome.id for outcome in framework.for_cases if outcome.id not in with_case)
    fits: dict[ShowBy, Callable[[Figures], bool]] = {
        ShowBy.ALL: lambda _figures: True,
        ShowBy.GAPS: lambda figures: figures.is_gap,
        ShowBy.SINGLES: lambda figures: figures.is_single,
        ShowBy.ONE_WEEK: lambda figures: figures.is_one_week,
    }
    return frozenset(outcome.id for outcome in counted(framework) if fits[by](figures.get(outcome.id, Figures())))


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


class ShowByBar(QWidget):
    """A row of buttons, one pressed; each says how many it would show."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Show by"))
        self._buttons = QButtonGroup(self)
        row = Flow(self)
        for by in ShowBy:
            button = QPushButton(_(by.value))
            button.setCheckable(True)
            button.setChecked(by is ShowBy.ALL)
            button.toggled.connect(partial(self._turned, by))
            self._buttons.addButton(button, list(ShowBy).index(by))
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _turned(self, by: ShowBy, on: bool) -> None:
        if on:
            self.chosen.emit(by)

    def by(self) -> ShowBy:
        return list(ShowBy)[self._buttons.checkedId()]

    def choose(self, by: ShowBy) -> None:
        button = self._buttons.button(list(ShowBy).index(by))
        with QSignalBlocker(button):
            button.setChecked(True)

    def words(self) -> list[str]:
        """What the buttons say that are there to press."""
        return [button.text() for button in self._buttons.buttons() if not button.isHidden()]

    def show_counts(self, counts: dict[ShowBy, int]) -> None:
        """A way of showing that would show nothing steps out, unless it is the one in use."""
        for place, by in enumerate(ShowBy):
            button = self._buttons.button(place)
            button.setText(_(by.value) if by is ShowBy.ALL else f"{_(by.value)} · {counts[by]}")
            button.setVisible(by is ShowBy.ALL or counts[by] > 0 or button.isChecked())
