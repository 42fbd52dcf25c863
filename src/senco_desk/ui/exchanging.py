"""While the workbook itself is exchanged, nobody has it open: a page stands in its place and says what goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _
from senco_desk.ui.background import Background
from senco_desk.ui.theme import heading
from senco_desk.ui.widgets.job import Cancelled, Job, Progress
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from senco_desk.ui.main_window import MainWindow
    from senco_desk.ui.place import Exchange


class ExchangingPage(QWidget):
    def __init__(self, words: str) -> None:
        super().__init__()
        page = Page(widest=44, centred=True)
        self.progress = ProgressRow()
        self.progress.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.column.addStretch(1)
        page.column.addWidget(heading(QLabel(words)))
        page.column.addWidget(self.progress)
        page.column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)


def exchange(window: MainWindow, threads: Background, words: str, work: Exchange) -> None:
    """Every word on disk, the workbook closed, `work` done aside, and the workbook opened again, however it went."""
    if window.workbook is None or not window.leaving.may_leave():
        return
    folder = window.workbook.folder
    window.leave_workbook()
    run(window, threads, folder, words, work)


def run(
    window: MainWindow,
    threads: Background,
    folder: Path,
    words: str,
    work: Exchange,
    refuse: Callable[[Exception], object] | None = None,
) -> Job:
    """The same for a workbook that is not open; `refuse` where it cannot be opened again if it was not done."""
    page = ExchangingPage(words)
    window.show_instead(page)
    job = Job(threads, page, stands=True)

    def all_of_it(progress: Progress, cancelled: Cancelled) -> str:
        return work(folder, progress, cancelled)

    def back(said: str) -> None:
        telling = window.opened.connect(lambda: window.notify(said), Qt.ConnectionType.SingleShotConnection)
        window.open_workbook(folder)
        if window.workbook is not None:
            window.workbook.refused.connect(lambda _why: window.opened.disconnect(telling))

    def failed(error: Exception) -> None:
        if not isinstance(error, DeskError):
            window.faulty.emit(error)
        if refuse is not None:
            refuse(error)
        else:
            back(str(error) if isinstance(error, DeskError) else _("It was not done. The workbook is as it was."))

    job.done.connect(back)
    job.cancelled.connect(back)
    job.failed.connect(failed)
    page.progress.cancel_wanted.connect(job.cancel)
    page.progress.follow(job, words)
    job.start(all_of_it)
    return job
