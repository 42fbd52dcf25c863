"""The Outcomes place: a set of outcomes as a tree with the page of the chosen one and its case, or as a picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.coverage import Piece
from senco_desk.domain.framework import Outcome
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.ui.outcomes.adding import Adding
from senco_desk.ui.outcomes.case_pane import CasePane
from senco_desk.ui.outcomes.changing import Changing
from senco_desk.ui.outcomes.head import Head, Kind
from senco_desk.ui.outcomes.outcome_page import OutcomePage
from senco_desk.ui.outcomes.page_in_hand import PageInHand
from senco_desk.ui.outcomes.panes import Panes, Stage
from senco_desk.ui.outcomes.picture.looking import Looking
from senco_desk.ui.outcomes.picture.sheets import Form, Way
from senco_desk.ui.outcomes.picture.view import PictureView
from senco_desk.ui.outcomes.piece_choice import PLACES
from senco_desk.ui.outcomes.seen import Seen, begun, see
from senco_desk.ui.outcomes.sets_chosen import SetsChosen
from senco_desk.ui.outcomes.sets_from_files import SetsFromFiles
from senco_desk.ui.outcomes.show_by import ShowBy
from senco_desk.ui.outcomes.steps import around
from senco_desk.ui.outcomes.tree_pane import TreePane
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.names_here import NamesHere
from senco_desk.ui.widgets.offer import Offer

_SHOWN = (Noun.FRAMEWORK, Noun.REFLECTION, Noun.EVIDENCE, Noun.MAPPING, Noun.CASE, Noun.PRACTICE, Noun.DECISION)

FROM_FILE = "from-file"
"""The target that brings in a set from a file."""

PICTURES = {"picture": Way.OUTCOME, "picture-by-time": Way.TIME}
"""The targets that show the picture."""


class OutcomesPlace(Place):
    """Targets: the id of an outcome or of a case in any set, the name of a `ShowBy` ("GAPS"), PICTURES or FROM_FILE."""

    filled = Signal()
    """What is stored is in sight, the page of the outcome in hand with it."""

    code = "outcomes"
    title = N_("Outcomes")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.seen: Seen | None = None
        self._wanted_set: str | None = None
        self._target: str | None = None
        self._sets = Latest(surroundings, self)
        self._changing = Changing(surroundings, self)
        self.beside = TreePane()
        self.tree = self.beside.tree
        self.page, self.case = OutcomePage(), CasePane(self._changing.keep_case)
        self._in_hand = PageInHand(surroundings, self.page)
        self._names = NamesHere(surroundings, Noun.CASE, self.case.names, self)
        self._names.attend(self.case.editor)
        self.case.shown.connect(self._names.show_thing)
        self._adding = Adding(surroundings, self.page, self._changing, self)
        self.picture = PictureView()
        self._looking = Looking(surroundings, self.picture)
        self.head = Head(self, self.picture.ways)
        self.panes = Panes(self.beside, self.page, self.case)
        self.files = SetsFromFiles(surroundings, self)
        self._chosen = SetsChosen(surroundings, self.head.chooser, self._changing, self.files)
        self.banner = Offer()
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
        self._stack, self._kinds = QStackedWidget(self), QStackedWidget()
        filled = QWidget(self._stack)
        column = QVBoxLayout(filled)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 3)
        column.addWidget(self.banner)
        column.addWidget(self.head)
        column.addWidget(self._kinds, 1)
        self._kinds.addWidget(self.panes)
        self._kinds.addWidget(self.picture)
        for page in (filled, self.empty, self.files.page):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        self._listen_to_the_head()
        self._in_hand.filled.connect(self._adding.refresh)
        self._in_hand.filled.connect(self.filled)
        self.tree.chosen.connect(lambda _id: self._come_fresh())
        self.tree.opened.connect(lambda _id: self._go_in())
        self.page.case_wanted.connect(self.open_case)
        self.page.decision_wanted.connect(lambda decision: self.surroundings.go("feedback", decision))
        self.page.listed.best_wanted.connect(self._changing.mark_best)
        self.page.listed.why_typed.connect(self._changing.type_why)
        self.page.listed.removal_wanted.connect(self._changing.remove)
        self.page.listed.opened.connect(self._open_piece)
        self.picture.opened.connect(self._open_piece)
        self.picture.outcome_wanted.connect(self.show_target)
        self.picture.gather_wanted.connect(lambda: self.surroundings.go("reflections", "new"))
        self.case.left.connect(self._go_back)
        self.case.said.connect(self.surroundings.toast)
        self.case.history_wanted.connect(lambda: self.surroundings.go("history", self.looked_at()))
        self._changing.saving.trouble.connect(self.banner.say)
        self._changing.saving.over.connect(self.banner.hide)

    def _listen_to_the_head(self) -> None:
        head = self.head
        head.back.clicked.connect(self._go_back)
        head.steps.stepped.connect(self._step)
        head.kind_chosen.connect(self._show_kind)
        self._chosen.wanted.connect(self._change_set)
        self.files.shown.connect(self._show_files)

    # what is shown

    def reload(self, changed: Changed | None) -> None:
        self._names.reload(changed)
        if changed is None or changed.concerns(*_SHOWN):
            self._read()

    def show_target(self, target: str) -> None:
        if target == FROM_FILE:
            QTimer.singleShot(0, self.files.bring_in)
            return
        self._target = target
        self._read()

    def take_focus(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self.empty.button.setFocus()
        elif self._stack.currentWidget() is self.files.page:
            self.files.page.setFocus()
        elif self.head.shows_picture:
            self.picture.take_focus()
        elif self.panes.stage is Stage.CASE:
            self.case.editor.setFocus()
        else:
            (self.tree if self.panes.tree_is_shown else self.head.back).setFocus()

    def looked_at(self) -> str | None:
        case = self.case.case if self.panes.stage is Stage.CASE else None
        return f"case {case.id}" if case else None

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
        """Ask for what is stored now."""
        services, wanted, today = self.surroundings.services, self._wanted_set, self.surroundings.today()
        self._sets.ask(lambda: see(services, wanted, today), self._show)

    def _show(self, seen: Seen | None) -> None:
        self.seen = seen
        if self._stack.currentWidget() is not self.files.page:
            self._stack.setCurrentIndex(0 if seen else 1)
        if seen:
            self.fill(seen)
            self._go_to_target(seen)

    def fill(self, seen: Seen) -> None:
        """Show a set that was read."""
        self._chosen.show_sets(seen.live, seen.framework)
        self._adding.show_set(seen.framework)
        self._in_hand.show_set(seen)
        self.beside.show_set(seen)
        self._looking.show_set(seen.framework)
        self._show_page()

    def _go_to_target(self, seen: Seen) -> None:
        target, self._target = self._target, None
        if target is None:
            return
        if target in PICTURES:
            if not self.head.shows_picture:
                self._show_kind(Kind.PICTURE)
            self.picture.show_way(PICTURES[target])
            self.picture.take_focus()
        elif target in ShowBy.__members__:
            self._show_kind(Kind.LIST)
            self.beside.show_only(ShowBy[target])
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
        self._show_kind(Kind.LIST)
        self.beside.come_to(outcome_id)
        self._arrange(Stage.PAGE)

    def _show_kind(self, kind: Kind) -> None:
        """The set as a list, a picture or a table; the picture is read when it comes into sight."""
        self.head.kind.show_value(kind)
        picture = kind is not Kind.LIST
        self.picture.show_form(Form.TABLE if kind is Kind.TABLE else Form.PICTURE)
        self._kinds.setCurrentWidget(self.picture if picture else self.panes)
        self._looking.look(picture)
        self._arrange(Stage.TREE if picture else self.panes.stage)

    def _come_fresh(self) -> None:
        self._in_hand.begin_anew()
        self._show_page()

    def _show_page(self) -> None:
        """What counts for the outcome in hand; beside it her case, while she is at that."""
        if not (seen := self.seen) or not (outcome := self._outcome()):
            return
        if self.panes.stage is Stage.CASE:
            self.head.steps.show_steps(*around(seen.framework, outcome))
            self._show_case(seen, outcome)
        self._in_hand.show(outcome)

    def _show_case(self, seen: Seen, outcome: Outcome) -> None:
        """Hers as it is stored, unless she is at it."""
        shown, stored = self.case.case, seen.case(outcome)
        if shown is None or shown.outcome != outcome.id:
            self.case.show_case(outcome, stored or begun(seen.framework, outcome))
        elif stored and not self.case.is_in_use and not self._changing.saving.is_pending(f"case {shown.id}"):
            self.case.show_case(outcome, stored)

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
        tree, in_case = self.panes.tree_is_shown or self.head.shows_picture, stage is Stage.CASE
        self.head.arrange(whole=tree, in_case=in_case)
        self.picture.show_ways(self.head.shows_picture)
        self.case.show_done(tree)
        self.page.show_case_button(not in_case)

    def _open_piece(self, piece: Piece) -> None:
        self.surroundings.go(PLACES[piece.kind], piece.id)

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
        self._in_hand.go_to(self.tree.chosen_id())
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

    def _show_files(self, shown: bool) -> None:
        self._stack.setCurrentIndex(2 if shown else 0 if self.seen else 1)
        if not shown:
            self.take_focus()
