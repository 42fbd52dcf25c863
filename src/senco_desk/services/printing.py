"""Printing in a child: what is printed goes to it as frames, and the file stands in its place only when it is whole."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from senco_desk.domain.about_person import AboutPerson
from senco_desk.domain.portfolio import Portfolio
from senco_desk.domain.recovery import RecoverySheet
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.sheets import ClaimSheet, ExitForm, Sheets
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.printing.placing import put
from senco_desk.services import children
from senco_desk.store.desk import Desk

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how far it is, and of how many (None while that is not known)."""


def print_aside(
    desk: Desk,
    printed: Portfolio | Sheets | RecoverySheet | AboutPerson | TaskSheet | ClaimSheet | ExitForm | ReviewCopy,
    reflections: Iterable[Reflection],
    target: Path,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """What the child says of the pages it printed to `target`; its pictures it reads from the workbook itself.

    Raises Refused when the target cannot be written, the child dies, or it was cancelled; nothing is written then.
    """
    came: dict[str, Any] = {}

    def heard(line: dict[str, Any]) -> None:
        if "printed" in line:
            came.update(line["printed"])
        else:
            progress(line["progress"], line["at"], line["of"])

    children.run("print", ((desk.folder, desk.key), printed, str(target), *reflections), heard, cancelled)
    put(Path(came["file"]), target)  # from here on cancelling comes too late
    return came
