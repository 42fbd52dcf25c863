"""The threads behind the window: one writes and one reads, so that typing never waits for the disk; one waits long.

Only this file starts threads for the window. What a service changed, and what came of a piece of work, arrives on the
window's own thread.
"""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from shiboken6 import isValid

from senco_desk.domain.journal import Changed

T = TypeVar("T")
Failed = Callable[[Exception], None]


class _Worker:
    """One thread that does one thing after another, in the order it was asked."""

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._asked, self._done = 0, 0
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            work()
            self._done += 1

    def ask(self, work: Callable[[], None]) -> None:
        self._asked += 1
        self._queue.put(work)

    @property
    def is_busy(self) -> bool:
        return self._asked != self._done

    def drain(self) -> None:
        done = threading.Event()
        self._queue.put(done.set)
        done.wait()

    def stop(self) -> None:
        self._queue.put(None)
        self._thread.join()


class Background(QObject):
    """Where the window sends its work. Each thread does one thing at a time, in order; all end with `stop`.

    A method hears what came of work as long as its object is there; a function written on the spot as long as the
    `context` it was given with is, as it is for Qt's own timers.
    `changed` carries a committed `Changed`; `altered` tells of what is in none: the passphrase, the sheet, a backup.
    `fault` carries an exception for which the work named no `failed` of its own.
    """

    changed = Signal(object)
    altered = Signal()
    fault = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._writer = _Worker("desk writer")
        self._reader = _Worker("desk reader")
        self._aside: _Worker | None = None
        self._stopping = threading.Event()
        self._stopped = False

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        context: QObject | None = None,
    ) -> None:
        """Do `work` on the writing thread; `done` or `failed` is then called on the window's thread."""
        self._ask(self._writer, work, done, failed, context)

    def read(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        context: QObject | None = None,
    ) -> None:
        """Do `work` on the reading thread; `done` or `failed` is then called on the window's thread."""
        self._ask(self._reader, work, done, failed, context)

    def aside(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        context: QObject | None = None,
    ) -> None:
        """Do `work` that waits long, for a child or a printer, where no reading waits for it.

        It must look at `is_stopping` often and end soon when it turns true.
        """
        self._aside = self._aside or _Worker("desk aside")
        self._ask(self._aside, work, done, failed, context)

    @property
    def is_busy(self) -> bool:
        """Something that takes long is going on, or waits its turn."""
        return self._aside is not None and self._aside.is_busy

    @property
    def is_stopping(self) -> bool:
        """The window is closing. May be asked from any thread."""
        return self._stopping.is_set()

    def tell(self, changed: Changed) -> None:
        """Called by the services, on whichever thread committed."""
        self._arrived.emit(lambda: self.changed.emit(changed))

    def drain(self) -> None:
        """Wait until every write asked for is on disk, and hear what came of them."""
        if not self._stopped:
            self._writer.drain()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def stop(self) -> None:
        """Finish what was asked and end the threads. Nothing can be asked afterwards."""
        self._stopping.set()
        self.drain()
        if not self._stopped:
            self._stopped = True
            self._writer.stop()
            self._reader.stop()
            if self._aside is not None:
                self._aside.stop()

    def _ask(
        self,
        worker: _Worker,
        work: Callable[[], T],
        done: Callable[[T], None] | None,
        failed: Failed | None,
        context: QObject | None,
    ) -> None:
        def run() -> None:
            try:
                came = work()
            except Exception as error:  # noqa: BLE001  (every failure of the work is told on the window's thread)
                fault = error
                self._arrived.emit(lambda: _call(failed or self.fault.emit, fault, context))
            else:
                if done is not None:
                    self._arrived.emit(lambda: _call(done, came, context))

        worker.ask(run)

    def _deliver(self, news: Callable[[], None]) -> None:
        news()


def _call(listener: Callable[[Any], Any], value: Any, context: QObject | None) -> None:
    """Tell `listener`, unless what it belongs to has been deleted meanwhile."""
    belongs_to = getattr(listener, "__self__", context)
    if not isinstance(belongs_to, QObject) or isValid(belongs_to):
        listener(value)
