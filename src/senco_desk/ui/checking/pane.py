"""What was found, and what can be done about it: the list, the ways, and what is asked before something is decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.domain.name_findings import Finding, FindingKind, Resolution, Scan
from senco_desk.domain.person import Person
from senco_desk.ui.checking.asking import NOT_A_NAME, AskWho, AskWhy
from senco_desk.ui.checking.check import Check
from senco_desk.ui.checking.finding_list import FindingList
from senco_desk.ui.checking.finding_view import FindingView
from senco_desk.ui.checking.ways import IN_COPIES, fitting
from senco_desk.ui.checking.ways_bar import WaysBar
from senco_desk.ui.theme import line
from senco_desk.ui.where_shown import SHOWN_AS_A_WHOLE, SHOWN_IN

if TYPE_CHECKING:
    from senco_desk.ui.place import Surroundings


class FindingsPane(QWidget):
    """`settled`: nothing in the list is open any more. `unfolded` carries a part that came into sight."""

    settled = Signal()
    unfolded = Signal(QWidget)

    def __init__(
        self,
        surroundings: Surroundings,
        check: Check,
        offered: Sequence[Resolution] = IN_COPIES,
        parent: QWidget | None = None,
    ) -> None:
        """`offered` is what can be done here."""
        super().__init__(parent)
        self._surroundings, self._check, self._offered = surroundings, check, offered
        self._asked: tuple[tuple[Finding, ...], bool] = ((), False)
        self._last_reason = ""
        self.findings = FindingList(self)
        self.view = FindingView(self.findings)
        self.ways, self.why, self.who = WaysBar(offered), AskWhy(), AskWho()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        column.addWidget(self.view, 1)
        for part in (self.ways, self.why, self.who):
            column.addWidget(part)
        self.setFocusProxy(self.view)
        self._listen()

    def _listen(self) -> None:
        self.view.wanted.connect(self._decide)
        self.view.moved.connect(self._show_ways)
        self.view.entered.connect(self._go)
        self.view.adding_wanted.connect(self._ask_who)
        self.ways.wanted.connect(lambda way: self._decide(way, alike=False))
        self.ways.adding_wanted.connect(self._ask_who)
        self.why.said.connect(self._keep)
        self.who.said.connect(self._add)
        for asking in (self.why, self.who):
            asking.left.connect(self._back_to_the_list)
        self._check.decided.connect(self.findings.decide)
        self._check.reopened.connect(self._reopen)
        self.view.undo_wanted.connect(self._check.undo)
        self.ways.undo_wanted.connect(self._check.undo)

    def show_scan(self, scan: Scan, *, earlier: bool = False) -> None:
        """Show what was found; as near as can be to the row she was on."""
        at = self.view.at
        self.findings.show_scan(scan, earlier=earlier)
        row = self.findings.open_from(max(at, 0))
        self.view.go_to(row if row is not None else min(max(at, 0), self.findings.rowCount() - 1))
        self._show_ways()

    def come_to(self, noun_id: str) -> None:
        """To what was found in one thing."""
        row = self.findings.place_of(noun_id)
        if row is not None:
            self.view.go_to(row)

    def _in_hand(self) -> tuple[Finding, ...]:
        return self.findings.at(self.view.at) if self.view.at >= 0 else ()

    def _show_ways(self) -> None:
        self.why.hide()
        self.who.hide()
        self.ways.show()
        adds = self._surroundings.services.desk.key is not None
        self.ways.show_for(self._in_hand(), adds=adds, undoes=self._check.can_undo)

    def _decide(self, way: Resolution, alike: bool) -> None:
        """About what is in hand; with `alike` about the same words wherever they stand."""
        findings = fitting(way, self._in_hand()) if way in self._offered else ()
        if not findings:
            self._surroundings.toast(_("That does not fit here; what does stands below the list. Nothing was decided."))
        elif way is Resolution.KEEP:
            self._ask_why(findings, alike)
        else:
            self._settle(findings, way, "", alike)

    def _settle(self, findings: Sequence[Finding], way: Resolution, reason: str, alike: bool) -> None:
        if alike:
            findings = fitting(way, self.findings.alike(findings))
        self._check.decide(findings, way, reason, everywhere=alike)
        self._back_to_the_list()
        self.view.go_to_open()
        self._show_ways()
        if self.findings.open_from(0) is None:
            self.settled.emit()

    def _reopen(self, findings: Sequence[Finding]) -> None:
        """What was decided last is open again, and in hand."""
        self.findings.reopen(findings)
        row = self.findings.row_of(findings[0])
        if row is not None:
            self.view.go_to(row)
        self._back_to_the_list()

    def _ask_why(self, findings: tuple[Finding, ...], alike: bool) -> None:
        self._asked = (findings, alike)
        likely = findings[0].kind is FindingKind.LIKELY
        one = _("Keep “{words}” because:").format(words=findings[0].words)
        many = n_("Keep all {n} because:", "Keep all {n} because:", len(findings)).format(n=len(findings))
        self.ways.hide()
        self.why.ask(one if len(findings) == 1 else many, self._last_reason or (_(NOT_A_NAME) if likely else ""))
        self.unfolded.emit(self.why)

    def _keep(self, reason: str) -> None:
        findings, alike = self._asked
        self._last_reason = reason
        self._settle(findings, Resolution.KEEP, reason, alike)

    def _ask_who(self) -> None:
        found = self._in_hand()
        if self.ways.add.isHidden() or len(found) != 1:
            return
        words, services = found[0].words, self._surroundings.services
        self._surroundings.background.read(
            services.keeping_names.people,
            lambda people: self._show_who(words, people),
            self._surroundings.fail,
            context=self,
        )

    def _show_who(self, words: str, people: list[Person]) -> None:
        self.ways.hide()
        self.who.ask_about(words, people)
        self.unfolded.emit(self.who)

    def _add(self, person: Person) -> None:
        self._check.add(person)
        self._back_to_the_list()

    def _back_to_the_list(self) -> None:
        self._show_ways()
        self.view.setFocus()

    def _go(self, finding: Finding) -> None:
        """To where it stands, to change it by hand."""
        if (place := SHOWN_IN.get(finding.spot.noun)) is not None:
            whole = finding.spot.noun in SHOWN_AS_A_WHOLE
            self._surroundings.go(place, None if whole else finding.spot.noun_id)
