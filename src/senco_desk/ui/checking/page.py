"""The page that stands before a copy or an export: what was found, what is decided about it, and then on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.name_findings import FindingKind, Resolution, Scan
from senco_desk.ui.checking.check import Check
from senco_desk.ui.checking.pane import FindingsPane
from senco_desk.ui.checking.ways import IN_COPIES
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import heading, line, link, panel, primary, quiet
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from senco_desk.services.checking_names import Scope

S = TypeVar("S", bound="Scope")


@dataclass(frozen=True, slots=True)
class Wording:
    """What the ways on and back are called where the page stands: "Print now", "Print all the same", "Back to …".

    `ways`: what can be done there. `standing`: what was decided and is not done to what leaves here, in a sentence.
    """

    go: str
    all_the_same: str
    back: str
    ways: Sequence[Resolution] = IN_COPIES
    standing: Callable[[Scan], str] = lambda _scan: ""


@dataclass(frozen=True, slots=True)
class Checked(Generic[S]):
    """What may leave, as it was looked through, and what was found in it. `all_the_same`: with findings left open."""

    scope: S
    scan: Scan
    all_the_same: bool = False


class CheckPage(QWidget):
    """`passed` carries a `Checked`; `left`: she thought better of it. Where nothing is open it passes by itself.

    It looks through all of it as soon as it is in sight. Without a `wording` it is a list alone, with no way on.
    """

    passed = Signal(object)
    left = Signal()

    def __init__(
        self,
        surroundings: Surroundings,
        scope: Callable[[], Scope],
        wording: Wording | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._surroundings, self._wording = surroundings, wording or Wording("", "", "")
        self._going = wording is not None
        self._wanted = ""
        self._page = ColumnScroll()
        self.progress, self.said = ProgressRow(), QLabel()
        self.check = Check(surroundings, scope, self.progress, self)
        self.pane = FindingsPane(surroundings, self.check, self._wording.ways)
        self.back, self.again = link(QPushButton(self._wording.back)), QPushButton(_("Look again"))
        self.title = heading(QLabel(_("Check for names")))
        self.title.setWordWrap(False)
        self.earlier = TickBox(_("Show what was decided"))
        self.go, self.anyway = (
            primary(QPushButton(self._wording.go)),
            link(QPushButton(self._wording.all_the_same + "…")),
        )
        self.second = _SecondStep(self._wording)
        self._lay_out()
        self._listen()
        self._show_state()

    def _lay_out(self) -> None:
        unit = line(self)
        top, foot, column = Flow(gap=unit), Flow(gap=unit), self._page.column
        self.said.setWordWrap(True)
        quiet(self.said)
        top.addWidget(self.back)
        top.addWidget(self.title)
        for way_on in (self.go, self.again, self.anyway, self.earlier):
            foot.addWidget(way_on)
        column.setContentsMargins(unit, unit // 2, unit, unit // 2)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self.progress)
        column.addWidget(self.pane, 1)
        column.addWidget(self.second)
        column.addLayout(foot)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def _listen(self) -> None:
        check = self.check
        check.began.connect(self._show_state)
        check.found.connect(self._show_found)
        check.stopped.connect(self._show_state)
        check.decided.connect(lambda _pairs: self._show_state())
        check.failed.connect(self._fail)
        self.pane.settled.connect(self.go.setFocus)
        self.pane.unfolded.connect(self._bring_into_view)
        self.back.clicked.connect(self.leave)
        self.again.clicked.connect(check.begin)
        self.earlier.toggled.connect(lambda _on: self._show_rows())
        self.go.clicked.connect(self._go_on)
        self.anyway.clicked.connect(self._ask_once_more)
        self.second.agreed.connect(lambda: self._pass(all_the_same=True))
        self.second.left.connect(self._stay)

    def come_to(self, noun_id: str) -> None:
        """To what was found in one thing, once all is looked through."""
        self._wanted = noun_id
        self.pane.come_to(noun_id)

    def take_focus(self) -> None:
        (self.pane.view if self.pane.isVisible() else self.back).setFocus()

    def reload(self, changed: Changed | None) -> None:
        """Something was changed: looked through again, at once where it is in sight."""
        self.check.hear(changed, in_sight=self.isVisible())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._wording.back:
            self.leave()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.check.stale and not self.check.is_going_on:
            self.check.begin()
        self.take_focus()

    # what is shown

    def _show_found(self) -> None:
        scan = self.check.scan
        if self._going and self.check.looks_again:  # what was changed meanwhile may be clear as well
            self._show_state()
            return
        if self._going and scan is not None and not self._has_something_to_say(scan) and not self.check.stale:
            self._pass(all_the_same=False)
            return
        self._going = False
        self._show_rows()
        self.pane.come_to(self._wanted)
        self._wanted = ""
        if self.isVisible():
            self.take_focus()

    def _has_something_to_say(self, scan: Scan) -> bool:
        return not scan.is_clear or bool(self._wording.standing(scan))

    def _show_rows(self) -> None:
        if self.check.scan is not None:
            self.pane.show_scan(self.check.scan, earlier=self.earlier.isChecked())
        self._show_state()

    def _show_state(self) -> None:
        scan, looking = self.check.scan, self.check.is_going_on
        waits = scan is not None and not scan.is_clear
        self.said.setText(self._state_said(scan, looking))
        self.pane.setVisible(scan is not None and self.second.isHidden())
        self.pane.setEnabled(not looking)
        on = bool(self._wording.go) and not looking
        self.back.setVisible(bool(self._wording.back))
        self.title.setVisible(bool(self._wording.back))
        self.go.setVisible(on and scan is not None and not waits)
        self.anyway.setVisible(on and waits and self.second.isHidden())
        self.again.setVisible(not looking and scan is None)
        self.earlier.setVisible(scan is not None and bool(scan.decided) and not looking and self.second.isHidden())

    def _state_said(self, scan: Scan | None, looking: bool) -> str:
        if looking or scan is None:
            return _(_WHILE) if looking else _(_STOPPED)
        return "\n".join(filter(None, (_told(scan), self._wording.standing(scan))))

    def _fail(self, error: Exception) -> None:
        self._surroundings.fail(error)

    def _bring_into_view(self, part: QWidget) -> None:
        """Once it has its place."""
        QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(part))

    # on, or back

    def _go_on(self) -> None:
        """What is let go was looked through as it is now."""
        if self.check.stale:
            self._going = True
            self.check.begin()
        else:
            self._pass(all_the_same=False)

    def _ask_once_more(self) -> None:
        if self.check.scan is not None:
            self.second.ask(self.check.scan)
            self._show_state()

    def _stay(self) -> None:
        self._show_state()
        self.pane.view.setFocus()

    def _pass(self, *, all_the_same: bool) -> None:
        if self.check.scan is not None and self.check.checked is not None:
            self.passed.emit(Checked(self.check.checked, self.check.scan, all_the_same))

    def leave(self) -> None:
        self.check.cancel()
        self.left.emit()


class _SecondStep(QFrame):
    """Going on with findings open is said once more, with the way back first."""

    agreed = Signal()
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        panel(self)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.stay, self.agree = QPushButton(_("Go back to the list")), QPushButton(wording.all_the_same)
        unit, column, row = line(self), QVBoxLayout(self), Flow(gap=line(self) // 2)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        row.addWidget(self.stay)
        row.addWidget(self.agree)
        column.addWidget(self.words)
        column.addLayout(row)
        self.stay.clicked.connect(self._leave)
        self.agree.clicked.connect(self._agree)
        self.hide()

    def ask(self, scan: Scan) -> None:
        self.words.setText(_warned(scan))
        self.stay.setAccessibleDescription(self.words.text())
        self.show()
        self.stay.setFocus()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()


_WHILE = N_("Looking through every text, every title and every file for names that must not leave.")
_STOPPED = N_("Not everything was looked through. Nothing has left the workbook.")


def _told(scan: Scan) -> str:
    """`12 to look at · 34 decided · 240 texts and files looked through`."""
    parts = []
    if scan.open:
        parts.append(n_("{n} to look at", "{n} to look at", len(scan.open)).format(n=f"{len(scan.open):,}"))
    else:
        parts.append(_("Nothing is open"))
    if scan.decided:
        parts.append(n_("{n} decided", "{n} decided", len(scan.decided)).format(n=f"{len(scan.decided):,}"))
    read = n_("{n} text or file looked through", "{n} texts and files looked through", scan.read)
    return " · ".join((*parts, read.format(n=f"{scan.read:,}")))


def _warned(scan: Scan) -> str:
    named = sum(finding.kind is FindingKind.REGISTERED for finding in scan.open)
    count = len(scan.open)
    said = n_("{n} finding is still open.", "{n} findings are still open.", count).format(n=f"{count:,}")
    names = n_("{n} of them is a name you registered.", "{n} of them are names you registered.", named)
    stays = n_(
        "It will stand there as it is, for everyone who reads it.",
        "They will stand there as they are, for everyone who reads it.",
        count,
    )
    logged = _("That you went on is written into the log of checks, without the names.")
    return " ".join(filter(None, (said, names.format(n=f"{named:,}") if named else "", stays, logged)))
