"""Files dropped anywhere on the window: each becomes a new piece of evidence, but where feedback is in sight."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

if TYPE_CHECKING:
    from senco_desk.ui.main_window import MainWindow


_TAKE_FILES = ("evidence", "feedback")
"""The places to which a file that is dropped there goes; dropped elsewhere it is evidence."""


class WindowDrops(QObject):
    """Hears only what the window itself is told; what a place takes does not come here."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            event.setAccepted(bool(_files(event)) and self._window.in_sight() is self._window.frame)
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            places = self._window.places
            places.hand(places.current if places.current in _TAKE_FILES else "evidence", _files(event))
            return True
        return False


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
