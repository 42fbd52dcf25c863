"""The left side of the place: filter, new, from a file, which are shown, and the list itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.domain.reference import Reference
from senco_desk.services.referencing import Cited
from senco_desk.ui.reading.rows import SHOWN_NAMES, Shown, rows
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class ListSide(QWidget):
    """`narrowed`: another choice of them is shown."""

    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter_box = FilterBox(_("Filter sources"))
        self.begin = writes(IconButton("add", _("New source")))
        self.from_file = writes(link(QPushButton(_("From a file…"))))
        self.shown = Choice(_("Which are shown"))
        self.list = TwoLineList(_("Sources, by author and year"))
        self.count = quiet(QLabel())
        self.shown.offer((each, _(words)) for each, words in SHOWN_NAMES.items())
        self._words = ""
        self._lay_out()
        self.filter_box.wanted.connect(self._narrow)
        self.filter_box.left.connect(self.list.setFocus)
        self.shown.chosen.connect(lambda _chosen: self.narrowed.emit())

    def _lay_out(self) -> None:
        unit, top, ways = line(self), QHBoxLayout(), Flow(gap=line(self) // 3)
        top.setSpacing(unit // 4)
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.begin)
        ways.addWidget(self.shown)
        ways.addWidget(self.from_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addLayout(ways)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)

    def show_all(self, references: Sequence[Reference], cited: Cited, chosen: str | None, new: bool) -> None:
        """Those that are to be shown, the open one in hand."""
        made = rows(references, cited, Shown(str(self.shown.value)), self._words)
        if new and chosen is not None:
            made.append(TwoLineRow(chosen, _("New source"), ""))
        self.list.show_rows(made, chosen)
        if chosen not in {row.key for row in made}:
            self.list.clearSelection()
        there, count = len(references), sum(1 for row in made if not row.key.startswith("missing:"))
        said = n_("{n} source", "{n} sources", there).format(n=f"{there:,}")
        self.count.setText(said if count == there else _("{n} of {of}").format(n=f"{count:,}", of=said))

    def widen(self) -> None:
        """All of them, for one that is to be shown."""
        self._words = ""
        self.filter_box.clear()
        self.shown.show_value(Shown.ALL)

    def _narrow(self, words: str) -> None:
        self._words = words
        self.narrowed.emit()
