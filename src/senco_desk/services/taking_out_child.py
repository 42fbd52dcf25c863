"""The child that takes everything out: reads a copy of the database, writes the folder.

One frame: the workbook's folder, its key, the copy of its database, the folder to write, the moment and the version of
the desk. Lines:

    {"progress": words, "at": n, "of": m}
    {"taken": {"holds": {word: count}, "missing": [names]}}
    {"refused": code, "said": sentence}            or "damaged"
"""

import errno
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import BinaryIO

from senco_desk.domain.errors import Refused
from senco_desk.domain.wire import answer, frames, put_line
from senco_desk.services.out_folder import OutFolder
from senco_desk.services.taking_out import NOT_WRITTEN
from senco_desk.services.taking_out_pages import write_pages
from senco_desk.services.taking_out_things import write_things
from senco_desk.store.desk import Desk

_EVERY = 0.1
"""Seconds between two lines of progress."""


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Take out what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    return answer(answered, lambda: _take_out(next(frames(asked)), answered))


class Said:
    """Says how far it is, not more often than anybody could read."""

    def __init__(self, answered: BinaryIO) -> None:
        self._answered, self._last, self._doing = answered, 0.0, ""

    def __call__(self, doing: str, at: int, of: int | None) -> None:
        now = monotonic()
        if doing != self._doing or now - self._last >= _EVERY:
            self._last, self._doing = now, doing
            put_line(self._answered, {"progress": doing, "at": at, "of": of})


def _take_out(asked: tuple[str, bytes | None, str, str, datetime, str], answered: BinaryIO) -> None:
    folder, key, copy, target, moment, version = asked
    progress = Said(answered)
    desk = Desk(Path(folder), key, "", write=False, file=Path(copy))
    try:
        out = OutFolder(Path(target))
        with desk.view() as view:
            written = write_things(view, desk, out, moment, version, progress)
            write_pages(view, out, written, progress)
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        raise Refused(NOT_WRITTEN, folder=Path(target).name, reason=error.strerror or error) from error
    finally:
        desk.close()
    put_line(answered, {"taken": {"holds": written.head.holds, "missing": list(written.missing)}})
