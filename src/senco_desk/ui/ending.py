"""Ctrl+C in the terminal the window was started from, and being told to end: it closes as by its own button."""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Ending(QObject):
    """`asked` each time somebody outside asks the process to end. Made once a process; it lasts as long.

    Qt waits where Python hears no signal, so Python is woken by a byte in a pipe. On Windows nobody is asked like this.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard = -1
        if sys.platform == "win32":
            return
        self._heard, told = os.pipe()
        os.set_blocking(self._heard, False)
        os.set_blocking(told, False)
        signal.set_wakeup_fd(told)
        for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(ending, lambda _signal, _frame: None)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def _wake(self) -> None:
        os.read(self._heard, 64)
        self.asked.emit()
