"""A damaged workbook comes back: what can be read of it, or its newest backup; and what came of it, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from senco_desk.domain.errors import Damaged
from senco_desk.domain.language import N_, _, n_
from senco_desk.ui.background import Background
from senco_desk.ui.exchanging import run
from senco_desk.ui.welcome.refused import RefusedPage
from senco_desk.ui.widgets.job import Cancelled, Progress

if TYPE_CHECKING:
    from senco_desk.safekeeping.restoring import Restored
    from senco_desk.safekeeping.salvaging import Item, Salvaged
    from senco_desk.services.bringing_back import BringingBack
    from senco_desk.ui.main_window import MainWindow

_NAMED = 12
"""Items told by name."""

_ALL = N_("Everything could be read, and all of it is back as it was written.")
_BACK = N_("What could be read is back.")
_FROM_BACKUP = N_("Taken from the backup, as it was then: {named}.")
_LOST = N_("Lost: {named}.")
_MORE_LOST = N_("There may have been more; of that nothing can be read any more.")
_FILES = N_("Attached files that are lost: {named}.")
_KEPT = N_("The workbook as it was found is kept beside it, as “{name}”.")


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
        page.offer_salvage()
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

    threads.aside(lambda: bringing_back(window, folder).find_lock(), found, lambda _refused: ask())


def bringing_back(window: MainWindow, folder: Path) -> BringingBack:
    from senco_desk.services.backup_places import own_places
    from senco_desk.services.bringing_back import BringingBack

    return BringingBack(folder, window.keys, lambda: datetime.now(UTC), own_places())


def restored_said(came: Restored) -> str:
    said = [_("The workbook is as it was then."), _kept(came.aside)]
    if came.lacking:
        lost = n_("{n} attached file is not in the backup.", "{n} attached files are not in it.", len(came.lacking))
        said.append(lost.format(n=len(came.lacking)))
    return " ".join(said)


def salvaged_said(came: Salvaged) -> str:
    """What is back, what is older than it was, and what is lost."""
    said = [_(_ALL) if came.is_all else _(_BACK)]
    if came.from_backup:
        said.append(_(_FROM_BACKUP).format(named=_named(list(map(_called, came.from_backup)))))
    if came.lost:
        said.append(_(_LOST).format(named=_named(list(map(_called, came.lost)))))
    if came.more_lost:
        said.append(_(_MORE_LOST))
    if came.files_lost:
        said.append(_(_FILES).format(named=_named(came.files_lost)))
    return " ".join([*said, _kept(came.aside)])


def _kept(aside: Path | None) -> str:
    return _(_KEPT).format(name=aside.name if aside else "")


def _named(names: Sequence[str]) -> str:
    """The first few, those without a name of their own only counted."""
    named = sorted({name for name in names if name})
    shown, left = named[:_NAMED], len(names) - len(named[:_NAMED])
    more = [n_("{n} more", "{n} more", left).format(n=left)] if left else []
    return ", ".join([*shown, *more])


def _called(item: Item) -> str:
    return " ".join(filter(None, (item.called, f"“{item.title}”" if item.title else "")))
