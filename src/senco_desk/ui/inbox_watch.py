"""Looking into the workbook's inbox: when it is opened, when the window comes to the front, and now and then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from senco_desk.domain.language import n_

if TYPE_CHECKING:
    from senco_desk.services.inbox import TakenIn
    from senco_desk.ui.main_window import MainWindow
    from senco_desk.ui.place import Surroundings

_NOW_AND_THEN = 60_000
"""Milliseconds; a look at an empty inbox is one look at a folder, on the writing thread."""


class InboxWatch(QObject):
    """For the workbook that is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._surroundings: Surroundings | None = None
        self._looking, self._again = False, False
        self._now_and_then = QTimer(self, interval=_NOW_AND_THEN)
        self._now_and_then.timeout.connect(self.look)
        window.installEventFilter(self)

    def surround(self, surroundings: Surroundings | None) -> None:
        """Another workbook is open, or none."""
        self._surroundings, self._looking, self._again = surroundings, False, False
        if surroundings is None:
            self._now_and_then.stop()
        else:
            self._now_and_then.start()
            self.look()

    def look(self) -> None:
        """One look at a time; what is asked for meanwhile is looked for once more afterwards."""
        now = self._surroundings
        self._again = self._looking
        if now is None or self._looking:
            return
        self._looking = True
        now.background.write(now.services.noting.take_in, self._came, self._did_not)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False

    def _came(self, taken: TakenIn) -> None:
        self._looked()
        if taken.lines:
            words = n_("{n} quick note came in.", "{n} quick notes came in.", taken.lines)
            self._window.toast(words.format(n=taken.lines))
        if taken.aside:
            said = n_(
                "A file in the workbook’s inbox could not be read as a note. It was kept, here: {files}.",
                "Some files in the workbook’s inbox could not be read as notes. They were kept, here: {files}.",
                len(taken.aside),
            )
            self._window.notify(said.format(files=", ".join(map(str, taken.aside[:3])) + "…" * (len(taken.aside) > 3)))

    def _did_not(self, error: Exception) -> None:
        self._looked()
        self._window.fail(error)

    def _looked(self) -> None:
        self._looking = False
        if self._again:
            self.look()
