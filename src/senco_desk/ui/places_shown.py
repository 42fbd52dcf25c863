"""The places of one open workbook: each made when first shown, told what changed, asked for its last keys when left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from senco_desk.domain.journal import Changed
from senco_desk.ui.home.home import HomePlace
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.places import BY_CODE, HOME


class PlacesShown(QObject):
    """Home is there from the start; the others wait until `surround` brings the services, and so does a `go` to one."""

    shown = Signal(str)

    def __init__(self, stack: QStackedWidget, home: HomePlace) -> None:
        super().__init__()
        self._stack, self.home = stack, home
        self._surroundings: Surroundings | None = None
        self._made: dict[str, Place] = {}
        self._stale: set[str] = set()
        self._waiting: tuple[str, str | None] | None = None
        self._stack.addWidget(home)
        self.current = HOME

    def surround(self, surroundings: Surroundings) -> None:
        """The workbook is open: go where she asked to go meanwhile."""
        self._surroundings = surroundings
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.go(*waiting)

    def go(self, code: str, target: str | None = None, *, focus: bool = True) -> None:
        """Show a place, at something of its own, and the focus with it. Raises KeyError for a code not in the list."""
        entry = BY_CODE[code]
        if entry.make is not None and self._surroundings is None:
            self._waiting = (code, target)
            return
        moved = code != self.current
        if moved:
            self._flush(self.current)
        place = self._place(code)
        self.current = code
        self._stack.setCurrentWidget(place)
        if focus and (moved or not _holds_focus(place)):
            place.take_focus()
        self._freshen(code)
        if target is not None and isinstance(place, Place):
            place.show_target(target)
        self.shown.emit(code)

    def hand(self, code: str, files: Sequence[Path]) -> None:
        """Go to a place with files that were dropped; nothing while no workbook is open to write."""
        if self._surroundings is not None:
            self.go(code)
            self._made[code].take_files(files)

    def reload(self, changed: Changed | None) -> None:
        """The place in sight shows it now, the others when they are shown."""
        for code, place in self._made.items():
            if code == self.current:
                place.reload(changed)
            else:
                self._stale.add(code)

    def looked_at(self) -> str | None:
        """What is open in the place in sight, as the History place takes it."""
        place = self._made.get(self.current)
        return place.looked_at() if place else None

    def take_focus(self) -> None:
        self._place(self.current).take_focus()

    def flush(self) -> None:
        """Every unsaved key of every place goes to the writing thread, now."""
        for place in self._made.values():
            place.flush()

    def forget(self) -> None:
        """The workbook is closed: only Home stays, to be filled anew."""
        self._surroundings, self._waiting = None, None
        self.current = HOME
        self._stack.setCurrentWidget(self.home)
        for place in self._made.values():
            place.let_go()
            self._stack.removeWidget(place)
            place.deleteLater()
        self._made.clear()
        self._stale.clear()

    def _place(self, code: str) -> Place | HomePlace:
        entry = BY_CODE[code]
        if entry.make is None or self._surroundings is None:
            return self.home
        if code not in self._made:
            self._made[code] = entry.make(self._surroundings)
            self._stack.addWidget(self._made[code])
            self._stale.add(code)
        return self._made[code]

    def _freshen(self, code: str) -> None:
        if code in self._stale:
            self._stale.discard(code)
            self._made[code].reload(None)

    def _flush(self, code: str) -> None:
        if code in self._made:
            self._made[code].flush()


def _holds_focus(place: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and place.isAncestorOf(focus)
