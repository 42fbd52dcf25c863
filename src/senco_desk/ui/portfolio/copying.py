"""Making copies: saved as PDF or put on paper, of the portfolio and of other sheets. One at a time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.language import _, n_
from senco_desk.domain.sheets import SHEET_NAMES, SheetKind
from senco_desk.ui.place import Surroundings
from senco_desk.ui.portfolio.wanted import Wanted, printed_aside
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

    def save(self, wanted: Wanted, target: Path) -> None:
        making = self._surroundings.services.making_portfolio

        def work(progress: Progress, cancelled: Cancelled) -> Printed:
            return making.print_to(wanted.gathered(making), target, progress, cancelled)

        self._begin(work, self._saved, _("Saving {name}").format(name=target.name))

    def print_on(self, printer: QPrinter, wanted: Wanted) -> None:
        making = self._surroundings.services.making_portfolio

        def document(progress: Progress, cancelled: Cancelled) -> Document:
            return printed_aside(making, wanted.gathered(making), _("on paper"), progress, cancelled)[0]

        self._put_on_paper(printer, document)

    def _saved(self, printed: Printed) -> None:
        label = f"{printed.copy.reference} v{printed.copy.version}" if printed.copy else ""
        said = n_("Saved {name}: {label}, {n} page.", "Saved {name}: {label}, {n} pages.", len(printed.pages))
        self._say_saved(printed.target, said.format(name=printed.target.name, label=label, n=len(printed.pages)))

    # other sheets

    def save_sheets(self, kind: SheetKind, wanted: Wanted, target: Path) -> None:
        making, name = self._surroundings.services.making_sheets, target.name

        def work(progress: Progress, cancelled: Cancelled) -> PrintedSheets:
            return making.print_to(kind, None, target, progress, cancelled, wanted.framework)

        def say(sheets: PrintedSheets) -> None:
            said = n_("Saved {name}: {sheets}, {n} page.", "Saved {name}: {sheets}, {n} pages.", sheets.pages)
            self._say_saved(target, said.format(name=name, sheets=_(SHEET_NAMES[kind]), n=sheets.pages))

        self._begin(work, say, _("Saving {name}").format(name=name))

    def print_sheets(self, printer: QPrinter, kind: SheetKind, wanted: Wanted) -> None:
        making = self._surroundings.services.making_sheets

        def document(progress: Progress, cancelled: Cancelled) -> Document:
            with TemporaryDirectory(prefix="senco-desk-") as folder:
                target = Path(folder) / f"{kind}.pdf"
                making.print_to(kind, None, target, progress, cancelled, wanted.framework)
                return Document(target.read_bytes())

        self._put_on_paper(printer, document)

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
