"""Processes of a test that have loaded the application before they begin: each is forked from one that has.

Loading takes a second of the processor, and what most tests ask for takes a tenth of one. It is a process of its own
all the same, with its own files, surroundings and end. That each command and each child also starts from nothing, by
`launcher`, is proven in tests/cli/test_commands_without_qt.py and in tests/services/test_children.py.
"""

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import IO, BinaryIO

import pytest

from senco_desk.services import children

FORKS = sys.platform != "win32"
"""Where a process cannot be forked, each loads for itself."""
FORKED = multiprocessing.get_context("forkserver" if FORKS else "spawn")
FORKED.set_forkserver_preload(["tests.loaded"])

Place = tuple[Path, Mapping[str, str]]
"""The folder a process stands in, and its environment."""


def load() -> None:
    """Begin to load, while the tests stand in the folder they were started in."""
    if FORKS:
        from multiprocessing.forkserver import ensure_running

        ensure_running()


def senco_desk(*words: str) -> int:
    """The work of `python -m senco_desk`."""
    from senco_desk.__main__ import main

    if FORKS:
        Child.begun = multiprocessing.get_context("fork")  # no thread is about; and who watches it, watches its child
        children._started = Child
    sys.argv[1:] = words
    return main()


@pytest.fixture(scope="module")
def forked_children() -> Iterator[None]:
    """What the services in these tests do in children is done in forked ones."""
    load()
    with pytest.MonkeyPatch.context() as patch:
        if FORKS:
            patch.setattr(children, "_started", Child)
        yield


class Child:
    """What `services.children` follows: a child of its kind, on two pipes, that it may kill."""

    begun = FORKED

    def __init__(self, kind: str) -> None:
        asked, asks = self.begun.Pipe(duplex=False)
        answers, answered = self.begun.Pipe(duplex=False)
        self._process = self.begun.Process(target=_serve, args=(asked, answered, _place(os.environ), kind))
        self._process.start()
        asked.close()
        answered.close()
        self.stdin, self.stdout = (_file(asks, "wb"), _file(answers, "rb"))
        self.returncode: int | None = None

    def kill(self) -> None:
        if self.returncode is None:
            self._process.kill()

    def wait(self) -> int:
        if self.returncode is None:
            self._process.join()
            self.returncode = self._process.exitcode
            self._process.close()
        assert self.returncode is not None
        return self.returncode


def _file(pipe: Connection, mode: str) -> IO[bytes]:
    with pipe:
        return os.fdopen(os.dup(pipe.fileno()), mode)


def ended(
    work: Callable[..., int],
    *given: object,
    environment: Mapping[str, str] = os.environ,
    watch: tuple[str, ...] = (),
    patience: float = 300,
) -> subprocess.CompletedProcess[bytes]:
    """`work` over what is `given`, in a process of its own, when it has ended: its status is what `work` returned.

    `watch` is a command that is told by `-p` which process to attach to, as strace is.
    """
    with tempfile.TemporaryDirectory() as folder:
        said, messages = Path(folder, "said"), Path(folder, "messages")
        waits, go = FORKED.Pipe(duplex=False)
        process = FORKED.Process(target=_end, args=(waits, said, messages, _place(environment), work, given))
        process.start()
        waits.close()
        with _watched(process, watch):
            go.close()
            status = _status(process, patience)
        return subprocess.CompletedProcess(given, status, said.read_bytes(), messages.read_bytes())


@contextmanager
def heard(
    work: Callable[..., object], *given: object, environment: Mapping[str, str] = os.environ
) -> Iterator[tuple[BaseProcess, BinaryIO]]:
    """`work` in a process of its own, and what it says on standard output while it does; it ends with the block."""
    told, tells = FORKED.Pipe(duplex=False)
    process = FORKED.Process(target=_say, args=(tells, _place(environment), work, given))
    process.start()
    tells.close()
    with told, open(told.fileno(), "rb", closefd=False) as said:
        try:
            yield process, said
        finally:
            process.kill()
            process.join()
            process.close()


def _end(
    waits: Connection, said: Path, messages: Path, place: Place, work: Callable[..., int], given: tuple[object, ...]
) -> None:
    with Path(os.devnull).open("rb") as nothing, said.open("wb") as out, messages.open("wb") as err:
        for number, file in enumerate((nothing, out, err)):
            os.dup2(file.fileno(), number)
    _step_into(place)
    waits.poll(None)  # until its other end is closed
    sys.exit(work(*given))


def _serve(asked: Connection, answered: Connection, place: Place, kind: str) -> None:
    from senco_desk.cli.child import serve

    with Path(os.devnull).open("wb") as nowhere:
        for number, file in enumerate((asked, answered, nowhere)):
            os.dup2(file.fileno(), number)
    asked.close()
    answered.close()
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))  # with them the other end of what is asked
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _step_into(place)
    sys.stdin = os.fdopen(0, encoding="utf-8")
    sys.exit(serve(kind))


def _say(tells: Connection, place: Place, work: Callable[..., object], given: tuple[object, ...]) -> None:
    os.dup2(tells.fileno(), 1)
    tells.close()
    _step_into(place)
    sys.exit(work(*given))


def _place(environment: Mapping[str, str]) -> Place:
    return Path.cwd(), dict(environment)


def _step_into(place: Place) -> None:
    os.chdir(place[0])
    os.environ.clear()
    os.environ.update(place[1])
    tempfile.tempdir = None  # as the environment says


@contextmanager
def _watched(process: BaseProcess, watch: tuple[str, ...]) -> Iterator[None]:
    if not watch:
        yield
        return
    with subprocess.Popen([*watch, "-p", str(process.pid)]) as watching:
        while "TracerPid:\t0\n" in Path(f"/proc/{process.pid}/status").read_text("ascii", "replace"):
            assert watching.poll() is None, "it could not be watched"
            time.sleep(0.002)
        yield


def _status(process: BaseProcess, patience: float) -> int:
    process.join(patience)
    status = process.exitcode
    process.kill()
    process.join()
    process.close()
    assert status is not None, "it did not end"
    return status
