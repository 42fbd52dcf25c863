"""One long piece of work at a time: its progress, and its end by being done, cancelled or refused."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.errors import DeskError
from senco_desk.ui.background import Background

Progress = Callable[[str, int, int | None], None]
Cancelled = Callable[[], bool]
Work = Callable[[Progress, Cancelled], Any]

CANCELLED = ("cancelled", "attaching-cancelled")
"""The codes of the sentences with which cancelled work ends."""


class Job(QObject):
    """Runs aside; every signal arrives on the window's thread. A job is used once.

    `cancelled` carries the sentence with which cancelled work ended. Work that `stands` once it is done is told also
    when it was cancelled too late.
    """

    progressed = Signal(str, object, object)
    """What is being done, how far, and of how many (0 while that is not known)."""
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal(str)
    ended = Signal()
    """However it ended; the last to be told."""

    def __init__(self, background: Background, parent: QObject, *, stands: bool = False) -> None:
        super().__init__(parent)
        self._stands = stands
        self._background = background
        self._cancel = Event()

    def start(self, work: Work) -> None:
        self._background.aside(lambda: work(self._progress, self._cancelled), self._done, self._failed)

    def cancel(self) -> None:
        self._cancel.set()

    def _cancelled(self) -> bool:
        return self._cancel.is_set() or self._background.is_stopping

    def _progress(self, what: str, at: int, of: int | None) -> None:
        self.progressed.emit(what, at, of or 0)

    def _done(self, came: Any) -> None:
        if self._stands or not self._cancel.is_set():
            self.done.emit(came)
        self._end()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, DeskError) and error.code in CANCELLED:
            self.cancelled.emit(str(error))
        else:
            self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()
