"""Kill a desk in the middle of attaching files, many times, and see what is left.

    python -m tests.harnesses.kill_while_attaching [--kills 200] [--encrypted]

A child attaches a few files at a time, as fast as it can, and says how many there are once they are on disk. It is
killed at some moment. The workbook is opened again: each file that was said is there, every row has its whole file
(by its SHA-256), and after tidying nothing lies in the folder that no row names.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.attaching import Pasted
from senco_desk.store.desk import Desk
from tests import forked
from tests.harnesses.kill_while_typing import KEYS, spread, whole_lines
from tests.services.attached import attaching_on, quietly

SHORTEST, LONGEST = 0.005, 0.25
"""Seconds that a child goes on attaching, after its first batch, before it is killed."""
LARGEST = 600_000
"""Bytes of a file."""


@dataclass
class Tally:
    """What was seen. `orphans` and `halves` are what each kill left of containers: whole without a row, and begun.

    `ahead` counts batches that were on disk though the child was killed before it could say so.
    """

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    ahead: int = 0
    damaged: int = 0
    untidy: int = 0
    orphans: list[float] = field(default_factory=list)
    halves: list[float] = field(default_factory=list)
    batch_ms: list[float] = field(default_factory=list)
    reopen_ms: list[float] = field(default_factory=list)

    @property
    def left_something(self) -> int:
        """Kills that came in the middle of a batch."""
        return sum(1 for orphans, halves in zip(self.orphans, self.halves, strict=True) if orphans or halves)

    def as_json(self) -> dict[str, object]:
        spreads = {name: spread(getattr(self, name)) for name in ("orphans", "halves", "batch_ms", "reopen_ms")}
        return self.__dict__ | spreads | {"left_something": self.left_something}


def attach_until_killed(folder: Path, keys: KeyProvider) -> None:
    """The child: attach, say how many files there are, go on."""
    desk = open_workbook(folder, keys)
    attaching, chance, there = attaching_on(desk, folder.parent / "opened"), random.Random(), attached(desk)
    bytes_of_any = chance.randbytes(LARGEST)
    while True:
        sizes = [chance.randrange(LARGEST) for _ in range(chance.choice((1, 3, 9)))]
        batch = [Pasted(f"{size}.bin", chance.randbytes(16) + bytes_of_any[:size]) for size in sizes]
        began = time.perf_counter()
        attaching.attach(None, batch, *quietly())
        there += len(batch)
        os.write(1, f"{there} {(time.perf_counter() - began) * 1000:.3f}\n".encode())


def attached(desk: Desk) -> int:
    with desk.view() as view:
        return sum(map(len, view.attachments.of_all().values()))


def kill_repeatedly(folder: Path, kind: str, kills: int, seed: int = 7) -> Tally:
    """`kills` children, one after another, on a new workbook at `folder`."""
    chance, tally = random.Random(seed), Tally()
    create(folder, KEYS[kind])
    before = 0
    for _ in range(kills):
        before = kill_once(folder, kind, chance.uniform(SHORTEST, LONGEST), tally, before)
    return tally


def kill_once(folder: Path, kind: str, seconds: float, tally: Tally, before: int) -> int:
    """How many files there are afterwards."""
    said = said_before_kill(folder, kind, seconds)
    last = said[-1][0]
    tally.kills += 1
    tally.acknowledged += last - before
    tally.batch_ms += [milliseconds for _number, milliseconds in said]
    began = time.perf_counter()
    desk = open_workbook(folder, KEYS[kind])
    there = attached(desk)
    tally.reopen_ms.append((time.perf_counter() - began) * 1000)
    tally.lost += max(0, last - there)
    tally.ahead += there > last
    tidied(desk, tally)
    desk.close()
    tally.damaged += not check(folder, KEYS[kind]).is_whole
    return there


def tidied(desk: Desk, tally: Tally) -> None:
    with desk.view() as view:
        named = view.attachments.containers()
    tally.orphans.append(len(desk.containers.listed() - named))
    tally.halves.append(len(halves(desk)))
    attaching_on(desk, desk.folder.parent / "opened").tidy()
    tally.untidy += desk.containers.listed() != named or bool(halves(desk))


def halves(desk: Desk) -> list[Path]:
    return list((desk.folder / "evidence").rglob("*.part"))


def said_before_kill(folder: Path, kind: str, seconds: float) -> list[tuple[int, float]]:
    """Every batch the child said, with the milliseconds it took."""
    with forked.heard(attach_until_killed, folder, KEYS[kind]) as (child, said):
        first = said.readline()
        time.sleep(seconds)
        child.kill()
        words = [line.split() for line in (first, *whole_lines(said))]
        return [(int(number), float(milliseconds)) for number, milliseconds in words]


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=200)
    arguments.add_argument("--encrypted", action="store_true")
    given = arguments.parse_args()
    kind = "encrypted" if given.encrypted else "plain"
    with tempfile.TemporaryDirectory() as place:
        tally = kill_repeatedly(Path(place) / "attached.sencodesk", kind, given.kills)
    print(json.dumps({"workbook": kind, **tally.as_json()}, indent=2))
    return 1 if tally.lost or tally.damaged or tally.untidy else 0


if __name__ == "__main__":
    sys.exit(main())
