"""Long work shown quietly: what is being done, a bar, a count, and a way to stop it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.job import Job

_STEPS = 1000
"""Of the bar: what is counted may be bytes, more than a bar can count."""

Said = Callable[[str, int, int], str]
"""Words for what is being done, how far it is and of how many (0 while that is not known)."""


class ProgressRow(QWidget):
    """Hidden while nothing goes on. Follows one job at a time."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._words = quiet(QLabel())
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Progress"))
        self._cancel = QPushButton(_("Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        column.addLayout(row)
        column.addWidget(self._bar)
        self.hide()

    def follow(self, job: Job, words: str, said: Said | None = None) -> None:
        """Show `words` with a count, or what `said` makes of each step."""
        self._job = job
        self._words.setText(words)
        self._bar.setRange(0, 0)
        counted = said or (lambda _what, at, of: f"{words} {count(at, of)}")
        job.progressed.connect(lambda what, at, of: self._show(job, counted(what, at, of), at, of))
        job.ended.connect(lambda: self._end(job))
        self.show()

    def _end(self, job: Job) -> None:
        if job is self._job:
            self.hide()

    def _show(self, job: Job, words: str, at: int, of: int) -> None:
        if job is not self._job:
            return
        self._bar.setRange(0, _STEPS if of else 0)
        self._bar.setValue(at * _STEPS // of if of else 0)
        self._words.setText(words)


def count(at: int, of: int) -> str:
    """`12 of 40`."""
    return _("{at} of {of}").format(at=f"{at:,}", of=f"{of:,}") if of else f"{at:,}"
