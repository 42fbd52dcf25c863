"""Encrypting a workbook, or ending that: a new one is built beside it, checked, and takes its place.

All that was written goes over: the database, the attached files, the snapshots. It is compared with what it was before
anything is exchanged, and then the old one is erased. A disk that spreads its writes may keep traces of that.
"""

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.safekeeping.inbox import bring
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.lock import WorkbookLock
from senco_desk.safekeeping.recast_place import Beside, clear_away, take_the_place
from senco_desk.safekeeping.snapshots import page_faults, snapshot, verify
from senco_desk.store.containers import Containers
from senco_desk.store.driver import Driver, connect, connect_to_read, copy_to
from senco_desk.store.durable import sync_file
from senco_desk.store.faults import telling_faults
from senco_desk.store.folder import BALLAST, DATABASE, EVIDENCE, HOLDER, INBOX, LOCK, SNAPSHOTS, database
from senco_desk.store.forgetting import knows_people
from senco_desk.store.key_file import KEYS, PassphraseSlot
from senco_desk.store.verifying import broken_files, broken_rows

NO_ROOM = Sentence(
    "recast-no-room",
    N_(
        "The whole workbook is written anew for this, and the disk has no room for it: {needed} MB are needed. "
        "Nothing was changed. Make some room, then try again."
    ),
)
NOT_RECAST = Sentence(
    "recast-failed",
    N_(
        "The workbook could not be written anew ({reason}). It is as it was before, and nothing is lost. See that "
        "{parent} may be written and that no other program holds the workbook, then try again."
    ),
)
NOT_WHOLE = Sentence(
    "recast-not-whole",
    N_(
        "The workbook was written anew and compared with what it was, and the two differ ({reason}). The new one was "
        "thrown away, and yours is as it was. Run “senco-desk check” on it."
    ),
)

Progress = Callable[[int, int | None], None]
"""Called with the bytes that are behind, and of how many; what it raises ends it, and leaves all as it was."""
Begin = Callable[[Path], bytes | None]
"""Puts the lock into a new folder; the key."""

_ANEW = {DATABASE, KEYS, EVIDENCE, SNAPSHOTS, INBOX}
_ITS_OWN = {f"{DATABASE}-journal", LOCK, HOLDER, BALLAST}
"""What is made anew in the new folder, and what the old one alone needs."""

_HALF_MADE = re.compile(r"(?:\.backup-[0-9a-f]+|carry-[0-9a-f]+|workbook\.sqlite|keys\.json)\.part(?:-journal)?")
"""What an interrupted backup, carry copy or save left: of a plain workbook it can be read."""


def encrypt(
    folder: Path, workbook: str, now: datetime, slot: Callable[[bytes], PassphraseSlot] | None, progress: Progress
) -> bytes:
    """Encrypt the plain workbook at `folder`, which nobody has open; the new key.

    `slot` seals the key; without one it stands in clear until a passphrase is chosen. Raises Refused or Damaged, and
    leaves all as it was, when it cannot be done, or when what there is does not read as it was written.
    """
    made: list[bytes] = []

    def begin(building: Path) -> bytes:
        made.append(OwnKeys().begin(building, workbook, now, slot))
        return made[0]

    _recast(folder, None, begin, "before it was encrypted", progress)
    return made[0]


def decrypt(folder: Path, key: bytes, progress: Progress) -> None:
    """End the encryption of the workbook at `folder`, which nobody has open. Raises as `encrypt` does."""
    _recast(folder, key, lambda _building: None, "before it was decrypted", progress)


def _recast(folder: Path, key: bytes | None, begin: Begin, why: str, progress: Progress) -> None:
    folder = folder.resolve()
    lock = WorkbookLock(folder)
    with _telling(folder):
        lock.take()
    try:
        clear_away(folder)
        with _telling(folder):
            new = _build(folder, key, begin, why, progress)
            if sys.platform == "win32":
                lock.release()  # no folder is renamed there while a file in it is open
            take_the_place(folder)
        with suppress(OSError):  # a line that was posted while all of it was written anew
            bring(Beside(folder).before, folder, key, new)
    finally:
        lock.release()
        clear_away(folder)


def _build(folder: Path, key: bytes | None, begin: Begin, why: str, progress: Progress) -> bytes | None:
    """All of it anew in `.changing`, compared with what it was; the new key."""
    building, progress = Beside(folder).changing, _within_the_room(folder, progress)
    building.mkdir(mode=0o700)
    new = begin(building)
    _copy_database(database(folder), key, database(building), new)
    progress(database(folder).stat().st_size, None)
    _copy_files(Containers(folder, key), Containers(building, new), progress)
    _copy_snapshots(folder / SNAPSHOTS, key, building / SNAPSHOTS, new)
    _copy_what_she_put_there(folder, building)
    bring(folder, building, key, new)
    with closing(connect_to_read(database(building), new)) as driver:
        _prove_sound(driver, Containers(building, new), new)
        snapshot(driver, new, building, why)
    return new


def _within_the_room(folder: Path, progress: Progress) -> Progress:
    """Counts on, of all there is. Raises Refused when the disk has no room for as much again."""
    of = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and file.name != BALLAST)
    needed = of + database(folder).stat().st_size
    if shutil.disk_usage(folder).free < needed:
        raise Refused(NO_ROOM, needed=needed // 1_000_000 + 1)
    behind = 0

    def counted(more: int, _of: int | None) -> None:
        nonlocal behind
        behind = min(behind + more, of)
        progress(behind, of)

    counted(0, None)
    return counted


def _copy_database(old: Path, key: bytes | None, new: Path, new_key: bytes | None) -> None:
    """Raises Damaged unless all that is in the one is in the other."""
    with closing(connect(old, key, "rw")) as driver:
        copy_to(driver, new, new_key)
        with closing(connect_to_read(new, new_key)) as made:
            differ = sorted({name for name, _content in _content(driver) ^ _content(made)})
    if differ:
        raise Damaged(NOT_WHOLE, reason=", ".join(differ))
    sync_file(new)


def _content(driver: Driver) -> set[tuple[str, str]]:
    """Each table with the hash of all its rows, and how everything is called and made."""
    made = driver.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name").fetchall()
    tables = [name for kind, name, _of, sql in made if kind == "table" and not sql.startswith("CREATE VIRTUAL")]
    return {("tables", repr(made)), *((name, _hashed(driver, name)) for name in tables)}


def _hashed(driver: Driver, table: str) -> str:
    found = sha256()
    for row in driver.execute(f'SELECT * FROM "{table}"'):  # noqa: S608
        found.update(repr(row).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _copy_files(old: Containers, new: Containers, progress: Progress) -> None:
    """Those that are damaged stay behind; whether a row names one is seen later."""
    for name in sorted(old.listed()):
        with suppress(Damaged), old.reading(name) as stream:
            stored = new.write(stream, name=name)
            progress(stored.size, None)


def _copy_snapshots(old: Path, key: bytes | None, new: Path, new_key: bytes | None) -> None:
    """Those that are whole; in clear none that knows the names of people."""
    for file in sorted(old.glob("*.sqlite")):
        with suppress(Damaged):
            verify(file, key)
            if new_key is None and _names_people(file, key):
                continue
            new.mkdir(exist_ok=True)
            _copy_database(file, key, new / file.name, new_key)


def _names_people(file: Path, key: bytes | None) -> bool:
    with closing(connect_to_read(file, key)) as driver:
        return knows_people(driver)


def _copy_what_she_put_there(folder: Path, building: Path) -> None:
    """A workbook's folder is none for other things, but what lies in it is not thrown away."""
    for other in folder.iterdir():
        if other.name not in _ANEW | _ITS_OWN and not _HALF_MADE.fullmatch(other.name):
            copy = shutil.copytree if other.is_dir() else shutil.copy2
            copy(other, building / other.name)


def _prove_sound(driver: Driver, containers: Containers, key: bytes | None) -> None:
    """Raises Damaged, with what it is, when a page, a row or a file is not as it was written."""
    if faults := page_faults(driver, key):
        raise Damaged(NOT_WHOLE, reason="; ".join(faults[:3]))
    for broken in (*broken_rows(driver), *broken_files(driver, containers)):
        raise broken


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    """Raise what the disk did as a sentence."""
    try:
        with telling_faults():
            yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(NOT_RECAST, reason=reason, parent=folder.parent) from error
