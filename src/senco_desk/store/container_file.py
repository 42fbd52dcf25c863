r"""One container: a file that holds one attached file in pieces, written once and never changed.

    b"SENCO-FILE 1\n", each piece of 256 KiB (the last may be shorter), and the end: size and SHA-256 of the whole.

Each piece and the end are sealed with their place in the file, so that none is changed, moved, left out or taken from
another container without being told, from wherever one reads. In an encrypted workbook the seal is XChaCha20-Poly1305
of libsodium (https://doc.libsodium.org/secret-key_cryptography/aead) under a key that no other container has; the
place is the nonce, and no place is ever written twice. In one that is not encrypted it is a CRC-32.
"""

import hashlib
import io
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from senco_desk.domain.attachment import Moved
from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_

CHANGED = Sentence(
    "container-damaged",
    N_(
        "This file is no longer as it was attached: the disk or another program has changed it inside the workbook. "
        "Nothing else is touched. Attach the same file once more, and it is whole again; or fetch a backup copy."
    ),
)

PIECE = 256 * 1024
"""Bytes of a piece."""

_HEAD = b"SENCO-FILE 1\n"
_END = struct.Struct(">Q32s")
_AT_THE_END = 1 << 64
"""The place of the end, where no piece can stand."""


class Readable(Protocol):
    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""


class Seal(Protocol):
    """`length` is how many bytes longer a sealed piece is."""

    length: int

    def closed(self, place: int, piece: bytes) -> bytes: ...

    def opened(self, place: int, sealed: bytes) -> bytes:
        """Raises ValueError when it is not what was sealed at that place."""


def fill(put: Callable[[bytes], object], key: bytes | None, source: Readable, size: int | None, moved: Moved) -> bytes:
    """Write all of `source` with `put`; the end of it. What any of them raises passes through."""
    seal, content, behind = _seal(key), hashlib.sha256(), 0
    put(_HEAD)
    for place, piece in enumerate(iter(lambda: _whole_piece(source), b"")):
        content.update(piece)
        put(seal.closed(place, piece))
        behind += len(piece)
        moved(behind, size)
    end = _END.pack(behind, content.digest())
    put(seal.closed(_AT_THE_END, end))
    return end


def told(end: bytes) -> tuple[int, str]:
    """How many bytes a container holds, and their SHA-256 in hex."""
    size, sha256 = _END.unpack(end)
    return size, sha256.hex()


class Content(io.RawIOBase):
    """What a container holds, as a stream. Raises Damaged, at opening or at reading, where it is not as written."""

    def __init__(self, file: Path, key: bytes | None) -> None:
        super().__init__()
        self._at = 0
        self._piece, self._place = b"", -1
        self._seal = _seal(key)
        self._file = file.open("rb")
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
        place, inside = divmod(self._at, PIECE)
        if place != self._place:
            self._piece, self._place = _telling(partial(self._piece_at, place)), place
        room = memoryview(buffer).cast("B")
        given = memoryview(self._piece)[inside : inside + len(room)]
        room[: len(given)] = given
        self._at += len(given)
        return len(given)

    def pieces(self) -> Iterator[bytes]:
        """All of it, one piece after another."""
        for place in range(_pieces(self.size)):
            yield _telling(partial(self._piece_at, place))

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()

    def _held(self) -> tuple[int, str]:
        end = self._seal.length + _END.size
        length = self._file.seek(0, io.SEEK_END)
        size, sha256 = told(self._seal.opened(_AT_THE_END, self._read(length - end, end)))
        if self._read(0, len(_HEAD)) != _HEAD or length != self._begins(_pieces(size)) - _missing(size) + end:
            raise ValueError
        return size, sha256

    def _piece_at(self, place: int) -> bytes:
        length = min(PIECE, self.size - place * PIECE) + self._seal.length
        return self._seal.opened(place, self._read(self._begins(place), length))

    def _begins(self, place: int) -> int:
        """Where in the file a piece begins."""
        return len(_HEAD) + place * (PIECE + self._seal.length)

    def _read(self, begin: int, length: int) -> bytes:
        self._file.seek(begin)
        return self._file.read(length)


class _Checked:
    """For a workbook that is not encrypted: what the disk changed shows."""

    length = 4

    def closed(self, place: int, piece: bytes) -> bytes:
        return piece + self._sum(place, piece)

    def opened(self, place: int, sealed: bytes) -> bytes:
        piece = sealed[: -self.length]
        if self._sum(place, piece) != sealed[-self.length :]:
            raise ValueError
        return piece

    def _sum(self, place: int, piece: bytes) -> bytes:
        return zlib.crc32(piece, zlib.crc32(place.to_bytes(16))).to_bytes(self.length)


class _Encrypted:
    def __init__(self, key: bytes) -> None:
        from nacl import bindings, exceptions  # late: nothing is painted with it

        self._key, self._sodium, self._broken = key, bindings, exceptions.CryptoError
        self.length = bindings.crypto_aead_xchacha20poly1305_ietf_ABYTES

    def closed(self, place: int, piece: bytes) -> bytes:
        return self._sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(piece, None, self._nonce(place), self._key)

    def opened(self, place: int, sealed: bytes) -> bytes:
        try:
            return self._sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, None, self._nonce(place), self._key)
        except self._broken as error:
            raise ValueError from error

    def _nonce(self, place: int) -> bytes:
        return place.to_bytes(self._sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)


def _seal(key: bytes | None) -> Seal:
    return _Checked() if key is None else _Encrypted(key)


def _whole_piece(source: Readable) -> bytes:
    """The next piece, whole but at the end, however little `source` gives at a time."""
    piece = source.read(PIECE)
    if len(piece) == PIECE:
        return piece
    parts, room = [piece], PIECE - len(piece)
    while room and (more := source.read(room)):
        parts.append(more)
        room -= len(more)
    return b"".join(parts)


def _pieces(size: int) -> int:
    return -(-size // PIECE)


def _missing(size: int) -> int:
    """By how much the last piece is shorter."""
    return _pieces(size) * PIECE - size


def _telling(read: Callable[[], Any]) -> Any:
    """What `read` gives; raises Damaged when what is there cannot be read, or is not what was written."""
    try:
        return read()
    except (OSError, ValueError) as error:
        raise Damaged(CHANGED) from error
