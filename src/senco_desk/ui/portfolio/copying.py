"""Making copies of what was checked: saved as PDF or put on paper, the portfolio and other sheets. One at a time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.language import _, n_
from senco_desk.domain.name_findings import Purpose
from senco_desk.domain.portfolio import Portfolio
from senco_desk.domain.sheets import SHEET_NAMES, SheetKind, Sheets
from senco_desk.ui.checking.page import Checked
from senco_desk.ui.place import Surroundings
from senco_desk.ui.portfolio.wanted import printed_aside
from senco_desk.ui.widgets.job import Cancelled, Job, Progress, Work
from senco_desk.ui.widgets.paper.document import Document
from senco_desk.ui.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from senco_desk.services.making_portfolio import Printed
    from senco_desk.services.making_sheets import PrintedSheets


class Copying(QObject):
    """`began` and `ended` stand around each; `saved` carries the file and what is said of it."""

    began = Signal()
    saved = Signal(object, str)
    ended = Signal()

    def __init__(self, surroundings: Surroundings, progress: ProgressRow, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings, self._progress = surroundings, progress
        self._job: Job | None = None

    @property
    def is_going_on(self) -> bool:
        return self._job is not None

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # the portfolio

    def save(self, checked: Checked[Portfolio], target: Path) -> None:
        services = self._surroundings.services

        def work(progress: Progress, cancelled: Cancelled) -> Printed:
            portfolio = services.checking_names.applied(checked.scope, checked.scan)
            printed = services.making_portfolio.print_to(portfolio, target, progress, cancelled)
            self._log(printed, checked)
            return printed

        self._begin(work, self._saved, _("Saving {name}").format(name=target.name))

    def print_on(self, printer: QPrinter, checked: Checked[Portfolio]) -> None:
        services = self._surroundings.services

        def document(progress: Progress, cancelled: Cancelled) -> Document:
            portfolio = services.checking_names.applied(checked.scope, checked.scan)
            making = services.making_portfolio
            document, printed = printed_aside(making, portfolio, _("on paper"), progress, cancelled)
            self._log(printed, checked)
            return document

        self._put_on_paper(printer, document)

    def _log(self, printed: Printed, checked: Checked[Portfolio]) -> None:
        label = f"{printed.label.reference} v{printed.label.version}"
        self._surroundings.services.checking_names.log(Purpose.PRINT, label, checked.scan)

    def _saved(self, printed: Printed) -> None:
        label = f"{printed.copy.reference} v{printed.copy.version}" if printed.copy else ""
        said = n_("Saved {name}: {label}, {n} page.", "Saved {name}: {label}, {n} pages.", len(printed.pages))
        self._say_saved(printed.target, said.format(name=printed.target.name, label=label, n=len(printed.pages)))

    # other sheets

    def save_sheets(self, kind: SheetKind, checked: Checked[Sheets], target: Path) -> None:
        name = target.name

        def work(progress: Progress, cancelled: Cancelled) -> PrintedSheets:
            return self._sheets(kind, checked, target, progress, cancelled)

        def say(sheets: PrintedSheets) -> None:
            said = n_("Saved {name}: {sheets}, {n} page.", "Saved {name}: {sheets}, {n} pages.", sheets.pages)
            self._say_saved(target, said.format(name=name, sheets=_(SHEET_NAMES[kind]), n=sheets.pages))

        self._begin(work, say, _("Saving {name}").format(name=name))

    def print_sheets(self, printer: QPrinter, kind: SheetKind, checked: Checked[Sheets]) -> None:
        def document(progress: Progress, cancelled: Cancelled) -> Document:
            with TemporaryDirectory(prefix="senco-desk-") as folder:
                target = Path(folder) / f"{kind}.pdf"
                self._sheets(kind, checked, target, progress, cancelled)
                return Document(target.read_bytes())

        self._put_on_paper(printer, document)

    def _sheets(
        self, kind: SheetKind, checked: Checked[Sheets], target: Path, progress: Progress, cancelled: Cancelled
    ) -> PrintedSheets:
        services = self._surroundings.services
        sheets = services.checking_names.applied(checked.scope, checked.scan)
        printed = services.making_sheets.print_gathered(sheets, target, progress, cancelled)
        services.checking_names.log(Purpose.SHEETS, kind.value, checked.scan)
        return printed

    # both

    def _put_on_paper(self, printer: QPrinter, made: Callable[[Progress, Cancelled], Document]) -> None:
        from senco_desk.ui.widgets.paper.on_paper import print_on

        def work(progress: Progress, cancelled: Cancelled) -> int:
            with closing(made(progress, cancelled)) as document:
                return print_on(printer, document, progress, cancelled)

        self._begin(work, self._say_printed, _("Printing"))

    def _say_saved(self, target: Path, said: str) -> None:
        self.saved.emit(target, said)
        self._surroundings.toast(said)

    def _say_printed(self, pages: int) -> None:
        said = n_("{n} page sent to the printer", "{n} pages sent to the printer", pages)
        self._surroundings.toast(said.format(n=pages))

    def _begin(self, work: Work, done: Callable[..., None], words: str) -> None:
        if self._job is not None:
            return
        self.began.emit()
        self._job = job = Job(self._surroundings.background, self)
        job.done.connect(done)
        job.failed.connect(self._surroundings.fail)
        job.ended.connect(self._ended)
        self._progress.follow(job, words)
        job.start(work)

    def _ended(self) -> None:
        self._job = None
        self.ended.emit()
