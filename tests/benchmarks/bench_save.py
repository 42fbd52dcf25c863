"""A save of what is being typed, beside a bare update of the same words through the driver, with the same pragmas."""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count

from senco_desk.domain import text
from senco_desk.domain.reflection import Section
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.driver import Driver, connect_to_write
from senco_desk.store.folder import database
from senco_desk.wiring import serve
from tests.benchmarks.measuring import Figure, in_turn
from tests.benchmarks.workbooks import KEYS, sample

RUNS = 200
PARAGRAPH = "The pupils read their own plans and told us which lines were no longer true. " * 13
SIZES = {"300 words": 1, "10,000 words": 48}


def measure() -> Iterable[Figure]:
    for named, keys in KEYS.items():
        with sample("small", keys) as folder, sample("small", keys) as another:
            services = serve(open_workbook(folder, keys), told_to_nobody)
            driver = connect_to_write(database(another), keys.key(another))
            for size, paragraphs in SIZES.items():
                ours, floor = in_turn(_ours(services.reflecting, paragraphs), _bare(driver, paragraphs), RUNS)
                yield Figure(f"a save of {size}, {named}", "ms", ours, 2.0, floor)
            services.close()
            driver.close()


def _ours(reflecting: Reflecting, paragraphs: int) -> Callable[[], float]:
    kept = reflecting.keep(replace(reflecting.begin(), title="Measured"))
    typed = count()

    def save() -> float:
        section = Section("text", "", text.from_plain(_words(paragraphs, next(typed))))
        changed = replace(kept, sections=(section,))
        begun = time.perf_counter()
        reflecting.keep(changed)
        return (time.perf_counter() - begun) * 1000

    return save


def _bare(driver: Driver, paragraphs: int) -> Callable[[], float]:
    row = driver.execute("SELECT id FROM reflection ORDER BY number DESC").fetchone()[0]
    typed = count()

    def save() -> float:
        words = _words(paragraphs, next(typed))
        sections = json.dumps([["text", "", text.to_json(text.from_plain(words))]])
        begun = time.perf_counter()
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("UPDATE reflection SET sections = ?, plain = ? WHERE id = ?", (sections, words, row))
        driver.execute("COMMIT")
        return (time.perf_counter() - begun) * 1000

    return save


def _words(paragraphs: int, nth: int) -> str:
    return "\n".join([PARAGRAPH] * paragraphs) + f" {nth}"
