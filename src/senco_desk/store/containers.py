"""The containers of a workbook: each holds one attached file, or the print copy of one, and is never changed."""

import errno
import hashlib
import io
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from senco_desk.domain.attachment import Moved, Stored
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_
from senco_desk.store.container_file import CHANGED, Content, Readable, fill, told
from senco_desk.store.durable import sync_folder
from senco_desk.store.folder import EVIDENCE

MISSING = Sentence(
    "container-missing",
    N_(
        "This file is missing inside the workbook; another program has taken it away. Nothing else is touched. "
        "Attach the same file once more, and it is there again; or fetch a backup copy."
    ),
)
NO_ROOM = Sentence(
    "container-disk-full",
    N_(
        "The disk is full, so the file was not taken in. No half of it was left, and everything in the workbook is "
        "safe. Make some room, then try again."
    ),
)
NOT_TAKEN = Sentence(
    "container-not-written",
    N_(
        "The disk did not take the file ({reason}), so it was not taken in. No half of it was left, and everything in "
        "the workbook is safe. See that the disk is connected and may be written, then try again."
    ),
)

_PART = ".part"
_FULL = {errno.ENOSPC, errno.EDQUOT}


def unwatched(_behind: int, _of: int | None) -> None:
    """For a move that nobody watches."""


class Containers:
    """Those of the workbook at `folder`, read and written with its `key`; None for one that is not encrypted."""

    def __init__(self, folder: Path, key: bytes | None) -> None:
        self._root, self._key = folder / EVIDENCE, key

    def write(
        self, source: Readable, size: int | None = None, moved: Moved = unwatched, name: str | None = None
    ) -> Stored:
        """Put all of `source`, of which `size` bytes are expected, into a container of its own; it is then on disk.

        `name` is for one that is sealed anew and keeps its own. Raises Refused when the disk does not take it; then,
        and whatever `source` or `moved` raise, nothing is left.
        """
        name = name or new_id()
        file = self.file(name)
        part = file.with_name(name + _PART)
        try:
            with _telling_faults():
                _make(file.parent)
            with _writing(part) as put:
                behind, sha256 = told(fill(put, self._subkey(name), source, size, moved))
            with _telling_faults():
                part.replace(file)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        sync_folder(file.parent)
        return Stored(name, behind, sha256)

    @contextmanager
    def reading(self, container: str) -> Iterator[BinaryIO]:
        """A seekable stream over what it holds. Raises Damaged when it is missing or not as it was written."""
        with self._content(container) as content, io.BufferedReader(content) as buffered:
            yield buffered

    def copy_out(self, container: str, target: Path, moved: Moved = unwatched) -> None:
        """Write what it holds to `target`, for this person's eyes, whole or not at all.

        Raises Damaged when it is missing or not as it was written, and OSError when `target` cannot be written.
        """
        part = target.with_name(f".senco-desk-{secrets.token_hex(8)}{_PART}")
        try:
            with self._content(container) as content, open(part, "xb", opener=_privately) as out:
                sha256, behind = hashlib.sha256(), 0
                for piece in content.pieces():
                    sha256.update(piece)
                    behind += out.write(piece)
                    moved(behind, content.size)
                if sha256.hexdigest() != content.sha256:
                    raise Damaged(CHANGED)
                out.flush()
                os.fsync(out.fileno())
            part.replace(target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def sound(self, container: str, sha256: str | None = None) -> bool:
        """Whether it is there, whole, and as it was written; with that very content, if one is given."""
        try:
            with self._content(container) as content:
                found = hashlib.sha256()
                for piece in content.pieces():
                    found.update(piece)
                return found.hexdigest() == content.sha256 and sha256 in (None, content.sha256)
        except Damaged:
            return False

    def listed(self) -> set[str]:
        """Every container there is."""
        return {file.name for file in self._files() if _is_name(file.name)}

    def erase(self, container: str) -> None:
        """Take it off the disk; nothing when it is not there, or while another program holds it."""
        with suppress(OSError):
            self.file(container).unlink(missing_ok=True)

    def erase_unfinished(self) -> int:
        """Take away what was begun and never finished, while nothing is being written; how many."""
        begun = [file for file in self._files() if file.name.endswith(_PART)]
        for file in begun:
            with suppress(OSError):
                file.unlink()
        return len(begun)

    def _files(self) -> Iterator[Path]:
        return self._root.glob("??/*")

    def _content(self, container: str) -> Content:
        if not _is_name(container) or not self.file(container).is_file():
            raise Damaged(MISSING)
        return Content(self.file(container), self._subkey(container))

    def file(self, container: str) -> Path:
        """Where it lies, or would."""
        return self._root / container[:2] / container

    def _subkey(self, container: str) -> bytes | None:
        """A key of its own for each, so that no page of one passes for a page of another."""
        if self._key is None:
            return None
        return hashlib.blake2b(container.encode(), key=self._key, digest_size=32, person=b"senco-desk file").digest()


def _is_name(given: str) -> bool:
    """Whether it can be a container's: what stands in a damaged row may be anything, even a path."""
    try:
        return str(UUID(given)) == given
    except ValueError:
        return False


def _make(folder: Path) -> None:
    for each in (folder.parent, folder):
        if not each.is_dir():
            each.mkdir(exist_ok=True)
            sync_folder(each.parent)


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


@contextmanager
def _writing(part: Path) -> Iterator[Callable[[bytes], None]]:
    """What writes to a new file, which is on disk at the end. Raises Refused for what the disk does, and only that."""
    with _telling_faults():
        out = part.open("xb", buffering=0)
    with out:

        def put(sealed: bytes) -> None:
            with _telling_faults():
                left = memoryview(sealed)
                while left:
                    left = left[out.write(left) :]

        yield put
        with _telling_faults():
            os.fsync(out.fileno())


@contextmanager
def _telling_faults() -> Iterator[None]:
    """Raise what the disk did as Refused."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Refused(NO_ROOM) from error
        raise Refused(NOT_TAKEN, reason=error.strerror or str(error)) from error
