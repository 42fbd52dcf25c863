"""Finding words in the decade's texts, beside the same question put to bare FTS5."""

import time
from collections.abc import Iterable
from statistics import median

from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.driver import connect_to_read
from senco_desk.store.folder import database
from senco_desk.wiring import serve
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.workbooks import KEYS, sample

QUESTIONS = [
    "mediation", "phonics", "teaching assistants", "annual review", "parents", "governor", "transition year 7",
    "speech and language", "slips", "reading age", "deputy", "provision map", "what changed", "pupil voice", "refused",
]  # fmt: skip
ROUNDS = 20
MOST = 30
BARE = "SELECT rowid, rank FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?"


def measure() -> Iterable[Figure]:
    for named, keys in KEYS.items():
        with sample("decade", keys) as folder:
            services = serve(open_workbook(folder, keys), told_to_nobody)
            driver = connect_to_read(database(folder), keys.key(folder))
            while services.finding.catch_up():
                pass
            ours, bare = [], []
            for _round in range(ROUNDS):
                for words in QUESTIONS:
                    begun = time.perf_counter()
                    services.finding.find(words, MOST)
                    between = time.perf_counter()
                    driver.execute(BARE, (" AND ".join(f'"{word}"' for word in words.split()), MOST)).fetchall()
                    ours.append((between - begun) * 1000)
                    bare.append((time.perf_counter() - between) * 1000)
            services.close()
            driver.close()
        yield Figure(f"find in the decade sample, {named}, median", "ms", median(ours), 1.5, median(bare))
        yield Figure(f"find in the decade sample, {named}, p95", "ms", percentile(ours, 0.95), 50)
