"""What the welcome does: it starts, samples or opens a workbook without holding the window up."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.language import _
from senco_desk.paths import own_paths
from senco_desk.ui.background import Background
from senco_desk.ui.exchanging import ExchangingPage
from senco_desk.ui.guide.pages import INDEX
from senco_desk.ui.welcome.refused import RefusedPage, may_be_damaged, may_come_back
from senco_desk.ui.welcome.starting import start_mine, write_the_sample
from senco_desk.ui.welcome.welcome import Welcome
from senco_desk.ui.widgets.job import Cancelled, Job, Progress

if TYPE_CHECKING:
    from senco_desk.safekeeping.keys import Locked
    from senco_desk.ui.main_window import MainWindow


class Beginning(QObject):
    """Has threads of its own, since no workbook is open yet; they end with the page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._background: Background | None = None

    def welcome(self) -> Welcome:
        """Show it; there is a way back while a workbook is open behind it."""
        page = Welcome(can_go_back=self._window.surroundings is not None)
        page.started.connect(lambda name, began: self._start(page, name, began))
        page.sample_wanted.connect(lambda of: self._sample(page, of))
        page.open_wanted.connect(self._window.commands.open_another)
        page.folder_wanted.connect(lambda: self._ask_which_folder(page))
        page.back_wanted.connect(self._window.show_desk)
        self._window.show_instead(page)
        page.name.setFocus()
        return page

    def refuse(self, folder: Path, error: Exception) -> RefusedPage:
        page = RefusedPage(folder, error)
        page.again_wanted.connect(lambda: self._window.open_workbook(folder))
        page.open_wanted.connect(self._window.commands.open_another)
        page.start_wanted.connect(self.welcome)
        self._window.show_instead(page)
        page.open.setFocus()
        if may_come_back(error):
            from senco_desk.ui.coming_back import ComingBack

            coming_back = ComingBack(self._window, self.threads(), folder, page, partial(self.refuse, folder))
            if may_be_damaged(error):
                coming_back.offer_salvage()
        return page

    def find_lock(self, folder: Path, locked: Locked) -> None:
        """Its lock is missing or damaged: a backup has one, or knows it never was locked; or the sheet is asked for."""
        from senco_desk.ui.coming_back import find_lock

        ask = partial(self._window.locking_up.ask, folder, locked)
        find_lock(self._window, self.threads(), folder, partial(self.refuse, folder), ask)

    def take_in(self, pack: Path) -> None:
        """A carry copy, over whatever is in sight."""
        from senco_desk.ui.arrival import Arrival

        Arrival(self._window, self.threads, pack).begin()

    def guide(self, behind: QWidget, page: str) -> None:
        """The guide over the welcome or a refusal, and back to it with all that is typed there."""
        from senco_desk.ui.guide.place import GuidePages

        pages = GuidePages(self.threads())
        pages.show_page(page or ("workbooks" if isinstance(behind, RefusedPage) else INDEX))
        pages.said.connect(self._window.toast)
        pages.failed.connect(self._window.fail)
        pages.left.connect(lambda: self._window.uncover(pages))
        self._window.cover(pages)

    def stop(self) -> None:
        if self._background is not None:
            self._background.stop()
            self._background = None

    def _start(self, page: Welcome, name: str, began: date | None) -> None:
        workbooks, keys = own_paths().workbooks, self._window.keys
        page.wait(True)
        self.threads().write(lambda: start_mine(name, began, workbooks, keys), self._window.open_workbook, page.say)

    def _sample(self, page: Welcome, of: str) -> None:
        workbooks = own_paths().workbooks

        def write() -> Path:
            from senco_desk.services.sampling import write_sample

            return write_the_sample(of, workbooks, partial(write_sample, of=of))

        page.wait_for_sample(of)
        self.threads().write(write, self._window.open_workbook, page.say)

    def _ask_which_folder(self, page: Welcome) -> None:
        title = _("Make a workbook of a folder: which has index.html and data in it?")
        chosen = QFileDialog.getExistingDirectory(page, title)
        if chosen:
            self._of_folder(page, Path(chosen))

    def _of_folder(self, page: Welcome, source: Path) -> None:
        """A workbook made of what was taken out of another, and opened."""
        workbooks, keys, threads = own_paths().workbooks, self._window.keys, self.threads()

        def take(progress: Progress, cancelled: Cancelled) -> Path:
            from senco_desk.services.taking_in import free_place, take_in

            return take_in(source, free_place(source, workbooks), keys, progress, cancelled).workbook

        words = _("Making a workbook of “{name}”").format(name=source.name)
        waiting, job = ExchangingPage(words), Job(threads, page, stands=True)
        for over in (job.failed, job.cancelled):
            over.connect(lambda: self._window.uncover(waiting))
        job.done.connect(self._window.open_workbook)
        job.failed.connect(page.say)
        waiting.progress.cancel_wanted.connect(job.cancel)
        waiting.progress.follow(job, words)
        self._window.cover(waiting)
        job.start(take)

    def threads(self) -> Background:
        """Those that serve while no workbook is open."""
        if self._background is None:
            self._background = Background(self)
        return self._background
