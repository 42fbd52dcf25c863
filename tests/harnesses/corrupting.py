"""Corrupt an encrypted workbook in many ways, and see what is shown, what is said and what comes back.

    python -m tests.harnesses.corrupting [--times 500] [--seed 1] [--size small]

Each time a copy of the workbook is spoilt somewhere: bits, blocks of zeros or noise, cut short, its first page, an
attached file, keys.json. Then it is opened and everything in it read: each thing must read as it was written or be
refused in a sentence. Then it is brought back, with an older backup at hand: all that could be read must be there, all
that is there must be as it was written now or when the backup was made, and the result must prove whole.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from statistics import mean
from typing import Any

from senco_desk.domain.errors import DeskError
from senco_desk.safekeeping.backups import Kept, listed, put, staged
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.safekeeping.salvaging import salvage
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.sampling import write_sample
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.desk import Desk
from senco_desk.store.folder import database
from senco_desk.store.key_file import KEYS, KeyFile, OpenSlot, key_id, write_keys
from senco_desk.store.repositories import View
from tests.harnesses.kill_while_typing import spread

KEY = FixedKey(bytes(range(32)))
NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
Things = dict[tuple[str, str], Any]
"""Each thing that a person sees, by its kind and its id, as it reads."""


@dataclass
class Tally:
    """What was seen. `wrong` is what must never be: something shown, or brought back, that nobody wrote."""

    times: int = 0
    crashes: list[str] = field(default_factory=list)
    wrong: int = 0
    not_brought_back: int = 0
    not_whole: int = 0
    nothing_noticed: int = 0
    told: Counter[str] = field(default_factory=Counter)
    readable_share: list[float] = field(default_factory=list)
    as_now_share: list[float] = field(default_factory=list)
    there_share: list[float] = field(default_factory=list)
    salvage_seconds: list[float] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)

    @property
    def is_good(self) -> bool:
        return not (self.crashes or self.wrong or self.not_brought_back or self.not_whole)

    def as_json(self) -> dict[str, object]:
        shares = ("readable_share", "as_now_share", "there_share")
        told = {name: {"least": min(getattr(self, name)), "mean": mean(getattr(self, name))} for name in shares}
        return self.__dict__ | told | {"salvage_seconds": spread(self.salvage_seconds)}


@dataclass(frozen=True)
class Truth:
    """The workbook as it is now, as it was when the backup was made, and that backup."""

    folder: Path
    now: Things
    then: Things
    backup: Kept


def corrupt_repeatedly(place: Path, times: int, seed: int = 1, size: str = "small") -> Tally:
    truth, tally, chance = prepared(place, size), Tally(), random.Random(seed)
    for nth in range(times):
        spoil = KINDS[nth % len(KINDS)]
        folder = place / "spoilt" / "mine.sencodesk"
        shutil.copytree(truth.folder, folder)
        tally.times += 1
        tally.kinds[spoil.__name__] += 1
        spoil(folder, chance)
        try:
            _one(folder, truth, tally)
        except Exception as fault:  # noqa: BLE001  (a crash is what is counted)
            tally.crashes.append(f"{spoil.__name__} {nth}: {fault!r}")
        shutil.rmtree(folder.parent)
    return tally


def prepared(place: Path, size: str) -> Truth:
    folder = place / "mine.sencodesk"
    write_sample(folder, size, None, KEY)
    with closing(open_workbook(folder, KEY)) as desk:
        write_keys(folder, KeyFile(desk.id, key_id(KEY.raw), NOW, (OpenSlot(KEY.raw),)))
        then = things(desk)
        (place / "backups").mkdir()
        with staged(desk, _unwatched, lambda: False) as stage:
            put(desk, stage, place / "backups", NOW, _unwatched, lambda: False)
        reflecting = Reflecting(desk, told_to_nobody, lambda: NOW)
        for _ in range(3):
            reflecting.keep(reflecting.begin())
        now = things(desk)
    return Truth(folder, now, then, listed(place / "backups")[0])


def things(desk: Desk) -> Things:
    """Everything that can be read; what cannot is left out. Raises whatever is no sentence."""
    found: Things = {}
    for name, read in _READINGS.items():
        for each, value in _ids(desk, name):
            try:
                with desk.view() as view:
                    found[name, each] = read(view, desk, each) if value is None else value
            except DeskError:
                continue
    return found


_READINGS: dict[str, Callable[[View, Desk, str], Any]] = {
    "reflection": lambda view, _desk, each: view.reflections.get(each),
    "evidence": lambda view, _desk, each: view.evidence.get(each),
    "case": lambda view, _desk, each: view.cases.get(each),
    "attachment": lambda view, desk, each: (got := view.attachments.get(each), _content(desk, got.container)),
}


def _ids(desk: Desk, name: str) -> Iterator[tuple[str, None]]:
    try:
        with desk.view() as view:
            ids = view.reading.driver.execute(f'SELECT id FROM "{name}"').fetchall()
    except Exception as error:
        if not hasattr(error, "sqlite_errorname") and not isinstance(error, DeskError):
            raise
        return
    yield from ((each, None) for (each,) in ids)


def _content(desk: Desk, container: str) -> str:
    with desk.containers.reading(container) as stream:
        return sha256(stream.read()).hexdigest()


# one time


def _one(folder: Path, truth: Truth, tally: Tally) -> None:
    readable = _read(folder, truth, tally)
    tally.readable_share.append(len(readable) / len(truth.now))
    began = time.perf_counter()
    salvage(folder, KEY.raw, truth.backup, NOW, _unwatched, lambda: False)
    tally.salvage_seconds.append(time.perf_counter() - began)
    with closing(open_workbook(folder, OwnKeys(), write=True)) as desk:
        back = things(desk)
    tally.not_whole += not check(folder, OwnKeys()).is_whole
    tally.wrong += sum(1 for each, value in back.items() if value not in (truth.now.get(each), truth.then.get(each)))
    tally.not_brought_back += sum(1 for each in readable if back.get(each) != truth.now[each])
    tally.as_now_share.append(sum(1 for each in truth.now if back.get(each) == truth.now[each]) / len(truth.now))
    tally.there_share.append(sum(1 for each in truth.now if each in back) / len(truth.now))


def _read(folder: Path, truth: Truth, tally: Tally) -> Things:
    """What reads as it was written, after everything in it was looked at as the window would."""
    readable: Things = {}
    try:
        with closing(open_workbook(folder, _keys(folder, tally), write=False)) as desk:
            readable = things(desk)
    except DeskError as told:
        tally.told[told.code] += 1
        return {}
    wrong = [each for each, value in readable.items() if value != truth.now.get(each)]
    tally.wrong += len(wrong)
    if len(readable) == len(truth.now):
        tally.nothing_noticed += check(folder, KEY).is_whole
        tally.told["everything reads"] += 1
    else:
        tally.told["some of it reads"] += 1
    return {each: value for each, value in readable.items() if each not in wrong}


def _keys(folder: Path, tally: Tally) -> KeyProvider:
    """Hers; or, when keys.json says nothing any more, the sheet's."""
    try:
        key = OwnKeys().key(folder)
    except DeskError as told:
        tally.told[told.code] += 1
        return KEY
    if key != KEY.raw:
        tally.wrong += 1
    return KEY


# ways to spoil it


def one_bit(folder: Path, chance: random.Random) -> None:
    _flip(database(folder), chance, 1)


def twenty_bits(folder: Path, chance: random.Random) -> None:
    _flip(database(folder), chance, 20)


def a_page_of_zeros(folder: Path, chance: random.Random) -> None:
    _block(database(folder), chance, 4096, bytes(4096))


def a_block_of_zeros(folder: Path, chance: random.Random) -> None:
    _block(database(folder), chance, 65536, bytes(65536))


def a_block_of_noise(folder: Path, chance: random.Random) -> None:
    length = chance.randrange(1, 40_000)
    _block(database(folder), chance, 1, chance.randbytes(length))


def a_page_in_another_place(folder: Path, chance: random.Random) -> None:
    content = database(folder).read_bytes()
    page = chance.randrange(len(content) // 4096) * 4096
    _block(database(folder), chance, 4096, content[page : page + 4096])


def cut_short(folder: Path, chance: random.Random) -> None:
    content = database(folder).read_bytes()
    database(folder).write_bytes(content[: chance.randrange(len(content))])


def cut_short_by_a_little(folder: Path, chance: random.Random) -> None:
    content = database(folder).read_bytes()
    database(folder).write_bytes(content[: -chance.randrange(1, 9000)])


def the_first_page(folder: Path, chance: random.Random) -> None:
    content = bytearray(database(folder).read_bytes())
    begin = chance.choice((0, 16, 100))
    content[begin:4096] = chance.randbytes(4096 - begin)
    database(folder).write_bytes(content)


def a_container(folder: Path, chance: random.Random) -> None:
    file = chance.choice(sorted(folder.glob("evidence/*/*")))
    way = chance.choice(("flip", "cut", "gone", "empty", "swapped"))
    if way == "flip":
        _flip(file, chance, 1)
    elif way == "cut":
        file.write_bytes(file.read_bytes()[: chance.randrange(file.stat().st_size)])
    elif way == "gone":
        file.unlink()
    elif way == "empty":
        file.write_bytes(b"")
    else:
        shutil.copyfile(chance.choice(sorted(folder.glob("evidence/*/*"))), file.with_name("x"))
        file.with_name("x").replace(file)


def keys_json(folder: Path, chance: random.Random) -> None:
    file = folder / KEYS
    way = chance.choice(("flip", "cut", "gone", "noise"))
    if way == "flip":
        _flip(file, chance, chance.choice((1, 3, 30)))
    elif way == "cut":
        file.write_bytes(file.read_bytes()[: chance.randrange(file.stat().st_size)])
    elif way == "gone":
        file.unlink()
    else:
        file.write_bytes(chance.randbytes(chance.randrange(100_000)))


KINDS: tuple[Callable[[Path, random.Random], None], ...] = (
    one_bit,
    twenty_bits,
    a_page_of_zeros,
    a_block_of_zeros,
    a_block_of_noise,
    a_page_in_another_place,
    cut_short,
    cut_short_by_a_little,
    the_first_page,
    a_container,
    keys_json,
)


def _flip(file: Path, chance: random.Random, bits: int) -> None:
    content = bytearray(file.read_bytes())
    for _ in range(bits):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def _block(file: Path, chance: random.Random, step: int, block: bytes) -> None:
    content = bytearray(file.read_bytes())
    begin = chance.randrange(max(1, (len(content) - len(block)) // step)) * step
    content[begin : begin + len(block)] = block
    file.write_bytes(content[: max(len(content), begin + len(block))])


def _unwatched(_doing: str, _at: int, _of: int | None) -> None:
    pass


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", choices=["small", "year"], default="small")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        tally = corrupt_repeatedly(Path(place), asked.times, asked.seed, asked.size)
    print(json.dumps(tally.as_json(), indent=2))
    return 0 if tally.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
