"""A tutor's file before anything of it is stored: its points by item, each beside what it is about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_proposal import FeedbackProposal, Proposed, chosen
from senco_desk.domain.language import _, n_
from senco_desk.ui.feedback.file_pane import FilePane
from senco_desk.ui.feedback.items import Items, words_of
from senco_desk.ui.feedback.review_list import ReviewList
from senco_desk.ui.feedback.review_pane import ReviewPane
from senco_desk.ui.feedback.review_rows import KNOWN, Group, Row, Rows, about, groups
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line, link, primary, quiet, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.pieces.panes import Panes


class ReviewPage(QWidget):
    """`accepted` carries the proposal and the keys that are ticked; `left`: she wants none of it.

    `escaped`: she pressed Escape though she had ticked or placed something herself.
    """

    accepted = Signal(object, object)
    left = Signal()
    escaped = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = surroundings.services
        self._words = Latest(surroundings, self)
        self.proposal: FeedbackProposal | None = None
        self._came: FeedbackProposal | None = None
        self._items, self._groups, self._told = Items(), list[Group](), ""
        self._folded, self.ticks = {KNOWN}, set[str]()
        self.list, self.file, self.pane = ReviewList(), FilePane(), ReviewPane()
        self.back = link(QPushButton(_("‹ All points")))
        self.accept, self.sum = writes(primary(QPushButton())), quiet(QLabel())
        self.leave = QPushButton(_("Take in none"))
        self.all_sure = link(QPushButton())
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, foot, whole = line(self), Flow(gap=line(self) // 2), QVBoxLayout(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.file)
        self._stack.addWidget(self.pane)
        self.panes = Panes(self.list, self._stack, self.back, widest=22)
        for part in (self.accept, self.leave, self.all_sure, self.sum):
            foot.addWidget(part)
        foot.setContentsMargins(0, unit // 2, unit, unit // 2)
        whole.setContentsMargins(unit // 2, unit // 2, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panes, 1)
        whole.addLayout(foot)

    def _listen(self) -> None:
        self.list.moved.connect(self._come_to)
        self.list.ticked.connect(self._tick)
        self.list.entered.connect(self._enter)
        self.list.choosing_wanted.connect(self._ask_item)
        self.pane.placed.connect(self._place)
        self.pane.turned.connect(self._turn_in_hand)
        self.back.clicked.connect(self._go_back)
        self.all_sure.clicked.connect(self._tick_all_sure)
        self.accept.clicked.connect(self._accept)
        self.leave.clicked.connect(self.left)

    def show_proposal(self, proposal: FeedbackProposal, items: Items) -> None:
        """Ticked are those that are sure of their place."""
        self.proposal = self._came = proposal
        self._items = items
        self._folded = {KNOWN}
        self.ticks = {one.mark.key for one in proposal.sure}
        self.file.show_proposal(proposal, another=True)
        self._show()
        self._come_to(self.list.rows[0])
        self.panes.arrange(in_list=True)

    def take_focus(self) -> None:
        self.list.setFocus() if not self.list.isHidden() else self.back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.list.hasFocus():
            (self.escaped if self.is_hers else self.left).emit()
        else:
            self._go_back()

    @property
    def called(self) -> str:
        """What the file is called."""
        return (self.proposal.read.file_name if self.proposal else "") or _("What was typed in")

    @property
    def is_in_hand(self) -> bool:
        """Whether it is not settled yet: something is ticked, or she has done something in it."""
        return bool(self.ticks) or self.is_hers

    @property
    def is_hers(self) -> bool:
        """Whether she has ticked, unticked or placed anything herself."""
        came = {one.mark.key for one in self._came.sure} if self._came else set()
        return self.proposal is not self._came or self.ticks != came

    # what she does

    def _tick(self, row: Row) -> None:
        """One of them, or all of a group: ticked where one was not."""
        keys = {row.mark.mark.key} if row.mark else {one.mark.key for one in row.group.marks} if row.group else set()
        self.ticks = self.ticks - keys if keys <= self.ticks else self.ticks | keys
        self._show_ticks()

    def _turn_in_hand(self) -> None:
        row = self.list.row
        if row is not None:
            self._tick(row)

    def _tick_all_sure(self) -> None:
        if self.proposal is not None:
            self.ticks = {one.mark.key for one in self.proposal.sure}
            self._show_ticks()

    def _enter(self, row: Row) -> None:
        """Into what is said of it; a group folds and unfolds."""
        if row.group is not None and row.mark is None:
            self._folded ^= {row.group.key}
            if self.proposal is not None:
                self._show_rows(self.proposal)
        else:
            self.panes.arrange(in_list=False)
            self.pane.take_focus() if row.mark else self.file.take_focus()

    def _ask_item(self) -> None:
        row = self.list.row
        if row is not None and row.mark is not None:
            self.panes.arrange(in_list=False)
            self.pane.ask()

    def _place(self, target: Target) -> None:
        """Where she says; it is ticked, and so are replies that go with it."""
        one = self.pane.mark
        if self.proposal is None or one is None:
            return
        before = {each.mark.key: each.placing for each in self.proposal.marks}
        self.proposal = chosen(self.proposal, one.mark.key, target)
        self.ticks |= {each.mark.key for each in self.proposal.marks if before[each.mark.key] is not each.placing}
        self.ticks.add(one.mark.key)
        self.file.show_proposal(self.proposal, another=False)
        self._show()
        self._go_back()

    def _go_back(self) -> None:
        self.panes.arrange(in_list=True)
        self.list.setFocus()

    def _accept(self) -> None:
        self.accepted.emit(self.proposal, frozenset(self.ticks))

    # what is shown

    def _show(self) -> None:
        if self.proposal is not None:
            self._groups, self._told = groups(self.proposal, self._items), about(self.proposal)
            self._show_rows(self.proposal)
            self._show_ticks()

    def _show_rows(self, proposal: FeedbackProposal) -> None:
        self.list.show_rows(Rows(self.called, self._told, self._groups, self._folded), self.ticks)

    def _show_ticks(self) -> None:
        if self.proposal is None:
            return
        self.list.show_ticks(self.ticks)
        count, left = len(self.ticks), _left_out(self.proposal, self.ticks)
        self.accept.setText(n_("Take in {n} point", "Take in {n} points", count).format(n=f"{count:,}"))
        self.accept.setEnabled(bool(count))
        out = n_("{n} not ticked is left out", "{n} not ticked are left out", left).format(n=f"{left:,}")
        self.sum.setText(out if left else "")
        sure = {one.mark.key for one in self.proposal.sure}
        said = n_("Tick the {n} that is sure", "Tick the {n} that are sure", len(sure)).format(n=f"{len(sure):,}")
        self.all_sure.setText(said)
        self.all_sure.setVisible(bool(sure - self.ticks))
        if self.pane.mark is not None:
            self.pane.show_ticked(ticked=self.pane.mark.mark.key in self.ticks)

    def _come_to(self, row: Row) -> None:
        self._stack.setCurrentWidget(self.pane if row.mark else self.file)
        if row.mark is not None:
            self._show_mark(row.mark)

    def _show_mark(self, one: Proposed) -> None:
        self.pane.show_mark(one, self._items, ticked=one.mark.key in self.ticks)
        target, services = one.placing.target, self._services

        def show(parts: list[tuple[str, str]]) -> None:
            if self.pane.mark is one:
                self.pane.show_item(parts)

        self._words.ask(lambda: words_of(services, target), show)


def settled(proposal: FeedbackProposal, ticks: frozenset[str]) -> FeedbackProposal:
    """With all that is not ticked dropped, and what was only likely now hers."""
    return replace(proposal, marks=tuple(_settled(one, ticked=one.mark.key in ticks) for one in proposal.marks))


def _settled(one: Proposed, *, ticked: bool) -> Proposed:
    if not ticked or one.placing.certainty is not Certainty.LIKELY:
        return replace(one, dropped=not ticked)
    hers = replace(one.placing, certainty=Certainty.CHOSEN, because=Because.HER_CHOICE)
    return replace(one, placing=hers, dropped=False)


def _left_out(proposal: FeedbackProposal, ticks: set[str]) -> int:
    return sum(not one.dropped and one.mark.key not in ticks for one in proposal.marks)
