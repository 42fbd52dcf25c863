"""Keeping the pages in the window those that would print: drawn anew, aside, a moment after something changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Portfolio
from senco_desk.ui.place import Surroundings
from senco_desk.ui.portfolio.wanted import Wanted, printed_aside
from senco_desk.ui.widgets.job import Cancelled, Job, Progress
from senco_desk.ui.widgets.paper.document import Document
from senco_desk.ui.widgets.progress_row import ProgressRow

if TYPE_CHECKING:
    from senco_desk.services.making_portfolio import Printed

_PAUSE = 400
"""Milliseconds after the last change before the pages are drawn anew."""


@dataclass(frozen=True)
class Preview:
    """What would print, its pages, and what was seen while they were made."""

    portfolio: Portfolio
    document: Document
    printed: Printed


class Previewing(QObject):
    """`drawn` carries a `Preview`, `failed` why there is none. `wanted` gives what is to be drawn, or None."""

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(
        self, surroundings: Surroundings, progress: ProgressRow, wanted: Callable[[], Wanted | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._surroundings, self._progress, self._wanted = surroundings, progress, wanted
        self._shown: Portfolio | None = None
        self._job: Job | None = None
        self._stale, self._held = True, False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.begin)

    @property
    def is_stale(self) -> bool:
        """What is shown may not be what would print."""
        return self._stale

    def pages_changed(self, *, in_sight: bool) -> None:
        """Something that prints may be different now."""
        self._stale = True
        if in_sight:
            self._soon.start()

    def hold(self) -> None:
        """Make way for a copy."""
        self._held = True
        if self._job is not None:
            self._job.cancel()
            self._stale = True

    def go_on(self) -> None:
        """The copy is made."""
        self._held = False
        if self._stale:
            self._soon.start()

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def begin(self) -> None:
        """Draw now what is wanted; a drawing that is under way is given up."""
        wanted = self._wanted()
        if wanted is None or self._held:
            return
        self.cancel()
        self._stale = False
        making, shown = self._surroundings.services.making_portfolio, self._shown

        def work(progress: Progress, cancelled: Cancelled) -> Preview | None:
            portfolio = wanted.gathered(making, preview=True)
            if shown is not None and replace(portfolio, label=shown.label) == shown:
                return None
            document, printed = printed_aside(making, portfolio, "preview.pdf", progress, cancelled)
            return Preview(portfolio, document, printed)

        self._job = job = Job(self._surroundings.background, self)
        job.done.connect(self._drawn)
        job.failed.connect(self.failed)
        job.ended.connect(lambda: self._ended(job))
        self._progress.follow(job, _("Drawing the pages"))
        job.start(work)

    def _drawn(self, preview: Preview | None) -> None:
        """None when nothing that prints has changed."""
        if preview is not None:
            self._shown = preview.portfolio
            self.drawn.emit(preview)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
