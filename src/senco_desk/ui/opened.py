"""One workbook, open: its services, made and closed on the writing thread, and the two threads that serve it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.errors import DeskError
from senco_desk.domain.glance import Glance
from senco_desk.safekeeping.keys import KeyProvider, Locked
from senco_desk.ui.background import Background

if TYPE_CHECKING:
    from senco_desk.wiring import Services


_LONGEST_BACKUP = 4.0
"""Seconds that a backup may take after the window has closed: a laptop that shuts down waits no longer."""


class OpenedWorkbook(QObject):
    """`look` reads Home's figures with little loaded; `open` brings the rest, and `ready` says they are there."""

    glanced = Signal(object)
    ready = Signal()
    refused = Signal(object)

    def __init__(self, folder: Path, keys: KeyProvider, *, looking: bool = False) -> None:
        """`looking`: to look at it only; nothing is written, and nothing locked."""
        super().__init__()
        self.folder, self._keys, self.looking = folder, keys, looking
        self.background = Background(self)
        self.services: Services | None = None
        self._asked, self._refused = False, False

    def look(self) -> None:
        """Read Home's figures; `glanced` carries them, or None when the workbook cannot be read so quickly."""
        self.background.read(lambda: first_look(self.folder, self._keys), self.glanced.emit, self._not_seen)

    def open(self) -> None:
        """Open it to write: lock, checks, migrations; `refused` carries why not. Asked again, it does nothing."""
        if not self._asked:
            self._asked = True
            self.background.write(self._open, self._take, self._refuse)

    def close(self, *, backing_up: bool = False) -> None:
        """Everything asked for is on disk first, and so asked for in a last backup. Returns when the lock is back."""
        services = self.services
        if services is not None:
            if backing_up:
                self.background.write(lambda: back_up_at_last(services))
            self.background.write(services.close)
        self.background.stop()

    def _not_seen(self, why: Exception) -> None:
        """What is locked is asked about at once; whatever else stands in the way is said when it is opened."""
        if isinstance(why, Locked):
            self._asked = True
            self._refuse(why)
        else:
            self.glanced.emit(None)

    def _refuse(self, why: Exception) -> None:
        """Once, whichever of the two looks was quicker."""
        if not self._refused:
            self._refused = True
            self.refused.emit(why)

    def _open(self) -> Services:
        from senco_desk.safekeeping.opening import open_workbook
        from senco_desk.wiring import serve

        return serve(open_workbook(self.folder, self._keys, write=not self.looking), self.background.tell, self._keys)

    def _take(self, services: Services) -> None:
        self.services = services
        self.ready.emit()


def back_up_at_last(services: Services) -> None:
    """What is new since the last backup, as far as it goes quickly; Home tells next time where the last one lies."""
    until = monotonic() + _LONGEST_BACKUP
    with suppress(DeskError):
        services.keeping_safe.back_up_if_due(lambda: monotonic() > until, closing=True)


def first_look(folder: Path, keys: KeyProvider) -> Glance:
    """Home's figures through the driver alone."""
    from senco_desk.store.folder import workbook_folder
    from senco_desk.store.glance import glance

    folder = workbook_folder(folder)
    return glance(folder, keys.key(folder), None)
