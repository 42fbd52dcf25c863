"""The left side of a place: a filter and what can be begun, which are listed, the list, and how many it has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class ListSide(QWidget):
    """`narrowed`: she chose to see others."""

    narrowed = Signal()

    def __init__(self, filter_words: str, listed: TwoLineList, parent: QWidget | None = None) -> None:
        """`filter_words` say what is filtered ("Filter points")."""
        super().__init__(parent)
        self._words = ""
        self.filter_box, self.list, self.count = FilterBox(filter_words), listed, quiet(QLabel())
        self.filter_box.wanted.connect(self._narrow)
        self.filter_box.left.connect(self.list.setFocus)

    def lay_out(self, begin: Sequence[QWidget], ways: Sequence[QWidget], beside_count: QWidget | None = None) -> None:
        """`begin` stand beside the filter, `ways` between it and the list."""
        unit, top, below = line(self), QHBoxLayout(), Flow(gap=line(self) // 3)
        top.setSpacing(unit // 4)
        top.addWidget(self.filter_box, 1)
        for part in begin:
            top.addWidget(part)
        for way in ways:
            below.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self.list, 1)
        if beside_count is None:
            column.addWidget(self.count)
        else:
            foot = Flow(gap=unit // 3, apart=True)
            foot.addWidget(self.count)
            foot.addWidget(beside_count)
            column.addLayout(foot)

    def show_rows(self, rows: Sequence[TwoLineRow], chosen: str | None, told: str) -> None:
        """These, the open one in hand, if it is among them and one is open; `told` is how many there are."""
        self.list.show_rows(rows, chosen)
        if chosen is not None and chosen not in self.list.keys:
            self.list.clearSelection()
        self.count.setText(told)

    def widen(self) -> None:
        """No words are looked for, so that one that is to be shown is listed."""
        self._words = ""
        self.filter_box.clear()

    def _narrow(self, words: str) -> None:
        self._words = words
        self.narrowed.emit()
