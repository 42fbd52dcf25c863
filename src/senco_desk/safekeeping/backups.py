"""Backups: the workbook copied while she goes on, opened and counted, and only then called a backup; then thinned.

`<folder>/<name> <short id>/`: `YYYY-MM-DD-HHMMSS.sqlite` (the moment in UTC), `keys.json`, `evidence/ab/<uuid>`. A
container is never changed, so that each is copied once, for all backups that name it.
"""

import hashlib
import os
import re
import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from senco_desk.domain.backup import staying
from senco_desk.domain.errors import Damaged, DeskError, Refused, Sentence
from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.language import N_, _
from senco_desk.safekeeping.backup_places import prove_place, telling_disk
from senco_desk.safekeeping.copies import read_only
from senco_desk.safekeeping.copying import Cancelled, Progress, copy_containers, copy_file, go_on
from senco_desk.safekeeping.snapshots import page_faults
from senco_desk.store.containers import Containers
from senco_desk.store.desk import Desk
from senco_desk.store.driver import Error, connect_to_read
from senco_desk.store.durable import sync_file, sync_folder
from senco_desk.store.key_file import KEYS, close_open, read_keys
from senco_desk.store.live_copy import counts
from senco_desk.store.verifying import broken_rows

READ_ME = "What this is.txt"
NOT_WHOLE = Sentence(
    "backup-not-whole",
    N_(
        "The backup did not come out whole ({reason}), so it was not kept. Earlier backups are untouched. Try once "
        "more; if it happens again, have the workbook checked (Keeping safe, “Check everything”)."
    ),
)
_TOLD = N_(
    "Backups of a SENCO Desk workbook. Each file that ends in .sqlite is the whole workbook at the moment of its name "
    "(UTC); the folder “evidence” holds its attached files, and keys.json what the passphrase opens.\n"
    "To bring one back: in SENCO Desk, “Keeping safe”, “Backups”; or  senco-desk restore BACKUP NEW-WORKBOOK\n"
)
_NAME = re.compile(r"\d{4}-\d\d-\d\d-\d{6}\.sqlite")
_STAMP = "%Y-%m-%d-%H%M%S.sqlite"
_STALE = 3600
"""Seconds after which what an interrupted backup left half-made is cleared away."""
_YOUNG = 7 * 24 * 3600
"""Seconds for which a file that no backup names may belong to one that another laptop is still putting there."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup as it lies on a disk."""

    file: Path
    made: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Made:
    """`lacking`: attached files that the workbook itself has lost. `thinned`: the older ones that made room for it."""

    kept: Kept
    sequence: int
    lacking: tuple[str, ...] = ()
    thinned: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Staged:
    """A verified copy on the laptop's own disk, from which a slow stick is filled without holding up a save."""

    file: Path
    sequence: int
    rows: dict[str, int]
    containers: frozenset[str]


@contextmanager
def staged(desk: Desk, progress: Progress, cancelled: Cancelled) -> Iterator[Staged]:
    """A copy of the workbook, verified; gone at the end.

    Raises Refused when it was cancelled or there is no room, and Damaged when it does not verify.
    """
    _clear_stale(desk.folder)
    file = desk.folder / f".backup-{secrets.token_hex(4)}.part"

    def step(at: int, of: int) -> None:
        go_on(cancelled)
        progress(_("Copying the workbook"), at, of)

    try:
        with telling_disk(desk.folder):
            rows = desk.copy_to(file, step)
            sync_file(file)
        go_on(cancelled)
        progress(_("Checking the copy"), 0, None)
        sequence, containers = prove_copy(file, desk.key, rows)
        yield Staged(file, sequence, rows, frozenset(containers))
    finally:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def put(desk: Desk, stage: Staged, folder: Path, now: datetime, progress: Progress, cancelled: Cancelled) -> Made:
    """Put the staged copy into `folder`, whole and verified there, or not at all; then thin what is older.

    Raises Refused when the folder cannot be used, and Damaged when what arrived there does not verify.
    """
    prove_place(folder, desk.folder)
    with telling_disk(folder):
        place = _made_place(folder, desk)
        lacking = copy_containers(desk.containers, place, desk.key, stage.containers, progress, cancelled)
        target = _free_name(place, now)
        part = target.with_name(f"{target.name}.part")
        try:
            copy_file(stage.file, part, cancelled)
            prove_copy(part, desk.key, stage.rows)
            part.replace(target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        sync_folder(place)
        kept = _kept(target)
    return Made(kept, stage.sequence, tuple(lacking), tuple(_thin(place, desk.key, now)))


def listed(folder: Path, workbook: str = "") -> list[Kept]:
    """Every backup in a place she chose, or only those of one workbook; newest first. None where it cannot be read."""
    ending = f"* {short_id(workbook)}*" if workbook else "*"
    try:
        found = [file for place in folder.glob(ending) for file in _backups_in(place)]
        return sorted(map(_kept, found), key=lambda kept: kept.made, reverse=True)
    except OSError:
        return []


def in_folder(folder: Path) -> list[Kept]:
    """The backups that lie directly in `folder`, newest first."""
    return sorted(map(_kept, _backups_in(folder)), key=lambda kept: kept.made, reverse=True)


def prove_copy(file: Path, key: bytes | None, rows: dict[str, int] | None = None) -> tuple[int, set[str]]:
    """How many changes a copy has seen, and the containers it names.

    Raises Damaged unless every page and row of it is as it was written, and it has as many as `rows`, if given.
    """
    driver = connect_to_read(file, key)
    try:
        wrong = page_faults(driver, key) or [str(broken) for broken in broken_rows(driver)]
        if not wrong and rows not in (None, counts(driver)):
            wrong = ["counts"]
    except Error as error:
        wrong = [str(error)]
    finally:
        driver.close()
    if wrong:
        raise Damaged(NOT_WHOLE, reason="; ".join(wrong[:3]))
    with read_only(file, key) as desk, desk.view() as view:
        return desk.sequence, view.containers()


def verify(kept: Kept, key: bytes | None) -> list[str]:
    """Read a backup to its last byte, its attached files too; what of those is missing or not as it was written.

    Raises Damaged when the workbook in it is not whole, and Refused when its key does not fit.
    """
    with read_only(kept.file, key) as desk:
        with desk.view() as view:
            if wrong := page_faults(view.reading.driver, key):
                raise Damaged(NOT_WHOLE, reason="; ".join(wrong[:3]))
            if broken := next(broken_rows(view.reading.driver), None):
                raise Damaged(NOT_WHOLE, reason=broken)
            named = view.containers()
        return sorted(name for name in named if not desk.containers.sound(name))


def is_plain(kept: Kept, workbook: str) -> bool:
    """Whether it is from days when the workbook was not encrypted."""
    return kept.file.parent.name.endswith(f" {short_id(workbook)}")


def remove(kept: Kept) -> None:
    """Take one backup away; what it alone named goes with the next thinning."""
    with suppress(OSError):
        kept.file.unlink(missing_ok=True)


def remove_all(gone: Sequence[Kept], key: bytes | None) -> None:
    """Take several away, with what they alone named."""
    for kept in gone:
        remove(kept)
    for place in {kept.file.parent for kept in gone}:
        _erase_unnamed(place, key)


def short_id(workbook: str) -> str:
    return workbook.replace("-", "")[:8]


def close_locks(desk: Desk, folder: Path) -> None:
    """Once the workbook has a passphrase, its key stands in clear beside none of its backups either. Raises OSError."""
    with suppress(Damaged, Refused):  # without a lock of its own there is none to give
        keys = read_keys(desk.folder)
        if keys is not None and keys.open_key is None:
            for place in places_of(desk, folder):
                close_open(place, keys)


def places_of(desk: Desk, folder: Path) -> list[Path]:
    """Where, below a folder, the backups of this workbook under its present key lie."""
    ending = _ending_of(desk)
    return sorted(each for each in folder.glob(f"*{ending}") if each.is_dir() and each.name.endswith(ending))


def _ending_of(desk: Desk) -> str:
    return f" {short_id(desk.id)}{_key_mark(desk.key)}"


def _made_place(folder: Path, desk: Desk) -> Path:
    """The folder of this workbook under this key: with another key, no file of it would open beside these."""
    found = places_of(desk, folder)
    place = found[0] if found else folder / f"{name_on_disk(desk.folder.stem)}{_ending_of(desk)}"
    place.mkdir(exist_ok=True)
    with suppress(Damaged, Refused):  # a damaged one is not put in the place of a good one
        if read_keys(desk.folder) is not None:
            _write(place / KEYS, (desk.folder / KEYS).read_bytes())
    _write(place / READ_ME, _(_TOLD).encode())
    _clear_stale(place)
    return place


def _key_mark(key: bytes | None) -> str:
    if key is None:
        return ""
    return "-" + hashlib.blake2b(b"senco-desk backup place", key=key, digest_size=2).hexdigest()


def _write(file: Path, content: bytes) -> None:
    if file.exists() and file.read_bytes() == content:
        return
    part = file.with_name(f"{file.name}.part")
    with part.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    part.replace(file)


def _free_name(place: Path, now: datetime) -> Path:
    moment = now.astimezone(UTC)
    while (target := place / moment.strftime(_STAMP)).exists():
        moment = datetime.fromtimestamp(int(moment.timestamp()) + 1, UTC)
    return target


def _backups_in(place: Path) -> list[Path]:
    return [file for file in place.glob("*.sqlite") if _NAME.fullmatch(file.name) and file.is_file()]


def _kept(file: Path) -> Kept:
    return Kept(file, datetime.strptime(file.name, _STAMP).replace(tzinfo=UTC), file.stat().st_size)


def _thin(place: Path, key: bytes | None, now: datetime) -> list[Kept]:
    there = in_folder(place)
    stay = staying((kept.made for kept in there), now)
    gone = [kept for kept in there if kept.made not in stay]
    for kept in gone:
        remove(kept)
    if gone:
        _erase_unnamed(place, key, before=time.time() - _YOUNG)
    return gone


def _erase_unnamed(place: Path, key: bytes | None, before: float | None = None) -> None:
    """While one of them cannot be read, every container stays, and so does one that came after the moment `before`."""
    containers, named = Containers(place, key), set[str]()
    try:
        for kept in in_folder(place):
            with read_only(kept.file, key) as desk, desk.view() as view:
                named |= view.containers()
    except DeskError:
        return
    for name in containers.listed() - named:
        if before is None or containers.file(name).stat().st_mtime < before:
            containers.erase(name)


def _clear_stale(folder: Path) -> None:
    for left in (*folder.glob(".backup-*.part"), *folder.glob("*.sqlite.part"), *folder.glob("evidence/*/*.part")):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()
