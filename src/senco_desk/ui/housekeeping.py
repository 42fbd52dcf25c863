"""What is done behind the window when nothing else is: the search index, and what opened copies and files left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from senco_desk.domain.language import n_

if TYPE_CHECKING:
    from senco_desk.services.attaching import ChangedCopy
    from senco_desk.ui.place import Surroundings

_PAUSE = 3_000
"""Milliseconds after the last change before the search index takes it in."""


class Housekeeping(QObject):
    """For the workbook that is open; `say` tells what has to wait for her."""

    def __init__(self, parent: QObject, say: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._say = say
        self._surroundings: Surroundings | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._catch_up)
        self._tidied = False

    def surround(self, surroundings: Surroundings | None) -> None:
        """Another workbook is open, or none."""
        self._surroundings, self._tidied = surroundings, False
        self.wait()

    def wait(self) -> None:
        """Something was changed: begin to wait anew."""
        self._pause.start()

    def _catch_up(self) -> None:
        """Typing has paused: what was written becomes findable, a step at a time."""
        now = self._surroundings
        if now is None:
            return
        finding = now.services.finding
        now.background.write(finding.catch_up, lambda more: self.wait() if more else None, now.fail)
        if not self._tidied:
            self._tidied = True
            self._tidy(now)

    def _tidy(self, now: Surroundings) -> None:
        """Once after opening: what a desk that is gone left in the workbook and beside it."""
        attaching = now.services.attaching

        def tidy() -> Sequence[ChangedCopy]:
            attaching.tidy()
            return attaching.wipe_copies(own=False)

        now.background.aside(tidy, self._tell, now.fail)

    def _tell(self, changed: Sequence[ChangedCopy]) -> None:
        if changed:
            names = ", ".join(f"“{copy.path.name}”" for copy in changed)
            said = n_(
                "{names} was opened from Evidence and then changed. What was saved there is not in the workbook yet. "
                "Evidence (Ctrl+3) offers to attach it.",
                "{names} were opened from Evidence and then changed. What was saved there is not in the workbook yet. "
                "Evidence (Ctrl+3) offers to attach them.",
                len(changed),
            )
            self._say(said.format(names=names))
