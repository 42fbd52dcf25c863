"""The slip a witness signs: made as PDF where she says, and handed to the program that prints it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.name_findings import Purpose
from senco_desk.domain.sheets import SheetKind, Sheets
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.page import Checked, Wording
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress

if TYPE_CHECKING:
    from senco_desk.services.making_sheets import PrintedSheets


class Slips(QObject):
    """`job` carries the work, what it is called, and of how many files it is."""

    job = Signal(object, str, int)

    def __init__(self, surroundings: Surroundings, over: QWidget, checks: CheckBefore) -> None:
        super().__init__(over)
        self._surroundings, self._over, self._checks = surroundings, over, checks

    def ask(self, piece: str, reference: str) -> None:
        """Once what was typed is on disk: check the slip of a piece for names, ask where it is to go, make it there."""
        making = self._surroundings.services.making_sheets
        wording = Wording(_("Save now"), _("Save all the same"), _("‹ Back to evidence"))

        def check(_done: object) -> None:
            self._checks.ask(
                lambda: making.gather(SheetKind.SLIPS, [piece]), wording, lambda checked: self._ask(reference, checked)
            )

        self._surroundings.background.write(lambda: None, check, context=self)

    def _ask(self, reference: str, checked: Checked[Sheets]) -> None:
        name = _("Slip to sign {reference}").format(reference=reference)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = (Path(documents) if Path(documents).is_dir() else Path.home()) / f"{name}.pdf"
        title, kinds = _("Save the slip"), _("PDF") + " (*.pdf)"
        chosen, _kind = QFileDialog.getSaveFileName(self._over, title, str(suggested), kinds)
        if chosen:
            self._start(checked, Path(chosen))

    def _start(self, checked: Checked[Sheets], target: Path) -> None:
        services = self._surroundings.services
        job = Job(self._surroundings.background, self)
        job.done.connect(self._made)
        job.failed.connect(self._surroundings.fail)
        self.job.emit(job, _("Making the slip"), 1)

        def work(progress: Progress, cancelled: Cancelled) -> PrintedSheets:
            sheets = services.checking_names.applied(checked.scope, checked.scan)
            made = services.making_sheets.print_gathered(sheets, target, progress, cancelled)
            services.checking_names.log(Purpose.SHEETS, SheetKind.SLIPS.value, checked.scan)
            return made

        job.start(work)

    def _made(self, made: PrintedSheets) -> None:
        self._surroundings.toast(_("Saved as {name}. Print it from there.").format(name=made.target.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.target)))
