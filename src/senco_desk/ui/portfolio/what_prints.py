"""What is to be printed, and how: the set of outcomes, the parts in their order, and how it reads."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Choices, Part
from senco_desk.ui.portfolio.how_it_reads import HowItReads
from senco_desk.ui.portfolio.parts_list import PartsList
from senco_desk.ui.theme import line, link, subheading, writes
from senco_desk.ui.widgets.boxes import ComboBox
from senco_desk.ui.widgets.icon_button import IconButton


class WhatPrints(QWidget):
    """`changed`: the pages would be different now; `chosen`: and it is to be remembered, which a set is not."""

    changed = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set, self.parts, self.reads = ComboBox(), writes(PartsList()), HowItReads()
        self.up = IconButton("up", _("Print this part earlier (Alt+Up)"))
        self.down = IconButton("down", _("Print this part later (Alt+Down)"))
        self.restore = link(QPushButton(_("As the panel wants it")))
        self.whys = writes(QCheckBox(_("With the reasons for my ratings")))
        self._lay_out()
        self._set.activated.connect(lambda _index: self.changed.emit())
        for part in (self.parts, self.reads):
            part.changed.connect(self._by_hand)
        self.parts.currentRowChanged.connect(lambda _row: self._enable())
        self.whys.toggled.connect(lambda _on: self._by_hand())
        self.up.clicked.connect(lambda: self.parts.move_by(-1))
        self.down.clicked.connect(lambda: self.parts.move_by(1))
        self.restore.clicked.connect(self.parts.as_the_panel_wants)
        self._enable()

    def _lay_out(self) -> None:
        unit = line(self)
        column, below = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(unit * 0.3))
        self._set.setAccessibleName(_("Set of outcomes"))
        for part in (self.up, self.down, self.restore):
            below.addWidget(part)
        below.addStretch(1)
        column.addWidget(subheading(QLabel(_("What prints, in this order"))))
        column.addWidget(self._set)
        column.addWidget(self.parts)
        column.addLayout(below)
        column.addWidget(self.whys)
        column.addSpacing(unit // 2)
        column.addWidget(self.reads)

    def value(self) -> Choices:
        return Choices(self.parts.parts(), self.reads.value(), self.whys.isChecked())

    def show_choices(self, choices: Choices) -> None:
        """What is remembered; tells nobody."""
        if choices != self.value():
            self.parts.show_parts(choices.parts)
            self.reads.show_layout(choices.layout)
            with QSignalBlocker(self.whys):
                self.whys.setChecked(choices.whys)
        self._enable()

    def show_sets(self, live: Sequence[Framework]) -> None:
        """The sets there are; the one chosen stays. Hidden where there is nothing to choose."""
        chosen = self.framework()
        self._set.clear()
        for framework in live:
            self._set.addItem(framework.short_title or framework.title, framework.id)
        self.choose_set(chosen or "")
        self._set.setVisible(len(live) > 1)

    def choose_set(self, framework: str) -> None:
        self._set.setCurrentIndex(max(0, self._set.findData(framework)))

    def framework(self) -> str | None:
        """The id of the set chosen."""
        chosen = self._set.currentData()
        return str(chosen) if chosen else None

    def tick(self, part: Part, on: bool) -> None:
        """As she does by hand."""
        self.parts.tick(part, on)

    def _by_hand(self) -> None:
        self._enable()
        self.changed.emit()
        self.chosen.emit()

    def _enable(self) -> None:
        """A button that has nothing more to do hands the focus back to the list."""
        moved = self.parts.order() != list(Part)
        for button, able in (
            (self.up, self.parts.may_move(-1)),
            (self.down, self.parts.may_move(1)),
            (self.restore, moved),
        ):
            if button.hasFocus() and not able:
                self.parts.setFocus()
            button.setEnabled(able)
        self.restore.setVisible(moved)
        self.whys.setVisible(Part.AUDIT in self.parts.parts())
