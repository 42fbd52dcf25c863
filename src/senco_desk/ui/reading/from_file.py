"""Sources from a file: read aside in a child, looked at, and only then taken in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.services.bringing_in_references import Proposal, Proposed
from senco_desk.ui.place import Surroundings
from senco_desk.ui.reading.proposal_page import SourcesProposal
from senco_desk.ui.widgets.job import Job


class SourcesFromFile(QObject):
    """`shown` says whether the page is to be in sight. `ask_which` asks for a file, or gives ""."""

    shown = Signal(bool)

    def __init__(self, surroundings: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._surroundings, self._over = surroundings, over
        self._job: Job | None = None
        self._file = Path()
        self.ask_which: Callable[[], str] = self._ask_which
        self.page = SourcesProposal()
        self.page.taken.connect(self._take)
        self.page.another_wanted.connect(self.bring_in)
        self.page.left.connect(self.leave)
        self.page.progress.cancel_wanted.connect(self.leave)

    def bring_in(self) -> None:
        """Ask for a file, read it aside, and show what it holds."""
        chosen = self.ask_which()
        if chosen:
            self.read(Path(chosen))

    def read(self, file: Path) -> None:
        """One that was chosen, or dropped here."""
        self._stop()
        self._file = file
        self.page.wait_for(file.name)
        self.shown.emit(True)
        look = self._surroundings.services.bringing_in_references.look
        job = self._job = Job(self._surroundings.background, self)
        job.done.connect(partial(self._show, file))
        job.failed.connect(partial(self._could_not_read, file))
        self.page.progress.follow(job, _("Reading sources"))
        job.start(lambda progress, cancelled: look(file, progress, cancelled))

    def _show(self, file: Path, proposal: Proposal) -> None:
        if file == self._file:
            self.page.show_proposal(file.name, proposal)

    def _could_not_read(self, file: Path, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self.shown.emit(False)
            self._surroundings.fail(error)
        elif file == self._file:
            self.page.refuse(file.name, str(error))

    def _take(self, wanted: list[Proposed]) -> None:
        take = self._surroundings.services.bringing_in_references.take
        self.page.take.setEnabled(False)
        self._surroundings.background.write(
            lambda: take(wanted), self._taken, partial(self._could_not_read, self._file), context=self
        )

    def _taken(self, changed: Changed) -> None:
        self.shown.emit(False)
        self._surroundings.toast(changed.said, changed.undo)

    def leave(self) -> None:
        """Nothing of it is taken in; the file can be read again."""
        self._stop()
        self.shown.emit(False)

    def _stop(self) -> None:
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()

    def _ask_which(self) -> str:
        kinds = ";;".join((_("Sources") + " (*.ris *.bib *.bibtex *.txt)", _("All files") + " (*)"))
        return QFileDialog.getOpenFileName(self._over, _("Sources from a file"), _downloads(), kinds)[0]


def _downloads() -> str:
    """Where a library’s page puts what it gives out."""
    downloads = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    return str(downloads if downloads.is_dir() else Path.home())
