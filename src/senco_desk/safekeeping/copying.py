"""Copying what a workbook is made of from one folder to another: whole, on the disk itself, and read back."""

import os
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.store.containers import Containers
from senco_desk.store.durable import sync_folder

CANCELLED = Sentence("cancelled", N_("Cancelled. Nothing half-made was left, and the workbook is as it was."))

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how far it is, and of how many (None while that is not known)."""

Cancelled = Callable[[], bool]

_AT_A_TIME = 1 << 20


def go_on(cancelled: Cancelled) -> None:
    """Raises Refused when it was cancelled."""
    if cancelled():
        raise Refused(CANCELLED)


def copy_file(source: Path, target: Path, cancelled: Cancelled) -> None:
    """All of it, on disk when this returns. Raises OSError, and Refused when it was cancelled."""
    with source.open("rb") as given, target.open("wb") as out:
        while piece := given.read(_AT_A_TIME):
            go_on(cancelled)
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())


def copy_containers(
    source: Containers,
    folder: Path,
    key: bytes | None,
    wanted: Collection[str],
    progress: Progress,
    cancelled: Cancelled,
) -> list[str]:
    """Copy those that are not in the workbook or backup at `folder` yet; those that `source` itself has lost.

    Each is read back before it counts as copied. Raises OSError, and Refused when it was cancelled.
    """
    target = Containers(folder, key)
    given, there = source.listed(), target.listed()
    lacking = sorted(set(wanted) - given - there)
    missing = sorted(name for name in given & set(wanted) if name not in there or _differ(source, target, name))
    for at, name in enumerate(missing):
        go_on(cancelled)
        progress(_("Copying attached files"), at, len(missing))
        if not _copied(source, target, name, cancelled):
            lacking.append(name)
    for shelf in {target.file(name).parent for name in missing}:
        sync_folder(shelf)
    return lacking


def _differ(source: Containers, target: Containers, name: str) -> bool:
    """Whether what is there already was cut short, or is no copy of this."""
    return source.file(name).stat().st_size != target.file(name).stat().st_size


def _copied(source: Containers, target: Containers, name: str, cancelled: Cancelled) -> bool:
    file = target.file(name)
    part = file.with_name(f"{name}.part")
    for shelf in (file.parent.parent, file.parent):
        shelf.mkdir(exist_ok=True)  # never what is above: a stick that was pulled is not made anew on the laptop's disk
    try:
        copy_file(source.file(name), part, cancelled)
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    if target.sound(name):
        return True
    target.erase(name)
    return False
