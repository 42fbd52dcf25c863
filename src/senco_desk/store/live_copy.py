"""A copy of the database while somebody writes in it: a few pages at a time, with saves in between.

SQLite keeps a copy that is made on the writing connection itself in step with what is saved meanwhile
(https://sqlite.org/backup.html); from any other connection it would begin anew with each save, and never end while
someone types.
"""

import errno
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.driver import Driver, Error, connect
from senco_desk.store.faults import fault_name

DISTURBED = Sentence(
    "copy-disturbed",
    N_("Another program wrote in the workbook's file while it was copied, so the copy was left. Nothing was changed."),
)

PAGES = 32
"""Of one step, 4 KiB each: a few milliseconds encrypted, so that no save waits longer."""

_BREATH = 0.001
"""Seconds between two steps: a save that waits has its turn."""

_ALL_OF_IT = 101
"""SQLITE_DONE."""

_NUMBERS = {"FULL": errno.ENOSPC, "IOERR": errno.EIO, "CANTOPEN": errno.EACCES, "READONLY": errno.EROFS}

GoOn = Callable[[int, int], None]
"""Called between two steps with the pages copied and how many there are; what it raises ends the copying."""


class LiveCopy:
    """`turn` is held while the database is touched; `lend` gives the writing connection, or raises when it is gone.

    `at_once`: the connection only reads, so that all of it is one step, and saves of another program wait for it.
    """

    def __init__(self, turn: threading.Lock, lend: Callable[[], Driver], go_on: GoOn, *, at_once: bool) -> None:
        self._turn, self._lend, self._go_on = turn, lend, go_on
        self._pages = -1 if at_once else PAGES
        self._held: dict[str, int] = {}

    def to(self, file: Path, key: bytes | None) -> dict[str, int]:
        """Write all of it to a new file, which is not synced; the rows of each table at that moment.

        Raises OSError when the disk does not take it.
        """
        with _telling_the_disk(), closing(connect(file, key, "rwc")) as copy:
            for quicker in ("synchronous = OFF", "journal_mode = OFF", f"cache_size = {PAGES}"):
                copy.execute(f"PRAGMA {quicker}").fetchall()
            with self._turn:
                driver = self._lend()
                driver.backup(copy, pages=self._pages, progress=lambda *at: self._between(driver, *at), sleep=0)
        return self._held

    def _between(self, driver: Driver, status: int, remaining: int, pages: int) -> None:
        if status == _ALL_OF_IT:
            self._held = counts(driver)
            return
        self._turn.release()
        try:
            self._go_on(pages - remaining, pages)
            time.sleep(_BREATH)
        finally:
            self._turn.acquire()
        if self._lend() is not driver:
            raise Refused(DISTURBED)


@contextmanager
def _telling_the_disk() -> Iterator[None]:
    """As any other writing of a file tells it: what is said of the workbook's own file would not be true here."""
    try:
        yield
    except Error as error:
        number = _NUMBERS.get(fault_name(error).partition("_")[2])
        if number is None:
            raise
        raise OSError(number, os.strerror(number)) from error


def counts(driver: Driver) -> dict[str, int]:
    """How many rows each table of a workbook has, but for the search index."""
    names = driver.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'"
    ).fetchall()
    return {name: driver.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608
