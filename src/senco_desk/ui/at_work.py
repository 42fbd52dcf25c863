"""What goes on in the window around the open workbook: Home, housekeeping, its inbox, what was done, and Undo."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.ui.home.reading import HomeReading
from senco_desk.ui.housekeeping import Housekeeping
from senco_desk.ui.places import HOME

if TYPE_CHECKING:
    from senco_desk.ui.done_menu import DoneMenu
    from senco_desk.ui.inbox_watch import InboxWatch
    from senco_desk.ui.looking_only import LookingOnly
    from senco_desk.ui.main_window import MainWindow
    from senco_desk.ui.opened import OpenedWorkbook
    from senco_desk.ui.place import Surroundings


class AtWork(QObject):
    """From `begin` to `end`. What the first paint does not need is loaded when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._looking: LookingOnly | None = None
        self.home = HomeReading(window.places.home)
        self._housekeeping = Housekeeping(window, window.notify)
        window.frame.undo_asked.connect(self.undo)

    @cached_property
    def done(self) -> DoneMenu:
        from senco_desk.ui.done_menu import DoneMenu

        return DoneMenu(self.undo)

    @cached_property
    def inbox(self) -> InboxWatch:
        from senco_desk.ui.inbox_watch import InboxWatch

        return InboxWatch(self._window)

    def listen(self, workbook: OpenedWorkbook) -> None:
        """Hear what is changed in it."""
        workbook.background.changed.connect(self._changed)
        workbook.background.altered.connect(self.home.read)

    def begin(self, surroundings: Surroundings, *, looking: bool) -> None:
        """It is open; `looking`: only to be looked at."""
        if looking:
            self._only_look()
        self._window.places.surround(surroundings)
        self._window.finder.surround(surroundings)
        recent = surroundings.services.undoing.recent
        surroundings.background.read(recent, self.done.recall, self._window.fail)
        self._housekeeping.surround(None if looking else surroundings)
        self.inbox.surround(None if looking else surroundings)
        self._show_lock(surroundings)
        self.home.surround(surroundings)

    def end(self) -> None:
        """It is being closed."""
        self.home.surround(None)
        self._window.finder.surround(None)
        self._housekeeping.surround(None)
        self.inbox.surround(None)
        self._window.notes.forget()
        self.done.forget()
        if self._looking is not None:
            self._looking.end()
            self._looking = None

    def undo(self, undo: str) -> None:
        """Take back what was done; that can be done again."""
        if (surroundings := self._window.surroundings) is not None:
            undoing = surroundings.services.undoing
            surroundings.background.write(lambda: undoing.undo(undo), self._say_undone, self._window.fail)

    def undo_last(self) -> None:
        """Take back the newest of what was done, once all that is being written stands."""
        if (surroundings := self._window.surroundings) is not None:
            surroundings.background.write(
                lambda: None, lambda _none: self.done.undo_last(), self._window.fail, context=self
            )

    def _say_undone(self, changed: Changed) -> None:
        self._window.frame.toast.say(changed.said, changed.undo, again=bool(changed.took_back))

    def _only_look(self) -> None:
        from senco_desk.ui.looking_only import LookingOnly

        self._looking = LookingOnly(self._window)

    def _show_lock(self, surroundings: Surroundings) -> None:
        if surroundings.services.desk.key is not None:
            self._window.locking_up.watch()
            self._window.frame.lock.show()

    def _changed(self, changed: Changed) -> None:
        window, now = self._window, datetime.now().astimezone()
        window.frame.say_saved(_("Saved {clock}").format(clock=f"{now:%H:%M}"))
        window.frame.quieten()
        window.places.reload(changed)
        self.done.remember(changed, now)
        self._housekeeping.wait()
        window.locking_up.idle.touch()
        if window.places.current == HOME:
            self.home.read()
