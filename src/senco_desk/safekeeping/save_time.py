"""How long a save takes on the disk a workbook lies on: measured, for only that shows if typing is safe there."""

import statistics
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter

from senco_desk.store.driver import Driver, Error, connect_to_write

_SAVES = 15
_WORDS = "What happened, and what do you make of it? " * 70
"""About 3,000 characters: a reflection."""


def measured_save(folder: Path, key: bytes | None) -> float | None:
    """Milliseconds, the median of some saves to a database of its own beside the workbook; None if it takes none."""
    try:
        with tempfile.TemporaryDirectory(prefix=".save-time-", dir=folder) as place:
            return _measured(Path(place) / "probe.sqlite", key)
    except (OSError, Error):
        return None


def _measured(file: Path, key: bytes | None) -> float:
    with closing(connect_to_write(file, key, "rwc")) as driver:
        driver.execute("CREATE TABLE written (id INTEGER PRIMARY KEY, words TEXT)")
        driver.execute("INSERT INTO written VALUES (1, '')")
        return round(statistics.median(_save(driver, number) for number in range(_SAVES)), 2)


def _save(driver: Driver, number: int) -> float:
    began = perf_counter()
    driver.execute("BEGIN IMMEDIATE")
    driver.execute("UPDATE written SET words = ? WHERE id = 1", (f"{number} {_WORDS}",))
    driver.execute("COMMIT")
    return (perf_counter() - began) * 1000
