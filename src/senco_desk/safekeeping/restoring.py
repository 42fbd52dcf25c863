"""Restoring a backup as a whole: to a new workbook, or in the place of one, which is moved aside and kept."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.safekeeping.backup_places import telling_disk
from senco_desk.safekeeping.backups import prove_copy
from senco_desk.safekeeping.copies import read_only
from senco_desk.safekeeping.copying import Cancelled, Progress, copy_containers, copy_file
from senco_desk.safekeeping.inbox import carry_on
from senco_desk.safekeeping.lock import WorkbookLock
from senco_desk.safekeeping.opening import TAKEN
from senco_desk.safekeeping.proving import is_plain_file, prove_there
from senco_desk.safekeeping.recast_place import Beside
from senco_desk.store.durable import sync_folder
from senco_desk.store.folder import database, workbook_around, workbook_folder
from senco_desk.store.key_file import KEYS, read_keys

NOT_RESTORED = Sentence(
    "restore-failed",
    N_(
        "The workbook could not be put in its place ({reason}). What was there is there still, and the backup is "
        "untouched. See that {folder} may be written and that no other program holds the workbook, then try again."
    ),
)
IN_A_WORKBOOK = Sentence(
    "restore-in-workbook",
    N_("{target} lies in a workbook, where no other can lie. Nothing was changed. Choose another place."),
)
FROM_BEFORE_ENCRYPTING = Sentence(
    "restore-plain",
    N_(
        "This backup is from before the workbook was encrypted, and would take its place unencrypted. Nothing was "
        "changed. Bring back from it what you need, one item at a time: that comes into the encrypted workbook."
    ),
)

Build = Callable[[Path], object]
"""Makes a workbook in the folder it is given, which is there and empty."""


@dataclass(frozen=True, slots=True)
class Restored:
    """`aside` is where the workbook that stood there before is kept; `lacking`: attached files the backup lost."""

    folder: Path
    aside: Path | None = None
    lacking: tuple[str, ...] = ()


def restore(backup: Path, target: Path, key: bytes | None, progress: Progress, cancelled: Cancelled) -> Restored:
    """A new workbook at `target`, as the backup is, whole or not at all.

    Raises Refused when something is there already or the disk does not take it, and Damaged when the backup is not
    whole. The backup is only read.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Refused(TAKEN, folder=target)
    if workbook_around(target) is not None:
        raise Refused(IN_A_WORKBOOK, target=target)
    lacking: list[str] = []
    with telling_disk(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        with _built(target, lambda into: lacking.extend(_copy(backup, into, key, None, progress, cancelled))):
            if target.exists():
                target.rmdir()
            Beside(target).changing.rename(target)
            sync_folder(target.parent)
    return Restored(target, None, tuple(lacking))


def restore_in_place(
    backup: Path, folder: Path, key: bytes | None, now: datetime, progress: Progress, cancelled: Cancelled
) -> Restored:
    """The backup in the place of the workbook at `folder`, which nobody has open; that one is moved aside first.

    Raises Refused and Damaged as `restore` does, and Refused for a plain backup of an encrypted one; the workbook is
    then as it was.
    """
    folder, lacking = workbook_folder(folder), list[str]()

    def build(into: Path) -> None:
        prove_there(backup)
        if key is not None and is_plain_file(backup):
            raise Refused(FROM_BEFORE_ENCRYPTING)
        lacking.extend(_copy(backup, into, key, folder, progress, cancelled))

    aside = put_in_place(folder, build, _("before restoring"), now)
    return Restored(folder, aside, tuple(lacking))


def put_in_place(folder: Path, build: Build, why: str, now: datetime) -> Path:
    """Build a workbook beside the one at `folder`, then exchange them; where the old one is kept.

    Interrupted anywhere, one whole workbook is in its place, or comes there at the next opening. Raises Refused, and
    whatever `build` raises.
    """
    aside = _free(folder, why, now)
    with telling_disk(folder.parent), _alone(folder) as release, _built(folder, build):
        beside = Beside(folder)
        try:
            beside.changing.rename(beside.changed)
            sync_folder(folder.parent)
            release()
            folder.rename(aside)
            beside.changed.rename(folder)
        except OSError as error:
            _as_it_was(folder, aside)
            raise Refused(NOT_RESTORED, reason=error.strerror or error, folder=folder.parent) from error
        sync_folder(folder.parent)
        with suppress(OSError):  # they are in the one aside still
            carry_on(aside, folder)
    return aside


def _copy(
    backup: Path, into: Path, key: bytes | None, present: Path | None, progress: Progress, cancelled: Cancelled
) -> list[str]:
    """The attached files that the backup lacks."""
    progress(_("Copying the workbook"), 0, None)
    with read_only(backup, key) as desk, desk.view() as view:
        named = view.containers()
        copy_file(backup, database(into), cancelled)
        prove_copy(database(into), key)
        lacking = copy_containers(desk.containers, into, key, named, progress, cancelled)
    if key is not None:
        keep_lock(into, [*([present] if present else []), backup.parent])
    return lacking


def keep_lock(into: Path, folders: list[Path]) -> None:
    """`keys.json` of the first of the folders that has a whole one: today's passphrase before that of the backup."""
    for folder in folders:
        with suppress(Damaged, Refused):
            if read_keys(folder) is not None:
                shutil.copyfile(folder / KEYS, into / KEYS)
                return


@contextmanager
def _built(folder: Path, build: Build) -> Iterator[None]:
    """A workbook in `.changing` beside `folder`; what is left of it there at the end is taken away."""
    beside = Beside(folder)
    shutil.rmtree(beside.changing, ignore_errors=True)
    try:
        beside.changing.mkdir()
        build(beside.changing)
        sync_folder(beside.changing)
        yield
    finally:
        shutil.rmtree(beside.changing, ignore_errors=True)


@contextmanager
def _alone(folder: Path) -> Iterator[Callable[[], None]]:
    """Nobody else has it open, until what is given is called. Raises Refused."""
    lock = WorkbookLock(folder)
    lock.take()
    try:
        yield lock.release
    finally:
        lock.release()


def _as_it_was(folder: Path, aside: Path) -> None:
    beside = Beside(folder)
    with suppress(OSError):
        if not folder.exists():
            aside.rename(folder)
    if folder.exists():  # otherwise the next opening puts the new one there
        shutil.rmtree(beside.changed, ignore_errors=True)


def _free(folder: Path, why: str, now: datetime) -> Path:
    """`Mine before restoring 2026-12-03 1430.sencodesk`."""
    name = f"{folder.stem} {why} {now.astimezone():%Y-%m-%d %H%M}"
    target, number = folder.with_name(f"{name}{folder.suffix}"), 1
    while target.exists():
        number += 1
        target = folder.with_name(f"{name} ({number}){folder.suffix}")
    return target
