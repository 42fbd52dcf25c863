"""The folders that backups go to: which can be one, and what a disk did to them, told in a sentence."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.folder import workbook_around

GONE = Sentence(
    "backup-folder-gone",
    N_(
        "The folder for backups, {folder}, is not there. If it is on a stick or a network drive, connect it; or choose "
        "another. No backup was made, and everything in the workbook is safe."
    ),
)
IN_THE_WORKBOOK = Sentence(
    "backup-in-workbook",
    N_(
        "{folder} lies in a workbook: what takes the one would take the other, so no backup goes there. Nothing has "
        "changed. Choose a folder elsewhere, best on a stick."
    ),
)
FULL = Sentence(
    "backup-disk-full",
    N_(
        "There is not enough room for a backup in {folder}. No half of one was left, and everything in the workbook is "
        "safe. Make some room there, or choose another folder."
    ),
)
NOT_WRITTEN = Sentence(
    "backup-not-written",
    N_(
        "The backup could not be written to {folder} ({reason}). No half of one was left, and everything in the "
        "workbook is safe. See that the disk is connected and may be written, or choose another folder."
    ),
)
_FULL = {errno.ENOSPC, errno.EDQUOT}


def prove_place(folder: Path, workbook: Path) -> None:
    """Raises Refused for a folder that is not there, or that lies in a workbook, this one or another."""
    there, own = Path(os.path.realpath(folder)), Path(os.path.realpath(workbook))
    if own in (there, *there.parents) or workbook_around(there / "any") is not None:
        raise Refused(IN_THE_WORKBOOK, folder=folder)
    if not os.path.isdir(folder):  # noqa: PTH112  (Path.is_dir raises where it may not look)
        raise Refused(GONE, folder=folder)


def same_disk(folder: Path, workbook: Path) -> bool:
    """Whether what takes the laptop takes this folder too; False when that cannot be known."""
    try:
        return folder.stat().st_dev == workbook.stat().st_dev
    except OSError:
        return False


@contextmanager
def telling_disk(folder: Path) -> Iterator[None]:
    """Raise what the disk under `folder` did as Refused."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Refused(FULL, folder=folder) from error
        if not os.path.isdir(folder):  # noqa: PTH112
            raise Refused(GONE, folder=folder) from error
        raise Refused(NOT_WRITTEN, folder=folder, reason=error.strerror or error) from error
    except Refused as refused:
        if refused.code in ("disk-full", "container-disk-full"):
            raise Refused(FULL, folder=folder) from refused
        raise
