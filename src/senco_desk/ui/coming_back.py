"""A damaged workbook comes back: what can be read of it, or its newest backup; and a lost lock from a backup."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from senco_desk.domain.errors import Damaged
from senco_desk.domain.language import _
from senco_desk.ui.background import Background
from senco_desk.ui.exchanging import run
from senco_desk.ui.welcome.refused import RefusedPage
from senco_desk.ui.what_came_back import restored_said, salvaged_said
from senco_desk.ui.widgets.job import Cancelled, Progress

if TYPE_CHECKING:
    from senco_desk.services.bringing_back import BringingBack
    from senco_desk.ui.main_window import MainWindow


class ComingBack(QObject):
    """The ways back from the page that says why it was not opened."""

    def __init__(
        self,
        window: MainWindow,
        threads: Background,
        folder: Path,
        page: RefusedPage,
        refuse: Callable[[Exception], object],
    ) -> None:
        super().__init__(page)
        self._window, self._threads, self._folder, self._refuse = window, threads, folder, refuse
        page.salvage_wanted.connect(self._salvage)
        page.backup_wanted.connect(self._restore)
        self.offer_salvage = page.offer_salvage
        threads.aside(
            lambda: bringing_back(self._window, self._folder).newest(), page.offer_backup, lambda _locked: None
        )

    def _salvage(self) -> None:
        def work(_folder: Path, progress: Progress, cancelled: Cancelled) -> str:
            return salvaged_said(bringing_back(self._window, self._folder).salvage(progress, cancelled))

        run(self._window, self._threads, self._folder, _("Bringing back what can be read"), work, self._refuse)

    def _restore(self, backup: Path) -> None:
        def work(_folder: Path, progress: Progress, cancelled: Cancelled) -> str:
            return restored_said(bringing_back(self._window, self._folder).restore(backup, progress, cancelled))

        run(self._window, self._threads, self._folder, _("Bringing back the backup"), work, self._refuse)


def find_lock(
    window: MainWindow,
    threads: Background,
    folder: Path,
    refuse: Callable[[Damaged], object],
    ask: Callable[[], object],
) -> None:
    """Look in the backups for the lock of a workbook that has lost it.

    `refuse` when they show that it never was locked, and is damaged; `ask` when none of them knows.
    """
    from senco_desk.services.bringing_back import Lock
    from senco_desk.store.faults import DAMAGED

    def found(lock: Lock) -> None:
        if lock is Lock.BACK:
            window.open_workbook(folder)
        elif lock is Lock.NEVER_LOCKED:
            refuse(Damaged(DAMAGED, reason=_("its beginning is destroyed")))
        else:
            ask()

    def not_found(_refused: Exception) -> None:
        ask()

    threads.aside(lambda: bringing_back(window, folder).find_lock(), found, not_found)


def bringing_back(window: MainWindow, folder: Path) -> BringingBack:
    from senco_desk.services.backup_places import own_places
    from senco_desk.services.bringing_back import BringingBack

    return BringingBack(folder, window.keys, lambda: datetime.now(UTC), own_places())
