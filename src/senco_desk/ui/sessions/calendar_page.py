"""A calendar that came in, held beside what is known: she ticks what is taken in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.calendar_proposal import Proposed, Standing
from senco_desk.domain.language import _, n_
from senco_desk.services.calendars import CalendarProposal
from senco_desk.ui.sessions.wording import entry_said
from senco_desk.ui.theme import heading, line, link, primary, quiet, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.ticked_list import TickedList

_LEAST = 8
"""Lines of text that the list is high, though the page must be scrolled for it."""
_MOST_FINDINGS = 8


class CalendarPage(QWidget):
    """`taken` carries what was ticked. `left`: she wants none of it."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = link(QPushButton(_("‹ Back to sessions")))
        self.name, self.told, self.found = heading(QLabel()), quiet(QLabel()), quiet(QLabel())
        self.list = TickedList(_("Dates of the calendar: Space ticks"))
        self.take = writes(primary(QPushButton()))
        self.leave = QPushButton(_("Take in none"))
        for label in (self.told, self.found):
            label.setWordWrap(True)
        self._lay_out()
        self.list.ticked_anew.connect(self._say_count)
        self.take.clicked.connect(lambda: self.taken.emit(self.list.ticked()))
        for way in (self.leave, self.back):
            way.clicked.connect(self.left)

    def _lay_out(self) -> None:
        unit, whole, page = line(self), QVBoxLayout(self), Page(widest=70)
        head, ways = Flow(), Flow(gap=unit // 2)
        ways.setContentsMargins(round(unit * 1.5), unit // 2, unit, unit // 2)
        head.addWidget(self.back)
        ways.addWidget(self.take)
        ways.addWidget(self.leave)
        page.column.addLayout(head)
        for part in (self.name, self.told, self.found):
            page.column.addWidget(part)
        page.column.addWidget(self.list, 1)
        self.list.setMinimumHeight(_LEAST * unit)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        whole.addLayout(ways)

    def show_proposal(self, proposal: CalendarProposal) -> None:
        asked = [one for one in proposal.entries if one.does_something]
        self.name.setText(proposal.name)
        self.told.setText(_told(proposal, asked))
        self.found.setText("\n".join(_first_of(proposal.findings)))
        self.found.setVisible(bool(proposal.findings))
        self.list.clear()
        for one in asked:
            self.list.add(entry_said(one), one, ticked=one.ticked)
        if asked:
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(asked))
        self.take.setVisible(bool(asked))
        self.leave.setText(_("Take in none") if asked else _("Back"))
        self._say_count()

    def take_focus(self) -> None:
        (self.leave if self.list.isHidden() else self.list).setFocus()

    def _say_count(self) -> None:
        count = len(self.list.ticked())
        self.take.setText(n_("Take in {n} date", "Take in {n} dates", count).format(n=f"{count:,}"))
        self.take.setEnabled(bool(count))


def _first_of(findings: Sequence[str]) -> list[str]:
    more = len(findings) - _MOST_FINDINGS
    if more <= 1:
        return list(findings)
    return [*findings[:_MOST_FINDINGS], n_("and {n} more", "and {n} more", more).format(n=f"{more:,}")]


def _told(proposal: CalendarProposal, asked: list[Proposed]) -> str:
    here = sum(one.standing in (Standing.SAME, Standing.OURS) for one in proposal.entries)
    said = [
        n_("{n} date to look at.", "{n} dates to look at.", len(asked)).format(n=f"{len(asked):,}")
        if asked
        else _("There is nothing new in it.")
    ]
    if here:
        said.append(n_("{n} is here already.", "{n} are here already.", here).format(n=f"{here:,}"))
    if proposal.outside:
        outside = proposal.outside
        said.append(
            n_("{n} of other years was left out.", "{n} of other years were left out.", outside).format(n=outside)
        )
    if asked:
        said.append(_("Nothing is taken in until you say so, and Undo takes it out again."))
    return " ".join(said)
