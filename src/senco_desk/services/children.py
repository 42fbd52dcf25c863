"""Children: long or untrusted work in a process of its own, which can be cancelled, limited, and may die without harm.

A child is started as `[launcher, "_child", kind]` and dispatched before anything else is imported. Values go in as
frames, lines of JSON come back (`domain/wire.py`). A line may be

    {"temporary": path}            a file to remove if the child does not end well
    {"refused": code, …}           it cannot be done as asked; `said` is the sentence
    {"damaged": code, …}           a file is at fault
    {"fault": where}               a fault of ours

and anything else is progress or result, for the one who started it.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Any, BinaryIO, cast

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.wire import put_frame

DIED = Sentence(
    "child-died",
    N_(
        "The work stopped unexpectedly ({how}). Nothing was written and your workbook is not touched. Please try again."
    ),
)
CANCELLED = Sentence("cancelled", N_("Cancelled. Nothing was written."))
_WATCH = 0.1
"""Seconds between two looks at whether it was cancelled."""

Heard = Callable[[dict[str, Any]], None]


class ToldByChild(Sentence):
    """A sentence a child has filled in already."""

    def said(self, **_values: object) -> str:
        return self.text


class _Said:
    """What the child said, and what it began to write.

    The second is noted by the thread that listens, which no signal interrupts: one that came between taking a line and
    noting it would leave the file.
    """

    def __init__(self) -> None:
        self.lines: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self.begun: list[Path] = []

    def hear(self, line: dict[str, Any]) -> None:
        if "temporary" in line:
            self.begun.append(Path(line["temporary"]))
        else:
            self.lines.put(line)


def run(kind: str, values: Sequence[object], heard: Heard, cancelled: Callable[[], bool]) -> None:
    """Run a child over `values`; every line that is progress or result goes to `heard`.

    Raises Refused when it refuses, dies, or `cancelled()` turns true, and Damaged when it finds a file at fault. What
    it had begun to write is then removed.
    """
    child = _started(kind)
    said = _Said()
    pumps = (_pump(_feed, child.stdin, values), _pump(_listen, child.stdout, said))
    try:
        _follow(child, said.lines, heard, cancelled)
    except BaseException:
        child.kill()
        _end(child, pumps)
        for path in said.begun:
            with suppress(OSError):  # where it could not even begin, there is nothing to remove
                path.unlink(missing_ok=True)
        raise
    _end(child, pumps)


def _end(child: subprocess.Popen[bytes], pumps: Sequence[threading.Thread]) -> None:
    child.wait()
    for pump in pumps:
        pump.join()


def _follow(
    child: subprocess.Popen[bytes],
    lines: SimpleQueue[dict[str, Any] | None],
    heard: Heard,
    cancelled: Callable[[], bool],
) -> None:
    while True:
        try:
            line = lines.get(timeout=_WATCH)
        except Empty:
            line = {}
        if line is None:
            break
        if line:
            _raise_what_it_says(line)
            heard(line)
        if cancelled():
            raise Refused(CANCELLED)
    if child.wait() != 0:
        raise Refused(DIED, how=_how(child.returncode))


def _raise_what_it_says(line: dict[str, Any]) -> None:
    if "refused" in line:
        raise Refused(ToldByChild(line["refused"], line["said"]))
    if "damaged" in line:
        raise Damaged(ToldByChild(line["damaged"], line["said"]))
    if "fault" in line:
        raise Refused(DIED, how=line["fault"])


def _how(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"status {status}"


def launcher() -> list[str]:
    """What starts this application anew; in a frozen build the executable itself."""
    # -P: or a file called json.py where she stands would be taken for Python’s own
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "senco_desk"]


def _started(kind: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*launcher(), "_child", kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_no_console(),
    )


def _no_console() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def _pump(work: Callable[..., None], pipe: IO[bytes] | None, other: object) -> threading.Thread:
    """A pipe must be filled and emptied at once, or both ends wait for each other; on Windows only threads can."""
    thread = threading.Thread(target=work, args=(pipe, other), name="pipe", daemon=True)
    thread.start()
    return thread


def _feed(pipe: BinaryIO, values: Sequence[object]) -> None:
    with suppress(BrokenPipeError, OSError), pipe:  # a child that has ended says so on its other pipe
        for value in values:
            put_frame(pipe, value)


def _listen(pipe: BinaryIO, said: _Said) -> None:
    try:
        with pipe:
            for line in pipe:
                with suppress(ValueError):  # half a line, from a child that died writing it
                    said.hear(cast("dict[str, Any]", json.loads(line)))
    finally:
        said.lines.put(None)
