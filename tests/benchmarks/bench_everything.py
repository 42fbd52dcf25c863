"""Ten years taken out and taken in again, beside plain copying of the same bytes with SHA-256; and the memory it takes.

What comes back is compared, over every table and every file: the last figure says in how many of them it differs. The
floor of taking out writes the same files again, hashed, and forces them to the disk with one call. That of taking in
copies what is taken in, and puts each line of JSON into one table of SQLite with a full-text index.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.sampling import write_sample
from senco_desk.services.taking_in import take_in
from senco_desk.services.taking_out import TakingOut
from senco_desk.wiring import now
from tests.benchmarks.alone import alone
from tests.benchmarks.measuring import Figure, seconds
from tests.benchmarks.workbooks import KEYS
from tests.services.same_workbook import compared, differences

SIZE = os.environ.get("BENCH_EVERYTHING_SIZE", "decade")


def measure() -> Iterable[Figure]:
    with tempfile.TemporaryDirectory() as place:
        for named in KEYS:
            here = Path(place) / named
            write_sample(here / "first", SIZE, None, KEYS[named])
            for way, target in (("out", 10), ("in", 10)):
                took, peak = alone([sys.executable, "-m", "tests.benchmarks.bench_everything", way, named, str(here)])
                floor = seconds(lambda here=here, way=way: _floor(way, here))
                yield Figure(f"the {SIZE} taken {way}, {named}", "s", took, target, floor)
                yield Figure(f"peak memory of it, {named}", "MB", peak, 300)
            yield Figure(
                f"of {len(compared())} tables and all files differ, {named}", "of them", _differing(named, here), 0
            )
            shutil.rmtree(here)


def _measured(way: str, named: str, here: Path) -> None:
    if way == "out":
        desk = open_workbook(here / "first", KEYS[named], write=False)
        TakingOut(desk, now).take_out(here / "out", _unheard, _never)
        desk.close()
    else:
        take_in(here / "out", here / "second", KEYS[named], _unheard, _never)


def _floor(way: str, here: Path) -> None:
    copy = here / "floor"
    taken_in = ("data", "files", "pictures")
    for file in [file for file in (here / "out").rglob("*") if file.is_file()]:
        path = file.relative_to(here / "out")
        if way == "out" or path.parts[0] in taken_in:
            content = file.read_bytes()
            hashlib.sha256(content).digest()
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_bytes(content)
    if way == "in":
        _rows(copy)
    os.sync()
    shutil.rmtree(copy)


def _rows(copy: Path) -> None:
    """Each line read as JSON and put into one table with a full-text index, in one transaction."""
    with closing(sqlite3.connect(copy / "floor.sqlite")) as driver, driver:
        driver.execute("CREATE TABLE held (id TEXT PRIMARY KEY, kind TEXT, line TEXT)")
        driver.execute("CREATE VIRTUAL TABLE search USING fts5 (line, content='')")
        for file in (copy / "data").glob("*.jsonl"):
            for number, line in enumerate(file.read_bytes().split(b"\n")[:-1]):
                words = json.dumps(json.loads(line), ensure_ascii=False)
                driver.execute("INSERT INTO held VALUES (?, ?, ?)", (f"{file.stem} {number}", file.stem, words))
                driver.execute("INSERT INTO search (rowid, line) VALUES (last_insert_rowid(), ?)", (words,))


def _differing(named: str, here: Path) -> float:
    first = open_workbook(here / "first", KEYS[named], write=False)
    second = open_workbook(here / "second", KEYS[named], write=False)
    try:
        return len(differences(first, second))
    finally:
        first.close()
        second.close()


def _unheard(doing: str, at: int, of: int | None) -> None:
    pass


def _never() -> bool:
    return False


if __name__ == "__main__":
    _way, _named, _here = sys.argv[1:]
    _measured(_way, _named, Path(_here))
