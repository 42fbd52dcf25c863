"""Opening a workbook, and making a new one: the only ways to a desk."""

import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_
from senco_desk.safekeeping.keys import KeyProvider, NoKey
from senco_desk.safekeeping.lock import WorkbookLock
from senco_desk.safekeeping.policy import read_policy
from senco_desk.safekeeping.proving import prove_ours, prove_there
from senco_desk.safekeeping.recast_place import clear_away, put_right
from senco_desk.safekeeping.snapshots import snapshot
from senco_desk.store import ballast
from senco_desk.store.desk import Desk
from senco_desk.store.driver import Driver, Error, connect, connect_to_read, connect_to_write
from senco_desk.store.durable import sync_folder
from senco_desk.store.faults import READ_ONLY, telling_faults
from senco_desk.store.folder import DATABASE, database, hot_journal, workbook_folder
from senco_desk.store.key_file import KEYS
from senco_desk.store.migrating import migrate
from senco_desk.store.migrations import STEPS, Step

TAKEN = Sentence(
    "workbook-exists",
    N_("There is something at {folder} already. Nothing was changed; choose another name for the new workbook."),
)
NOT_MADE = Sentence(
    "workbook-not-made",
    N_("The new workbook could not be written to {folder} ({reason}). Nothing was left there; choose another place."),
)

Now = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def create(folder: Path, keys: KeyProvider, now: Now = _now, seen_from: date | None = None) -> None:
    """Make an empty workbook at `folder`, whole or not at all; a sample is `seen_from` a day of its own.

    Raises Refused when something is there already, when it cannot be written, or when it would not be encrypted and the
    school's rules for this laptop ask for that.
    """
    folder = workbook_folder(folder)
    if isinstance(keys, NoKey) and seen_from is None:
        read_policy().prove_unencrypted()
    made = _make_free(folder)
    try:
        _write_new(folder, keys, now(), seen_from)
    except (OSError, Error, Refused) as error:
        _leave_nothing(folder, made)
        raise Refused(NOT_MADE, folder=folder, reason=error) from error


def _make_free(folder: Path) -> bool:
    """Whether the folder was made just now; an empty one that is there will do."""
    try:
        made = not folder.exists()
        if not made and (not folder.is_dir() or any(folder.iterdir())):
            raise Refused(TAKEN, folder=folder)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(NOT_MADE, folder=folder, reason=error) from error
    return made


def open_workbook(
    folder: Path, keys: KeyProvider, write: bool = True, now: Now = _now, steps: Sequence[Step] = STEPS
) -> Desk:
    """The desk over the workbook at `folder`, or over the one whose database `folder` is.

    To write, the lock is taken until the desk is closed, and an older workbook is brought to this version after a
    verified snapshot. A reading writes nothing. Raises Refused when it is missing, foreign, newer, write-protected or
    open elsewhere, and Damaged when it is empty, cut short or broken.
    """
    folder = workbook_folder(folder)
    file = database(folder)
    put_right(folder)
    prove_there(file)
    with ExitStack() as closing:
        key = keys.key(folder)
        if write:
            _make_ready(folder, key, steps, closing)
        else:
            file = _readable(file, key, steps, closing)
        held = ExitStack()
        desk = Desk(folder, key, platform.node(), now, write=write, file=file, closed=held.close)
        held.push(closing.pop_all())
        return desk


def _make_ready(folder: Path, key: bytes | None, steps: Sequence[Step], closing: ExitStack) -> None:
    file = database(folder)
    lock = WorkbookLock(folder)
    try:
        lock.take()
    except OSError as error:
        raise Refused(READ_ONLY) from error
    closing.callback(lock.release)
    if not (os.access(file, os.W_OK) and os.access(folder, os.W_OK)):
        raise Refused(READ_ONLY)
    with telling_faults():
        _bring_up_to_date(folder, key, steps)
    clear_away(folder)
    ballast.take(folder)


def _bring_up_to_date(folder: Path, key: bytes | None, steps: Sequence[Step]) -> None:
    file = database(folder)
    driver = connect(file, key, "rw")
    try:
        found = prove_ours(driver, file, key, len(steps))
        if found < len(steps):
            snapshot(driver, key, folder, f"before version {len(steps)}")
            migrate(driver, steps)
    finally:
        driver.close()


def _readable(file: Path, key: bytes | None, steps: Sequence[Step], closing: ExitStack) -> Path:
    """The file itself, or, when an interrupted save or an older version must be put right first, a copy put right."""
    if hot_journal(file.parent) is None:
        with telling_faults():
            if _proven(connect_to_read(file, key), file, key, len(steps)) == len(steps):
                return file
    copy = copied(file, closing)
    with telling_faults():
        driver = connect(copy, key, "rw")
        try:
            prove_ours(driver, copy, key, len(steps))
            migrate(driver, steps)
        finally:
            driver.close()
    return copy


def copied(file: Path, closing: ExitStack) -> Path:
    """A copy of a database with its journal, gone when `closing` closes; for a file that nobody writes just now."""
    place = Path(tempfile.mkdtemp(prefix="senco-desk-"))
    closing.callback(shutil.rmtree, place, ignore_errors=True)
    shutil.copyfile(file, place / DATABASE)
    journal = hot_journal(file.parent)
    if journal is not None:
        shutil.copyfile(journal, place / journal.name)
    return place / DATABASE


def _proven(driver: Driver, file: Path, key: bytes | None, known: int) -> int:
    try:
        return prove_ours(driver, file, key, known)
    finally:
        driver.close()


def _write_new(folder: Path, keys: KeyProvider, now: datetime, seen_from: date | None) -> None:
    part, workbook = folder / f"{DATABASE}.part", new_id()
    part.unlink(missing_ok=True)
    driver = connect_to_write(part, keys.begin(folder, workbook, now.astimezone(UTC)), "rwc")
    try:
        migrate(driver)
        driver.execute(
            "INSERT INTO workbook (id, made, sealed, sequence, seen_from) VALUES (?, ?, 1, 0, ?)",
            (workbook, now.astimezone(UTC).isoformat(), seen_from and seen_from.isoformat()),
        )
    finally:
        driver.close()
    part.with_name(f"{part.name}-journal").unlink(missing_ok=True)
    part.replace(database(folder))
    sync_folder(folder)


def _leave_nothing(folder: Path, made: bool) -> None:
    with suppress(OSError):
        for left in (f"{DATABASE}.part", f"{DATABASE}.part-journal", KEYS):
            (folder / left).unlink(missing_ok=True)
        if made:
            folder.rmdir()
