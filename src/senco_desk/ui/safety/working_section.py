"""A section of "Keeping safe" in which long work is done, one piece at a time."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.section import Section
from senco_desk.ui.widgets.job import Job, Work
from senco_desk.ui.widgets.progress_row import ProgressRow, Said


class WorkingSection(Section):
    """`progress` shows how far it is, wherever the section puts it."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._job: Job | None = None
        self.progress = ProgressRow()
        self.progress.cancel_wanted.connect(self._cancel)

    @abstractmethod
    def _ended(self) -> None:
        """However it ended: what begins it can be pressed again."""

    def let_go(self) -> None:
        self._cancel()

    def _begin(
        self, work: Work, done: Callable[[Any], object], words: str, said: Said | None = None, *, stands: bool = True
    ) -> None:
        """`words` say what is done, `said` makes more of each step; for `stands` see Job."""
        self._job = job = Job(self.surroundings.background, self, stands=stands)
        job.done.connect(done)
        job.failed.connect(self.surroundings.fail)
        job.cancelled.connect(self.surroundings.toast)
        job.ended.connect(self._end)
        self.progress.follow(job, words, said)
        job.start(work)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self._ended()
