"""Ballast: a few megabytes kept aside in the workbook's folder, given back when the disk is full, for one more save."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from senco_desk.store.folder import BALLAST

SIZE = 4 * 1024 * 1024
"""Bytes; a long reflection with its journal, several times over."""

_PLENTY = 50 * SIZE
"""Ballast is only taken from a disk that has this much to spare."""

_LOOKED_BACK = 1024 * 1024
"""Bytes of chance, repeated, further apart than a file system that compresses looks back (NTFS 64 KiB; Btrfs, and ZFS
as it comes, 128 KiB). All of it from chance would take longer than the rest of the opening."""


def take(folder: Path) -> None:
    """Put ballast aside, unless it is there already or the disk is short. Without it only comfort is lost."""
    held = folder / BALLAST
    if (held.exists() and held.stat().st_size == SIZE) or shutil.disk_usage(folder).free < _PLENTY:
        return
    with suppress(OSError), held.open("wb") as file:
        file.write(os.urandom(_LOOKED_BACK) * (SIZE // _LOOKED_BACK))


def give_back(folder: Path) -> bool:
    """Make the room free that was held for a full disk; whether there was any."""
    try:
        (folder / BALLAST).unlink()
    except OSError:
        return False
    return True
