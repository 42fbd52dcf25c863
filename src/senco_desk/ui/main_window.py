"""The one window: the desk of the open workbook, or the welcome, or why a workbook could not be opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from senco_desk.domain.errors import Damaged, DeskError
from senco_desk.domain.glance import Glance
from senco_desk.domain.language import _
from senco_desk.safekeeping.keys import Locked, OwnKeys
from senco_desk.ui.at_work import AtWork
from senco_desk.ui.bare_window import BareWindow
from senco_desk.ui.home.home import HomePlace
from senco_desk.ui.leaving import Leaving
from senco_desk.ui.opened import OpenedWorkbook
from senco_desk.ui.place import Exchange, Surroundings
from senco_desk.ui.places import BY_CODE, HOME
from senco_desk.ui.places_shown import PlacesShown
from senco_desk.ui.preferences import Preferences

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from senco_desk.ui.beginning import Beginning
    from senco_desk.ui.desk_commands import DeskCommands
    from senco_desk.ui.finding.finder import Finder
    from senco_desk.ui.locking_up import LockingUp
    from senco_desk.ui.notes_anywhere import NotesAnywhere

_LONGEST_WAIT = 1_000
"""Milliseconds that the rest waits for Home's first paint, which a window started out of sight never has."""

_CARRY_COPY = ".sencopack"


class MainWindow(BareWindow):
    """`opened` says that a workbook is open to write.

    While `holds_lock_off` is set, nothing is locked by itself: somebody is at work without touching the laptop.
    """

    opened = Signal()
    home_painted = Signal()
    furnished = Signal()

    def __init__(
        self, preferences: Preferences, today: Callable[[], date] = date.today, keys: OwnKeys | None = None
    ) -> None:
        super().__init__(preferences)
        self.today, self.keys = today, keys or OwnKeys()
        self.workbook: OpenedWorkbook | None = None
        self.surroundings: Surroundings | None = None
        self.leaving = Leaving(self)
        self.holds_lock_off = False
        self.places = PlacesShown(self.frame.stack, HomePlace(self.go, today))
        self.at_work = AtWork(self)
        self._beginning: Beginning | None = None
        self._listen()

    @cached_property
    def commands(self) -> DeskCommands:
        from senco_desk.ui.desk_commands import DeskCommands

        return DeskCommands(self)

    @cached_property
    def finder(self) -> Finder:
        from senco_desk.ui.finding.finder import Finder

        return Finder(self.find_box, self.frame, self.commands.offered)

    @cached_property
    def locking_up(self) -> LockingUp:
        from senco_desk.ui.locking_up import LockingUp

        return LockingUp(self, lambda: self._begin().threads())

    @cached_property
    def notes(self) -> NotesAnywhere:
        from senco_desk.ui.notes_anywhere import NotesAnywhere

        return NotesAnywhere(self)

    def _furnish(self) -> None:
        """The commands, their keys, the menu and the search: made straight after the first paint, not before it."""
        if not self.isVisible():
            return
        if "finder" not in self.__dict__:
            from senco_desk.ui.window_drops import WindowDrops

            self.commands.number_the_places()
            WindowDrops(self)
        self.finder.surround(self.surroundings)
        self.furnished.emit()

    # going about

    def go(self, code: str, target: str | None = None) -> None:
        """Show a place, at something of its own; nothing while no workbook is in sight."""
        if self.in_sight() is self.frame:
            self.places.go(code, target)

    def _choose(self, code: str) -> None:
        """Chosen at the left: arrow keys go on from place to place there, a click goes to the place."""
        self.places.go(code, focus=not self.frame.rail.has_focus)

    def fail(self, error: Exception) -> None:
        """A failure, told: as its sentence when it has one, as a fault of ours otherwise."""
        if isinstance(error, DeskError):
            ways = [(_("See what can be brought back"), lambda: self.go("safety", "check"))]
            self.notify(str(error), ways if isinstance(error, Damaged) else ())
        else:
            self.faulty.emit(error)
        self.leaving.failed()

    # workbooks

    def open_workbook(self, folder: Path, *, looking: bool = False) -> None:
        """Show what it holds at once, then open it to write. What cannot be opened is said, and what to do about it.

        `looking`: it is only looked at. A carry copy is taken in.
        """
        if folder.suffix.casefold() == _CARRY_COPY:
            self.take_in(folder)
            return
        if not self.leaving.may_leave():
            return
        self.leave_workbook()
        self.workbook = OpenedWorkbook(folder, self.keys, looking=looking)
        self.workbook.glanced.connect(self._glanced)
        self.workbook.ready.connect(self._ready)
        self.workbook.refused.connect(self._refused)
        self.at_work.listen(self.workbook)
        self.workbook.background.fault.connect(self.fail)
        self.places.home.forget()
        self.show_desk()
        self.workbook.look()

    def leave_workbook(self, *, backing_up: bool = False) -> None:
        """Every word on disk, and so asked for in a last backup; the lock given back."""
        if self.workbook is None:
            return
        self.save_everything()
        self.leaving.forget()
        self.places.forget()
        if self.surroundings is not None:
            self.surroundings = None
            self.at_work.end()
        self.workbook.close(backing_up=backing_up)
        self.workbook = None
        self.frame.forget()
        self.find_box.clear()

    def lock(self) -> None:
        """Ask for the passphrase again, once every word is on disk."""
        self.locking_up.lock_now()

    def exchange(self, words: str, work: Exchange) -> None:
        """Close the workbook, do what nobody may have it open for, and open it again."""
        from senco_desk.ui.exchanging import exchange

        exchange(self, self._begin().threads(), words, work)

    def take_in(self, pack: Path) -> None:
        """A carry copy: how it stands to what is here is said before anything is done."""
        self._begin().take_in(pack)

    def show_desk(self) -> None:
        self._whole.show_desk()
        self.places.take_focus()

    def welcome(self) -> None:
        """Look round the sample, start mine, or open another."""
        self._begin().welcome()

    def save_everything(self) -> None:
        """Every unsaved key is on disk when this returns."""
        self.places.flush()
        if self.surroundings is not None:
            self.notes.flush()
        if self.workbook is not None:
            self.workbook.background.drain()

    def show_guide(self, page: str = "") -> None:
        """That page, or the one for where she is; without a workbook too, over what is in sight."""
        behind = self.in_sight()
        if behind is self.frame:
            self.go("guide", f"{self.places.current}#{page}")
        elif behind is self._whole.instead:
            self._begin().guide(behind, page)

    def _page_painted(self) -> None:
        self.page_painted.emit()
        self._furnish()

    def _begin(self) -> Beginning:
        from senco_desk.ui.beginning import Beginning

        if self._beginning is None:
            self._beginning = Beginning(self)
        return self._beginning

    def _glanced(self, glance: Glance | None) -> None:
        if glance is None:
            self._open()
        else:
            self.places.home.fill(glance)
            QTimer.singleShot(_LONGEST_WAIT, self._open)

    def _home_painted(self) -> None:
        """Only now is the rest loaded: what she sees first is not to wait for it."""
        self.home_painted.emit()
        self._furnish()
        self._open()

    def _open(self) -> None:
        if self.workbook is not None:
            self.workbook.open()

    def _ready(self) -> None:
        workbook = self.workbook
        if workbook is None or workbook.services is None:
            return
        seen_from = workbook.services.desk.seen_from
        today = (lambda: seen_from) if seen_from else self.today
        self.surroundings = Surroundings(
            workbook.services, workbook.background, self.preferences, today, self.go, self.toast, self.fail,
            self.exchange, self.open_workbook,
        )  # fmt: skip
        if not workbook.looking:
            self.preferences.change(last_workbook=str(workbook.folder))
        self.at_work.begin(self.surroundings, looking=workbook.looking)
        self.opened.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self.faulty.emit(error)
        folder, looking = (self.workbook.folder, self.workbook.looking) if self.workbook else (Path(), False)
        self.leave_workbook()
        if isinstance(error, Locked) and error.only_by_sheet:
            self._begin().find_lock(folder, error)
        elif isinstance(error, Locked):
            self.locking_up.ask(folder, error, looking=looking)
        else:
            self._begin().refuse(folder, error)

    # the window

    def _listen(self) -> None:
        self.frame.chosen.connect(self._choose)
        self.frame.lock_asked.connect(self.lock)
        self.places.home.painted.connect(self._home_painted)
        self.find_box.escaped.connect(self.places.take_focus)
        self.places.shown.connect(self._shown)
        self._whole.page_painted.connect(self._page_painted)

    def _shown(self, code: str) -> None:
        self.reveal(code)
        self.frame.rail.show_current(code)
        self.find_box.clear()
        word = _(BY_CODE[code].word)
        self.setWindowTitle(f"{word} · SENCO Desk")
        if code == HOME:
            self.at_work.home.read()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_close():
            event.ignore()
            return
        if self.surroundings is not None:
            self.notes.forget()
        self.keep_size()
        self.hide()  # what is left to do is done out of sight
        self.leave_workbook(backing_up=True)
        if self._beginning is not None:
            self._beginning.stop()
        event.accept()

    def close_at_once(self) -> None:
        """The system is ending, or somebody outside asks: every word on disk, and no question."""
        self.leaving.agree()
        self.close()
