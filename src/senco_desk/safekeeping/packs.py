"""Carry copies: a workbook as one file, `<name>.sencopack`, proven before it is called one.

A zip file whose members are stored as they are: `workbook.sqlite`, `keys.json` (when it is encrypted), each container
below `evidence/`, and last `pack.json`, which names the workbook and has the size and SHA-256 of every other member.
In an encrypted workbook all of it but the list itself is sealed already, so the pack needs no password of its own.
Everything is streamed: neither a pack nor a member is ever held in memory as a whole.
"""

import errno
import glob
import hashlib
import os
import secrets
import shutil
import time
import zipfile
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO

from senco_desk.domain.attachment import Moved
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.safekeeping.pack_list import CUT_SHORT, UNREADABLE, Listed, PackList, listed, prove_contents
from senco_desk.store.containers import unwatched
from senco_desk.store.durable import sync_folder
from senco_desk.store.folder import EVIDENCE

SUFFIX = ".sencopack"

TAKEN = Sentence(
    "pack-place-taken",
    N_("There is something at {folder} already. Nothing was changed; choose another name or folder."),
)
NO_ROOM = Sentence(
    "pack-no-room",
    N_(
        "There is not enough room in {folder}: about {wanted} MB are needed. Nothing was left there, and the workbook "
        "is as it was. Make some room, or choose another place."
    ),
)
TOO_LARGE = Sentence(
    "pack-too-large-for-disk",
    N_(
        "This disk or stick takes no file as large as the carry copy ({wanted} MB); a stick made for Windows and "
        "anything else often ends at 4,095 MB. Nothing was left there. Choose another, or have it formatted as exFAT."
    ),
)
NOT_WRITTEN = Sentence(
    "pack-not-written",
    N_(
        "The disk did not take it ({reason}). No half of it was left, and the workbook is as it was. See that the disk "
        "or stick is connected and may be written, then try again."
    ),
)
CHANGED = Sentence(
    "pack-damaged",
    N_(
        "“{name}” is damaged: a part of it ({part}) is not as it was written. It was left as it is, and nothing was "
        "changed here. Copy it again from where it came, or make it anew on the other laptop."
    ),
)

PIECE = 1024 * 1024
"""Bytes that are held at once."""
_STALE = 3600
"""Seconds after which what was begun and never finished is nobody's any more."""
_FULL = {errno.ENOSPC, errno.EDQUOT}
_TOO_LARGE = {errno.EFBIG}


def is_pack(path: Path) -> bool:
    """Whether it is one file that calls itself a carry copy, or looks like one whatever it is called."""
    try:
        if not path.is_file():
            return False
        return path.suffix.casefold() == SUFFIX or _has_list(path)
    except OSError:
        return False


def unpack(file: Path, folder: Path, moved: Moved = unwatched, *, evidence: bool = True) -> PackList:
    """Lay what a pack holds into a new folder, every byte proven, whole or not at all; what its list says.

    Without `evidence` only the database and its lock are laid out: enough to look into. Raises Damaged when it is cut
    short, changed, or no pack of ours, and Refused when something is at `folder` or the disk does not take it.
    """
    clear_stale(folder.parent, f"{glob.escape(folder.name)}-*.part")
    part = folder.with_name(f"{folder.name}-{secrets.token_hex(4)}.part")
    if os.path.lexists(folder):
        raise Refused(TAKEN, folder=folder)
    try:
        with _opened(file) as opened, telling_faults(folder.parent, _bytes_of(file)):
            listing = listed(opened, file)
            part.mkdir(parents=True)
            _lay_out(opened, listing, part, moved, file, evidence=evidence)
            part.rename(folder)
            sync_folder(folder.parent)
            return listing
    finally:
        shutil.rmtree(part, ignore_errors=True)


def clear_stale(folder: Path, pattern: str) -> None:
    """Take away what a work that was killed has left in `folder`; what is younger may still be worked on."""
    before = time.time() - _STALE
    for left in folder.glob(pattern):
        with suppress(OSError):
            if left.stat().st_mtime < before:
                shutil.rmtree(left) if left.is_dir() else left.unlink()


def read_list(file: Path) -> PackList:
    """What a pack says of itself, without reading the rest. Raises Damaged when it is none."""
    with _opened(file) as opened:
        return listed(opened, file)


def prove(file: Path, moved: Moved = unwatched) -> PackList:
    """Read every byte of it. Raises Damaged when it is not as it was written."""
    with _opened(file) as opened:
        listing, behind = listed(opened, file), 0
        for name, wanted in listing.members.items():
            with closing(_pieces(opened, name, file)) as pieces:
                found = sum_of(pieces)
            if found != wanted:
                raise Damaged(CHANGED, name=file.name, part=name)
            moved(behind := behind + wanted.size, listing.size)
    return listing


def sum_of(pieces: Iterator[bytes]) -> Listed:
    """The size and the SHA-256 of what goes by."""
    behind, sha256 = 0, hashlib.sha256()
    for piece in pieces:
        sha256.update(piece)
        behind += len(piece)
    return Listed(behind, sha256.hexdigest())


def _lay_out(
    opened: zipfile.ZipFile, listing: PackList, folder: Path, moved: Moved, file: Path, *, evidence: bool
) -> None:
    behind = 0
    for name, wanted in listing.members.items():
        if not evidence and name.startswith(EVIDENCE):
            continue
        target = folder.joinpath(*name.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        with closing(_pieces(opened, name, file)) as pieces, open(target, "xb", opener=privately) as out:
            found = sum_of(_put(pieces, out))
            out.flush()
            os.fsync(out.fileno())
        if found != wanted:
            raise Damaged(CHANGED, name=file.name, part=name)
        moved(behind := behind + wanted.size, listing.size)


def _put(pieces: Iterator[bytes], out: IO[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        out.write(piece)
        yield piece


def _pieces(opened: zipfile.ZipFile, name: str, file: Path) -> Generator[bytes]:
    """To be closed: the pack stays open as long as one of these is."""
    try:
        with opened.open(name) as read:
            while piece := read.read(PIECE):
                yield piece
    except UNREADABLE as error:
        raise Damaged(CHANGED, name=file.name, part=name) from error


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        prove_contents(file)
        opened = zipfile.ZipFile(file)
    except UNREADABLE as error:
        raise Damaged(CUT_SHORT, name=file.name) from error
    with opened:
        yield opened


def _has_list(path: Path) -> bool:
    with suppress(Damaged):
        read_list(path)
        return True
    return False


def _bytes_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def privately(path: str, flags: int) -> int:
    """Opens a file that nobody else on the computer may read."""
    return os.open(path, flags, 0o600)


@contextmanager
def telling_faults(folder: Path, wanted: int) -> Iterator[None]:
    """What the disk below `folder` does not take, in a sentence; `wanted` bytes are needed. Raises Refused."""
    try:
        yield
    except OSError as error:
        megabytes = f"{max(1, wanted // 1_000_000):,}"
        if error.errno in _FULL:
            raise Refused(NO_ROOM, folder=folder, wanted=megabytes) from error
        if error.errno in _TOO_LARGE:
            raise Refused(TOO_LARGE, wanted=megabytes) from error
        raise Refused(NOT_WRITTEN, reason=error.strerror or error) from error
