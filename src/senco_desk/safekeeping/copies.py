"""A copy of a workbook's database, wherever it lies and whatever it is called, open to be read: nothing is written."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from senco_desk.safekeeping.proving import prove_ours, prove_there
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect, connect_to_read
from senco_desk.store.faults import telling_faults
from senco_desk.store.folder import DATABASE
from senco_desk.store.migrating import migrate
from senco_desk.store.migrations import STEPS


@contextmanager
def read_only(file: Path, key: bytes | None) -> Iterator[Desk]:
    """The desk over a backup or another finished copy; its attached files lie in `evidence` beside it.

    One of an older version is read as this version would have it, from a copy. Raises Refused when it is missing,
    foreign, newer or under another key, and Damaged when it is broken.
    """
    with ExitStack() as leaving:
        prove_there(file)
        readable = _of_this_version(file, key, leaving)
        desk = Desk(file.parent, key, "", lambda: datetime.now(UTC), write=False, file=readable)
        leaving.callback(desk.close)
        yield desk


def _of_this_version(file: Path, key: bytes | None, leaving: ExitStack) -> Path:
    with telling_faults(), closing(connect_to_read(file, key)) as driver:
        if prove_ours(driver, file, key, len(STEPS)) == len(STEPS):
            return file
    copy = Path(leaving.enter_context(tempfile.TemporaryDirectory(prefix="senco-desk-"))) / DATABASE
    shutil.copyfile(file, copy)
    with telling_faults(), closing(connect(copy, key, "rw")) as driver:
        migrate(driver)
    return copy
