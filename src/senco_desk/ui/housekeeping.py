"""What is done behind the window when nothing else is: search index, backups, what opened copies and files left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _, n_

if TYPE_CHECKING:
    from senco_desk.services.attaching import ChangedCopy
    from senco_desk.services.keeping_safe import BackedUp
    from senco_desk.ui.place import Surroundings

_LEFT = ("cancelled", "workbook-closed")
"""The codes with which a backup ends that was left because the workbook is being closed."""

_PAUSE = 3_000
"""Milliseconds after the last change before the search index takes it in."""

_QUIET, _LATER = 30_000, 300_000
"""Milliseconds after the last change before a backup is made, if one is due; and until that is looked at again."""


class Housekeeping(QObject):
    """For the workbook that is open; `say` tells what has to wait for her."""

    def __init__(self, parent: QObject, say: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._say = say
        self._surroundings: Surroundings | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._catch_up)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._back_up)
        self._tidied, self._backing_up = False, False
        self._told: str | None = None

    def surround(self, surroundings: Surroundings | None) -> None:
        """Another workbook is open, or none."""
        self._surroundings, self._tidied = surroundings, False
        self.wait()

    def wait(self) -> None:
        """Something was changed: begin to wait anew."""
        self._pause.start()
        self._quiet.start(_QUIET)

    def _catch_up(self) -> None:
        """Typing has paused: what was written becomes findable, a step at a time."""
        now = self._surroundings
        if now is None:
            return
        now.background.write(now.services.finding.catch_up, self._look_back, now.fail)
        if not self._tidied:
            self._tidied = True
            self._tidy(now)
            self._look_where(now)

    def _back_up(self) -> None:
        """She has paused for longer: a backup, if one is due."""
        now = self._surroundings
        self._quiet.start(_LATER)
        if now is None or self._backing_up:
            return
        keeping, background = now.services.keeping_safe, now.background
        self._backing_up = True

        def failed(error: Exception) -> None:
            self._backing_up = False
            why = error.code if isinstance(error, DeskError) else ""
            if why not in _LEFT and why != self._told:  # told once, and again only after one that was made
                now.fail(error)
            self._told = why

        def made(came: BackedUp) -> None:
            self._backing_up, self._told = False, None
            if came.made:
                background.altered.emit()

        background.aside(lambda: keeping.back_up_if_due(lambda: background.is_stopping), made, failed, context=self)

    def _look_back(self, more: bool) -> None:
        """Once all can be found: old texts are thinned, and the bin emptied of what is old, a step at a time too."""
        now = self._surroundings
        if more:
            self.wait()
        elif now is not None:
            tidy = now.services.looking_back.tidy
            now.background.write(tidy, lambda more: self.wait() if more else None, now.fail, context=self)

    def _look_where(self, now: Surroundings) -> None:
        """Once after opening: whether another program, a cable or a colleague could pull the workbook away."""
        carrying = now.services.carrying
        now.background.read(
            carrying.lies_badly, lambda said: self._say(_where(said)) if said else None, now.fail, context=self
        )

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


def _where(said: str) -> str:
    return f"{said} {_('Keeping safe moves it for you.')}"
