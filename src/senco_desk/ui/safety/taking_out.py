"""Everything out into a folder that anything can read, and a workbook made of such a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.name_findings import WholeWorkbook
from senco_desk.paths import own_paths
from senco_desk.services.taking_in import TakenIn, free_place, take_in
from senco_desk.services.taking_out import CheckFirst, TakenOut, free_folder, unchecked
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.section import wrapped
from senco_desk.ui.safety.working_section import WorkingSection
from senco_desk.ui.theme import line, link, quiet
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.job import Work
from senco_desk.ui.widgets.progress_row import count

_ABOUT = N_(
    "Nothing you write is locked in. Everything can be taken out into a folder: a page for each reflection, piece of "
    "evidence and case, your files as you attached them, lists for a spreadsheet, and an index.html to begin at, which "
    "opens in any browser without SENCO Desk. A new workbook can be made of such a folder, with everything in it but "
    "people and places, decisions about names, and the history of changes."
)
_NOT_ENCRYPTED = N_("The folder is not encrypted: whoever finds it can read it, names and all.")
_DONE = N_("Everything is in {folder}. Begin with index.html.")

GoOn = Callable[[CheckFirst], None]


class TakingOutSection(WorkingSection):
    """`check_first` stands before the folder is asked for: it is given what goes on once nothing is open."""

    title = N_("Everything out, and in again")
    targets = ("export", "import")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._taken: Path | None = None
        self.check_first: Callable[[WholeWorkbook, GoOn], None] = lambda _scope, go_on: go_on(unchecked)
        self.out = QPushButton(_("Take everything out…"))
        self.into = QPushButton(_("Make a workbook of a folder…"))
        self.said = wrapped()
        self.look = link(QPushButton(_("Look at it")))
        self._lay_out()
        self.out.clicked.connect(lambda: self.check_first(WholeWorkbook(), self._ask_where))
        self.into.clicked.connect(self._ask_which)
        self.look.clicked.connect(self._look)

    def show_target(self, target: str) -> None:
        (self.into if target == "import" else self.out).setFocus()

    def take_out(self, folder: Path, check: CheckFirst = unchecked) -> None:
        """Write it aside; what comes of it is said below the buttons."""
        taking = self.surroundings.services.taking_out
        self._go(lambda progress, cancelled: taking.take_out(folder, progress, cancelled, check), self._taken_out)

    def take_in(self, source: Path) -> None:
        """Make the workbook aside, and open it."""
        keys, place = self.surroundings.services.locking.keys, free_place(source, own_paths().workbooks)
        self._go(lambda progress, cancelled: take_in(source, place, keys, progress, cancelled), self._taken_in)

    def _lay_out(self) -> None:
        ways = Flow(gap=line(self) // 2)
        for way in (self.out, self.into):
            ways.addWidget(way)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        for part in (wrapped(_(_ABOUT)), quiet(wrapped(_(_NOT_ENCRYPTED)))):
            self.column.addWidget(part)
        self.column.addLayout(ways)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.said)
        self.column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        self.said.hide()
        self.look.hide()

    def _ask_where(self, check: CheckFirst) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Take everything out: below which folder?"), _documents())
        if chosen:
            name, today = self.surroundings.services.desk.folder.stem, self.surroundings.today()
            self.take_out(free_folder(Path(chosen), name, today), check)

    def _ask_which(self) -> None:
        title = _("Make a workbook of a folder: which has index.html and data in it?")
        chosen = QFileDialog.getExistingDirectory(self, title, _documents())
        if chosen:
            self.take_in(Path(chosen))

    def _go(self, work: Work, done: Callable[..., None]) -> None:
        if self._job is None:
            for way in (self.out, self.into):
                way.setEnabled(False)
            self._begin(work, done, _("Beginning"), lambda doing, at, of: f"{doing} {count(at, of)}")

    def _taken_out(self, taken: TakenOut) -> None:
        self._taken = taken.folder
        said = _(_DONE).format(folder=taken.folder)
        if taken.missing:
            lost = n_("{n} file is not in it", "{n} files are not in it", len(taken.missing)).format(
                n=len(taken.missing)
            )
            why = _("because the workbook no longer has it whole: {names}").format(names=", ".join(taken.missing))
            said = f"{said} {lost}, {why}."
        self._say(said)
        self.look.show()

    def _taken_in(self, taken: TakenIn) -> None:
        said = _("The workbook “{name}” was made of it, and is being opened.").format(name=taken.workbook.stem)
        self._say(said)
        self.surroundings.toast(said)
        self.surroundings.open_workbook(taken.workbook)

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.show()
        self.look.hide()

    def _look(self) -> None:
        if self._taken is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._taken / "index.html")))

    def _ended(self) -> None:
        for way in (self.out, self.into):
            way.setEnabled(True)


def _documents() -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())
