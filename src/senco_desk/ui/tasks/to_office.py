"""A task to Word or PowerPoint: checked for names, made where she says, and opened from there if she wants."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_findings import Purpose
from senco_desk.domain.task_copy import COPY_KIND_NAMES, CopyKind, TaskCopy
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.page import Checked, Wording
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress

_CALLED = {CopyKind.OUTLINE: N_("Outline"), CopyKind.DRAFT: N_("Draft"), CopyKind.SLIDES: N_("Slides")}
_ENDINGS = {CopyKind.OUTLINE: ".docx", CopyKind.DRAFT: ".docx", CopyKind.SLIDES: ".pptx"}


class ToOffice(QObject):
    """`job` carries the work and what it is called; `saved` the file."""

    job = Signal(object, str)
    saved = Signal(object)

    def __init__(self, surroundings: Surroundings, over: QWidget, checks: CheckBefore) -> None:
        super().__init__(over)
        self._surroundings, self._over, self._checks = surroundings, over, checks
        self._job: Job | None = None

    def ask(self, task_id: str, kind: CopyKind, *, named: bool) -> None:
        """Once what was typed is on disk: check it for names, ask where it is to go, write it there.

        `named`: the file says who wrote it.
        """
        writing = self._surroundings.services.writing_documents
        wording = Wording(_("Save now"), _("Save all the same"), _("‹ Back to the task"))

        def check(_done: object) -> None:
            self._checks.ask(lambda: writing.gather(task_id, kind, named=named), wording, self._ask_where)

        self._surroundings.background.write(lambda: None, check, context=self)

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _ask_where(self, checked: Checked[TaskCopy]) -> None:
        kind = checked.scope.kind
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = name_on_disk(f"{_(_CALLED[kind])} {checked.scope.task.title}".strip() + _ENDINGS[kind])
        suggested = (Path(documents) if Path(documents).is_dir() else Path.home()) / name
        words = _("PowerPoint presentation") if kind is CopyKind.SLIDES else _("Word document")
        chosen, _kind = QFileDialog.getSaveFileName(
            self._over, _(COPY_KIND_NAMES[kind]), str(suggested), f"{words} (*{_ENDINGS[kind]})"
        )
        if chosen:
            self.write(checked, Path(chosen))

    def write(self, checked: Checked[TaskCopy], target: Path) -> None:
        """Write it there, and open it in the program that belongs to it. One at a time."""
        if self._job is not None:
            return
        services = self._surroundings.services
        self._job = job = Job(self._surroundings.background, self)
        job.done.connect(lambda _came: self._made(target))
        job.failed.connect(self._surroundings.fail)
        job.cancelled.connect(self._surroundings.toast)
        job.ended.connect(self._ended)
        self.job.emit(job, _("Writing {name}").format(name=target.name))

        def work(progress: Progress, cancelled: Cancelled) -> None:
            copy = services.checking_names.applied(checked.scope, checked.scan)
            services.writing_documents.write(copy, target, progress, cancelled)
            services.checking_names.log(Purpose.DOCUMENT, copy.kind.value, checked.scan)

        job.start(work)

    def _ended(self) -> None:
        self._job = None

    def _made(self, target: Path) -> None:
        self.saved.emit(target)
        self._surroundings.toast(_("Saved as {name}").format(name=target.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
