"""Finding words in the decade's texts, with their context, beside the same question put to a bare FTS5 table.

That table holds the same texts and gives its own `snippet()` of each.
"""

import json
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from sqlalchemy import Table, select

from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.driver import Driver, connect_to_read, connect_to_write
from senco_desk.store.findable import FINDABLE, Findable
from senco_desk.store.folder import database
from senco_desk.store.prepared import Prepared
from senco_desk.store.tables import metadata
from senco_desk.store.words import TOKENIZER, wanted
from senco_desk.wiring import Services, serve
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.workbooks import KEYS, sample

QUESTIONS = [
    "mediation", "phonics", "teaching assistants", "annual review", "parents", "governor", "transition year 7",
    "speech and language", "slips", "reading age", "deputy", "provision map", "what changed", "pupil voice", "refused",
]  # fmt: skip
ROUNDS = 20
MOST = 20
ASK = "SELECT rowid, title, snippet(bare, 1, '[', ']', '…', 24) FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT ?"


def measure() -> Iterable[Figure]:
    for named, keys in KEYS.items():
        with sample("decade", keys) as folder:
            services = serve(open_workbook(folder, keys), told_to_nobody)
            driver = _bare(folder, keys.key(folder))
            ours, bare = _asked_in_turn(services, driver)
            services.close()
            driver.close()
        yield Figure(f"find in the decade sample, {named}, median", "ms", median(ours), 1.5, median(bare))
        yield Figure(f"find in the decade sample, {named}, p95", "ms", percentile(ours, 0.95), 50)


def _asked_in_turn(services: Services, driver: Driver) -> tuple[list[float], list[float]]:
    while services.finding.catch_up():
        pass
    ours, bare = [], []
    for words in QUESTIONS * ROUNDS:
        begun = time.perf_counter()
        services.finding.find(words, MOST)
        between = time.perf_counter()
        driver.execute(ASK, (wanted(words).match, MOST)).fetchall()
        ours.append((between - begun) * 1000)
        bare.append((time.perf_counter() - between) * 1000)
    return ours, bare


def _bare(folder: Path, key: bytes | None) -> Driver:
    """All texts that can be found, in an FTS5 table as it comes, in a file of its own."""
    read = connect_to_read(database(folder), key)
    bare = connect_to_write(folder / "bare.sqlite", key, "rwc")
    bare.execute(f"CREATE VIRTUAL TABLE bare USING fts5 (title, body, tokenize='{TOKENIZER}')")
    bare.execute("BEGIN")
    for name, findable in FINDABLE.items():
        bare.executemany("INSERT INTO bare (title, body) VALUES (?, ?)", _texts(read, metadata.tables[name], findable))
    bare.execute("COMMIT")
    read.close()
    return bare


def _texts(read: Driver, table: Table, findable: Findable) -> list[tuple[str, str]]:
    keys = Prepared(select(*table.primary_key.columns)).on(read).fetchall()
    rows = findable.statement.on(read, rows=json.dumps([list(key) for key in keys])).fetchall()
    return [(f"{row[3]} {row[4]}" if findable.by_title else "", row[5]) for row in rows]
