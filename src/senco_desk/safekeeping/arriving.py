"""A carry copy arrives: looked into, laid out beside what is here, or put in its place, which moves that one aside."""

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from senco_desk.domain.attachment import Moved
from senco_desk.domain.errors import DeskError, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.safekeeping.inbox import carry_on
from senco_desk.safekeeping.keys import FixedKey, KeyProvider
from senco_desk.safekeeping.lock import WorkbookLock
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.safekeeping.packs import clear_stale, read_list, unpack
from senco_desk.safekeeping.recast_place import Beside
from senco_desk.store.containers import unwatched
from senco_desk.store.driver import Error, connect_to_read
from senco_desk.store.durable import sync_folder
from senco_desk.store.folder import database
from senco_desk.store.key_file import key_id, read_keys

NOT_PUT_IN_PLACE = Sentence(
    "arriving-not-in-place",
    N_(
        "The workbook could not be put in place ({reason}). What was here is here as it was, and the carry copy is "
        "untouched. Close whatever else has the folder open, then take it in again."
    ),
)


def copy_here(pack: Path, candidates: Iterable[Path]) -> Path | None:
    """The workbook among `candidates` of which `pack` is a copy; None when it is on this laptop for the first time."""
    wanted = read_list(pack).workbook
    return next((folder for folder in candidates if _id_of(folder) == wanted), None)


@contextmanager
def looked_into(pack: Path, near: Path) -> Iterator[Path]:
    """The database of a pack laid out as a workbook to look into, in the folder `near`; gone at the end."""
    clear_stale(near, ".looking-*.part*")
    place = near / f".looking-{secrets.token_hex(6)}.part"
    try:
        near.mkdir(parents=True, exist_ok=True)
        unpack(pack, place, evidence=False)
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def lay_beside(pack: Path, folder: Path, moved: Moved = unwatched) -> Path:
    """Lay a pack out as a workbook of its own at `folder`, or at one named like it that is free; where it lies."""
    place, number = folder, 1
    while os.path.lexists(place):
        number += 1
        place = folder.with_name(f"{folder.stem} {number}{folder.suffix}")
    place.parent.mkdir(parents=True, exist_ok=True)
    unpack(pack, place, moved)
    return place


def take_the_place(pack: Path, here: Path, keys: KeyProvider, now: datetime, moved: Moved = unwatched) -> Path:
    """Put what a pack holds in the place of the workbook at `here`, which nobody has open; where that one lies now.

    The arriving one is opened before anything is moved. Raises Refused and Damaged; what was here is then here.
    """
    coming = Beside(here).changing
    key = keys.key(here)
    shutil.rmtree(coming, ignore_errors=True)
    unpack(pack, coming, moved)
    try:
        open_workbook(coming, known_keys(coming, keys, key), write=False).close()
        return _put_in_place(here, now)
    except BaseException:
        for left in (coming, Beside(here).changed):
            shutil.rmtree(left, ignore_errors=True)
        raise


def known_keys(other: Path, keys: KeyProvider, key: bytes | None) -> KeyProvider:
    """For a copy of a workbook whose `key` is known: where it fits, no passphrase is asked for once more."""
    held = read_keys(other)
    return FixedKey(key) if held is not None and key is not None and held.key_id == key_id(key) else keys


def aside_of(here: Path, now: datetime) -> Path:
    """A name beside `here` that says until when it was the workbook, and is free."""
    stem = f"{here.stem} until {now.astimezone():%Y-%m-%d %H%M}"
    place, number = here.with_name(stem + here.suffix), 1
    while os.path.lexists(place):
        number += 1
        place = here.with_name(f"{stem} {number}{here.suffix}")
    return place


def _put_in_place(here: Path, now: datetime) -> Path:
    """Both lie complete on the disk. A power cut between the two last renames is put right at the next opening."""
    beside, aside = Beside(here), aside_of(here, now)
    lock = WorkbookLock(here)
    lock.take()
    lock.release()
    try:
        beside.changing.rename(beside.changed)
        here.rename(aside)
    except OSError as error:
        raise Refused(NOT_PUT_IN_PLACE, reason=error.strerror or error) from error
    try:
        beside.changed.rename(here)
    except OSError as error:
        aside.rename(here)
        raise Refused(NOT_PUT_IN_PLACE, reason=error.strerror or error) from error
    sync_folder(here.parent)
    with suppress(OSError):  # they are in the one aside still
        carry_on(aside, here)
    return aside


def _id_of(folder: Path) -> str | None:
    """A workbook's id, in clear beside an encrypted one; None where it cannot be known."""
    try:
        if keys := read_keys(folder):
            return keys.workbook
        if not database(folder).is_file():
            return None
        with closing(connect_to_read(database(folder), None)) as driver:
            return str(driver.execute("SELECT id FROM workbook").fetchone()[0])
    except (DeskError, Error, OSError, TypeError):
        return None
