"""Nobody at the window: told once no key and no pointer has reached it for as long as she set."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_LOOKS = 5_000
"""Milliseconds between looks at the clock."""
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """`over` is told at each look from then on, until something is touched.

    It counts by the clock on the wall, so that a laptop that slept is found idle when it wakes. It listens at the
    system's window and not at each part of it: a key costs one call.
    """

    over = Signal()

    def __init__(
        self, minutes: Callable[[], int], parent: QObject | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        """`minutes` is asked at each look; 0 stands for never."""
        super().__init__(parent)
        self._minutes, self._clock = minutes, clock
        self._touched = clock()
        self._heard: QWindow | None = None
        self._looking = QTimer(self, interval=_LOOKS)
        self._looking.timeout.connect(self.look)

    def watch(self, window: QWindow | None) -> None:
        """From now on, at this window."""
        if window is not None and window is not self._heard:
            window.installEventFilter(self)
            self._heard = window
        self.touch()
        self._looking.start()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    def look(self) -> None:
        minutes, now = self._minutes(), self._clock()
        if now < self._touched:  # the clock was set back
            self.touch()
        elif minutes and now - self._touched >= minutes * 60:
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False
