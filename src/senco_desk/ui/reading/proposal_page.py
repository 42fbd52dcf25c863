"""What a file of sources would bring in: each with a tick, those that are here already without; nothing is stored."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from senco_desk.domain.language import n_
from senco_desk.services.bringing_in_references import Proposal
from senco_desk.ui.reading.proposal_list import ProposalList
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.proposal_page import ProposalPage


class SourcesProposal(ProposalPage):
    """`taken` carries what is ticked."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(7, parent)
        self.progress, self.list = ProgressRow(), ProposalList()
        self.list.counted.connect(self._count)
        self.take.clicked.connect(lambda: self.taken.emit(self.list.ticked))
        self._lay_out(self.list, self.progress)

    def show_proposal(self, name: str, proposal: Proposal) -> None:
        count, known = len(proposal.proposed), sum(each.same is not None for each in proposal.proposed)
        held = n_("It holds {n} source.", "It holds {n} sources.", count).format(n=f"{count:,}")
        there = n_("{n} of them is here already.", "{n} of them are here already.", known).format(n=f"{known:,}")
        self._say(name, "\n".join([f"{held} {there}" if known else held, *proposal.said]))
        self.list.show_proposed(proposal.proposed)
        self.list.show()
        (self.take if self.take.isEnabled() else self.list).setFocus()

    def _count(self) -> None:
        count = len(self.list.ticked)
        self.take.setText(n_("&Add {n} source", "&Add {n} sources", count).format(n=f"{count:,}"))
        self.take.setEnabled(bool(count))
        self.take.setVisible(bool(self.list.count))

    def _say(self, title: str, words: str) -> None:
        super()._say(title, words)
        self.list.show_proposed(())
        self.list.hide()
