"""A workbook written anew takes its own place: it is built beside itself, and after a crash one of the two is whole.

    .NAME.changing    begun, perhaps half of it        .NAME.changed    whole, about to take its place
    .NAME.before      what stood there before

There is always one whole workbook: in its place, or else, between two renames, in `.changed`. Light: looked at before
the first paint.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.durable import sync_file, sync_folder
from senco_desk.store.folder import database

NOT_PUT_RIGHT = Sentence(
    "change-not-finished",
    N_(
        "A change of the whole workbook was interrupted, and it could not be finished now ({reason}). Nothing is lost: "
        "all of it is in the folder {beside}. See that {parent} may be written, then open it again."
    ),
)


@dataclass(frozen=True, slots=True)
class Beside:
    """The folders beside that of a workbook."""

    folder: Path

    @property
    def changing(self) -> Path:
        return self._named("changing")

    @property
    def changed(self) -> Path:
        return self._named("changed")

    @property
    def before(self) -> Path:
        return self._named("before")

    def _named(self, what: str) -> Path:
        return self.folder.with_name(f".{self.folder.name}.{what}")


def put_right(folder: Path) -> None:
    """Finish a change that was interrupted between its renames. Raises Refused when the disk does not let it."""
    if os.path.exists(folder):  # noqa: PTH110  (Path.exists raises for a name that can be no folder's)
        return
    beside = Beside(folder)
    for whole in (beside.changed, beside.before):
        if os.path.exists(whole):  # noqa: PTH110
            try:
                whole.rename(folder)
            except OSError as error:
                if not folder.exists():  # otherwise another process was quicker
                    raise Refused(NOT_PUT_RIGHT, reason=error.strerror, beside=whole, parent=folder.parent) from error
            return


def clear_away(folder: Path) -> None:
    """Erase what a change left beside the workbook at `folder`, which is proven to be whole; nothing if it is gone."""
    if not database(folder).exists():
        return
    beside = Beside(folder)
    left = [each for each in (beside.changing, beside.changed, beside.before) if each.exists()]
    if left:
        from shutil import rmtree  # late: nothing is painted with it

        for each in left:
            rmtree(each, ignore_errors=True)


def take_the_place(folder: Path) -> None:
    """What was built in `.changing` takes its place. Raises OSError; then all is as it was."""
    beside = Beside(folder)
    for file in beside.changing.rglob("*"):
        if file.is_dir():
            sync_folder(file)
        else:
            sync_file(file)
    sync_folder(beside.changing)
    beside.changing.rename(beside.changed)
    sync_folder(folder.parent)
    folder.rename(beside.before)
    try:
        beside.changed.rename(folder)
    except OSError:
        with suppress(OSError):
            beside.before.rename(folder)
        raise
    sync_folder(folder.parent)
