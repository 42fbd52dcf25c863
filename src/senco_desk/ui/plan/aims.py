"""What an action is for: outcomes and elements, chosen from a list to tick in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.action import Aim
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.ui.theme import inset, line, link, quiet
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.tick_list import TickList

_TALL = 12
"""Lines, of the list to tick in."""


class Aims(QWidget):
    """`changed`: she ticked or unticked; `aims` as they stand. `outcome_wanted` carries the one that was clicked."""

    changed = Signal()
    outcome_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frameworks: dict[str, Framework] = {}
        self.aims: tuple[Aim, ...] = ()
        self.none_yet = quiet(QLabel(_("no outcome yet")))
        self.choose = link(QPushButton(_("Choose outcomes")))
        self.choose.setCheckable(True)
        self.sets, self.filter_box, self.ticks = (
            Choice(_("Set of outcomes")),
            FilterBox(_("Filter outcomes")),
            TickList(),
        )
        self._chips: list[QPushButton] = []
        self.panel = QFrame()
        self._lay_out()
        self.choose.toggled.connect(self._show_panel)
        self.sets.chosen.connect(lambda _set: self._show_set())
        self.filter_box.wanted.connect(self.ticks.lines.filter)
        self.filter_box.left.connect(self._go_to_ticks)
        self.ticks.toggled.connect(self._toggle)

    def _lay_out(self) -> None:
        unit, inside, column, top = line(self), QVBoxLayout(self.panel), QVBoxLayout(self), QHBoxLayout()
        label = QLabel(_("For"))
        label.setIndent(inset(self))
        self._flow = Flow(gap=unit // 3)
        self._flow.setContentsMargins(inset(self), 0, 0, 0)
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.sets)
        inside.setContentsMargins(inset(self), 0, 0, 0)
        inside.addLayout(top)
        inside.addWidget(self.ticks)
        self.ticks.setFixedHeight(unit * _TALL)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 6)
        column.addWidget(label)
        column.addLayout(self._flow)
        column.addWidget(self.panel)
        self._arrange()
        self.panel.hide()
        self.sets.hide()

    def show_sets(self, frameworks: Iterable[Framework]) -> None:
        """The sets of outcomes of this workbook."""
        self._frameworks = {framework.id: framework for framework in frameworks}
        self.sets.offer((each.id, each.short_title or each.title) for each in self._frameworks.values())
        self.sets.setVisible(len(self._frameworks) > 1)
        self.choose.setEnabled(bool(self._frameworks))
        self._show_set()
        self.show_aims(self.aims)

    def show_aims(self, aims: tuple[Aim, ...]) -> None:
        """What it is for; those that left the workbook stay, unseen."""
        self.aims = aims
        self.ticks.lines.tick({aim.outcome for aim in aims})
        self._arrange()

    def fold(self) -> None:
        """For another action."""
        self.choose.setChecked(False)
        self.filter_box.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.choose.isChecked():
            self.choose.setChecked(False)
            self.choose.setFocus()
        else:
            super().keyPressEvent(event)

    def _toggle(self, outcome: str) -> None:
        framework = self._frameworks.get(str(self.sets.value))
        if framework is None or outcome not in framework:
            return
        aim = Aim(framework.id, outcome)
        kept = tuple(each for each in self.aims if each != aim)
        self.show_aims(kept if aim in self.aims else (*self.aims, aim))
        self.changed.emit()

    def _show_panel(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self.choose.setText(_("Done choosing") if shown else _("Choose outcomes"))
        if shown:
            self.filter_box.setFocus()

    def _show_set(self) -> None:
        framework = self._frameworks.get(str(self.sets.value))
        if framework is not None:
            self.ticks.lines.show_set(framework)

    def _go_to_ticks(self) -> None:
        self.ticks.choose_first()
        self.ticks.setFocus()

    def _arrange(self) -> None:
        while self._flow.takeAt(0):
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [made for aim in self.aims if (made := self._chip(aim)) is not None]
        self.none_yet.setVisible(not self._chips)
        for part in (self.none_yet, *self._chips, self.choose):
            self._flow.addWidget(part)

    def _chip(self, aim: Aim) -> QPushButton | None:
        framework = self._frameworks.get(aim.framework)
        if framework is None or aim.outcome not in framework:
            return None
        outcome = framework.outcome(aim.outcome)
        several = len(self._frameworks) > 1
        short = framework.short_title or framework.title
        chip = QPushButton(f"{short} {outcome.code}" if several else outcome.code or _("outcome"), self)
        chip.setToolTip(outcome.heading or outcome.statement)
        chip.setAccessibleName(_("For {code} {words}. Open it").format(code=outcome.code, words=outcome.statement))
        chip.clicked.connect(lambda: self.outcome_wanted.emit(aim.outcome))
        chip.show()
        return chip
