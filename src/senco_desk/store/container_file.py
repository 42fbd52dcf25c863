"""One container: a small database of its own that holds one file in pieces, written once and never changed.

Each piece carries a CRC-32, so that what is read, from wherever in the file, is what was written. Encrypted pages are
proven by their own seals as well, but of a broken one at the end of a reading the driver gives zeros and no error.
"""

import hashlib
import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

from senco_desk.domain.attachment import Moved
from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.driver import Driver, Error, Mode, connect

CHANGED = Sentence(
    "container-damaged",
    N_(
        "This file is no longer as it was attached: the disk or another program has changed it inside the workbook. "
        "Nothing else is touched. Attach the same file once more, and it is whole again; or fetch a backup copy."
    ),
)

PIECE = 256 * 1024
"""Bytes of a piece. With a mebibyte the memory for each is asked for anew, which costs a third more time."""

_PAGE = 16 * 1024
_CACHE_KILOBYTES = 512


class Readable(Protocol):
    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""


def fill(file: Path, key: bytes | None, source: Readable, size: int | None, moved: Moved) -> tuple[int, str]:
    """Write all of `source` into a new container; how many bytes, and their SHA-256. Not yet forced to the disk.

    Raises the driver's Error when the disk does not take it; what `source` and `moved` raise passes through.
    """
    with closing(_connected(file, key, "rwc")) as driver:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE"):
            driver.execute(f"PRAGMA {pragma}").fetchall()
        driver.execute("BEGIN")
        driver.execute("CREATE TABLE held (size INTEGER NOT NULL, sha256 TEXT NOT NULL)")
        driver.execute("CREATE TABLE piece (place INTEGER PRIMARY KEY, bytes BLOB NOT NULL, crc INTEGER NOT NULL)")
        behind, content = 0, hashlib.sha256()
        while piece := source.read(PIECE):
            content.update(piece)
            driver.execute("INSERT INTO piece VALUES (?, ?, ?)", (behind, piece, zlib.crc32(piece)))
            behind += len(piece)
            moved(behind, size)
        driver.execute("INSERT INTO held VALUES (?, ?)", (behind, content.hexdigest()))
        driver.execute("COMMIT")
    return behind, content.hexdigest()


class Content(io.RawIOBase):
    """What a container holds, as a stream. Raises Damaged, at opening or at reading, where it is not as written."""

    def __init__(self, file: Path, key: bytes | None) -> None:
        super().__init__()
        self._at = 0
        self._piece, self._piece_at = b"", 0
        self._driver = _telling(lambda: _connected(file, key, "ro"))
        self.size: int
        self.sha256: str
        try:
            self.size, self.sha256 = _telling(self._held)
        except BaseException:
            self.close()
            raise

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        begin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        if begin + offset < 0:
            raise ValueError("before the beginning of the file")
        self._at = begin + offset
        return self._at

    def readinto(self, buffer: Any) -> int:
        if self._at >= self.size:
            return 0
        if not self._piece_at <= self._at < self._piece_at + len(self._piece):
            self._piece_at, self._piece = _telling(self._piece_holding)
        inside, room = self._at - self._piece_at, memoryview(buffer).cast("B")
        given = memoryview(self._piece)[inside : inside + len(room)]
        room[: len(given)] = given
        self._at += len(given)
        return len(given)

    def pieces(self) -> Iterator[bytes]:
        """All of it, one piece after another."""
        self._at = 0
        while self._at < self.size:
            self._piece_at, self._piece = _telling(self._piece_holding)
            self._at += len(self._piece)
            yield self._piece

    def close(self) -> None:
        if not self.closed:
            self._driver.close()
        super().close()

    def _held(self) -> tuple[int, str]:
        self._driver.execute("BEGIN")  # one reading, or each piece would ask for the file anew
        size, sha256 = self._driver.execute("SELECT size, sha256 FROM held").fetchone()
        last = self._driver.execute("SELECT place + length(bytes) FROM piece ORDER BY place DESC LIMIT 1").fetchone()
        if size != (last[0] if last else 0):
            raise Damaged(CHANGED)
        return size, sha256

    def _piece_holding(self) -> tuple[int, bytes]:
        """The piece with the byte that is to be read next."""
        place, piece, crc = self._driver.execute(
            "SELECT place, bytes, crc FROM piece WHERE place <= ? ORDER BY place DESC LIMIT 1", (self._at,)
        ).fetchone()
        if place + len(piece) <= self._at or crc != zlib.crc32(piece):
            raise Damaged(CHANGED)
        return place, piece


def _connected(file: Path, key: bytes | None, mode: Mode) -> Driver:
    driver = connect(file, key, mode)
    if key is None:
        driver.execute(f"PRAGMA page_size = {_PAGE}")
    else:
        driver.execute(f"PRAGMA cipher_page_size = {_PAGE}").fetchall()
        driver.execute("PRAGMA cipher_hmac_algorithm = HMAC_SHA256").fetchall()  # a third quicker than the usual one
    driver.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
    return driver


def _telling(read: Callable[[], Any]) -> Any:
    """What `read` gives; raises Damaged when what is there cannot be read, or is not what was written."""
    try:
        return read()
    except (Error, TypeError, ValueError, OverflowError) as error:  # a flipped bit can make any kind of value of it
        raise Damaged(CHANGED) from error
