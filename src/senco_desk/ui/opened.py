"""One workbook, open: its services, made and closed on the writing thread, and the two threads that serve it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.glance import Glance
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.ui.background import Background

if TYPE_CHECKING:
    from senco_desk.wiring import Services


class OpenedWorkbook(QObject):
    """`look` reads Home's figures with little loaded; `open` brings the rest, and `ready` says they are there."""

    glanced = Signal(object)
    ready = Signal()
    refused = Signal(object)

    def __init__(self, folder: Path, keys: KeyProvider) -> None:
        super().__init__()
        self.folder, self._keys = folder, keys
        self.background = Background(self)
        self.services: Services | None = None
        self._asked = False

    def look(self) -> None:
        """Read Home's figures; `glanced` carries them, or None when the workbook cannot be read so quickly."""
        self.background.read(
            lambda: first_look(self.folder, self._keys), self.glanced.emit, lambda _why: self.glanced.emit(None)
        )

    def open(self) -> None:
        """Open it to write: lock, checks, migrations; `refused` carries why not. Asked again, it does nothing."""
        if not self._asked:
            self._asked = True
            self.background.write(self._open, self._take, self.refused.emit)

    def close(self) -> None:
        """Everything asked for is on disk first. Returns when the lock is given back."""
        services = self.services
        if services is not None:
            self.background.write(services.close)
        self.background.stop()

    def _open(self) -> Services:
        from senco_desk.safekeeping.opening import open_workbook
        from senco_desk.wiring import serve

        return serve(open_workbook(self.folder, self._keys), self.background.tell)

    def _take(self, services: Services) -> None:
        self.services = services
        self.ready.emit()


def first_look(folder: Path, keys: KeyProvider) -> Glance:
    """Home's figures through the driver alone."""
    from senco_desk.store.folder import workbook_folder
    from senco_desk.store.glance import glance

    folder = workbook_folder(folder)
    return glance(folder, keys.key(folder), None)


def make_workbook(folder: Path, keys: KeyProvider) -> None:
    """A new, empty workbook at `folder`. Raises Refused."""
    from senco_desk.safekeeping.opening import create

    create(folder, keys)
