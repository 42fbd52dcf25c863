"""The child that takes everything in: reads a folder that anybody may have edited, fills a new workbook.

One frame: the folder, the workbook's folder, its key. Lines:

    {"progress": words, "at": n, "of": m}
    {"taken": {"holds": {word: count}, "missing": [names]}}
    {"refused": code, "said": sentence}            or "damaged"
"""

from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.errors import Refused
from senco_desk.domain.open_format import Head
from senco_desk.domain.wire import answer, frames, put_line
from senco_desk.importing.open_folder import OpenFolder
from senco_desk.safekeeping.keys import FixedKey, NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.taking_in import NOT_MADE
from senco_desk.services.taking_in_lines import Filling, Progress
from senco_desk.services.taking_out_child import Said
from senco_desk.store.desk import Desk
from senco_desk.store.rebuilding import as_it_was_begun
from senco_desk.store.search import catch_up


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Take in what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    return answer(answered, lambda: _take_in(next(frames(asked)), answered))


def fill(source: Path, workbook: Path, key: bytes | None, progress: Progress) -> tuple[Head, list[str]]:
    """Fill a new workbook from a folder; what its head says, and the files that the folder does not have.

    Raises Refused for a folder that is none of ours, and Damaged, with file and place, for what is wrong in one.
    """
    folder = OpenFolder(source)
    head = folder.head()
    desk = open_workbook(workbook, FixedKey(key) if key else NoKey())
    try:
        return head, _filled(desk, folder, head, progress)
    except Refused as refused:
        raise _what_the_disk_did(refused, workbook) from refused
    finally:
        desk.close()


def _filled(desk: Desk, folder: OpenFolder, head: Head, progress: Progress) -> list[str]:
    """The files that the folder does not have."""
    filling = Filling(folder, head, desk.containers, progress)
    with desk.change() as work:
        filling.fill(work)
    as_it_was_begun(desk, head.begun, head.seen_from)
    while catch_up(desk):
        pass
    return filling.missing


def _what_the_disk_did(refused: Refused, workbook: Path) -> Refused:
    """The store speaks of what she is writing; here it is the new workbook that could not be written."""
    cause = refused.__cause__
    if cause is None:
        return refused
    return Refused(NOT_MADE, folder=workbook.name, reason=getattr(cause, "strerror", None) or cause)


def _take_in(asked: tuple[str, str, bytes | None], answered: BinaryIO) -> None:
    source, workbook, key = asked
    head, missing = fill(Path(source), Path(workbook), key, Said(answered))
    put_line(answered, {"taken": {"holds": head.holds, "missing": missing}})
