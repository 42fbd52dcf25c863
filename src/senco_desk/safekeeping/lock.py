"""One desk writes a workbook at a time. The lock is the system's own: it goes when its holder does, however it ends."""

import json
import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from senco_desk.domain.days import clock, day_of_week, how_long
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.folder import HOLDER, LOCK

HELD = Sentence(
    "workbook-open-already",
    N_(
        "This workbook is open already, on {host}, for {long} (since {clock} on {day}, process {process}). Go to that "
        "window, or close it and try again. Nothing was changed; it can be checked meanwhile."
    ),
)
HELD_BY_SOMEONE = Sentence(
    "workbook-open-already",
    N_(
        "This workbook is open already in another program. Go to that window, or close it and try again. "
        "Nothing was changed; it can be checked meanwhile."
    ),
)


@dataclass(frozen=True, slots=True)
class Holder:
    host: str
    process: int
    since: datetime


class WorkbookLock:
    """The lock on a workbook's folder, and, beside it, who holds it."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / LOCK, timeout=0, thread_local=False)
        self._holder = folder / HOLDER

    def take(self) -> None:
        """Raises Refused, with who has it, while another holds it; OSError where the folder takes no lock."""
        try:
            self._lock.acquire()
        except Timeout:
            raise self._held() from None
        told = {"host": platform.node(), "process": os.getpid(), "since": datetime.now(UTC).isoformat()}
        with suppress(OSError):  # who holds it is a courtesy; the lock itself holds without it
            self._holder.write_text(json.dumps(told), "utf-8")

    def release(self) -> None:
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def holder(self) -> Holder | None:
        """Who wrote that they hold it; None when nobody did, or half of it."""
        try:
            told = json.loads(self._holder.read_text("utf-8"))
            return Holder(told["host"], told["process"], datetime.fromisoformat(told["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _held(self) -> Refused:
        holder = self.holder()
        if holder is None:
            return Refused(HELD_BY_SOMEONE)
        day = day_of_week(holder.since.astimezone().date())
        long = how_long(datetime.now(UTC) - holder.since.astimezone(UTC))
        return Refused(HELD, host=holder.host, process=holder.process, clock=clock(holder.since), day=day, long=long)
