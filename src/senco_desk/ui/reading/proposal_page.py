"""What a file of sources would bring in: each with a tick, those that are here already without; nothing is stored."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.services.bringing_in_references import Proposal
from senco_desk.ui.reading.proposal_list import ProposalList
from senco_desk.ui.theme import heading, line, link, primary, writes
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.progress_row import ProgressRow

_FOUND_TALL = 7
"""Lines of what was found that are seen without scrolling."""


class ProposalPage(QWidget):
    """`taken` carries what is ticked. `another_wanted`: a different file. `left`: nothing is wanted."""

    taken = Signal(object)
    another_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._said = heading(QLabel()), QLabel()
        for label in (self._title, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._found = ColumnScroll()
        self._found.column.addWidget(self._said)
        self._found.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._found.setAccessibleName(_("What was found in the file"))
        self._found.setMaximumHeight(line(self) * _FOUND_TALL)
        self.progress = ProgressRow()
        self.list = ProposalList()
        self.take = writes(primary(QPushButton()))
        self.another = QPushButton(_("Another &file …"))
        self.leave = link(QPushButton(_("Not now")))
        self._lay_out()
        self.setFocusProxy(self.another)
        self.list.counted.connect(self._count)
        self.take.clicked.connect(lambda: self.taken.emit(self.list.ticked))
        self.another.clicked.connect(self.another_wanted)
        self.leave.clicked.connect(self.left)

    @property
    def said(self) -> str:
        return self._said.text()

    def wait_for(self, name: str) -> None:
        """The file is being read."""
        self._say(name, _("Reading the file …"))

    def refuse(self, name: str, why: str) -> None:
        """Nothing can be brought in from it."""
        self._say(name, why)
        self.another.setFocus()

    def show_proposal(self, name: str, proposal: Proposal) -> None:
        count, known = len(proposal.proposed), sum(each.same is not None for each in proposal.proposed)
        held = n_("It holds {n} source.", "It holds {n} sources.", count).format(n=f"{count:,}")
        there = n_("{n} of them is here already.", "{n} of them are here already.", known).format(n=f"{known:,}")
        self._say(name, "\n".join([f"{held} {there}" if known else held, *proposal.said]))
        self.list.show_proposed(proposal.proposed)
        self.list.show()
        (self.take if self.take.isEnabled() else self.list).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _count(self) -> None:
        count = len(self.list.ticked)
        self.take.setText(n_("&Add {n} source", "&Add {n} sources", count).format(n=f"{count:,}"))
        self.take.setEnabled(bool(count))
        self.take.setVisible(bool(self.list.count))

    def _say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._said.setText(words)
        self.list.show_proposed(())
        self.list.hide()

    def _lay_out(self) -> None:
        unit, ways = line(self), QWidget()
        row = Flow(ways, unit // 2)
        for way in (self.take, self.another, self.leave):
            row.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 1.8), unit, unit, unit // 2)
        column.setSpacing(unit // 2)
        for part in (self._title, self._found, self.progress, ways):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch(0)
