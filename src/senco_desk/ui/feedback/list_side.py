"""The left side of the place: bring in, filter, how the points are listed and which, and the list itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.feedback.point_rows import LISTED_NAMES, POINT, SHOWN_NAMES, Listed, Shown, View, rows, standing
from senco_desk.ui.feedback.stored import Stored
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.list_side import ListSide
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


class PointsSide(ListSide):
    """`listed_anew`: those she chose to see stand in the list."""

    listed_anew = Signal()
    list: PointsList

    def __init__(self, surroundings: Surroundings, ways_in: QMenu, parent: QWidget | None = None) -> None:
        """`ways_in` opens from the plus."""
        named = _("Points: T to do, D done, N declined, A takes a change into the text, C another item")
        super().__init__(_("Filter points"), PointsList(named), parent)
        self._listing = Latest(surroundings, self)
        self.bring_in = writes(IconButton("add", _("Bring in feedback")))
        self.send = IconButton("mail", _("Send to my tutor"))
        self.bring_in.setMenu(ways_in)
        self.bring_in.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.listed, self.shown = Choice(_("Listed")), Choice(_("Which are shown"))
        self.listed.offer((each, _(words)) for each, words in LISTED_NAMES.items())
        self.shown.offer((each, _(words)) for each, words in SHOWN_NAMES.items())
        self.lay_out((self.bring_in, self.send), (self.listed, self.shown))
        for choice in (self.listed, self.shown):
            choice.chosen.connect(lambda _chosen: self.narrowed.emit())

    @property
    def view(self) -> View:
        return View(Listed(str(self.listed.value)), Shown(str(self.shown.value)), self._words)

    def show_all(self, stored: Stored, chosen: Callable[[], str | None]) -> None:
        """List those she chose to see, once their rows are made; the one with the key that is then chosen in hand."""
        view = self.view

        def show(found: tuple[list[TwoLineRow], str]) -> None:
            self.show_rows(found[0], chosen(), found[1])
            self.listed_anew.emit()

        self._listing.ask(lambda: (rows(stored, view), standing(stored.points)), show)

    def point_below(self, key: str | None) -> str | None:
        """The key of the point after that one."""
        keys = self.list.keys
        below = keys[keys.index(key) + 1 :] if key in keys and key.startswith(POINT) else []
        return next((each for each in below if each.startswith(POINT)), None)

    def widen(self) -> None:
        super().widen()
        self.shown.show_value(Shown.ALL)
