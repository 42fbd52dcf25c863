"""The slip a witness signs: made as PDF where she says, and handed to the program that prints it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.sheets import SheetKind
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress

if TYPE_CHECKING:
    from senco_desk.services.making_sheets import PrintedSheets


class Slips(QObject):
    """`job` carries the work, what it is called, and of how many files it is."""

    job = Signal(object, str, int)

    def __init__(self, surroundings: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._surroundings, self._over = surroundings, over

    def ask(self, piece: str, reference: str) -> None:
        """Ask where the slip of a piece is to go, and make it there."""
        name = _("Slip to sign {reference}").format(reference=reference)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = (Path(documents) if Path(documents).is_dir() else Path.home()) / f"{name}.pdf"
        title, kinds = _("Save the slip"), _("PDF") + " (*.pdf)"
        chosen, _kind = QFileDialog.getSaveFileName(self._over, title, str(suggested), kinds)
        if chosen:
            self.make(piece, Path(chosen))

    def make(self, piece: str, target: Path) -> None:
        """Once what was typed is on disk."""
        self._surroundings.background.write(lambda: None, lambda _none: self._start(piece, target))

    def _start(self, piece: str, target: Path) -> None:
        making = self._surroundings.services.making_sheets
        job = Job(self._surroundings.background, self)
        job.done.connect(self._made)
        job.failed.connect(self._surroundings.fail)
        self.job.emit(job, _("Making the slip"), 1)

        def work(progress: Progress, cancelled: Cancelled) -> PrintedSheets:
            return making.print_to(SheetKind.SLIPS, [piece], target, progress, cancelled)

        job.start(work)

    def _made(self, made: PrintedSheets) -> None:
        self._surroundings.toast(_("Saved as {name}. Print it from there.").format(name=made.target.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.target)))
