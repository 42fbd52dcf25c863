"""Opened copies: what other programs are given to look at, in a place of this person's own, wiped again.

They are read-only, so that a program says at once that it cannot save there. One that was changed all the same, or
that something was saved beside, is never wiped: what may be her words waits until she has said what becomes of it.
"""

import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest
from itertools import count
from pathlib import Path

from filelock import FileLock, Timeout

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.file_names import name_on_disk

_KNOWN_BY = 16
"""Characters of the SHA-256 that a folder bears, so that what was changed is known even after the desk was killed."""

_OF_PROGRAMS = (".~lock.", "~$", ".senco-desk-", ".DS_Store", "Thumbs.db", "desktop.ini")
"""How files begin that programs leave beside what they have open, with nothing of hers in them."""


@dataclass(frozen=True, slots=True)
class ChangedCopy:
    """A file with something in it that the attachment (its id) does not have."""

    attachment: str
    path: Path


class OpenedCopies:
    """Those in `folder`, which this desk shares with others that are open: each has a folder and a lock of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: Path | None = None
        self._lock: FileLock | None = None

    def put(self, attachment: Attachment, copy_out: Callable[[Path], None]) -> Path:
        """A copy to look at, under its own name; the one of before if nothing was done to it. Raises OSError."""
        marked, name = f"{attachment.sha256[:_KNOWN_BY]}-{attachment.id}", name_on_disk(attachment.name)
        for nth in count(1):
            place = self._place() / (marked if nth == 1 else f"{marked}-{nth}")
            if not place.exists():
                place.mkdir(0o700)
                copy_out(place / name)
                (place / name).chmod(stat.S_IRUSR)
                return place / name
            if not _changed(place) and (place / name).exists():
                return place / name
        raise AssertionError  # count() does not end

    def wipe(self, own: bool) -> list[ChangedCopy]:
        """Take away those of desks that are no longer open, and, if `own`, ours; those that stay, being changed."""
        stay: list[ChangedCopy] = []
        for session in sorted(each for each in self._folder.glob("*") if each.is_dir() and each != self._own):
            with suppress(Timeout, OSError), FileLock(_lock_of(session), timeout=0):  # Timeout: it is still open
                stay += _wiped(session)
                _lock_of(session).unlink(missing_ok=True)
        return stay + (self._wiped_own() if own else [])

    def let_go(self, copy: ChangedCopy) -> None:
        """She has said what becomes of it: it may go."""
        if self._folder in copy.path.parents:
            _unlink(copy.path)
            with suppress(OSError):
                copy.path.parent.rmdir()

    def _wiped_own(self) -> list[ChangedCopy]:
        if self._own is None or self._lock is None:
            return []
        stay = _wiped(self._own)
        with suppress(OSError):
            _lock_of(self._own).unlink(missing_ok=True)
        self._lock.release()
        self._own = self._lock = None
        return stay

    def _place(self) -> Path:
        if self._own is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.chmod(0o700)
            own = self._folder / secrets.token_hex(4)
            self._lock = FileLock(_lock_of(own), thread_local=False)  # taken and released on different threads
            self._lock.acquire()
            own.mkdir(0o700)
            self._own = own
        return self._own


def _lock_of(session: Path) -> Path:
    return session.with_name(f"{session.name}.lock")


def _wiped(session: Path) -> list[ChangedCopy]:
    stay: list[ChangedCopy] = []
    for place in sorted(session.iterdir()):
        changed = list(_changed(place))
        stay += changed
        for file in place.rglob("*"):
            if file not in {copy.path for copy in changed}:
                _unlink(file)
        with suppress(OSError):  # something stays in it
            place.rmdir()
    with suppress(OSError):
        session.rmdir()
    return stay


def _changed(place: Path) -> list[ChangedCopy]:
    known, attachment = place.name[:_KNOWN_BY], place.name[_KNOWN_BY + 1 :][:36]
    return [ChangedCopy(attachment, file) for file in _hers(place) if _begin_of_sha256(file) != known]


def _hers(place: Path) -> Iterator[Path]:
    """The files in which there could be something of hers."""
    for file in sorted(place.rglob("*")):
        if file.is_file() and not file.is_symlink() and not file.name.startswith(_OF_PROGRAMS) and file.stat().st_size:
            yield file


def _begin_of_sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()[:_KNOWN_BY]


def _unlink(file: Path) -> None:
    with suppress(OSError):  # another program holds it; the next start tries again
        if not file.is_symlink():
            os.chmod(file, stat.S_IRUSR | stat.S_IWUSR)  # noqa: PTH101  (Windows removes nothing that is read-only)
        file.unlink()
