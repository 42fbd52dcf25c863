"""Kill a writer in the middle of typing, many times, and see what is left.

    python -m tests.harnesses.kill_while_typing [--kills 200] [--encrypted]

A child types into one reflection as fast as it can, and says each save only once it is on disk. It is killed at some
moment; the workbook is opened again, checked, and must hold the last save that was said, or a later one.
"""

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.folder import hot_journal
from senco_desk.store.search import catch_up
from tests import forked
from tests.store.things import a_reflection

KEYS: dict[str, KeyProvider] = {"plain": NoKey(), "encrypted": FixedKey(bytes(range(32)))}
SHORTEST, LONGEST = 0.005, 0.25
"""Seconds that a child types before it is killed."""


@dataclass
class Tally:
    """What was seen. `ahead` counts saves that were on disk though the child was killed before it could say so."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    ahead: int = 0
    unfinished_saves: int = 0
    damaged: int = 0
    save_ms: list[float] = field(default_factory=list)
    reopen_ms: list[float] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        return self.__dict__ | {
            "save_ms": spread(self.save_ms),
            "reopen_ms": spread(self.reopen_ms),
        }


def spread(values: Sequence[float]) -> dict[str, float]:
    """Median, 95th and 99th percentile, and the longest."""
    ordered = sorted(values) or [0.0]
    places = {
        name: ordered[min(len(ordered) - 1, int(len(ordered) * part))] for name, part in (("p95", 0.95), ("p99", 0.99))
    }
    return {
        name: round(value, 2)
        for name, value in {"p50": statistics.median(ordered), **places, "max": ordered[-1]}.items()
    }


def type_until_killed(folder: Path, keys: KeyProvider) -> None:
    """The child: save, say so, go on; now and then let the search index catch up, as a pause would."""
    desk = open_workbook(folder, keys)
    with desk.view() as view:
        (reflection,) = view.reflections.all()
    number = typed(reflection)
    while True:
        number += 1
        began = time.perf_counter()
        with desk.change(typing=True) as work:
            work.reflections.replace(saying(reflection, number))
        os.write(1, f"{number} {(time.perf_counter() - began) * 1000:.3f}\n".encode())
        if number % 20 == 0:
            catch_up(desk)


def saying(reflection: Reflection, number: int) -> Reflection:
    return replace(reflection, sections=(Section("text", "", from_plain(f"{number} " + "words as they come " * 60)),))


def typed(reflection: Reflection) -> int:
    return int(reflection.sections[0].text[0].plain.split()[0])


def kill_repeatedly(folder: Path, kind: str, kills: int, seed: int = 7) -> Tally:
    """`kills` children, one after another, on a new workbook at `folder`."""
    chance, tally = random.Random(seed), Tally()
    create(folder, KEYS[kind])
    desk = open_workbook(folder, KEYS[kind])
    with desk.change() as work:
        work.reflections.add(saying(a_reflection(), 0))
    desk.close()
    for _ in range(kills):
        kill_once(folder, kind, chance.uniform(SHORTEST, LONGEST), tally)
    return tally


def kill_once(folder: Path, kind: str, seconds: float, tally: Tally) -> None:
    said = said_before_kill(folder, kind, seconds)
    tally.kills += 1
    tally.acknowledged += len(said)
    tally.save_ms += [milliseconds for _number, milliseconds in said]
    tally.unfinished_saves += hot_journal(folder) is not None
    began = time.perf_counter()
    desk = open_workbook(folder, KEYS[kind])
    with desk.view() as view:
        (reflection,) = view.reflections.all()
    tally.reopen_ms.append((time.perf_counter() - began) * 1000)
    desk.close()
    last = said[-1][0] if said else 0
    tally.lost += max(0, last - typed(reflection))
    tally.ahead += bool(said) and typed(reflection) > last
    tally.damaged += not check(folder, KEYS[kind]).is_whole or reflection != saying(reflection, typed(reflection))


def said_before_kill(folder: Path, kind: str, seconds: float) -> list[tuple[int, float]]:
    """Every save the child said, with the milliseconds it took."""
    with forked.heard(type_until_killed, folder, KEYS[kind]) as (child, said):
        first = said.readline()
        time.sleep(seconds)
        child.kill()
        return [parsed(line) for line in (first, *whole_lines(said))]


def whole_lines(pipe: IO[bytes]) -> list[bytes]:
    return [line for line in pipe.readlines() if line.endswith(b"\n")]


def parsed(line: bytes) -> tuple[int, float]:
    number, milliseconds = line.split()
    return int(number), float(milliseconds)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=200)
    arguments.add_argument("--encrypted", action="store_true")
    given = arguments.parse_args()
    kind = "encrypted" if given.encrypted else "plain"
    with tempfile.TemporaryDirectory() as place:
        tally = kill_repeatedly(Path(place) / "typed.sencodesk", kind, given.kills)
    print(json.dumps({"workbook": kind, **tally.as_json()}, indent=2))
    return 1 if tally.lost or tally.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
