"""What an action is for: outcomes and elements, chosen from a list to tick in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.action import Aim
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.ui.theme import inset, line, quiet
from senco_desk.ui.widgets.outcome_choosing import OutcomeChoosing
from senco_desk.ui.widgets.tab_order import come_before

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
        self.none_yet = quiet(QLabel(_("no outcome yet"), self))
        self.choosing = OutcomeChoosing(tall=_TALL)
        self._chips: list[QPushButton] = []
        label, column = QLabel(_("For")), QVBoxLayout(self)
        label.setIndent(inset(self))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 6)
        column.addWidget(label)
        column.addWidget(self.choosing)
        self.choosing.toggled.connect(self._toggle)
        self._arrange()

    def show_sets(self, frameworks: Iterable[Framework]) -> None:
        """The sets of outcomes of this workbook."""
        self._frameworks = {framework.id: framework for framework in frameworks}
        self.choosing.show_sets(self._frameworks.values())
        self.show_aims(self.aims)

    def show_aims(self, aims: tuple[Aim, ...]) -> None:
        """What it is for; those that left the workbook stay, unseen."""
        self.aims = aims
        self.choosing.tick({aim.outcome for aim in aims})
        self._arrange()

    def fold(self) -> None:
        """For another action."""
        self.choosing.fold()

    def _toggle(self, framework: str, outcome: str) -> None:
        known = self._frameworks.get(framework)
        if known is None or outcome not in known:
            return
        aim = Aim(framework, outcome)
        kept = tuple(each for each in self.aims if each != aim)
        self.show_aims(kept if aim in self.aims else (*self.aims, aim))
        self.changed.emit()

    def _arrange(self) -> None:
        head = self.choosing.head
        while head.takeAt(0):
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [made for aim in self.aims if (made := self._chip(aim)) is not None]
        self.none_yet.setVisible(not self._chips)
        for part in (self.none_yet, *self._chips, self.choosing.choose):
            head.addWidget(part)
        come_before(self.choosing.choose, self._chips)

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
