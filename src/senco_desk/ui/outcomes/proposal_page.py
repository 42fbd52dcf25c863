"""What a file of outcomes would bring in, looked at before anything is stored: the set as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from senco_desk.domain.language import _, n_
from senco_desk.ui.widgets.outcome_tree import OutcomeTree
from senco_desk.ui.widgets.proposal_page import ProposalPage
from senco_desk.ui.widgets.tally import Tally

if TYPE_CHECKING:
    from senco_desk.importing.frameworks import Proposal


class SetProposal(ProposalPage):
    """`taken`: the set shown is wanted."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(9, parent)
        self.tree = OutcomeTree()
        self.tree.setAccessibleName(_("What the file holds"))
        self.take.setText(_("&Add this set"))
        self.take.clicked.connect(self.taken)
        self._lay_out(self.tree)

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

    def _say(self, title: str, words: str) -> None:
        super()._say(title, words)
        self.tree.hide()
        self.take.setEnabled(False)
