"""Cut the power at some moment of the real window's saving, many times, and see what the disk would hold.

    python -m tests.harnesses.cutting_power [--cuts 2000] [--encrypted] [--words 400]

One run of the window, with someone typing, is recorded call by call. A disk may then lose, at any moment, whatever
was not forced to it: for each cut the folder is laid out anew as it could lie there: forced content whole; later writes
kept, lost or torn at a sector at random; names made, changed or removed in a folder that was not forced, as far as some
moment in between. The workbook is opened, checked, and must hold the last word that was said to be kept by then.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.opening import open_workbook
from tests.harnesses.kill_while_typing import KEYS
from tests.harnesses.killing_the_window import begin, environment, on_disk, window_command
from tests.harnesses.recorded_calls import Call, record

SECTOR = 512
_TORN = 0.3
"""The share of writes, not forced, that reach the disk in part."""


@dataclass
class _File:
    forced: bytearray = field(default_factory=bytearray)
    waiting: list[Call] = field(default_factory=list)


class Disk:
    """What is on it for certain, and what waits to be."""

    def __init__(self, folder: Path) -> None:
        files = [file for file in folder.rglob("*") if file.is_file()]
        self._now = {str(file.relative_to(folder)): _File(bytearray(file.read_bytes())) for file in files}
        self._certain: dict[str, _File] = dict(self._now)
        self._waiting: list[tuple[str, _File | None]] = []

    def take(self, call: Call) -> None:
        match call:
            case ("made", path):
                self._name(path, self._now.get(path) or _File())
            case ("wrote" | "cut", path, *_rest) if path in self._now:
                self._now[path].waiting.append(call)
            case ("forced", path) if path in self._now:
                _apply(self._now[path].forced, self._now[path].waiting)
                self._now[path].waiting.clear()
            case ("forced folder", _path):
                self._settle(len(self._waiting))
            case ("renamed", before, after) if before in self._now:
                file = self._now[before]
                self._name(after, file)
                self._name(before, None)
            case ("removed", path) if path in self._now:
                self._name(path, None)

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """What could be there if the power went now."""
        names = dict(self._certain)
        for path, file in self._waiting[: chance.randint(0, len(self._waiting))]:
            _give(names, path, file)
        return {path: _as_it_could_lie(file, chance) for path, file in names.items()}

    def _name(self, path: str, file: _File | None) -> None:
        _give(self._now, path, file)
        self._waiting.append((path, file))

    def _settle(self, how_many: int) -> None:
        for path, file in self._waiting[:how_many]:
            _give(self._certain, path, file)
        del self._waiting[:how_many]


def _give(names: dict[str, _File], path: str, file: _File | None) -> None:
    if file is None:
        names.pop(path, None)
    else:
        names[path] = file


def _as_it_could_lie(file: _File, chance: random.Random) -> bytes:
    content, share = bytearray(file.forced), chance.choice((0.0, 0.5, 1.0))
    _apply(content, [_torn(call, chance) for call in file.waiting if chance.random() < share])
    return bytes(content)


def _torn(call: Call, chance: random.Random) -> Call:
    if call[0] == "wrote" and len(call[3]) > SECTOR and chance.random() < _TORN:
        kept = SECTOR * chance.randint(0, len(call[3]) // SECTOR)
        return (*call[:3], call[3][:kept])
    return call


def _apply(content: bytearray, calls: Iterable[Call]) -> None:
    for call in calls:
        if call[0] == "cut":
            content[call[2] :] = bytes(max(0, call[2] - len(content)))
        else:
            _name, _path, at, written = call
            content.extend(bytes(max(0, at - len(content))))
            content[at : at + len(written)] = written


@dataclass
class Tally:
    cuts: int = 0
    calls: int = 0
    kept: int = 0
    lost: int = 0
    damaged: int = 0
    not_opened: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.damaged or self.not_opened)


def cut_repeatedly(place: Path, kind: str, cuts: int, words: int, seed: int = 7) -> Tally:
    """Record one run in `place`, and cut the power at `cuts` moments of it."""
    folder = place / "typed.sencodesk"
    begin(folder, kind)
    before = Path(shutil.copytree(folder, place / "before"))
    command = window_command(folder, kind, "--words", str(words), "--pause", "20")
    recorded = record(command, folder, place / "calls.txt", environment(folder))
    chance, tally = random.Random(seed), Tally(calls=len(recorded))
    tally.kept = sum(call[0] == "said" and call[1].startswith("kept") for call in recorded)
    moments = sorted(chance.choices(_changing(recorded), k=cuts))
    _cut_at(moments, recorded, before, place / "after.sencodesk", kind, chance, tally)
    return tally


def _changing(recorded: Sequence[Call]) -> list[int]:
    """The moments at which something could be lost: before and after each call that is no word."""
    return [moment for moment, call in enumerate(recorded, 1) if call[0] != "said"]


def _cut_at(
    moments: Sequence[int],
    recorded: Sequence[Call],
    before: Path,
    after: Path,
    kind: str,
    chance: random.Random,
    tally: Tally,
) -> None:
    disk, behind, kept = Disk(before), 0, 0
    for moment in moments:
        for call in recorded[behind:moment]:
            disk.take(call)
            if call[0] == "said" and call[1].startswith("kept"):
                kept = int(call[1].split()[1])
        behind = moment
        _look(disk.cut(chance), after, kind, kept, tally)


def _look(found: dict[str, bytes], after: Path, kind: str, kept: int, tally: Tally) -> None:
    shutil.rmtree(after, ignore_errors=True)
    for path, content in found.items():
        (after / path).parent.mkdir(parents=True, exist_ok=True)
        (after / path).write_bytes(content)
    tally.cuts += 1
    try:
        desk = open_workbook(after, KEYS[kind])
    except Exception as error:  # noqa: BLE001  (counted, and told by the exit status)
        tally.not_opened += 1
        tally.faults[str(error)] += 1
        return
    try:
        tally.lost += max(0, kept - on_disk(desk))
    finally:
        desk.close()
    tally.damaged += not check(after, KEYS[kind]).is_whole


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cuts", type=int, default=2000)
    arguments.add_argument("--words", type=int, default=400)
    arguments.add_argument("--encrypted", action="store_true")
    given = arguments.parse_args()
    kind = "encrypted" if given.encrypted else "plain"
    with tempfile.TemporaryDirectory() as place:
        tally = cut_repeatedly(Path(place), kind, given.cuts, given.words)
    print(json.dumps({"workbook": kind, **tally.__dict__}, indent=2))
    return 0 if tally.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
