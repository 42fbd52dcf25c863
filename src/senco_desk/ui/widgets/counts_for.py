"""What a piece counts for: a chip for each outcome, a list to tick in, and more about each where it is wanted.

Nothing here writes: each wish is told by a signal, and what is stored is shown by `show_mappings`.
"""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import _
from senco_desk.domain.mapping import Mapping
from senco_desk.ui.theme import inset, line, link, quiet, subheading, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.counting_more import CountingMore
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.tab_order import come_before
from senco_desk.ui.widgets.tick_list import TickList

_TALL = 15
"""Lines, of the list to tick in."""


class CountsFor(QWidget):
    """`tick_wanted` and `untick_wanted` carry framework and outcome; the rest is told by `more`.

    `suggestions_wanted` carries the framework for which the list asks what the words of the piece suggest; `unfolded` a
    part that was opened, to be brought into view.
    """

    tick_wanted = Signal(str, str)
    untick_wanted = Signal(str, str)
    suggestions_wanted = Signal(str)
    unfolded = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frameworks: dict[str, Framework] = {}
        self._mappings: dict[str, Mapping] = {}
        self.none_yet = quiet(QLabel(_("Nothing yet")))
        self.choose = writes(link(QPushButton(_("Choose outcomes"))))
        self.choose.setCheckable(True)
        self.sets = Choice(_("Set of outcomes"))
        self.filter_box = FilterBox(_("Filter outcomes"))
        self.ticks = TickList()
        self.more = CountingMore()
        self._chips: dict[str, QPushButton] = {}
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        head = subheading(QLabel(_("Counts for")))
        head.setIndent(inset(self))
        self.flow = Flow(gap=unit // 3)
        self.flow.addWidget(self.none_yet)
        self.flow.addWidget(self.choose)
        self.panel = QFrame()
        top = QHBoxLayout()
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.sets)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(unit // 3)
        inside.addLayout(top)
        inside.addWidget(self.ticks)
        self.ticks.setFixedHeight(unit * _TALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(head)
        column.addLayout(self.flow)
        column.addWidget(self.more)
        column.addWidget(self.panel)
        self.more.hide()
        self.panel.hide()
        self.sets.hide()

    def _listen(self) -> None:
        self.choose.toggled.connect(self._show_panel)
        self.sets.chosen.connect(lambda _framework: self._show_set())
        self.filter_box.wanted.connect(self.ticks.lines.filter)
        self.filter_box.left.connect(self._go_to_ticks)
        self.ticks.toggled.connect(self._toggle)
        self.more.removal_wanted.connect(self._toggle)
        self.more.closed.connect(self._close_more)

    # What is stored

    def show_sets(self, frameworks: Iterable[Framework]) -> None:
        """The sets of outcomes of this workbook."""
        self._frameworks = {framework.id: framework for framework in frameworks}
        self.sets.offer((each.id, each.short_title or each.title) for each in self._frameworks.values())
        self.sets.setVisible(len(self._frameworks) > 1)
        self.choose.setEnabled(bool(self._frameworks))
        self._show_set()
        self.show_mappings(list(self._mappings.values()))

    def show_mappings(self, mappings: Iterable[Mapping]) -> None:
        """What the piece counts for."""
        found = {mapping.outcome: mapping for mapping in mappings}
        self._mappings = found
        self.ticks.lines.tick(found)
        self._show_chips()
        open_one = self.more.mapping
        if open_one is not None:
            still = found.get(open_one.outcome)
            if still is None or still.framework not in self._frameworks:
                self._close_more()
            else:
                self.more.show_mapping(still, self._outcome(still))

    def suggest(self, framework: str, outcomes: Iterable[Outcome]) -> None:
        """The answer to `suggestions_wanted`."""
        if framework == self.sets.value:
            self.ticks.lines.suggest(outcomes)

    def close_all(self) -> None:
        """Fold everything in, for another piece."""
        self.more.flush()
        self._close_more()
        self.choose.setChecked(False)
        self.filter_box.clear()
        self.ticks.lines.suggest(())

    def flush(self) -> None:
        self.more.flush()

    @property
    def count(self) -> int:
        return len(self._mappings)

    @property
    def is_choosing(self) -> bool:
        return self.panel.isVisibleTo(self)

    # What she does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_choosing:
            self.choose.setChecked(False)
            self.choose.setFocus()
        else:
            super().keyPressEvent(event)

    def _toggle(self, outcome_id: str) -> None:
        framework = self._framework_of(outcome_id)
        if framework is not None:
            wanted = self.untick_wanted if outcome_id in self._mappings else self.tick_wanted
            wanted.emit(framework.id, outcome_id)

    def _show_panel(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self.choose.setText(_("Done choosing") if shown else _("Choose outcomes"))
        if shown:
            self._ask_suggestions()
            self.filter_box.setFocus()
            self.unfolded.emit(self.panel)

    def _ask_suggestions(self) -> None:
        if isinstance(self.sets.value, str):
            self.suggestions_wanted.emit(self.sets.value)

    def _show_set(self) -> None:
        framework = self._frameworks.get(str(self.sets.value))
        if framework is not None:
            self.ticks.lines.suggest(())
            self.ticks.lines.show_set(framework)
            if self.is_choosing:
                self._ask_suggestions()

    def _go_to_ticks(self) -> None:
        self.ticks.choose_first()
        self.ticks.setFocus()

    def _show_more(self, outcome_id: str) -> None:
        mapping = self._mappings[outcome_id]
        again = self.more.mapping is not None and self.more.mapping.id == mapping.id and not self.more.isHidden()
        if again:
            self._close_more()
            return
        self.more.show_mapping(mapping, self._outcome(mapping))
        self.more.show()
        self.more.why.setFocus()
        self.unfolded.emit(self.more)
        self._mark_open()

    def _close_more(self) -> None:
        self.more.flush()
        focus = QApplication.focusWidget()
        if focus is not None and self.more.isAncestorOf(focus):
            self.choose.setFocus()
        self.more.hide()
        self.more.mapping = None
        self._mark_open()

    # Chips

    def _show_chips(self) -> None:
        shown = {
            outcome.id: self._mappings[outcome.id]
            for framework in self._frameworks.values()
            for outcome in framework.outcomes
            if outcome.id in self._mappings
        }
        for gone in set(self._chips) - set(shown):
            chip = self._chips.pop(gone)
            chip.hide()
            chip.deleteLater()
        for outcome_id, mapping in shown.items():
            if outcome_id not in self._chips:
                self._chips[outcome_id] = self._new_chip(outcome_id)
            self._dress_chip(self._chips[outcome_id], mapping)
        self.none_yet.setVisible(not shown)
        self._set_order([self.none_yet, *(self._chips[each] for each in shown), self.choose])
        self._mark_open()

    def _new_chip(self, outcome_id: str) -> QPushButton:
        chip = QPushButton(self)
        chip.setCheckable(True)
        chip.toggled.connect(lambda _on: self._show_more(outcome_id))
        chip.show()
        return chip

    def _dress_chip(self, chip: QPushButton, mapping: Mapping) -> None:
        outcome = self._outcome(mapping)
        several = len(self._frameworks) > 1
        framework = self._frameworks[mapping.framework]
        named = f"{framework.short_title or framework.title} {outcome.code}" if several else outcome.code
        chip.setText(f"{named} ★" if mapping.best else named)
        best = _("best evidence, ") if mapping.best else ""
        why = mapping.why or _("no reason given yet")
        chip.setToolTip(f"{outcome.statement}\n{why}")
        chip.setAccessibleName(_("Counts for {code}, {best}{statement}. More").format(
            code=named, best=best, statement=outcome.statement))  # fmt: skip

    def _mark_open(self) -> None:
        open_one = None if self.more.isHidden() or self.more.mapping is None else self.more.mapping.outcome
        for outcome_id, chip in self._chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(outcome_id == open_one)

    def _set_order(self, parts: list[QWidget]) -> None:
        while self.flow.takeAt(0):
            pass
        for part in parts:
            self.flow.addWidget(part)
        come_before(self.choose, parts[1:-1])

    def _framework_of(self, outcome_id: str) -> Framework | None:
        return next((framework for framework in self._frameworks.values() if outcome_id in framework), None)

    def _outcome(self, mapping: Mapping) -> Outcome:
        return self._frameworks[mapping.framework].outcome(mapping.outcome)
