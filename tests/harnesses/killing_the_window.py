"""Kill the real window while someone types, many times, and see what is left.

    python -m tests.harnesses.killing_the_window [--kills 1000] [--encrypted]

The window says each word that was typed and each that it was told is on disk. It is killed at some moment; the workbook
is opened again, checked, and must hold the last word that was said to be kept, or a later one. `unsaved` is how many
words had been typed and were not on disk.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from senco_desk.domain.reflection import Section
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.desk import Desk
from tests import forked
from tests.harnesses import typing_window
from tests.harnesses.kill_while_typing import KEYS, spread, whole_lines
from tests.harnesses.typing_window import last_word
from tests.store.things import a_reflection

LONGEST = 1.5
"""Seconds that is typed before the kill."""
_ENOUGH = 2_000
"""Words after which a new reflection is begun."""


@dataclass
class Tally:
    kills: int = 0
    typed: int = 0
    kept: int = 0
    lost: int = 0
    damaged: int = 0
    not_opened: int = 0
    unsaved: list[float] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        found = Counter(int(words) // 10 * 10 for words in self.unsaved)
        shares = {f"{words} to {words + 9}": times for words, times in sorted(found.items())}
        return self.__dict__ | {"unsaved": spread(self.unsaved), "kills by words not yet on disk": shares}


def begin(folder: Path, kind: str) -> None:
    """A workbook with one reflection to type into."""
    create(folder, KEYS[kind])
    desk = open_workbook(folder, KEYS[kind])
    with desk.change() as work:
        work.reflections.add(replace(a_reflection(), sections=(Section("text", "", from_plain("0")),)))
    desk.close()


def kill_repeatedly(folder: Path, kind: str, kills: int, seed: int = 7, longest: float = LONGEST) -> Tally:
    chance, tally = random.Random(seed), Tally()
    begin(folder, kind)
    for _ in range(kills):
        _kill_once(folder, kind, chance.uniform(0, longest), tally)
    return tally


def window_command(folder: Path, kind: str, *more: str) -> list[str]:
    return [sys.executable, "-m", "tests.harnesses.typing_window", *_asked(folder, kind), *more]


def _asked(folder: Path, kind: str) -> list[str]:
    return [str(folder), *["--encrypted"] * (kind == "encrypted")]


def _kill_once(folder: Path, kind: str, seconds: float, tally: Tally) -> None:
    said = _said_before_kill(folder, kind, seconds)
    typed, kept = (max((number for what, number in said if what in about), default=0) for about in _ABOUT)
    tally.kills += 1
    tally.typed += sum(what == "typed" for what, _number in said)
    tally.kept += sum(what == "kept" for what, _number in said)
    try:
        desk = open_workbook(folder, KEYS[kind])
    except Exception as error:  # noqa: BLE001  (counted, and told by the exit status)
        print(error, file=sys.stderr)
        tally.not_opened += 1
        return
    last = on_disk(desk)
    tally.lost += max(0, kept - last)
    tally.unsaved.append(max(0, typed - last))
    desk.close()
    tally.damaged += not check(folder, KEYS[kind]).is_whole


_ABOUT = (("begun", "typed"), ("begun", "kept"))


def on_disk(desk: Desk) -> int:
    """The last word of the reflection that is typed into; another is begun when it has grown long."""
    with desk.view() as view:
        reflection = view.reflections.all()[0]
    words = plain(reflection.sections[0].text)
    if words.split() != [str(number) for number in range(last_word(words) + 1)]:
        raise AssertionError(f"words are missing within {words[:200]}…")
    if last_word(words) > _ENOUGH:
        with desk.change() as work:
            work.reflections.replace(replace(reflection, sections=(Section("text", "", from_plain("0")),)))
    return last_word(words)


def _said_before_kill(folder: Path, kind: str, seconds: float) -> list[tuple[str, int]]:
    with forked.heard(_type, *_asked(folder, kind), environment=environment(folder)) as (window, said):
        first = said.readline()
        time.sleep(seconds)
        window.kill()
        return [_parsed(line) for line in (first, *whole_lines(said)) if line.strip()]


def _type(*asked: str) -> int:
    """The window, in a process of its own that had loaded it and nothing else."""
    sys.argv[1:] = asked
    return typing_window.main()


def environment(folder: Path) -> dict[str, str]:
    """A home of its own beside the workbook."""
    return os.environ | {"SENCO_DESK_HOME": str(folder.parent / "home"), "QT_QPA_PLATFORM": "offscreen"}


def _parsed(line: bytes) -> tuple[str, int]:
    what, number = line.decode().split()
    return what, int(number)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=1000)
    arguments.add_argument("--encrypted", action="store_true")
    given = arguments.parse_args()
    kind = "encrypted" if given.encrypted else "plain"
    with tempfile.TemporaryDirectory() as place:
        tally = kill_repeatedly(Path(place) / "typed.sencodesk", kind, given.kills)
    print(json.dumps({"workbook": kind, **tally.as_json()}, indent=2))
    return 1 if tally.lost or tally.damaged or tally.not_opened else 0


if __name__ == "__main__":
    sys.exit(main())
