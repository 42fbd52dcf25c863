"""The file of feedback in the workbook: in a container of its own, as attached files are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from senco_desk.domain.attachment import Moved, Stored
from senco_desk.domain.errors import DeskError, Refused, Sentence
from senco_desk.domain.feedback import Feedback
from senco_desk.domain.language import N_
from senco_desk.services.giving_out import copy_kept
from senco_desk.store.container_file import Readable
from senco_desk.store.containers import unwatched
from senco_desk.store.desk import Desk

NO_FILE = Sentence(
    "feedback-without-file", N_("No file is kept with this feedback: it was typed in, or its file was taken out.")
)

Progress = Callable[[str, int, int | None], None]
Cancelled = Callable[[], bool]


@contextmanager
def file_kept(desk: Desk, source: Readable, size: int | None = None, moved: Moved = unwatched) -> Iterator[Stored]:
    """Put the file into a container; within the block the change that names it is made.

    However it ends, the container stays if, and only if, what is on disk names it. The same file is kept once. Raises
    Refused when the disk does not take it, and whatever `source` and `moved` raise.
    """
    with desk.moving_files:
        stored = desk.containers.write(source, size, moved)
        try:
            yield _held_already(desk, stored) or stored
        finally:
            with suppress(DeskError):  # when it cannot be read which are named, it stays; `Attaching.tidy` looks again
                with desk.view() as view:
                    is_named = stored.container in view.containers()
                if not is_named:
                    desk.containers.erase(stored.container)


def save_file(desk: Desk, feedback: Feedback, target: Path, progress: Progress, cancelled: Cancelled) -> None:
    """Write the file that came to `target`, whole or not at all.

    Raises Refused when none is kept, for a name with another ending, a place in a workbook or where nothing can be
    written, and when it was cancelled; Damaged when the disk changed it.
    """
    if not feedback.container:
        raise Refused(NO_FILE)
    copy_kept(desk.containers, feedback.container, feedback.file_name, target, progress, cancelled)


def _held_already(desk: Desk, stored: Stored) -> Stored | None:
    with desk.view() as view:
        same = [each.container for each in view.feedback.same_as(stored.sha256, stored.size) if each.container]
    found = next((each for each in same if desk.containers.sound(each, stored.sha256)), None)
    return Stored(found, stored.size, stored.sha256) if found else None
