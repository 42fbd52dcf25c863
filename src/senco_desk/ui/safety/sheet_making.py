"""Making the recovery sheet: as a PDF where she says, or on paper with nothing of it left on the disk."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.job import Cancelled, Job, Progress, Work
from senco_desk.ui.widgets.paper.asking import ask_printer, ask_where
from senco_desk.ui.widgets.paper.naming import as_pdf
from senco_desk.ui.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class SheetMaking(QWidget):
    """`made`: it is in a file or went to the printer."""

    made = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self.print, self.save = QPushButton(_("Print the sheet…")), QPushButton(_("Save it as PDF…"))
        self.progress = ProgressRow()
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.setFocusProxy(self.print)
        self._lay_out()

    def save_to(self, target: Path) -> None:
        locking = self._surroundings.services.locking

        def work(progress: Progress, cancelled: Cancelled) -> str:
            locking.print_sheet(target, progress, cancelled)
            return _("Saved {name}. Whoever has it can open the workbook: keep it elsewhere.").format(name=target.name)

        self._begin(work, _("Saving the recovery sheet"))

    def _save(self) -> None:
        chosen = ask_where(self, _("Save the recovery sheet"), _("Recovery sheet") + ".pdf")
        if chosen:
            self.save_to(as_pdf(chosen))

    def _print(self) -> None:
        try:
            printer = ask_printer(self, 1, both_sides=False)
        except DeskError as refused:
            self._surroundings.fail(refused)
            return
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        from senco_desk.ui.widgets.paper.document import Document
        from senco_desk.ui.widgets.paper.on_paper import print_on

        locking = self._surroundings.services.locking

        def work(progress: Progress, cancelled: Cancelled) -> str:
            with closing(Document(locking.sheet_in_memory())) as document:
                print_on(printer, document, progress, cancelled)
            return _("The recovery sheet went to the printer")

        self._begin(work, _("Printing the recovery sheet"))

    def _begin(self, work: Work, words: str) -> None:
        self._wait(True)
        job = Job(self._surroundings.background, self, stands=True)
        job.done.connect(self._done)
        job.failed.connect(self._surroundings.fail)
        job.ended.connect(lambda: self._wait(False))
        self.progress.cancel_wanted.connect(job.cancel)
        self.progress.follow(job, words)
        job.start(work)

    def _done(self, said: str) -> None:
        self._surroundings.toast(said)
        self.made.emit()

    def _wait(self, waiting: bool) -> None:
        for button in (self.print, self.save):
            button.setEnabled(not waiting)

    def _lay_out(self) -> None:
        ways = QWidget()
        row, column = Flow(ways, line(self) // 2), QVBoxLayout(self)
        row.addWidget(self.print)
        row.addWidget(self.save)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ways)
        column.addWidget(self.progress)
