"""Snapshots: whole copies of a workbook's database, proven by opening them before they are called copies."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.driver import Driver, Error, connect, connect_to_read
from senco_desk.store.durable import sync_file, sync_folder
from senco_desk.store.folder import SNAPSHOTS
from senco_desk.store.live_copy import counts

NOT_TAKEN = Sentence(
    "snapshot-failed",
    N_(
        "A copy of the workbook is made before it is changed, and that copy could not be written ({reason}). "
        "The workbook was left as it is. Make some room on the disk, then open it again."
    ),
)
NOT_WHOLE = Sentence(
    "snapshot-not-whole",
    N_(
        "A copy of the workbook is made before it is changed, and that copy did not come out whole ({reason}). The "
        "workbook was left as it is. Run “senco-desk check” on it, or open your most recent backup copy."
    ),
)


def snapshot(driver: Driver, key: bytes | None, folder: Path, why: str) -> Path:
    """A verified copy of the database that `driver` is connected to, below `folder`; its path.

    Raises Refused when it cannot be written and Damaged when it does not verify; neither leaves anything behind.
    """
    name = f"{datetime.now(UTC):%Y-%m-%d-%H%M%S} {why}.sqlite"
    target = folder / SNAPSHOTS / name
    part = target.with_name(f"{name}.part")
    try:
        target.parent.mkdir(exist_ok=True)
        _copy(driver, part, key)
        verify(part, key, counts(driver))
        part.replace(target)
        sync_folder(target.parent)
    except (OSError, Error) as error:
        raise Refused(NOT_TAKEN, reason=error) from error
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)
    return target


def verify(file: Path, key: bytes | None, expected: dict[str, int] | None = None) -> None:
    """Raises Damaged unless the copy opens, every page is sound, and it has as many rows as `expected`, if given."""
    copy = connect_to_read(file, key)
    try:
        wrong = page_faults(copy, key)
        if not wrong and expected not in (None, counts(copy)):
            wrong = ["counts"]
    except Error as error:
        wrong = [str(error)]
    finally:
        copy.close()
    if wrong:
        raise Damaged(NOT_WHOLE, reason="; ".join(wrong[:3]))


def page_faults(driver: Driver, key: bytes | None) -> list[str]:
    """What SQLite, and the seal that encryption puts on each page, find wrong with the file."""
    told = [row[0] for row in driver.execute("PRAGMA quick_check")]
    if key is not None:
        told += [row[0] for row in driver.execute("PRAGMA cipher_integrity_check")]
    return [line for line in told if line != "ok"]


def _copy(driver: Driver, part: Path, key: bytes | None) -> None:
    part.unlink(missing_ok=True)
    copy = connect(part, key, "rwc")
    try:
        driver.backup(copy)
    finally:
        copy.close()
    sync_file(part)
