"""Faults of ours: caught wherever they rise, written to a log without contents, and told calmly.

The log and the report hold what kind of fault it was and where in the code; never the words of the fault, which could
quote what she wrote, and no path of hers.
"""

import faulthandler
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from senco_desk import __version__

_LARGEST = 256 * 1024
"""Bytes; beyond it the log begins anew, and the one before is kept."""


def report(error: BaseException) -> str:
    """The fault as it may be copied to whoever looks after the software."""
    import platform  # late: a start without a fault needs none of it

    versions = f"SENCO Desk {__version__}; Python {platform.python_version()}; Qt {qVersion()}"
    return "\n".join([f"{versions}; {platform.system()} {platform.release()}", *_where(error)])


def _where(error: BaseException) -> list[str]:
    import traceback  # late, as above

    lines = []
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines += [*_where(cause), "  led to"]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
    return [*lines, type(error).__name__]


def _short(filename: str) -> str:
    parts = Path(filename).parts
    for root in ("senco_desk", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return Path(filename).name


class Failures(QObject):
    """Catches what nobody else caught, on either thread. `happened` carries the exception, on the window's thread."""

    happened = Signal(object)
    _caught = Signal(object)

    def __init__(self, logs: Path) -> None:
        super().__init__()
        self._log = logs / "senco-desk.log"
        self._crashes: IO[str] | None = None
        self._caught.connect(self.happened, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """From now on; until the process ends, or `stop`."""
        sys.excepthook = self._hook
        threading.excepthook = lambda told: self.fault(told.exc_value) if told.exc_value else None
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            self._crashes = self._log.with_name("crash.log").open("a", encoding="utf-8")
            faulthandler.enable(self._crashes)
        except OSError:
            faulthandler.enable()  # no folder for logs: a crash is then told on standard error

    def stop(self) -> None:
        """Leave crashes to the system again, and close their log."""
        faulthandler.disable()
        if self._crashes is not None:
            self._crashes.close()
            self._crashes = None

    def fault(self, error: BaseException) -> None:
        """Write it down and tell it."""
        self._write(report(error))
        self._caught.emit(error)

    def _hook(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, where)
        else:
            self.fault(error.with_traceback(where))

    def _write(self, words: str) -> None:
        try:
            if self._log.exists() and self._log.stat().st_size > _LARGEST:
                self._log.replace(self._log.with_suffix(".log.1"))
            with self._log.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {words}\n")
        except OSError:
            print(words, file=sys.stderr)
