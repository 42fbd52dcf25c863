"""Writing documents: a task goes out to Word or PowerPoint, whole or not at all, after the check for names."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from senco_desk.domain.citing import keys_cited
from senco_desk.domain.document import Deck, Document
from senco_desk.domain.errors import Refused
from senco_desk.domain.reference import Reference
from senco_desk.domain.reference_keys import same_key
from senco_desk.domain.task import Task
from senco_desk.domain.task_copy import Cite, CopyKind, TaskCopy, deck_of, document_of, shown_by
from senco_desk.domain.text import EMPTY, Text, plain
from senco_desk.printing.placing import put
from senco_desk.services import children
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook
from senco_desk.services.tasking import GONE, Tasking
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.desk import Desk

if TYPE_CHECKING:
    from senco_desk.printing.harvard import Harvard

ENDINGS = {CopyKind.OUTLINE: ".docx", CopyKind.DRAFT: ".docx", CopyKind.SLIDES: ".pptx"}

Progress = Callable[[str, int, int | None], None]


class WritingDocuments:
    """The verbs of documents. They are working papers: no record is kept of them."""

    def __init__(self, desk: Desk, now: Callable[[], datetime]) -> None:
        self._desk, self._now = desk, now
        self._tasking = Tasking(desk, told_to_nobody, now)

    def gather(self, task_id: str, kind: CopyKind, *, named: bool = True) -> TaskCopy:
        """What that copy of a task shows, as it is now; not `named` where the marking is anonymous.

        Raises Refused when the task was deleted meanwhile.
        """
        with self._desk.view() as view:
            task, profile = view.tasks.get(task_id), view.profile.get()
        if task is None:
            raise Refused(GONE)
        return TaskCopy(
            kind,
            shown_by(task, kind),
            self._now().astimezone(),
            task.words,
            profile.name if profile and named else "",
            profile.programme.student_number if profile else "",
            self._steps(task) if kind is CopyKind.OUTLINE else {},
        )

    def write(self, copy: TaskCopy, target: Path, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Write `copy`, as it is after the check for names, to `target`, whole or not at all.

        Raises Refused for a name without the right ending, when the target cannot be written or is a workbook's own,
        and when it was cancelled.
        """
        refuse_ending(target, (ENDINGS[copy.kind],))
        refuse_in_a_workbook(target)
        write_aside(self._made(copy), target, progress, cancelled)

    def _made(self, copy: TaskCopy) -> Document | Deck:
        cite, references = self._cited(copy)
        return deck_of(copy, cite) if copy.kind is CopyKind.SLIDES else document_of(copy, cite, references)

    def _cited(self, copy: TaskCopy) -> tuple[Cite, Text]:
        """How the sources that are cited stand in the text, and their list; without any, nothing is changed."""
        with self._desk.view() as view:
            harvard = harvard_of(copy.task, view.references.all())
        if harvard is None:
            return (lambda text: text), EMPTY
        return harvard.in_text, tuple(line for _reference, line in harvard.listed())

    def _steps(self, task: Task) -> dict[str, Any]:
        today = self._desk.seen_from or self._now().astimezone().date()
        plan = self._tasking.plan(task, today)
        return {step.milestone.key: (step.begins, step.by) for step in plan.steps} if plan else {}


def harvard_of(task: Task, references: Iterable[Reference]) -> "Harvard | None":
    """How the sources that a task cites are cited and listed among each other; None where it cites none."""
    texts = [each.text for each in task.sections]
    texts += [text for each in task.slides for text in (each.points, each.notes)]
    wanted = set(map(same_key, keys_cited(map(plain, texts))))
    cited = [each for each in references if same_key(each.key) in wanted]
    if not cited:
        return None
    from senco_desk.printing.harvard import Harvard

    return Harvard(cited)


def write_aside(source: Document | Deck, target: Path, progress: Progress, cancelled: Callable[[], bool]) -> str:
    """Have a child write it; the SHA-256 of the file, in hex.

    Raises Refused when it cannot be written, the child dies, or it was cancelled.
    """
    came: dict[str, str] = {}

    def heard(line: dict[str, Any]) -> None:
        if "written" in line:
            came.update(line["written"])
        else:
            progress(line["progress"], line["at"], line["of"])

    children.run("document", (source, str(target)), heard, cancelled)
    put(Path(came["file"]), target)  # from here on cancelling comes too late
    return came["sha256"]
