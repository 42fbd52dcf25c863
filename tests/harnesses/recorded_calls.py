"""What a program asked of the system about one folder, in order, as strace saw it (https://strace.io).

Only successful calls that change files or force them to the disk are kept, each as a small tuple:

    ("made", path)  ("folder", path)  ("wrote", path, offset, bytes)  ("cut", path, length)
    ("forced", path)  ("forced folder", path)  ("renamed", path, path)  ("removed", path)  ("said", words)

Paths are relative to the folder; what the program said on its standard output stands between them.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

Call = tuple[Any, ...]

STRACE = shutil.which("strace")
"""None where it is not installed."""
WATCHING = ("strace", "-f", "--seccomp-bpf", "-qq")
"""Of all the calls only those asked for stop the one that is watched."""

_TRACED = (
    "openat,creat,write,pwrite64,writev,pwritev,lseek,ftruncate,truncate,unlink,unlinkat,rename,renameat,renameat2,"
    "fsync,fdatasync,mkdir,mkdirat,rmdir"
)
_STARTED = re.compile(r"^(?P<process>\d+) +(?P<call>.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(?P<process>\d+) +<\.\.\. \w+ resumed>(?P<call>.*)$")
_CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<given>.*)\) += (?P<came>-?\d+)(?:<.*>)?$")
_QUOTED = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(?:\.\.\.)?')
_FILE = re.compile(r"^(?P<number>\d+)<(?P<path>.*?)(?P<gone>\(deleted\))?>$")


def record(command: Sequence[str], folder: Path, into: Path, environment: dict[str, str]) -> list[Call]:
    """Run `command` to its end under strace; what it did to `folder`. Raises CalledProcessError when it failed."""
    traced = [*WATCHING, "-y", "-xx", "-s", "16777216", "-e", f"trace={_TRACED}", "-e", "status=successful"]
    subprocess.run(
        [*traced, "-o", str(into), *command], check=True, stdout=subprocess.PIPE, env=environment, timeout=600
    )
    with into.open(encoding="ascii", errors="surrogateescape") as lines:
        return list(calls(lines, folder))


def calls(lines: Iterator[str], folder: Path) -> Iterator[Call]:
    reader = _Reader(folder)
    for line in _whole(lines):
        found = _CALL.match(line)
        if found:
            yield from reader.read(found["name"], found["given"], int(found["came"]))


def _whole(lines: Iterator[str]) -> Iterator[str]:
    """A call that another thread's came between stands where it ended."""
    begun: dict[str, str] = {}
    for line in map(str.rstrip, lines):
        if started := _STARTED.match(line):
            begun[started["process"]] = f"{started['process']} {started['call']}"
        elif resumed := _RESUMED.match(line):
            yield begun.pop(resumed["process"], "") + resumed["call"]
        else:
            yield line


class _Reader:
    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._at: dict[str, int] = {}
        self._known: set[str] = set()

    def read(self, name: str, given: str, came: int) -> Iterator[Call]:
        reading = getattr(self, f"_{name}", None)
        if reading is not None:
            yield from reading(given, came)

    def _openat(self, given: str, came: int) -> Iterator[Call]:
        path = self._own(_text(given))
        if path is None:
            return
        self._at[str(came)] = 0
        if "O_CREAT" in given and path not in self._known:
            yield ("made", path)
        elif "O_TRUNC" in given:
            yield ("cut", path, 0)
        self._known.add(path)

    def _write(self, given: str, came: int) -> Iterator[Call]:
        file, content = given.partition(", ")[0], _content(given)[:came]
        number, path = self._opened(file)
        if number == "1":
            yield from (("said", line) for line in content.decode("utf-8", "replace").splitlines())
        elif path is not None:
            yield ("wrote", path, self._at.get(number, 0), content)
            self._at[number] = self._at.get(number, 0) + came

    def _pwrite64(self, given: str, came: int) -> Iterator[Call]:
        _number, path = self._opened(given.partition(", ")[0])
        if path is not None:
            yield ("wrote", path, int(given.rpartition(", ")[2]), _content(given)[:came])

    def _lseek(self, given: str, came: int) -> Iterator[Call]:
        self._at[self._opened(given.partition(", ")[0])[0]] = came
        return iter(())

    def _ftruncate(self, given: str, _came: int) -> Iterator[Call]:
        _number, path = self._opened(given.partition(", ")[0])
        if path is not None:
            yield ("cut", path, int(given.rpartition(", ")[2]))

    def _fsync(self, given: str, _came: int) -> Iterator[Call]:
        _number, path = self._opened(given)
        if path is not None:
            yield ("forced", path) if path in self._known else ("forced folder", path)

    _fdatasync = _fsync

    def _unlink(self, given: str, _came: int) -> Iterator[Call]:
        path = self._own(_text(given))
        if path is not None:
            self._known.discard(path)
            yield ("removed", path)

    _unlinkat = _unlink
    _rmdir = _unlink

    def _mkdir(self, given: str, _came: int) -> Iterator[Call]:
        path = self._own(_text(given))
        if path is not None:
            yield ("folder", path)

    _mkdirat = _mkdir

    def _rename(self, given: str, _came: int) -> Iterator[Call]:
        before, after = (self._own(_bytes(found).decode()) for found in _QUOTED.findall(given)[:2])
        if before is not None and after is not None:
            self._known.discard(before)
            self._known.add(after)
            yield ("renamed", before, after)

    _renameat = _renameat2 = _rename

    def _opened(self, file: str) -> tuple[str, str | None]:
        found = _FILE.match(file)
        if found is None or found["gone"]:
            return (found["number"] if found else ""), None
        path = re.sub(r"\\x([0-9a-f]{2})", lambda each: chr(int(each[1], 16)), found["path"])
        return found["number"], self._own(path)

    def _own(self, path: str) -> str | None:
        if path == self._folder:
            return "."
        return path[len(self._folder) + 1 :] if path.startswith(f"{self._folder}/") else None


def _text(given: str) -> str:
    found = _QUOTED.search(given)
    return _bytes(found[1]).decode("utf-8", "surrogateescape") if found else ""


def _content(given: str) -> bytes:
    found = _QUOTED.search(given)
    return _bytes(found[1]) if found else b""


def _bytes(written: str) -> bytes:
    return bytes.fromhex(written.replace("\\x", ""))
