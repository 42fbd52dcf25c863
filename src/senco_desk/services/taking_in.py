"""Taking everything in: a folder in the open format becomes a new workbook, whole or not at all (`docs/format.md`)."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from senco_desk.domain.errors import Sentence
from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.language import N_
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import TAKEN, create
from senco_desk.services import children
from senco_desk.services.giving_out import refuse_in_a_workbook
from senco_desk.services.whole_folders import whole_folder
from senco_desk.store.folder import workbook_folder

NOT_MADE = Sentence(
    "import-not-made",
    N_(
        "The new workbook could not be written to {folder} ({reason}). Nothing was left there, and the folder it was "
        "to be made from is as it was. Make some room, or choose another place."
    ),
)

SUFFIX = ".sencodesk"

Progress = Callable[[str, int, int | None], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """`holds` counts what is in it, by the word of its kind.

    `missing` are files that the folder did not have either, as `E-012 walk.jpg`.
    """

    workbook: Path
    holds: dict[str, int]
    missing: tuple[str, ...]


def free_place(source: Path, workbooks: Path) -> Path:
    """A folder below `workbooks` that is not there yet, called after the folder that it is made of."""
    stem = name_on_disk(source.absolute().name).removesuffix(SUFFIX) or "Workbook"
    place, number = workbooks / f"{stem}{SUFFIX}", 1
    while os.path.lexists(place):
        number += 1
        place = workbooks / f"{stem} {number}{SUFFIX}"
    return place


def take_in(source: Path, workbook: Path, keys: KeyProvider, progress: Progress, cancelled: Cancelled) -> TakenIn:
    """Make a new workbook at `workbook` from the folder `source`: whole or not at all. It waits for a child.

    Raises Refused when something is there already, when `source` is no such folder or a newer one's, when the disk
    does not take it or it was cancelled; and Damaged, with file and place, for what is wrong in the folder.
    """
    workbook = workbook_folder(workbook)
    refuse_in_a_workbook(workbook)
    came: dict[str, Any] = {}

    def heard(line: dict[str, Any]) -> None:
        if "taken" in line:
            came.update(line["taken"])
        else:
            progress(line["progress"], line["at"], line["of"])

    with whole_folder(workbook, TAKEN, NOT_MADE) as building:
        create(building, keys)
        asked = (str(source.absolute()), str(building), keys.key(building))
        children.run("take-in", (asked,), heard, cancelled)
    return TakenIn(workbook, came["holds"], tuple(came["missing"]))
