"""The tree of a set, with its filter and the ways of showing above it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.outcomes.seen import Seen
from senco_desk.ui.outcomes.show_by import ShowBy, ShowByChoice, worded
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.outcome_tree import OutcomeTree


class TreePane(QWidget):
    """What is typed and how it is shown narrow the tree; an outcome that is left out is not the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self.show_by, self.filter, self.tree = ShowByChoice(), FilterBox(_("Filter outcomes")), OutcomeTree()
        narrowing = QHBoxLayout()
        narrowing.addWidget(self.filter, 1)
        narrowing.addWidget(self.show_by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(narrowing)
        column.addWidget(self.tree)
        self.show_by.chosen.connect(lambda _by: self._narrow())
        self.filter.wanted.connect(lambda _words: self._narrow())
        self.filter.left.connect(self.tree.setFocus)

    def show_set(self, seen: Seen) -> None:
        """Show a set; an outcome is chosen when none is."""
        self._seen = seen
        self.tree.show_set(seen.framework, seen.tallies)
        self._narrow()
        if self.tree.chosen_id() is None and seen.framework.for_cases:
            self.tree.choose(seen.framework.for_cases[0].id)

    def show_only(self, by: ShowBy) -> None:
        self.show_by.choose(by)
        self._narrow()

    def come_to(self, outcome_id: str) -> None:
        """Choose an outcome, whatever is left out."""
        self.filter.clear()
        self.show_only(ShowBy.ALL)
        self.tree.choose(outcome_id)

    def _narrow(self) -> None:
        if not (seen := self._seen):
            return
        self.show_by.show_counts({by: len(outcomes) for by, outcomes in seen.shown_by.items()})
        by, words = self.show_by.by(), self.filter.text()
        outcomes = None if by is ShowBy.ALL else seen.shown_by[by]
        if words.strip():
            outcomes = worded(words, seen.framework, outcomes)
        self.tree.show_only(outcomes)
        if outcomes is not None and self.tree.chosen_id() not in outcomes:
            self._choose_first(seen, outcomes)

    def _choose_first(self, seen: Seen, outcomes: Collection[str]) -> None:
        first = next((outcome.id for outcome in seen.framework.outcomes if outcome.id in outcomes), None)
        if first:
            self.tree.choose(first)
