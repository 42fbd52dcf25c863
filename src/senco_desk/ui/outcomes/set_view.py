"""One set of outcomes in sight: a tree, the page of the outcome in hand and its case; or a picture, or its table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.coverage import Piece
from senco_desk.domain.framework import Outcome
from senco_desk.domain.journal import Changed, Noun
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
from senco_desk.ui.outcomes.seen import Seen, begun
from senco_desk.ui.outcomes.show_by import ShowBy
from senco_desk.ui.outcomes.steps import around
from senco_desk.ui.outcomes.tree_pane import TreePane
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.names_here import NamesHere
from senco_desk.ui.widgets.offer import Offer


class SetView(QWidget):
    """`filled`: what is stored is in sight, the page of the outcome in hand with it."""

    filled = Signal()

    def __init__(self, surroundings: Surroundings, changing: Changing, parent: QWidget) -> None:
        super().__init__(parent)
        self._surroundings, self._changing = surroundings, changing
        self._seen: Seen | None = None
        self.beside = TreePane()
        self.tree = self.beside.tree
        self.page, self.case = OutcomePage(), CasePane(changing.keep_case)
        self._in_hand = PageInHand(surroundings, self.page)
        self._names = NamesHere(surroundings, Noun.CASE, self.case.names, self)
        self._names.attend(self.case.editor)
        self._adding = Adding(surroundings, self.page, changing, self)
        self.picture = PictureView()
        self._looking = Looking(surroundings, self.picture)
        self.head = Head(self, self.picture.ways)
        self.panes = Panes(self.beside, self.page, self.case)
        self.banner = Offer()
        self._lay_out()
        self._arrange(Stage.TREE)
        self._listen()

    def _lay_out(self) -> None:
        unit, column = line(self), QVBoxLayout(self)
        self._kinds = QStackedWidget()
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 3)
        column.addWidget(self.banner)
        column.addWidget(self.head)
        column.addWidget(self._kinds, 1)
        self._kinds.addWidget(self.panes)
        self._kinds.addWidget(self.picture)

    def _listen(self) -> None:
        self.head.back.clicked.connect(self._go_back)
        self.head.steps.stepped.connect(self._step)
        self.head.kind_chosen.connect(self.show_kind)
        self._in_hand.filled.connect(self._adding.refresh)
        self._in_hand.filled.connect(self.filled)
        self.tree.chosen.connect(lambda _id: self._come_fresh())
        self.tree.opened.connect(lambda _id: self._go_in())
        self.picture.opened.connect(self._open_piece)
        self.picture.gather_wanted.connect(lambda: self._surroundings.go("reflections", "new"))
        self._changing.saving.trouble.connect(self.banner.say)
        self._changing.saving.over.connect(self.banner.hide)
        self._listen_to_the_page()
        self._listen_to_the_case()

    def _listen_to_the_page(self) -> None:
        listed = self.page.listed
        self.page.case_wanted.connect(self.open_case)
        self.page.decision_wanted.connect(lambda decision: self._surroundings.go("feedback", decision))
        listed.best_wanted.connect(self._changing.mark_best)
        listed.why_typed.connect(self._changing.type_why)
        listed.removal_wanted.connect(self._changing.remove)
        listed.opened.connect(self._open_piece)

    def _listen_to_the_case(self) -> None:
        self.case.shown.connect(self._names.show_thing)
        self.case.left.connect(self._go_back)
        self.case.said.connect(self._surroundings.toast)
        self.case.history_wanted.connect(lambda: self._surroundings.go("history", self.looked_at()))

    # what the place asks

    def reload_names(self, changed: Changed | None) -> None:
        """What is known of names, or written here, may be different now."""
        self._names.reload(changed)

    def show_set(self, seen: Seen) -> None:
        """What is stored of a set."""
        self._seen = seen
        self._adding.show_set(seen.framework)
        self._in_hand.show_set(seen)
        self.beside.show_set(seen)
        self._looking.show_set(seen.framework)
        self._show_page()

    def take_focus(self) -> None:
        if self.head.shows_picture:
            self.picture.take_focus()
        elif self.panes.stage is Stage.CASE:
            self.case.editor.setFocus()
        else:
            (self.tree if self.panes.tree_is_shown else self.head.back).setFocus()

    def looked_at(self) -> str | None:
        """The case that is open, as the History place takes it."""
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

    # what is shown

    def show_picture(self, way: Way) -> None:
        """The set as a picture, by outcome or by time."""
        if not self.head.shows_picture:
            self.show_kind(Kind.PICTURE)
        self.picture.show_way(way)
        self.picture.take_focus()

    def show_only(self, by: ShowBy) -> None:
        """Of the list, those alone."""
        self.show_kind(Kind.LIST)
        self.beside.show_only(by)

    def come_to(self, outcome_id: str) -> None:
        """In the list, an outcome of the set."""
        self.show_kind(Kind.LIST)
        self.beside.come_to(outcome_id)
        self._arrange(Stage.PAGE)

    def show_kind(self, kind: Kind) -> None:
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
        if not (seen := self._seen) or not (outcome := self._outcome()):
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
        if not self._seen or chosen is None or chosen not in self._seen.framework:
            return None
        outcome = self._seen.framework.outcome(chosen)
        if self.panes.stage is Stage.CASE:
            return self._seen.framework.case_outcome_of(chosen) or outcome
        return outcome

    # ways in and out

    def _arrange(self, stage: Stage) -> None:
        in_list = self.tree.hasFocus()
        self.panes.arrange(stage)
        tree, in_case = self.panes.tree_is_shown or self.head.shows_picture, stage is Stage.CASE
        self.head.arrange(whole=tree, in_case=in_case)
        self.picture.show_ways(self.head.shows_picture)
        self.case.show_done(tree)
        self.page.show_case_button(not in_case)
        if in_list and not tree:
            self.take_focus()

    def _open_piece(self, piece: Piece) -> None:
        self._surroundings.go(PLACES[piece.kind], piece.id)

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
        if not (seen := self._seen) or not (outcome := self._outcome()):
            return
        before, after = around(seen.framework, outcome)
        if beside := after if step > 0 else before:
            self.tree.choose(beside.id)
