"""Sets of outcomes from files: a file is read aside, looked at, and only then taken in; an example to fill in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _
from senco_desk.ui.outcomes.proposal_page import SetProposal
from senco_desk.ui.outcomes.set_chooser import title
from senco_desk.ui.place import Surroundings

if TYPE_CHECKING:
    from senco_desk.domain.framework import Framework
    from senco_desk.domain.journal import Changed
    from senco_desk.importing.frameworks import Proposal


class SetsFromFiles(QObject):
    """`added` carries a set that was taken in; `shown` says whether the page is to be in sight.

    `ask_which` and `ask_where` ask for a file and give its path, or "" when she thought better of it.
    """

    added = Signal(object)
    shown = Signal(bool)

    def __init__(self, surroundings: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._surroundings, self._over = surroundings, over
        self._file = Path()
        self._proposal: Proposal | None = None
        self.ask_which: Callable[[], str] = self._ask_which
        self.ask_where: Callable[[str], str] = self._ask_where
        self.page = SetProposal()
        self.page.taken.connect(self._take)
        self.page.another_wanted.connect(self.bring_in)
        self.page.left.connect(lambda: self.shown.emit(False))

    def bring_in(self) -> None:
        """Ask for a file, read it aside, and show what it holds."""
        chosen = self.ask_which()
        if not chosen:
            return
        file = self._file = Path(chosen)
        self._proposal = None
        self.page.wait_for(file.name)
        self.shown.emit(True)
        check = self._surroundings.services.exchanging_frameworks.check
        self._surroundings.background.aside(
            lambda: check(file), partial(self._show, file), partial(self._could_not_read, file), context=self
        )

    def give_example(self) -> None:
        """A spreadsheet to fill in with a programme's own outcomes."""
        chosen = self.ask_where(_("My programme’s outcomes") + ".xlsx")
        if not chosen:
            return
        target = Path(chosen if Path(chosen).suffix else chosen + ".xlsx")
        give = self._surroundings.services.exchanging_frameworks.export_template
        self._surroundings.background.aside(lambda: give(target), self._given, self._surroundings.fail)

    def _show(self, file: Path, proposal: Proposal) -> None:
        if file == self._file:
            self._proposal = proposal
            self.page.show_proposal(file.name, proposal)

    def _could_not_read(self, file: Path, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self.shown.emit(False)
            self._surroundings.fail(error)
        elif file == self._file:
            self.page.refuse(file.name, str(error))

    def _take(self) -> None:
        if (proposal := self._proposal) is None:
            return
        services = self._surroundings.services

        def take() -> tuple[Framework, Changed]:
            return services.exchanging_frameworks.bring_in(proposal), services.undoing.recent(1)[0]

        self.page.take.setEnabled(False)
        self._surroundings.background.write(take, self._taken, partial(self._could_not_read, self._file), context=self)

    def _taken(self, came: tuple[Framework, Changed]) -> None:
        framework, changed = came
        self.shown.emit(False)
        self.added.emit(framework)
        self._surroundings.toast(_("Added: {title}").format(title=title(framework)), changed.undo)

    def _given(self, file: Path) -> None:
        said = _("{name} is ready. Fill it in, save it, then choose “From a file…” here.")
        self._surroundings.toast(said.format(name=file.name))

    def _ask_which(self) -> str:
        kinds = _("Sets of outcomes") + " (*.xlsx *.csv *.json)"
        return QFileDialog.getOpenFileName(self._over, _("A set of outcomes from a file"), _documents(), kinds)[0]

    def _ask_where(self, name: str) -> str:
        kinds = _("Spreadsheet") + " (*.xlsx *.csv)"
        suggested = str(Path(_documents()) / name)
        return QFileDialog.getSaveFileName(self._over, _("A spreadsheet to fill in"), suggested, kinds)[0]


def _documents() -> str:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return str(documents if documents.is_dir() else Path.home())
