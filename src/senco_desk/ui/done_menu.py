"""What was done: the list behind the toast, so that Undo stays after the toast has gone."""

from collections.abc import Callable, Iterable
from datetime import datetime
from textwrap import shorten

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _

_MOST, _LONGEST = 10, 40
"""Lines, and characters of each: what fits the smallest window at twice the text."""


class DoneMenu(QMenu):
    """Newest first; picking a line takes it back. It is kept with the workbook."""

    def __init__(self, undo: Callable[[str], object]) -> None:
        super().__init__(_("What was done, and Undo"))
        self._undo = undo
        self._done: list[QAction] = []
        self._nothing = self.addAction(_("Nothing yet"))
        self._nothing.setEnabled(False)

    def recall(self, earlier: Iterable[Changed]) -> None:
        """What was done before this window was opened, newest first: it can still be taken back."""
        for changed in earlier:
            if _can_be_undone(changed):
                self._put(changed, _what(changed), at=len(self._done))

    def remember(self, changed: Changed, when: datetime) -> None:
        """What was done just now. Typing, and a copy on paper, are not taken back here."""
        if _can_be_undone(changed):
            self._put(changed, f"{when:%H:%M}  {_what(changed)}", at=0)

    def _put(self, changed: Changed, said: str, at: int) -> None:
        way = _("{said}: do again") if changed.took_back else _("{said}: undo")
        line = QAction(way.format(said=shorten(said, _LONGEST, placeholder="…")), self)
        line.setToolTip(said)
        line.triggered.connect(lambda _checked=False: self._undo(changed.undo))
        self.insertAction(self._done[at] if at < len(self._done) else self._nothing, line)
        self._done.insert(at, line)
        for old in self._done[_MOST:]:
            self.removeAction(old)
        del self._done[_MOST:]
        self._nothing.setVisible(False)

    def undo_last(self) -> None:
        """Take back the newest; that is the newest then, and can be done again in turn."""
        if self._done:
            self._done[0].trigger()

    def forget(self) -> None:
        """Another workbook was opened."""
        for line in self._done:
            self.removeAction(line)
        self._done.clear()
        self._nothing.setVisible(True)


def _what(changed: Changed) -> str:
    """What picking its line undoes, or does again."""
    return changed.took_back or changed.said


def _can_be_undone(changed: Changed) -> bool:
    return bool(changed.said and changed.undo) and not changed.concerns(Noun.COPY)
