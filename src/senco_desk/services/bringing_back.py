"""Bringing back a whole workbook, while nobody has it open: from a backup, or what can be read of a damaged one."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from senco_desk.domain.errors import Damaged, DeskError
from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.language import _
from senco_desk.safekeeping.backups import Kept, in_folder, listed, verify
from senco_desk.safekeeping.copying import Cancelled, Progress, go_on
from senco_desk.safekeeping.keys import KeyProvider, Locked
from senco_desk.safekeeping.packs import is_pack, unpack
from senco_desk.safekeeping.restoring import Restored, restore, restore_in_place
from senco_desk.safekeeping.salvaging import Salvaged, salvage
from senco_desk.services.backup_places import Places
from senco_desk.store.folder import database, workbook_folder
from senco_desk.store.key_file import read_keys, set_damaged_aside, write_keys
from senco_desk.store.rescuing import Wreck


class Lock(StrEnum):
    """What the backups know of a workbook that seems locked and has no lock: `BACK`, it was put back from one."""

    BACK = "back"
    NEVER_LOCKED = "never-locked"
    UNKNOWN = "unknown"


class BringingBack:
    """For the workbook at `folder`. All of it waits for disks: never on the window's thread."""

    def __init__(self, folder: Path, keys: KeyProvider, now: Callable[[], datetime], places: Places) -> None:
        self._folder, self._keys, self._now, self._places = workbook_folder(folder), keys, now, places

    def newest(self) -> Kept | None:
        """The newest backup that proves whole to its last byte; None when there is none. Raises Locked."""
        found, there = self._of_this(), self._folder.exists()
        for kept in found:
            with suppress(DeskError):
                if not verify(kept, self._key() if there else self._keys.key(kept.file.parent)):
                    return kept
        return next(iter(found), None)

    def salvage(self, progress: Progress, cancelled: Cancelled) -> Salvaged:
        """What can be read takes the place of the damaged workbook, which is kept; the rest comes from a backup.

        Raises Damaged when nothing can be read and there is no backup, and Refused when the disk does not take it.
        """
        return salvage(self._folder, self._key(), self.newest(), self._now(), progress, cancelled)

    def restore(self, backup: Path, progress: Progress, cancelled: Cancelled) -> Restored:
        """The backup takes the place of the workbook, which is kept. Raises Refused and Damaged."""
        if not self._folder.exists():
            return restore(backup, self._folder, self._keys.key(backup.parent), progress, cancelled)
        return restore_in_place(backup, self._folder, self._key(), self._now(), progress, cancelled)

    def find_lock(self) -> Lock:
        """For a workbook that cannot be read and whose `keys.json` is missing or damaged. Raises Refused."""
        for kept in self._of_this():
            with suppress(Damaged):
                keys = read_keys(kept.file.parent)
                if keys is None:
                    return Lock.NEVER_LOCKED
                set_damaged_aside(self._folder, self._now())
                write_keys(self._folder, keys)
                return Lock.BACK
        return Lock.UNKNOWN

    def _key(self) -> bytes | None:
        """A file whose beginning is destroyed looks locked; where its backups never were, it was not either."""
        try:
            return self._keys.key(self._folder)
        except Locked as locked:
            named = self._named(self._all())
            if locked.only_by_sheet and named and read_keys(named[0].file.parent) is None:
                return None
            raise

    def _of_this(self) -> list[Kept]:
        workbook = self._id()
        return self._all(workbook) if workbook else self._named(self._all())

    def _all(self, workbook: str = "") -> list[Kept]:
        """Newest first."""
        places = [self._places.here, *([self._places.off_laptop] if self._places.off_laptop else [])]
        found = [kept for place in places for kept in listed(place, workbook)]
        return sorted(found, key=lambda kept: kept.made, reverse=True)

    def _named(self, found: list[Kept]) -> list[Kept]:
        """Nothing tells which workbook it was, but its name."""
        return [kept for kept in found if kept.file.parent.name.rpartition(" ")[0] == name_on_disk(self._folder.stem)]

    def _id(self) -> str:
        """From its lock, or from what can be read of it; "" when neither tells."""
        with suppress(DeskError):
            if keys := read_keys(self._folder):
                return keys.workbook
        if not database(self._folder).is_file():  # a pipe of that name would be waited for without end
            return ""
        wreck = Wreck(database(self._folder), None)
        found = wreck.ask("SELECT id FROM workbook")
        wreck.close()
        return str(found[0][0]) if found else ""


def restore_to(backup: Path, target: Path, keys: KeyProvider, progress: Progress, cancelled: Cancelled) -> Restored:
    """A new workbook from a carry copy, or from a backup: its file, or a folder of them, of which the newest is taken.

    Raises Refused and Damaged.
    """
    if is_pack(backup):
        return _laid_down(backup, workbook_folder(target), progress, cancelled)
    if backup.is_dir() and (newest := next(iter([*in_folder(backup), *listed(backup)]), None)):
        backup = newest.file
    return restore(backup, workbook_folder(target), keys.key(backup.parent), progress, cancelled)


def _laid_down(pack: Path, target: Path, progress: Progress, cancelled: Cancelled) -> Restored:
    """Every byte of it is proven by its own list; what opens it is asked for when it is opened."""

    def moved(behind: int, of: int | None) -> None:
        go_on(cancelled)
        progress(_("Laying out the carry copy"), behind, of)

    unpack(pack, target, moved)
    return Restored(target)
