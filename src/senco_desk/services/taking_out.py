"""Taking everything out: a folder of readable files from which the workbook can be made again (`docs/format.md`)."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from senco_desk import __version__
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.language import N_, _
from senco_desk.services import children
from senco_desk.services.children import CANCELLED
from senco_desk.services.giving_out import refuse_in_a_workbook
from senco_desk.services.inbox import take_in_first
from senco_desk.services.whole_folders import whole_folder
from senco_desk.store.desk import Desk

TAKEN = Sentence(
    "export-folder-taken",
    N_("There is something at {folder} already. Nothing was written; choose a new folder, or an empty one."),
)
NOT_WRITTEN = Sentence(
    "export-not-written",
    N_(
        "The folder {folder} could not be written ({reason}). Nothing was left there, and the workbook is as it was. "
        "Make some room, or choose another place."
    ),
)

Progress = Callable[[str, int, int | None], None]
Cancelled = Callable[[], bool]
CheckFirst = Callable[[], bool]
"""Looks at what is to leave the workbook, before anything is written: whether names were checked. What it raises ends
it; the check for names raises Refused while findings are open."""


def free_folder(below: Path, name: str, today: date) -> Path:
    """A folder below another that is not there yet, called after the workbook and the day."""
    stem = name_on_disk(f"{name} {today.isoformat()}")
    folder, number = below / stem, 1
    while os.path.lexists(folder):
        number += 1
        folder = below / f"{stem} {number}"
    return folder


def unchecked() -> bool:
    """Nobody looked for names."""
    return False


@dataclass(frozen=True, slots=True)
class TakenOut:
    """`holds` counts what is in it, by the word of its kind.

    `missing` are files that the workbook no longer has whole, as `E-012 walk.jpg`: told in the folder, and not in it.
    """

    folder: Path
    holds: dict[str, int]
    missing: tuple[str, ...]
    names_checked: bool


class TakingOut:
    """The verb. It waits for the disk and for a child: not on the window's thread."""

    def __init__(self, desk: Desk, now: Callable[[], datetime]) -> None:
        self._desk, self._now = desk, now

    def take_out(
        self, target: Path, progress: Progress, cancelled: Cancelled, check_first: CheckFirst = unchecked
    ) -> TakenOut:
        """Write everything, as it is at this moment, to the new folder `target`: whole or not at all.

        Saves go on meanwhile. Raises Refused when there is something there already, when the disk does not take it,
        when it was cancelled, and what `check_first` raises; Damaged when the disk has changed a text.
        """
        refuse_in_a_workbook(target)
        came: dict[str, Any] = {}

        def heard(line: dict[str, Any]) -> None:
            if "taken" in line:
                came.update(line["taken"])
            else:
                progress(line["progress"], line["at"], line["of"])

        take_in_first(self._desk, self._now)
        with whole_folder(target, TAKEN, NOT_WRITTEN) as building:
            names_checked = check_first()
            moment = building.with_name("moment.sqlite")
            self._desk.copy_to(moment, lambda at, of: _go_on(progress, cancelled, at, of))
            asked = (str(self._desk.folder), self._desk.key, str(moment), str(building), self._now(), __version__)
            children.run("take-out", (asked,), heard, cancelled)
            moment.unlink()
            _sync_everything()
        return TakenOut(target, came["holds"], tuple(came["missing"]), names_checked)


def _go_on(progress: Progress, cancelled: Cancelled, at: int, of: int) -> None:
    if cancelled():
        raise Refused(CANCELLED)
    progress(_("Reading the workbook"), at, of)


def _sync_everything() -> None:
    """One call for tens of thousands of pages; Windows has none, and what the workbook is made of again is synced."""
    if hasattr(os, "sync"):
        os.sync()
