"""The ways of a task to Word and PowerPoint, and back: one button with a few words under it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.task import Task
from senco_desk.domain.task_copy import COPY_KIND_NAMES, CopyKind
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.place import Surroundings
from senco_desk.ui.tasks.draft_in import DraftIn
from senco_desk.ui.tasks.to_office import ToOffice
from senco_desk.ui.widgets.progress_row import ProgressRow


class OfficeWays(QPushButton):
    """For a place whose pages lie in `stack`, and whose checks for names are `checks`; work is shown in `progress`.

    `wanted`: she is about to go one of them; what is typed is to be handed on to be saved.
    """

    wanted = Signal()

    def __init__(
        self,
        surroundings: Surroundings,
        over: QWidget,
        stack: QStackedWidget,
        checks: CheckBefore,
        progress: ProgressRow,
    ) -> None:
        super().__init__(_("Word and PowerPoint") + "  ▾")
        self.setAccessibleName(_("Word and PowerPoint"))
        self._task: Task | None = None
        self._may_write = surroundings.services.desk.may_write
        self.to_office = ToOffice(surroundings, over, checks)
        self.draft_in = DraftIn(surroundings, over, stack)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.ways = {
            kind: self._add(_(words) + "…", partial(self._out, kind)) for kind, words in COPY_KIND_NAMES.items()
        }
        self.named = self._menu.addAction(_("Say in the file that I wrote it"))
        self.named.setCheckable(True)
        self.named.setChecked(True)
        self._menu.addSeparator()
        self.back = self._add(_("Bring a Word draft in…"), self._in)
        for work in (self.to_office, self.draft_in):
            work.job.connect(progress.follow)
            progress.cancel_wanted.connect(work.cancel)
        self.show_task(None)

    def show_task(self, task: Task | None) -> None:
        """Only what there is of it goes out; None is of none."""
        self._task = task
        self.setEnabled(task is not None)
        self.ways[CopyKind.DRAFT].setEnabled(task is not None and not task.kept_in_word)
        self.ways[CopyKind.SLIDES].setEnabled(task is not None and bool(task.slides))
        self.back.setEnabled(task is not None and self._may_write)

    def _add(self, words: str, go: object) -> QAction:
        action = self._menu.addAction(words)
        action.triggered.connect(go)
        return action

    def _out(self, kind: CopyKind, *_triggered: bool) -> None:
        if self._task is not None:
            self.wanted.emit()
            self.to_office.ask(self._task.id, kind, named=self.named.isChecked())

    def _in(self, *_triggered: bool) -> None:
        if self._task is not None:
            self.wanted.emit()
            self.draft_in.ask(self._task.id)
