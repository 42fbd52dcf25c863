"""What was done: the list behind the toast, so that Undo stays after the toast has gone."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from senco_desk.domain.language import _

_MOST = 15


class DoneMenu(QMenu):
    """Newest first; picking a line takes it back. It is remembered while the window is open."""

    def __init__(self, undo: Callable[[str, str], object]) -> None:
        super().__init__(_("What was done, and Undo"))
        self._undo = undo
        self._done: list[QAction] = []
        self._nothing = self.addAction(_("Nothing yet"))
        self._nothing.setEnabled(False)

    def remember(self, said: str, undo: str, when: datetime) -> None:
        line = QAction(_("{clock}  {said}: undo").format(clock=f"{when:%H:%M}", said=said), self)
        line.triggered.connect(lambda _checked=False: self._undo(undo, said))
        self.insertAction(self._done[0] if self._done else self._nothing, line)
        self._done.insert(0, line)
        for old in self._done[_MOST:]:
            self.removeAction(old)
        del self._done[_MOST:]
        self._nothing.setVisible(False)

    def undo_last(self) -> None:
        """Take back the newest; that is the newest then, and can be taken back in turn."""
        if self._done:
            self._done[0].trigger()

    def forget(self) -> None:
        """Another workbook was opened."""
        for line in self._done:
            self.removeAction(line)
        self._done.clear()
        self._nothing.setVisible(True)
