"""How values cross to a child process: frames of a length and a pickle in, lines of JSON back.

Only our own parent writes frames, so a pickle is safe to read here; what a child says back is JSON, since a child may
have read somebody else's file.
"""

import json
import pickle
import struct
from collections.abc import Iterator
from typing import Any, BinaryIO

_LENGTH = struct.Struct(">Q")


def put_frame(pipe: BinaryIO, value: object) -> None:
    """Write one value; flushes nothing."""
    frame = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(frame)))
    pipe.write(frame)


def put_line(pipe: BinaryIO, line: dict[str, Any]) -> None:
    """Say one line, at once."""
    pipe.write(json.dumps(line).encode("ascii") + b"\n")
    pipe.flush()


def frames(pipe: BinaryIO) -> Iterator[Any]:
    """The values one by one, until the pipe is closed; raises EOFError for one that was cut short."""
    while head := pipe.read(_LENGTH.size):
        if len(head) < _LENGTH.size:
            raise EOFError
        (length,) = _LENGTH.unpack(head)
        frame = pipe.read(length)
        if len(frame) < length:
            raise EOFError
        yield pickle.loads(frame)  # noqa: S301
