"""The page of one outcome or element: what it says, what counts for it, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.feedback import Decision
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import _
from senco_desk.ui.outcomes.counting_list import CountingList
from senco_desk.ui.outcomes.counting_rows import Page, Piece, Row, takes_pieces
from senco_desk.ui.outcomes.piece_choice import ChoosablePiece
from senco_desk.ui.outcomes.piece_picker import PiecePicker
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.two_lines import TwoLines


class OutcomePage(QWidget):
    """`listed` tells what is wanted of a piece, `picker` what is ticked; `adding` asks for pieces to choose from.

    `decision_wanted` carries the id of the decision that is shown.
    """

    adding = Signal(object)
    case_wanted = Signal()
    decision_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listed = CountingList()
        self.picker = PiecePicker()
        self._framework: Framework | None = None
        self._add = QPushButton()
        self._more = QPushButton(_("More") + " ▾")
        self._more.setAccessibleName(_("More for this piece"))
        self._more.setMenu(self._menu())
        self._case = QPushButton()
        self.decision = TwoLines()
        self.decision.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.listed)
        self._stack.addWidget(self.picker)
        self._lay_out()
        self._add.clicked.connect(self.listed.add_here)
        self._case.clicked.connect(self.case_wanted)
        self.decision.chosen.connect(self.decision_wanted)
        self.listed.add_wanted.connect(self._begin_adding)
        self.listed.came_to.connect(self._fit_buttons)
        self.listed.menu_wanted.connect(self._open_menu)
        self.picker.left.connect(self.end_adding)

    def _lay_out(self) -> None:
        unit = line(self)
        self._bar = QWidget()
        self._bar.hide()  # until it is known what can be done here
        row = Flow(self._bar, unit // 2)
        for button in (self._add, self._more, self._case):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, unit // 2)
        column.addWidget(self._stack, 1)
        column.addWidget(self.decision)
        column.addWidget(self._bar)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for words, key, act in (
            (_("Best evidence"), Qt.Key.Key_Space, self.listed.toggle_best),
            (_("Why it counts"), Qt.Key.Key_F2, self.listed.write_why),
            (_("Open"), Qt.Key.Key_Return, self.listed.open_piece),
            (_("Does not count after all"), Qt.Key.Key_Delete, self.listed.remove),
        ):
            menu.addAction(_action(menu, words, key, act))
        return menu

    def show_page(self, page: Page, case_words: int) -> None:
        self._framework = page.framework
        self.listed.show_page(page)
        if self.picker.outcome and self.picker.outcome.id not in page.covered:
            self.end_adding()
        self._fit_case(page.framework, page.outcome, case_words)
        self._fit_buttons(self.listed.row())

    def show_decision(self, decision: Decision | None) -> None:
        """What was decided of the outcome, by whom and when; None for nothing yet."""
        self.decision.setVisible(decision is not None)
        if decision is not None:
            day = day_of_week(decision.decided.astimezone().date()) if decision.decided else ""
            told = " · ".join(filter(None, (", ".join(filter(None, (decision.by, day))), decision.comment)))
            self.decision.show_words(decision.id, _("Decided: {decision}").format(decision=decision.decision), told)

    def offer_pieces(self, outcome: Outcome, pieces: Sequence[ChoosablePiece], counting: Collection[str]) -> None:
        """Show what there is to choose from, for `outcome`; `counting` are the pieces that count already."""
        self.picker.show_pieces(outcome, pieces, counting)
        self._stack.setCurrentWidget(self.picker)
        self._add.setEnabled(False)

    def end_adding(self) -> None:
        """Back to what counts."""
        self.picker.outcome = None
        self._stack.setCurrentWidget(self.listed)
        self.listed.setFocus()
        self._fit_buttons(self.listed.row())

    def show_case_button(self, shown: bool) -> None:
        self._case.setVisible(shown)

    def _begin_adding(self, outcome_id: str) -> None:
        if self._framework and takes_pieces(self._framework, outcome := self._framework.outcome(outcome_id)):
            self.adding.emit(outcome)

    def _fit_buttons(self, row: Row | None) -> None:
        self._more.setEnabled(isinstance(row, Piece))
        takes = bool(row and self._framework and takes_pieces(self._framework, row.outcome))
        self._add.setEnabled(takes)
        self._add.setText(_("+ Add for {code}").format(code=row.outcome.code) if row and takes else _("+ Add"))
        self._add.setAccessibleName(self._add.text().removeprefix("+ "))

    def _fit_case(self, framework: Framework, outcome: Outcome, words: int) -> None:
        case_outcome = framework.case_outcome_of(outcome.id)
        self._bar.setVisible(takes_pieces(framework, outcome))
        self._case.setEnabled(case_outcome is not None)
        code = case_outcome.code if case_outcome else ""
        said = _("My case for {code} · {n} words") if words else _("Make my case for {code}")
        self._case.setText(said.format(code=code, n=words))

    def _open_menu(self, at: QPoint) -> None:
        if self._more.isEnabled():
            self._more.menu().exec(at)


def _action(menu: QMenu, words: str, key: Qt.Key, act: Callable[[], None]) -> QAction:
    """An action that names its key; the list itself answers to the key."""
    action = QAction(words, menu)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(lambda _on: act())
    return action
