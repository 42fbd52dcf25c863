"""Bringing a Word draft in: which file, read aside, placed on a page of its own, and accepted with Undo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from senco_desk.domain.draft_placing import Placed
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.ui.place import Surroundings
from senco_desk.ui.tasks.draft_page import DraftPage
from senco_desk.ui.widgets.job import Cancelled, Job, Progress

if TYPE_CHECKING:
    from senco_desk.services.bringing_draft import DraftSeen, Kept


class DraftIn(QObject):
    """For a place whose pages lie in `stack`. `job` carries the work and its words; `ended`: the page is gone."""

    job = Signal(object, str)
    ended = Signal()

    def __init__(self, surroundings: Surroundings, over: QWidget, stack: QStackedWidget) -> None:
        super().__init__(over)
        self._surroundings, self._over, self._stack = surroundings, over, stack
        self._below: QWidget | None = None
        self._reading: Job | None = None
        self.page: DraftPage | None = None
        stack.currentChanged.connect(lambda _at: self._stay())

    def ask(self, task_id: str) -> None:
        """Ask which file it is, and show how it is placed."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getOpenFileName(
            self._over,
            _("Bring a Word draft in"),
            documents,
            f"{_('Word documents')} (*.docx);;{_('All files')} (*)",
        )
        if chosen:
            self.read(task_id, Path(chosen))

    def read(self, task_id: str, file: Path) -> None:
        """Once what was typed is on disk, read the file aside. One at a time."""
        if self._reading is not None or self.page is not None:
            return
        self._reading = job = Job(self._surroundings.background, self)
        job.done.connect(self._show)
        job.failed.connect(self._surroundings.fail)
        job.cancelled.connect(self._surroundings.toast)
        job.ended.connect(self._end_reading)
        bringing = self._surroundings.services.bringing_draft

        def work(_progress: Progress, cancelled: Cancelled) -> DraftSeen:
            return bringing.see(task_id, file, cancelled)

        def start(_done: object) -> None:
            self.job.emit(job, _("Reading {name}").format(name=file.name))
            job.start(work)

        self._surroundings.background.write(lambda: None, start, context=self)

    def cancel(self) -> None:
        """Stop reading, or leave the page."""
        if self._reading is not None:
            self._reading.cancel()
        self.close()

    def close(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            if self._below is not None:
                self._stack.setCurrentWidget(self._below)
            self._stack.removeWidget(page)
            page.deleteLater()
            self.ended.emit()

    def _stay(self) -> None:
        """Where the place turns to another page meanwhile, that one comes when this one goes."""
        now = self._stack.currentWidget()
        if self.page is not None and now is not self.page:
            self._below = now
            self._stack.setCurrentWidget(self.page)

    def _end_reading(self) -> None:
        self._reading = None

    def _show(self, seen: DraftSeen) -> None:
        self._below = self._stack.currentWidget()
        page = DraftPage(seen)
        page.left.connect(self.close)
        page.accepted.connect(lambda places, kept: self._accept(seen, places, kept))
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.page = page
        page.take_focus()

    def _accept(self, seen: DraftSeen, places: Sequence[Placed], kept: Kept) -> None:
        bringing = self._surroundings.services.bringing_draft

        def done(changed: Changed) -> None:
            self.close()
            self._surroundings.toast(changed.said, changed.undo)

        self._surroundings.background.write(
            lambda: bringing.accept(seen.task.id, seen.draft, places, kept), done, self._surroundings.fail, context=self
        )
