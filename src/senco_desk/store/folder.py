"""A workbook is a folder, handled as one thing; what lies where in it."""

import os
from pathlib import Path

DATABASE = "workbook.sqlite"
LOCK = "lock"
HOLDER = "held-by.json"
REMEMBERED = "remembered"
BALLAST = "ballast"
SNAPSHOTS = "snapshots"
EVIDENCE = "evidence"
INBOX = "inbox"

_DEEPEST = 3
"""Folders above a file in which it could be a workbook's own: a container lies in one of many, in `evidence`."""


def workbook_folder(given: Path) -> Path:
    """The folder of the workbook that a person named: the folder itself, or the database inside it."""
    return given.parent if given.name == DATABASE and not os.path.isdir(given) else given  # noqa: PTH112  (Path.is_dir raises)


def database(folder: Path) -> Path:
    return folder / DATABASE


def workbook_around(file: Path) -> Path | None:
    """The folder of the workbook of which `file` is a part, or would be one; None when it lies in none."""
    for folder in Path(os.path.realpath(file)).parents[:_DEEPEST]:
        if os.path.exists(database(folder)):  # noqa: PTH110  (Path.exists raises where it may not look)
            return folder
    return None


def hot_journal(folder: Path) -> Path | None:
    """The journal that an interrupted save may have left behind, if there is one with anything in it."""
    journal = folder / f"{DATABASE}-journal"
    return journal if journal.exists() and journal.stat().st_size else None
