"""Saves of what is being typed while a backup of the same workbook is made, beside saves while nothing is."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median

from senco_desk.domain import text
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.safekeeping.backups import put, staged
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.desk import Desk
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.workbooks import KEYS, sample

BACKUPS = 20
SAVER = "saver"
LONGEST = 50.0
"""Milliseconds by which a backup may delay a save."""
EVERY = 0.004
"""Seconds between two saves: far denser than any typing, so that every step of a backup is met."""


def measure() -> Iterable[Figure]:
    for named, keys in KEYS.items():
        with sample("year", keys) as folder, closing(open_workbook(folder, keys)) as desk:
            turn = desk._one_at_a_time = _TimedTurn()  # type: ignore[assignment]
            saving = _Saving(desk)
            alone = saving.during(lambda: time.sleep(5))
            turn.waits.clear()
            seconds: list[float] = []
            meanwhile = saving.during(lambda seconds=seconds, desk=desk: seconds.extend(_backups(desk)))
        print(f"  {named}: {len(alone)} saves alone, ms: {_spread(alone)}", flush=True)
        print(f"  {named}: {len(meanwhile)} saves during {BACKUPS} backups, ms: {_spread(meanwhile)}", flush=True)
        print(f"  {named}: of these a save waited for its turn, ms: {_spread(turn.waits)}", flush=True)
        yield Figure(f"the longest that a save waited for a backup, {named}", "ms", max(turn.waits), LONGEST)
        later = percentile(meanwhile, 0.99) - percentile(alone, 0.99)
        yield Figure(f"by how much later 99 of 100 saves end during a backup, {named}", "ms", later, LONGEST)
        yield Figure(f"a backup of the year, {named}", "s", median(seconds), 5.0)


class _TimedTurn:
    """The desk's lock, which notes how long each save waits for it; what a backup waits is no matter."""

    def __init__(self) -> None:
        self._lock, self.waits = threading.Lock(), list[float]()

    def acquire(self) -> None:
        begun = time.perf_counter()
        self._lock.acquire()
        if threading.current_thread().name == SAVER:
            self.waits.append((time.perf_counter() - begun) * 1000)

    def release(self) -> None:
        self._lock.release()

    def __enter__(self) -> None:
        self.acquire()

    def __exit__(self, *_raised: object) -> None:
        self.release()


class _Saving:
    """Saves a little more of one reflection again and again."""

    def __init__(self, desk: Desk) -> None:
        self._reflecting = Reflecting(desk, told_to_nobody, lambda: datetime.now(UTC))
        self._kept = self._reflecting.keep(replace(self._reflecting.begin(), title="Measured"))
        self._typed = count()

    def during(self, work: Callable[[], object]) -> list[float]:
        """How long each save took while `work` was done, in milliseconds."""
        ended, taken = threading.Event(), list[float]()

        def save_on() -> None:
            while not ended.is_set():
                taken.append(self._save())
                time.sleep(EVERY)

        saving = threading.Thread(target=save_on, name=SAVER)
        saving.start()
        work()
        ended.set()
        saving.join()
        return taken

    def _save(self) -> float:
        section = Section("text", "", text.from_plain("The slips said more. " * 90 + str(next(self._typed))))
        changed: Reflection = replace(self._kept, sections=(section,))
        begun = time.perf_counter()
        self._reflecting.keep(changed)
        return (time.perf_counter() - begun) * 1000


def _backups(desk: Desk) -> list[float]:
    taken = []
    with tempfile.TemporaryDirectory() as place:
        for _ in range(BACKUPS):
            begun = time.perf_counter()
            with staged(desk, _unwatched, lambda: False) as stage:
                put(desk, stage, Path(place), datetime.now(UTC), _unwatched, lambda: False)
            taken.append(time.perf_counter() - begun)
    return taken


def _spread(taken: list[float]) -> str:
    shares = (0.5, 0.9, 0.99, 1.0)
    return ", ".join(f"{share:.0%} {percentile(taken, share):.1f}" for share in shares)


def _unwatched(_doing: str, _at: int, _of: int | None) -> None:
    pass
