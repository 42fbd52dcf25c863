"""Locking the open workbook, by hand or when nobody is there, and asking for its passphrase when it is locked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from senco_desk.domain.language import _
from senco_desk.safekeeping.keys import LOCKED, Locked
from senco_desk.safekeeping.policy import read_policy
from senco_desk.ui.idle import Idle

if TYPE_CHECKING:
    from senco_desk.services.locking import Standing
    from senco_desk.ui.background import Background
    from senco_desk.ui.main_window import MainWindow
    from senco_desk.ui.unlocking.page import UnlockingPage


class LockingUp(QObject):
    """A locked workbook is a closed one: nothing of it is in memory, and its file may be copied.

    `threads` gives those that serve while no workbook is open.
    """

    def __init__(self, window: MainWindow, threads: Callable[[], Background]) -> None:
        super().__init__(window)
        self._window, self._threads = window, threads
        self.idle = Idle(lambda: window.preferences.now.lock_after, self)
        self.idle.over.connect(self._nobody_is_there)

    def watch(self) -> None:
        """A workbook is open in the window: from now on somebody is there, or not."""
        self.idle.watch(self._window.windowHandle())

    # locking

    def lock_now(self) -> None:
        """Lock it, or say why that means nothing yet, and go to where that is changed."""
        self._with_standing(self._lock_or_say_why)

    def _nobody_is_there(self) -> None:
        """Not while something is being made, nor while she said that it is to stay open."""
        workbook = self._window.workbook
        if workbook is None or self._window.holds_lock_off or workbook.background.is_busy:
            return
        modal = QApplication.activeModalWidget()
        if modal is not None:
            modal.close()
            return
        self._with_standing(self._lock_alone)

    def _with_standing(self, act: Callable[[Standing], None]) -> None:
        surroundings = self._window.surroundings
        if surroundings is not None:
            surroundings.background.read(surroundings.services.locking.standing, act, self._window.fail)

    def _lock_alone(self, standing: Standing) -> None:
        if standing.passphrase_set:
            self._lock(_left_alone())

    def _lock_or_say_why(self, standing: Standing) -> None:
        if standing.passphrase_set:
            self._lock("")
            return
        self._window.go("safety", "passphrase")
        self._window.toast(
            _("Choose a passphrase first: without one, nothing could open the workbook again.")
            if standing.encrypted
            else _("This workbook is not encrypted, so there is nothing to lock.")
        )

    def _lock(self, said: str) -> None:
        """Every word goes to disk first; while the disk will not take it, the desk stays open and says so."""
        workbook = self._window.workbook
        if workbook is None or not self._window.leaving.words_are_safe():
            return
        folder, place, looking = workbook.folder, self._window.places.current, workbook.looking
        self._window.leave_workbook()
        self._window.keys.lock(folder)
        self.ask(folder, Locked(LOCKED, folder=folder), said, place, looking=looking)

    # unlocking

    def ask(
        self, folder: Path, locked: Locked, said: str = "", place: str | None = None, *, looking: bool = False
    ) -> UnlockingPage:
        """Ask for the passphrase or the sheet; once it is given, the workbook is opened where she was.

        `looking`: it is only looked at.
        """
        from senco_desk.ui.unlocking.page import UnlockingPage

        keys, window = self._window.keys, self._window
        page = UnlockingPage(folder, locked, said, can_remember=read_policy().allow_remembering)

        def opened(come_to: str | None, target: str | None = None) -> None:
            page.forget()
            window.open_workbook(folder, looking=looking)
            if come_to is not None:
                window.go(come_to, target)

        page.passphrase_given.connect(
            lambda words, remembered: self._try(
                page,
                lambda: keys.unlock(folder, words),
                lambda: self._open_and_remember(opened, place, folder if remembered else None),
            )
        )
        page.sheet_given.connect(
            lambda typed: self._try(
                page, lambda: keys.unlock_with_sheet(folder, typed), lambda: opened("safety", "new-passphrase")
            )
        )
        page.open_wanted.connect(window.commands.open_another)
        page.start_wanted.connect(window.welcome)
        window.setWindowTitle("SENCO Desk")
        window.show_instead(page)
        page.take_focus()
        return page

    def _open_and_remember(
        self, opened: Callable[[str | None], None], place: str | None, remembered: Path | None
    ) -> None:
        if remembered is not None:
            self._window.opened.connect(lambda: self._remember(remembered), Qt.ConnectionType.SingleShotConnection)
        opened(place)

    def _remember(self, folder: Path) -> None:
        surroundings = self._window.surroundings
        if surroundings is not None and surroundings.services.desk.folder == folder:
            locking = surroundings.services.locking
            surroundings.background.aside(lambda: locking.remember(True), None, self._window.fail)

    def _try(self, page: UnlockingPage, work: Callable[[], None], done: Callable[[], None]) -> None:
        page.wait(True)
        self._threads().write(work, lambda _none: done(), page.say)


def _left_alone() -> str:
    return _("Locked at {clock}, because nobody was there. Every word was saved first.").format(
        clock=f"{datetime.now().astimezone():%H:%M}"
    )
