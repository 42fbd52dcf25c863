"""A workbook is a folder, handled as one thing; what lies where in it."""

import os
from pathlib import Path

DATABASE = "workbook.sqlite"
LOCK = "lock"
HOLDER = "held-by.json"
BALLAST = "ballast"
SNAPSHOTS = "snapshots"


def workbook_folder(given: Path) -> Path:
    """The folder of the workbook that a person named: the folder itself, or the database inside it."""
    return given.parent if given.name == DATABASE and not os.path.isdir(given) else given  # noqa: PTH112  (Path.is_dir raises)


def database(folder: Path) -> Path:
    return folder / DATABASE


def hot_journal(folder: Path) -> Path | None:
    """The journal that an interrupted save may have left behind, if there is one with anything in it."""
    journal = folder / f"{DATABASE}-journal"
    return journal if journal.exists() and journal.stat().st_size else None
