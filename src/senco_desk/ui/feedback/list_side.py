"""The left side of the place: bring in, filter, how the points are listed and which, and the list itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.feedback.point_rows import LISTED_NAMES, POINT, SHOWN_NAMES, Listed, Shown, View, rows, standing
from senco_desk.ui.feedback.stored import Stored
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow

LETTERS = "TDNAC"
"""What a single letter does in the list: to do, done, declined (no), accept the change, choose another item."""


class PointsList(TwoLineList):
    """`letter` carries one of `LETTERS`."""

    letter = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().upper()
        if typed and typed in LETTERS and not event.modifiers():
            self.letter.emit(typed)
        else:
            super().keyPressEvent(event)


class ListSide(QWidget):
    """`narrowed`: she chose to see others; `listed_anew`: they stand in the list."""

    narrowed = Signal()
    listed_anew = Signal()

    def __init__(self, surroundings: Surroundings, ways_in: QMenu, parent: QWidget | None = None) -> None:
        """`ways_in` opens from the plus."""
        super().__init__(parent)
        self._words = ""
        self._listing = Latest(surroundings, self)
        self.filter_box = FilterBox(_("Filter points"))
        self.bring_in = writes(IconButton("add", _("Bring in feedback")))
        self.send = IconButton("mail", _("Send to my tutor"))
        self.bring_in.setMenu(ways_in)
        self.bring_in.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.listed, self.shown = Choice(_("Listed")), Choice(_("Which are shown"))
        self.listed.offer((each, _(words)) for each, words in LISTED_NAMES.items())
        self.shown.offer((each, _(words)) for each, words in SHOWN_NAMES.items())
        self.list = PointsList(_("Points: T to do, D done, N declined, A takes a change into the text, C another item"))
        self.count = quiet(QLabel())
        self._lay_out()
        self.filter_box.wanted.connect(self._narrow)
        self.filter_box.left.connect(self.list.setFocus)
        for choice in (self.listed, self.shown):
            choice.chosen.connect(lambda _chosen: self.narrowed.emit())

    def _lay_out(self) -> None:
        unit, top, ways, column = line(self), QHBoxLayout(), Flow(gap=line(self) // 3), QVBoxLayout(self)
        top.setSpacing(unit // 4)
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.bring_in)
        top.addWidget(self.send)
        ways.addWidget(self.listed)
        ways.addWidget(self.shown)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addLayout(ways)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)

    @property
    def view(self) -> View:
        return View(Listed(str(self.listed.value)), Shown(str(self.shown.value)), self._words)

    def show_all(self, stored: Stored, chosen: Callable[[], str | None]) -> None:
        """List those she chose to see, once their rows are made; the one with the key that is then chosen in hand."""
        view = self.view

        def show(found: tuple[list[TwoLineRow], str]) -> None:
            self._show(*found, chosen())
            self.listed_anew.emit()

        self._listing.ask(lambda: (rows(stored, view), standing(stored.points)), show)

    def point_below(self, key: str | None) -> str | None:
        """The key of the point after that one."""
        keys = self.list.keys
        below = keys[keys.index(key) + 1 :] if key in keys and key.startswith(POINT) else []
        return next((each for each in below if each.startswith(POINT)), None)

    def _show(self, found: Sequence[TwoLineRow], told: str, chosen: str | None) -> None:
        self.list.show_rows(found, chosen)
        if chosen not in self.list.keys:
            self.list.clearSelection()
        self.count.setText(told)

    def widen(self) -> None:
        """All of them, for one that is to be shown."""
        self._words = ""
        self.filter_box.clear()
        self.shown.show_value(Shown.ALL)

    def _narrow(self, words: str) -> None:
        self._words = words
        self.narrowed.emit()
