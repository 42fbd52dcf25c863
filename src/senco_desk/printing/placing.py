"""Where a copy is put: written beside its place under another name, and moved there only when it is whole.

The move is the last thing of all, by whoever asked for the copy, so that until then it can be cancelled and nothing
was written. No ReportLab here: the asker need not load it.
"""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EDQUOT, EISDIR, ENOSPC
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_

UNWRITABLE = Sentence(
    "print-unwritable",
    N_(
        "The copy cannot be written to {target} ({why}). Nothing was written and your workbook is not touched. "
        "Choose another folder or another name, or close the file if it is open elsewhere."
    ),
)
NO_ROOM = Sentence(
    "print-disk-full",
    N_(
        "The disk is full, so the copy was not written to {target}. Nothing half-written was left and your workbook is "
        "not touched. Make some room, or choose another place, and print again."
    ),
)


@contextmanager
def beside(target: Path, began: Callable[[Path], None]) -> Iterator[BinaryIO]:
    """A new file in the folder of `target`, to be written whole; removed if that breaks off.

    `began` is told its path, for `put`, and to be removed by whoever stops this from outside. Raises Refused when
    `target` cannot be written or the disk is full.
    """
    waiting = target.with_name(f".senco-desk-{secrets.token_hex(8)}.part")
    with _refusing(target, waiting):
        _refuse_protected(target)
        began(waiting)  # before it is there: who stops this from outside may do so at any moment
        with waiting.open("xb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())


def put(waiting: Path, target: Path) -> None:
    """Move a whole copy into its place; in place of an older one. Raises Refused when it cannot be, and removes it."""
    with _refusing(target, waiting):
        waiting.replace(target)


@contextmanager
def _refusing(target: Path, waiting: Path) -> Iterator[None]:
    try:
        yield
    except BaseException as fault:
        with suppress(OSError):  # it never came to be
            waiting.unlink(missing_ok=True)
        if isinstance(fault, OSError) and not isinstance(fault, BrokenPipeError):  # whoever is told has gone away
            raise refusal(fault, target) from fault
        raise


def _refuse_protected(target: Path) -> None:
    """Renaming would go through over a file that is write-protected, and fail over a folder only at the end."""
    if target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))


def refusal(fault: OSError, target: Path) -> Refused:
    """What is said of a fault in writing to `target`."""
    if fault.errno in (ENOSPC, EDQUOT):
        return Refused(NO_ROOM, target=target)
    return Refused(UNWRITABLE, target=target, why=fault.strerror or type(fault).__name__)
