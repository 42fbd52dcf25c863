"""What a file would bring in, looked at before anything is stored: what was found in it, and the set as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.ui.theme import heading, line, link, primary, writes
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.outcome_tree import OutcomeTree
from senco_desk.ui.widgets.tally import Tally

if TYPE_CHECKING:
    from senco_desk.importing.frameworks import Proposal

_FOUND_TALL = 9
"""Lines of what was found that are seen without scrolling."""


class ProposalPage(QWidget):
    """`taken`: the set shown is wanted. `another_wanted`: a different file. `left`: nothing is wanted."""

    taken = Signal()
    another_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = heading(QLabel())
        self._said = QLabel()
        for label in (self._title, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._found = ColumnScroll()
        self._found.column.addWidget(self._said)
        self._found.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._found.setAccessibleName(_("What was found in the file"))
        self._found.setMaximumHeight(line(self) * _FOUND_TALL)
        self.tree = OutcomeTree()
        self.tree.setAccessibleName(_("What the file holds"))
        self.take = writes(primary(QPushButton(_("&Add this set"))))
        self.another = QPushButton(_("Another &file …"))
        self.leave = link(QPushButton(_("Not now")))
        self._lay_out()
        self.setFocusProxy(self.another)
        self.take.clicked.connect(self.taken)
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
        framework = proposal.framework
        count = len(framework.outcomes)
        held = n_("{name} holds {n} outcome.", "{name} holds {n} outcomes and elements.", count)
        found = [str(finding) for finding in proposal.findings] or [_("Nothing in it was left out or changed.")]
        self._say(framework.title, "\n".join([held.format(name=name, n=count), *found]))
        self.tree.show_set(framework, {outcome.id: Tally() for outcome in framework.outcomes})
        self.tree.expandAll()
        self.tree.show()
        self.take.setEnabled(True)
        self.take.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._said.setText(words)
        self.tree.hide()
        self.take.setEnabled(False)

    def _lay_out(self) -> None:
        unit = line(self)
        ways = QWidget()
        row = Flow(ways, unit // 2)
        for way in (self.take, self.another, self.leave):
            row.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 1.8), unit, unit, unit // 2)
        column.setSpacing(unit // 2)
        column.addWidget(self._title)
        column.addWidget(self._found)
        column.addWidget(ways)
        column.addWidget(self.tree, 1)
        column.addStretch(0)
