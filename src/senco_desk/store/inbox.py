"""The inbox of a workbook: a folder of files, one for each line that was jotted down while nobody could write to it.

    inbox/20261203T161205123456Z-<id>.line      in clear, of a plain workbook: JSON
    inbox/20261203T161205123456Z-<id>.sealed    the same, sealed (`safekeeping/inbox_sealing.py`)
    inbox/….part                                being written, or left by a power cut
    inbox/aside/                                what could not be read: kept, and told once

Their names put them in order, and no two are alike. A file is whole and on the disk before it bears its name. The
standard library alone: the small window posts before anything else is loaded.
"""

import hashlib
import json
import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from senco_desk.domain.note import LONGEST, Note
from senco_desk.store.durable import sync_folder
from senco_desk.store.folder import INBOX

PLAIN, SEALED, _PART = ".line", ".sealed", ".part"
ASIDE = "aside"
_FORMAT = 1
_LARGEST = 6 * LONGEST + 10_000
"""Bytes: JSON writes a character in six at most."""
_NAME = re.compile(
    r"\d{8}T\d{12}Z-(?P<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.line|\.sealed)(?P<part>\.part)?"
)
_NOT_OURS = frozenset({".ds_store", "desktop.ini", "thumbs.db", ASIDE})
"""What the system itself puts into folders."""


@dataclass(frozen=True, slots=True)
class InboxFile:
    """`id` is the note's, from the name; "" for a file that is none of ours. `part`: it does not bear its name yet."""

    path: Path
    id: str = ""
    part: bool = False

    @property
    def is_sealed(self) -> bool:
        return SEALED in self.path.suffixes


def inbox(folder: Path) -> Path:
    """Where the inbox of the workbook at `folder` is; it need not be there."""
    return folder / INBOX


def post(folder: Path, note: Note, content: bytes, ending: str) -> Path:
    """Put one file into the inbox, on the disk when this returns, or nothing. Raises OSError."""
    file = made(folder) / f"{note.written.astimezone(UTC):%Y%m%dT%H%M%S%f}Z-{note.id}{ending}"
    write_whole(file, content)
    return file


def made(folder: Path) -> Path:
    """The inbox, made where it is not there. Raises OSError."""
    place = inbox(folder)
    if not place.is_dir():
        place.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder)
    return place


def write_whole(file: Path, content: bytes) -> None:
    """On the disk under its name when this returns, or nothing. Raises OSError."""
    part = file.with_name(f"{file.name}{_PART}")
    try:
        with open(part, "xb", opener=_privately) as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def files(folder: Path) -> list[InboxFile]:
    """All that lies there, in order; one look at the folder, and nothing is read. Raises OSError."""
    try:
        with os.scandir(inbox(folder)) as found:
            named = sorted(Path(entry.path) for entry in found if entry.name.casefold() not in _NOT_OURS)
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [_file(path) for path in named]


def content(file: InboxFile) -> bytes | None:
    """None for what is no file, or too large for a line. Raises OSError."""
    found = file.path.lstat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
        return None
    return file.path.read_bytes()


def age(file: InboxFile, now: datetime) -> float:
    """Seconds since it was last written; 0 where that cannot be told."""
    try:
        return max(now.timestamp() - file.path.lstat().st_mtime, 0)
    except OSError:
        return 0


def set_aside(folder: Path, file: InboxFile) -> Path:
    """Keep it out of the way, under a name of its own. Raises OSError."""
    aside = inbox(folder) / ASIDE
    aside.mkdir(mode=0o700, exist_ok=True)
    target = next(free for free in _names(aside / file.path.name) if not os.path.lexists(free))
    file.path.rename(target)
    return target


def remove(file: InboxFile) -> None:
    """Its line is in the workbook. Raises OSError."""
    file.path.unlink(missing_ok=True)


def written(note: Note) -> bytes:
    """A note as it lies in a file, with a hash of what it says."""
    said = {
        "id": note.id,
        "text": note.text,
        "written": note.written.isoformat(),
        "day": note.day.isoformat(),
        "clock": note.clock.isoformat("minutes"),
    }
    return json.dumps({"format": _FORMAT, **said, "sha256": _hash(said)}, ensure_ascii=True).encode("ascii")


def read(found: bytes) -> Note | None:
    """None for what `written` did not write, or what is not whole."""
    try:
        told = json.loads(found)
        said = {name: told[name] for name in ("id", "text", "written", "day", "clock")}
        if told["format"] != _FORMAT or told["sha256"] != _hash(said):
            return None
        moment = datetime.fromisoformat(said["written"]).astimezone(UTC)
        text = str(said["text"]).encode("utf-8", "replace").decode("utf-8")
        return Note(said["id"], text, moment, date.fromisoformat(said["day"]), time.fromisoformat(said["clock"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def _hash(said: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(list(said.values()), ensure_ascii=True).encode("ascii")).hexdigest()


def _file(path: Path) -> InboxFile:
    found = _NAME.fullmatch(path.name)
    return InboxFile(path, found["id"], found["part"] is not None) if found else InboxFile(path)


def _names(wanted: Path) -> Iterator[Path]:
    yield wanted
    for number in range(2, 100_000):
        yield wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
