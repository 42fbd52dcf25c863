"""What was done: the list behind the toast, so that Undo stays after the toast has gone."""

from collections.abc import Callable, Iterable
from datetime import datetime
from textwrap import shorten
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _

_MOST, _LONGEST = 10, 40
"""Lines, and characters of each: what fits the smallest window at twice the text."""


class _Line(NamedTuple):
    changed: Changed
    action: QAction


class DoneMenu(QMenu):
    """Newest first; picking a line takes it back. It is kept with the workbook.

    What was taken back has one line, which does it again.
    """

    def __init__(self, undo: Callable[[str], object]) -> None:
        super().__init__(_("What was done, and Undo"))
        self._undo = undo
        self._done: list[_Line] = []
        self._over: set[str] = set()
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
        self._over.add(changed.undoes)
        if changed.undo not in self._over:
            action = self._action(changed, said)
            self.insertAction(self._done[at].action if at < len(self._done) else self._nothing, action)
            self._done.insert(at, _Line(changed, action))
        for line in (*(each for each in self._done if each.changed.undo in self._over), *self._done[_MOST:]):
            self._take_out(line)
        self._nothing.setVisible(not self._done)

    def _action(self, changed: Changed, said: str) -> QAction:
        way = _("{said}: do again") if changed.took_back else _("{said}: undo")
        action = QAction(way.format(said=shorten(said, _LONGEST, placeholder="…")), self)
        action.setToolTip(said)
        action.triggered.connect(lambda _checked=False: self._undo(changed.undo))
        return action

    def _take_out(self, line: _Line) -> None:
        if line in self._done:
            self.removeAction(line.action)
            self._done.remove(line)

    def undo_last(self) -> None:
        """Take back the newest that stands; asked again, the one before it."""
        standing = (line for line in self._done if not line.changed.took_back)
        if (line := next(standing, None)) is not None:
            line.action.trigger()

    def forget(self) -> None:
        """Another workbook was opened."""
        for line in list(self._done):
            self._take_out(line)
        self._over.clear()
        self._nothing.setVisible(True)


def _what(changed: Changed) -> str:
    """What picking its line undoes, or does again."""
    return changed.took_back or changed.said


def _can_be_undone(changed: Changed) -> bool:
    return bool(changed.said and changed.undo) and not changed.concerns(Noun.COPY)
