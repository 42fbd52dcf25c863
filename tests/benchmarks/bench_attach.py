"""Attaching 2 GB in 1,500 files and reading all of it back, beside plain copying with SHA-256; and the memory it takes.

The floor is held to the same promises with nothing but the standard library: each file is copied, forced to the disk
with its folder, and hashed; then read back, and hashed again to prove it. Ours does it through the service, with the
rows, one piece of evidence for each file, and what is looked into by the child.
"""

import hashlib
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.durable import sync_file, sync_folder
from senco_desk.wiring import serve
from tests.benchmarks.alone import alone
from tests.benchmarks.measuring import Figure, in_turn
from tests.benchmarks.workbooks import KEYS

FILES = int(os.environ.get("BENCH_ATTACH_FILES", "1500"))
BYTES = FILES * 2 * 1024**3 // 1500
RUNS = 3
AT_A_TIME = 1024 * 1024


def measure() -> Iterable[Figure]:
    with tempfile.TemporaryDirectory() as place:
        sources = _written(Path(place) / "sources")
        for named in KEYS:
            peaks: list[float] = []
            ours, floor = in_turn(
                lambda named=named, peaks=peaks: _in_a_process(named, sources, Path(place) / "ours", peaks),
                lambda: _copied(sources, Path(place) / "floor"),
                RUNS,
            )
            what = f"{BYTES / 1024**3:.3g} GB in {FILES} files attached and read back, {named}"
            yield Figure(what, "s", ours, 2.2, floor)
            yield Figure(f"peak memory of it, {named}", "MB", max(peaks), 200)


def _written(folder: Path) -> Path:
    """Files of many sizes, as evidence is: half of them small, a few large."""
    folder.mkdir()
    chance = random.Random(2026)
    shares = [chance.lognormvariate(0, 1.5) for _ in range(FILES)]
    for nth, share in enumerate(shares):
        content = chance.randbytes(1 + int(BYTES * share / sum(shares)))
        (folder / f"{nth}.bin").write_bytes(content)
    os.sync()
    return folder


def _in_a_process(named: str, sources: Path, folder: Path, peaks: list[float]) -> float:
    """Seconds of `_attached`, in a process whose memory is its own."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_attach", named, str(sources), str(folder)]
    took = folder.with_suffix(".json")
    _, peak = alone(command)
    peaks.append(peak)
    shutil.rmtree(folder)
    return float(json.loads(took.read_text()))


def _attached(named: str, sources: Path, folder: Path) -> float:
    create(folder, KEYS[named])
    services = serve(open_workbook(folder, KEYS[named]), told_to_nobody)
    files = sorted(sources.iterdir())
    begun = time.perf_counter()
    came = services.attaching.attach(None, files, lambda *_: None, lambda: False)
    read = sum(_read(services.desk.containers, each) for each in _attachments(services))
    took = time.perf_counter() - begun
    services.close()
    if (len(came.evidence), read) != (FILES, sum(file.stat().st_size for file in files)):
        raise AssertionError((came, read))
    return took


def _attachments(services) -> list[str]:
    with services.desk.view() as view:
        return [each.container for files in view.attachments.of_all().values() for each in files]


def _read(containers, container: str) -> int:
    behind = 0
    with containers.reading(container) as stream:
        while piece := stream.read(AT_A_TIME):
            behind += len(piece)
    return behind


def _copied(sources: Path, folder: Path) -> float:
    folder.mkdir()
    files = sorted(sources.iterdir())
    begun = time.perf_counter()
    for file in files:
        copy = folder / file.name
        shutil.copyfile(file, copy)
        sync_file(copy)
        sync_folder(folder)
        _hashed(file)
    proven = [_hashed(folder / file.name) for file in files]
    took = time.perf_counter() - begun
    shutil.rmtree(folder)
    return took if proven else 0.0


def _hashed(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


if __name__ == "__main__":
    named, sources, folder = sys.argv[1:]
    Path(folder).with_suffix(".json").write_text(json.dumps(_attached(named, Path(sources), Path(folder))))
