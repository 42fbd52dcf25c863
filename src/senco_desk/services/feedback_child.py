"""The child that reads what a tutor sent: one file of somebody else's making, and no workbook.

One frame: the file's path, or its name and content where it was pasted; her name in a class's sheet; the columns that
she settled. Lines:

    {"at": n, "of": m}                             a sign of life; `of` is null while it is not known
    {"marks": [{…}, …]}                            some at a time, the fields of Mark
    {"read": {…}}                                  the fields of FeedbackRead but for the marks
    {"refused": code, "said": sentence}            or "damaged"
"""

import os
import signal
import stat
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_columns import Columns
from senco_desk.domain.file_names import shown_name
from senco_desk.domain.language import N_
from senco_desk.domain.wire import answer, frames, put_line
from senco_desk.importing.feedback.reading import MOST_BYTES, TOO_LARGE, read
from senco_desk.services.feedback_lines import lines_of

UNREADABLE = Sentence(
    "feedback-file-unreadable",
    N_(
        "“{name}” could not be opened ({reason}). Nothing was brought in and your workbook is as it was. Close it "
        "where it is open, or copy it to this laptop, and bring that in."
    ),
)
NO_FILE = Sentence(
    "feedback-no-file",
    N_("“{name}” is a folder or a device, and no file. Nothing was brought in. Choose the file itself."),
)
AT_MOST, PER_MEGABYTE = 5.0, 0.2
"""Seconds of the processor that the reading may come no further, and how many more for each megabyte of the file."""
_AT_ONCE = 8 * 1024**2
_SELDOM = 0.1
"""Seconds between two signs of life: a reader may give thousands."""

Pasted = tuple[str, bytes]
Asked = tuple[str | Pasted, str, Columns | None]


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Read what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    with redirect_stdout(sys.stderr):  # some libraries print what they think of a file
        return answer(answered, lambda: _read(next(frames(asked)), answered))


def _read(asked: Asked, answered: BinaryIO) -> None:
    source, me, columns = asked
    progress = Progress(answered)
    name, content = (shown_name(Path(source).name), _content(source, progress)) if isinstance(source, str) else source
    progress.expect(len(content))
    for line in lines_of(read(content, name, me, columns, progress)):
        progress.wind_up()
        put_line(answered, line)


class Progress:
    """Tells that the reading goes on. Where it comes no further, the system ends this process: nothing else could.

    It is the processor's time that is counted, so that a busy laptop ends nothing; Windows has no such clock, and
    there the parent's patience ends first.
    """

    def __init__(self, answered: BinaryIO, most: float = AT_MOST) -> None:
        self._answered, self._last, self._most = answered, 0.0, most
        put_line(answered, {"at": 0, "of": None})

    def expect(self, size: int) -> None:
        """Of so many bytes, some steps go through all before they can tell."""
        self._most += PER_MEGABYTE * size / 1e6

    def __call__(self, at: int, of: int | None) -> None:
        if time.monotonic() - self._last >= _SELDOM:
            self._last = time.monotonic()
            self.wind_up()
            put_line(self._answered, {"at": at, "of": of})

    def wind_up(self) -> None:
        if sys.platform != "win32":
            signal.setitimer(signal.ITIMER_PROF, self._most)


def _content(path: str, progress: Progress) -> bytes:
    """Raises Refused for what is no file, cannot be read, or is larger than anything that comes back."""
    file, read = Path(path), bytearray()
    name = shown_name(file.name)
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Refused(NO_FILE, name=name)
        if found.st_size > MOST_BYTES:
            raise Refused(TOO_LARGE, name=name, size=f"{found.st_size / 1e6:,.0f}")
        with open(file, "rb", opener=_without_waiting) as opened:
            while piece := opened.read(_AT_ONCE):
                read += piece
                progress(len(read), found.st_size)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise Refused(UNREADABLE, name=name, reason=getattr(error, "strerror", None) or error) from error
    return bytes(read)


def _without_waiting(path: str, flags: int) -> int:
    """Should it have become a pipe meanwhile, nobody waits for what may never come through it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
