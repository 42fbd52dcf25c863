"""The Outcomes place: a set of outcomes as a tree, the page of the chosen one beside it, and the case made for it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.ui.outcomes.case_pane import CasePane
from senco_desk.ui.outcomes.changing import Changing
from senco_desk.ui.outcomes.counting_rows import Page
from senco_desk.ui.outcomes.outcome_page import OutcomePage
from senco_desk.ui.outcomes.panes import Panes, Stage
from senco_desk.ui.outcomes.seen import Seen, begun, see
from senco_desk.ui.outcomes.set_chooser import SetChooser
from senco_desk.ui.outcomes.sets_from_files import SetsFromFiles
from senco_desk.ui.outcomes.show_by import ShowBy, ShowByBar, worded
from senco_desk.ui.outcomes.steps import Steps, around
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.banner import Banner
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.outcome_tree import OutcomeTree

_SHOWN = (Noun.FRAMEWORK, Noun.REFLECTION, Noun.MAPPING, Noun.CASE)

FROM_FILE = "from-file"
"""The target that brings in a set from a file."""

_FEW, _MORE = 10, 10
"""Pieces listed for each outcome or element, and so many times more when she asks for more."""


class OutcomesPlace(Place):
    """Targets: the id of an outcome or of a case in any set, the name of a `ShowBy` ("GAPS"), or FROM_FILE."""

    filled = Signal()
    """What is stored is in sight, the page of the outcome in hand with it."""

    code = "outcomes"
    title = N_("Outcomes")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.seen: Seen | None = None
        self._wanted_set: str | None = None
        self._target: str | None = None
        self._live: tuple[Framework, ...] = ()
        self._reading_page, self._page_is_stale = False, False
        self._element: str | None = None
        self._most = _FEW
        self._reading, self._stale = False, False
        self._changing = Changing(surroundings, self)
        self.chooser, self.show_by = SetChooser(), ShowByBar()
        self.filter, self.tree = FilterBox(_("Filter outcomes")), OutcomeTree()
        self.page, self.case = OutcomePage(), CasePane(self._changing.keep_case)
        self.back = link(QPushButton(_("‹ All outcomes")))
        self.steps = Steps(self)
        for later in (self.back, self.steps):
            later.hide()
        self.panes = Panes(self._beside(), self.page, self.case)
        self.files = SetsFromFiles(surroundings, self)
        self.banner = Banner()
        self.empty = EmptyPlace(
            "outcomes",
            _("No set of outcomes yet"),
            _("What you gather counts for the outcomes of your award. The set for it comes with the desk."),
            _("Add the set for my award"),
            self._changing.add_proposed_set,
        )
        self._lay_out()
        self._arrange(Stage.TREE)
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.show_by, 1)
        head.addStretch(0)
        head.addWidget(self.steps)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(unit, unit // 2, unit, 0)
        column.addWidget(self.banner)
        column.addLayout(head)
        column.addWidget(self.panes, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.files.page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _beside(self) -> QWidget:
        """The tree with its filter above it."""
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filter)
        column.addWidget(self.tree)
        return beside

    def _listen(self) -> None:
        self.chooser.chosen.connect(self._change_set)
        self.chooser.removal_wanted.connect(self._changing.remove_set)
        self.chooser.wanted.connect(lambda code: self._changing.add_set(code, self._added))
        self.chooser.file_wanted.connect(self.files.bring_in)
        self.chooser.example_wanted.connect(self.files.give_example)
        self.files.added.connect(self._added)
        self.files.shown.connect(self._show_files)
        self.show_by.chosen.connect(lambda _by: self._show_only())
        self.filter.wanted.connect(lambda _words: self._show_only())
        self.filter.left.connect(self.tree.setFocus)
        self.tree.chosen.connect(lambda _id: self._come_fresh())
        self.tree.opened.connect(lambda _id: self._go_in())
        self.back.clicked.connect(self._go_back)
        self.page.case_wanted.connect(self.open_case)
        self.page.adding.connect(self._offer_pieces)
        self.page.picker.ticked.connect(self._tick)
        self.page.listed.more_wanted.connect(self._show_more)
        self.page.listed.best_wanted.connect(self._changing.mark_best)
        self.page.listed.why_typed.connect(self._changing.type_why)
        self.page.listed.removal_wanted.connect(self._changing.remove)
        self.page.listed.opened.connect(lambda piece: self.surroundings.go("reflections", piece))
        self.case.left.connect(self._go_back)
        self.case.said.connect(self.surroundings.toast)
        self._changing.saving.trouble.connect(self.banner.say)
        self._changing.saving.over.connect(self.banner.hide)
        self.steps.stepped.connect(self._step)

    # what is shown

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(*_SHOWN):
            self._read()

    def show_target(self, target: str) -> None:
        if target == FROM_FILE:
            QTimer.singleShot(0, self.files.bring_in)
            return
        self._target = target
        if not self._reading:
            self._read()

    def take_focus(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self.empty.button.setFocus()
        elif self._stack.currentWidget() is self.files.page:
            self.files.page.setFocus()
        elif self.panes.stage is Stage.CASE:
            self.case.editor.setFocus()
        else:
            (self.tree if self.panes.tree_is_shown else self.back).setFocus()

    def flush(self) -> None:
        self.page.listed.flush()
        self._changing.flush()
        self.case.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.panes.stage)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange(self.panes.stage)

    def _read(self) -> None:
        """Ask for what is stored now; asked again while it is being read, it is read once more afterwards."""
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        services, wanted = self.surroundings.services, self._wanted_set
        self.surroundings.background.read(lambda: see(services, wanted), self._show, self._could_not_read)

    def _could_not_read(self, error: Exception) -> None:
        self._reading = self._reading_page = False
        self.surroundings.fail(error)

    def _show(self, seen: Seen | None) -> None:
        self._reading = False
        self.seen = seen
        if self._stack.currentWidget() is not self.files.page:
            self._stack.setCurrentIndex(0 if seen else 1)
        if seen:
            self.fill(seen)
            self._go_to_target(seen)
        if self._stale:
            self._read()

    def fill(self, seen: Seen) -> None:
        """Show a set that was read."""
        self.chooser.show_sets(seen.live, seen.framework)
        self._offer_sets(seen.live)
        self.tree.show_set(seen.framework, seen.tallies)
        self._show_only()
        if self.tree.chosen_id() is None and seen.framework.for_cases:
            self.tree.choose(seen.framework.for_cases[0].id)
        self._show_page()

    def _go_to_target(self, seen: Seen) -> None:
        target, self._target = self._target, None
        if target is None:
            return
        if target in ShowBy.__members__:
            self.show_by.choose(ShowBy[target])
            self._show_only()
        elif target in seen.framework:
            self._come_to(target)
        elif case := next((case for case in seen.cases.values() if case.id == target), None):
            self._come_to(case.outcome)
            self.open_case()
        else:
            self._look_elsewhere(target, seen)

    def _look_elsewhere(self, target: str, seen: Seen) -> None:
        other = next((found for found in seen.live if target in found), None)
        if other is not None:
            self._target = target
            self._change_set(other.id)

    def _come_to(self, outcome_id: str) -> None:
        self.show_by.choose(ShowBy.ALL)
        self.filter.clear()
        self._show_only()
        self.tree.choose(outcome_id)
        self._arrange(Stage.PAGE)

    def _show_only(self) -> None:
        if not (seen := self.seen):
            return
        self.show_by.show_counts({by: len(outcomes) for by, outcomes in seen.shown_by.items()})
        by, words = self.show_by.by(), self.filter.text()
        outcomes = None if by is ShowBy.ALL else seen.shown_by[by]
        if words.strip():
            outcomes = worded(words, seen.framework, outcomes)
        self.tree.show_only(outcomes)
        if outcomes is not None and self.tree.chosen_id() not in outcomes:
            self._choose_first(outcomes)

    def _choose_first(self, outcomes: Collection[str]) -> None:
        first = next((o.id for o in self.seen.framework.outcomes if o.id in outcomes), None) if self.seen else None
        if first:
            self.tree.choose(first)

    def _come_fresh(self) -> None:
        self._most = _FEW
        self._show_page()

    def _show_more(self) -> None:
        self._most *= _MORE
        self._show_page()

    def _show_page(self) -> None:
        """Read what counts for the outcome in hand; moving on meanwhile, the one she came to is read next."""
        if not (seen := self.seen) or not (outcome := self._outcome()):
            return
        if self.panes.stage is Stage.CASE:
            self.steps.show_steps(*around(seen.framework, outcome))
            self._show_case()
        self._page_is_stale = self._reading_page
        if not self._reading_page:
            self._reading_page = True
            seeing, most = self.surroundings.services.seeing_where, self._most
            self.surroundings.background.read(
                lambda: Page(seen.framework, outcome, seeing.foremost(seen.framework, outcome.id, most), seen.figures),
                self._fill_page,
                self._could_not_read,
            )

    def _fill_page(self, page: Page) -> None:
        self._reading_page = False
        if (seen := self.seen) and page.outcome.id in seen.framework:
            self.page.show_page(page, seen.case_words(page.outcome.id))
            if self._element:
                self.page.listed.go_to(self._element)
                self._element = None
        self._refresh_picker()
        if self._page_is_stale:
            self._show_page()
        else:
            self.filled.emit()

    def _outcome(self) -> Outcome | None:
        """The outcome the page shows: the chosen one, or while a case is written the one it is made for."""
        chosen = self.tree.chosen_id()
        if not self.seen or chosen is None or chosen not in self.seen.framework:
            return None
        outcome = self.seen.framework.outcome(chosen)
        if self.panes.stage is Stage.CASE:
            return self.seen.framework.case_outcome_of(chosen) or outcome
        return outcome

    # ways in and out

    def _arrange(self, stage: Stage) -> None:
        self.panes.arrange(stage)
        tree = self.panes.tree_is_shown
        shown = {self.back: not tree, self.steps: stage is Stage.CASE, self.chooser: tree, self.show_by: tree}
        for part in sorted(shown, key=lambda part: shown[part]):  # what goes first, or the window would grow for both
            part.setVisible(shown[part])
        self.case.show_done(tree)
        self.page.show_case_button(stage is not Stage.CASE)

    def _go_in(self) -> None:
        if self.panes.stage is Stage.TREE:
            self._arrange(Stage.PAGE)
        self.page.listed.setFocus()

    def _go_back(self) -> None:
        self.flush()
        self._arrange(Stage.PAGE if self.panes.stage is Stage.CASE else Stage.TREE)
        self._show_page()
        (self.tree if self.panes.tree_is_shown else self.page.listed).setFocus()

    def open_case(self) -> None:
        """The case that belongs to what is chosen, to be written."""
        self._element = self.tree.chosen_id()
        self._arrange(Stage.CASE)
        self._show_page()
        self.case.editor.setFocus()

    def _step(self, step: int) -> None:
        """To the next or the last outcome a case is made for."""
        if not (seen := self.seen) or not (outcome := self._outcome()):
            return
        before, after = around(seen.framework, outcome)
        if beside := after if step > 0 else before:
            self.tree.choose(beside.id)

    # sets

    def _change_set(self, framework: str) -> None:
        self.flush()
        self._wanted_set = framework
        self._read()

    def _offer_sets(self, live: tuple[Framework, ...]) -> None:
        """The shelf is read again only when the sets in the workbook are others than before."""
        if self._live != live:
            self._live = live
            exchanging = self.surroundings.services.exchanging_frameworks
            self.surroundings.background.read(exchanging.offered, self.chooser.show_offers, self.surroundings.fail)

    def _show_files(self, shown: bool) -> None:
        self._stack.setCurrentIndex(2 if shown else 0 if self.seen else 1)
        if not shown:
            self.take_focus()

    def _added(self, framework: Framework) -> None:
        self._change_set(framework.id)

    # what counts, and the case

    def _offer_pieces(self, outcome: Outcome) -> None:
        reflecting = self.surroundings.services.reflecting
        self.surroundings.background.read(
            lambda: (reflecting.rows(), self._counting(outcome)),
            lambda read: self.page.offer_pieces(outcome, *read),
            self.surroundings.fail,
        )

    def _counting(self, outcome: Outcome) -> set[str]:
        seeing = self.surroundings.services.seeing_where
        return seeing.pieces(self.seen.framework.id, outcome.id) if self.seen else set()

    def _refresh_picker(self) -> None:
        if outcome := self.page.picker.outcome:
            self.surroundings.background.read(
                lambda: self._counting(outcome), self.page.picker.show_counting, self.surroundings.fail
            )

    def _tick(self, piece: str, counts: bool) -> None:
        outcome = self.page.picker.outcome
        if self.seen and outcome is not None:
            if counts:
                self._changing.tick(piece, self.seen.framework.id, outcome)
            else:
                self._changing.untick(piece, outcome)

    def _show_case(self) -> None:
        outcome = self._outcome()
        if self.panes.stage is not Stage.CASE or not (seen := self.seen) or outcome is None:
            return
        shown, stored = self.case.case, seen.case(outcome)
        if shown is None or shown.outcome != outcome.id:
            self.case.show_case(outcome, stored or begun(seen.framework, outcome))
        elif stored and not self.case.is_in_use and not self._changing.saving.is_pending(f"case {shown.id}"):
            self.case.show_case(outcome, stored)
