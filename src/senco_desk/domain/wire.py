"""How values cross to a child process: frames of a length and a pickle in, lines of JSON back.

Only our own parent writes frames, so a pickle is safe to read here; what a child says back is JSON, since a child may
have read somebody else's file.
"""

import json
import pickle
import struct
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from senco_desk.domain.errors import Damaged, Refused, Sentence

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


def answer(answered: BinaryIO, work: Callable[[], object], too_large: Sentence | None = None) -> int:
    """A child's work; the exit status: 0 when something was said to the end, 1 when the parent went away.

    `too_large` is said where there is not memory enough; without it that is a fault of ours.
    """
    try:
        work()
    except Refused as refusal:
        put_line(answered, {"refused": refusal.code, "said": str(refusal)})
    except Damaged as damage:
        put_line(answered, {"damaged": damage.code, "said": str(damage)})
    except MemoryError:
        if too_large is None:
            raise
        put_line(answered, {"refused": too_large.code, "said": too_large.said()})
    except (EOFError, StopIteration, BrokenPipeError):
        return 1
    return 0
