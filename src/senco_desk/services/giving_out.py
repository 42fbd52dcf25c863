"""Giving out: what is made for her goes where nothing of a workbook can be overwritten, whole or not at all."""

import os
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.services.children import CANCELLED
from senco_desk.store.containers import Containers
from senco_desk.store.folder import workbook_around

WRONG_ENDING = Sentence(
    "target-ending",
    N_(
        "“{name}” was not written: its name must end in {endings}, so that it opens in the right program and nothing "
        "else is overwritten. Nothing has changed. Choose another name."
    ),
)
IN_A_WORKBOOK = Sentence(
    "target-in-workbook",
    N_(
        "“{name}” was not written: {folder} is a workbook, and only the desk writes in it. Nothing has changed. "
        "Choose another folder."
    ),
)
CANNOT_WRITE = Sentence(
    "file-unwritable", N_("{name} cannot be written ({reason}). Nothing was written. Choose another folder.")
)


def refuse_ending(target: Path, endings: Sequence[str]) -> None:
    """Raises Refused for a name without one of `endings`."""
    if target.suffix.lower() not in endings:
        raise Refused(WRONG_ENDING, name=target, endings=_(" or ").join(endings))


def refuse_in_a_workbook(target: Path) -> None:
    """Raises Refused for a file of a workbook, any workbook, or a new one among them."""
    if (folder := workbook_around(target)) is not None:
        raise Refused(IN_A_WORKBOOK, name=target, folder=folder)


def write_whole(file: Path, content: bytes) -> None:
    """All of it or nothing; raises Refused."""
    part = file.with_name(f".senco-desk-{secrets.token_hex(8)}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except OSError as error:
        raise Refused(CANNOT_WRITE, name=file.name, reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def copy_kept(
    containers: Containers,
    container: str,
    name: str,
    target: Path,
    progress: Callable[[str, int, int | None], None],
    cancelled: Callable[[], bool],
) -> None:
    """Write the file that is kept in a container, and is called `name`, to `target`, whole or not at all.

    Raises Refused for a name with another ending, a place in a workbook or where nothing can be written, and when it
    was cancelled; Damaged when the disk changed it.
    """
    refuse_ending(target, [(Path(name).suffix or target.suffix).lower()])
    refuse_in_a_workbook(target)
    doing = _("Writing “{name}”").format(name=target.name)

    def moved(behind: int, of: int | None) -> None:
        if cancelled():
            raise Refused(CANCELLED)
        progress(doing, behind, of)

    try:
        containers.copy_out(container, target, moved)
    except OSError as error:
        raise Refused(CANNOT_WRITE, name=target.name, reason=error.strerror or error) from error
