"""Choosing outcomes and elements for a thing that does not count for them: a list to tick in, folded in at first."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.ui.theme import line, link, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.tick_list import TickList

_TALL = 15


class OutcomeChoosing(QWidget):
    """`toggled` carries framework and outcome; what is ticked is shown by `tick`. `unfolded`: bring it into view.

    `tall` are the lines of the list to tick in. What is chosen may stand in `head`, before the button.
    """

    toggled = Signal(str, str)
    unfolded = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None, *, tall: int = _TALL) -> None:
        super().__init__(parent)
        self._tall = tall
        self._frameworks: dict[str, Framework] = {}
        self.choose = writes(link(QPushButton(_("Choose outcomes"))))
        self.choose.setCheckable(True)
        self.sets = Choice(_("Set of outcomes"))
        self.filter_box = FilterBox(_("Filter outcomes"))
        self.ticks = TickList()
        self._lay_out()
        self.choose.toggled.connect(self._fold)
        self.sets.chosen.connect(lambda _framework: self._show_set())
        self.filter_box.wanted.connect(self.ticks.lines.filter)
        self.filter_box.left.connect(self._go_to_ticks)
        self.ticks.toggled.connect(lambda outcome: self.toggled.emit(str(self.sets.value), outcome))

    def _lay_out(self) -> None:
        unit, top = line(self), QHBoxLayout()
        self.head = Flow(gap=unit // 3)
        self.head.addWidget(self.choose)
        self.panel = QFrame()
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.sets)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(unit // 3)
        inside.addLayout(top)
        inside.addWidget(self.ticks)
        self.ticks.setFixedHeight(unit * self._tall)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addLayout(self.head)
        column.addWidget(self.panel)
        self.panel.hide()
        self.sets.hide()

    def show_sets(self, frameworks: Iterable[Framework]) -> None:
        """The sets of outcomes of this workbook."""
        self._frameworks = {framework.id: framework for framework in frameworks}
        self.sets.offer((each.id, each.short_title or each.title) for each in self._frameworks.values())
        self.sets.setVisible(len(self._frameworks) > 1)
        self.choose.setEnabled(bool(self._frameworks))
        self._show_set()

    def tick(self, outcomes: Collection[str]) -> None:
        """These are chosen."""
        self.ticks.lines.tick(outcomes)

    def fold(self) -> None:
        """Fold it in, for another thing."""
        self.choose.setChecked(False)
        self.filter_box.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.choose.isChecked():
            self.choose.setChecked(False)
            self.choose.setFocus()
        else:
            super().keyPressEvent(event)

    def _fold(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self.choose.setText(_("Done choosing") if shown else _("Choose outcomes"))
        if shown:
            self.filter_box.setFocus()
            self.unfolded.emit(self.panel)

    def _show_set(self) -> None:
        framework = self._frameworks.get(str(self.sets.value))
        if framework is not None:
            self.ticks.lines.show_set(framework)

    def _go_to_ticks(self) -> None:
        self.ticks.choose_first()
        self.ticks.setFocus()
