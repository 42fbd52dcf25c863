"""Making a carry copy: the whole of an open workbook into one file, with saves between."""

import glob
import os
import secrets
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from senco_desk.domain.attachment import Moved
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.safekeeping.pack_list import LIST, PackList
from senco_desk.safekeeping.packs import PIECE, clear_stale, privately, prove, sum_of, telling_faults
from senco_desk.safekeeping.snapshots import verify
from senco_desk.store.containers import unwatched
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect_to_read
from senco_desk.store.durable import sync_folder
from senco_desk.store.folder import DATABASE, EVIDENCE, database
from senco_desk.store.key_file import KEYS

NOT_SOUND = Sentence(
    "pack-not-sound",
    N_(
        "The carry copy was written, but what can be read back of it is not what was written: the disk or stick is "
        "failing. It was taken away again; the workbook is as it was. Use another one."
    ),
)


@dataclass(frozen=True, slots=True)
class Packed:
    """A carry copy that was made and read back. `size` in bytes."""

    file: Path
    size: int


def pack(desk: Desk, target: Path, made: datetime, moved: Moved = unwatched) -> Packed:
    """Write all of an open workbook to `target`, whole, read back and on disk, or not at all; saves go on meanwhile.

    What is at `target` is replaced only then. `moved` is called with bytes behind and of how many; raising in it ends
    the work. Raises Refused when the disk does not take it, Damaged when the workbook cannot be copied whole.
    """
    clear_stale(desk.folder, "carry-*.part*")
    clear_stale(target.parent, f".{glob.escape(target.name)}-*.part")
    work = desk.folder / f"carry-{secrets.token_hex(8)}.part"
    part = target.with_name(f".{target.name}-{secrets.token_hex(4)}.part")
    wanted = _size_of(desk.folder)
    try:
        with telling_faults(target.parent, wanted):
            expected = desk.copy_to(work, lambda _behind, _of: moved(0, wanted))
            verify(work, desk.key, expected)
            sequence = _sequence(work, desk.key)
            with open(part, "xb", opener=privately) as out:
                listing = _write(out, desk, work, PackList(desk.id, made, sequence), moved, wanted)
                out.flush()
                os.fsync(out.fileno())
            _read_back(part, listing)
            part.replace(target)
            sync_folder(target.parent)
            return Packed(target, target.stat().st_size)
    finally:
        for left in (work, work.with_name(f"{work.name}-journal"), part):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _write(out: IO[bytes], desk: Desk, work: Path, listing: PackList, moved: Moved, wanted: int) -> PackList:
    members, behind = {}, 0
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED, allowZip64=True) as opened:
        for name, source in _sources(desk, work):
            member = zipfile.ZipInfo(name, _stamp(listing.made))
            member.external_attr = 0o600 << 16
            with source.open("rb") as read, opened.open(member, "w", force_zip64=True) as put:
                members[name] = sum_of(_copied(read, put.write))
            moved(behind := behind + members[name].size, max(wanted, behind))
        listing = PackList(listing.workbook, listing.made, listing.sequence, members)
        opened.writestr(zipfile.ZipInfo(LIST, _stamp(listing.made)), listing.written())
    return listing


def _sources(desk: Desk, work: Path) -> Iterator[tuple[str, Path]]:
    """The members with their files; a container that nothing names any more need not travel."""
    yield DATABASE, work
    if (desk.folder / KEYS).is_file():
        yield KEYS, desk.folder / KEYS
    with desk.view() as view:
        named = view.containers()
    for container in sorted(named & desk.containers.listed()):
        yield f"{EVIDENCE}/{container[:2]}/{container}", desk.folder / EVIDENCE / container[:2] / container


def _copied(read: IO[bytes], put: Callable[[bytes], object]) -> Iterator[bytes]:
    while piece := read.read(PIECE):
        put(piece)
        yield piece


def _read_back(part: Path, listing: PackList) -> None:
    try:
        if prove(part) != listing:
            raise Refused(NOT_SOUND)
    except Damaged as damaged:
        raise Refused(NOT_SOUND) from damaged


def _sequence(copy: Path, key: bytes | None) -> int:
    driver = connect_to_read(copy, key)
    try:
        return int(driver.execute("SELECT sequence FROM workbook").fetchone()[0])
    finally:
        driver.close()


def _size_of(folder: Path) -> int:
    """About how many bytes a pack of the workbook will have."""
    files = (database(folder), *(folder / EVIDENCE).glob("??/*"))
    sizes = 0
    for each in files:
        with suppress(OSError):
            sizes += each.stat().st_size
    return sizes


def _stamp(moment: datetime) -> tuple[int, int, int, int, int, int]:
    now = moment.astimezone(UTC)
    return now.year, now.month, now.day, now.hour, now.minute, now.second
