"""A sheet of paper: checked for names, made as PDF where she says, and handed to the program that prints it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.name_findings import Purpose
from senco_desk.domain.sheets import ClaimSheet, ExitForm
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.page import Checked, Wording
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress
from senco_desk.ui.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from senco_desk.services.making_sheets import PrintedSheets

Paper = ClaimSheet | ExitForm | TaskSheet


class SheetMaking(QObject):
    def __init__(
        self, surroundings: Surroundings, over: QWidget, checks: CheckBefore, progress: ProgressRow, back: str
    ) -> None:
        """`back` are the words of the way back from the check."""
        super().__init__(over)
        self._surroundings, self._over, self._checks, self._progress = surroundings, over, checks, progress
        self._wording = Wording(_("Save now"), _("Save all the same"), back)
        self._job: Job | None = None
        progress.cancel_wanted.connect(self._cancel)

    def ask(self, gather: Callable[[], Paper], name: str, kind: str) -> None:
        """Once what was typed is on disk: check it for names, ask where it is to go, make it there."""

        def check(_done: object) -> None:
            self._checks.ask(gather, self._wording, lambda checked: self._ask_where(checked, name, kind))

        self._surroundings.background.write(lambda: None, check, context=self)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _ask_where(self, checked: Checked[Paper], name: str, kind: str) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = (Path(documents) if Path(documents).is_dir() else Path.home()) / f"{name}.pdf"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._over, _("Save the sheet"), str(suggested), _("PDF") + " (*.pdf)"
        )
        if chosen:
            self._start(checked, Path(chosen), kind)

    def _start(self, checked: Checked[Paper], target: Path, kind: str) -> None:
        services = self._surroundings.services
        self._job = job = Job(self._surroundings.background, self)
        job.done.connect(self._made)
        job.failed.connect(self._surroundings.fail)
        self._progress.follow(job, _("Making the sheet"), lambda *_at: "")

        def work(progress: Progress, cancelled: Cancelled) -> PrintedSheets:
            paper = services.checking_names.applied(checked.scope, checked.scan)
            made = services.making_sheets.print_gathered(paper, target, progress, cancelled)
            services.checking_names.log(Purpose.SHEETS, kind, checked.scan)
            return made

        job.start(work)

    def _made(self, made: PrintedSheets) -> None:
        self._surroundings.toast(_("Saved as {name}. Print it from there.").format(name=made.target.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.target)))
