"""Saving what is typed: a throttle that asks for saves while she types, and saves that stand until they are on disk.

A throttle and not a debounce: one who never pauses is saved four times a second all the same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from senco_desk.domain.errors import DeskError, Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.ui.background import Background
from senco_desk.ui.rescue import Rescue

INTERVAL = 250
"""Milliseconds from a key to the save that takes it along."""
_FIRST_RETRY, _LAST_RETRY = 2_000, 30_000
"""Milliseconds; each retry waits twice as long as the one before."""

_FAULT = N_("The last change could not be saved ({fault}).")
_RESCUED = Sentence(
    "not-saved",
    N_(
        "{why} Every word is still in this window, and a copy is in {file}. The desk goes on trying by itself; keep "
        "the window open until this notice goes."
    ),
)
_NOT_RESCUED = Sentence(
    "not-saved-no-copy",
    N_(
        "{why} Every word is still in this window, but no copy could be written either. The desk goes on trying by "
        "itself; keep the window open, and copy your words elsewhere to be safe."
    ),
)


class Autosave(QObject):
    """Calls `save` within `INTERVAL` of the first key after the last save, and at once on `flush`."""

    def __init__(self, save: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL)
        self._timer.timeout.connect(self._save)

    @property
    def is_waiting(self) -> bool:
        """Keys were typed that no save has taken along yet."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Something was typed."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Save now what was typed; nothing when nothing was."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    def drop(self) -> None:
        """What was typed is not wanted any more."""
        self._timer.stop()


@dataclass(frozen=True, eq=False)
class _Save:
    thing: str
    work: Callable[[], Any]
    words: Callable[[], str]


class Saving(QObject):
    """Hands saves to the writing thread, the latest of each thing standing until it is on disk.

    `saved` carries what the work gave back. When a save failed, its words are put into a rescue file and it is tried
    again; `failed` carries a Refused that says so, for a standing banner, and `trouble` its sentence. `over`: all is on
    disk after all.
    """

    saved = Signal(object)
    trouble = Signal(str)
    failed = Signal(object)
    over = Signal()

    def __init__(self, background: Background, rescue: Rescue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._rescue = background, rescue
        self._standing: dict[str, _Save] = {}
        self._failed: set[str] = set()
        self._retry = QTimer(self, singleShot=True, interval=_FIRST_RETRY)
        self._retry.timeout.connect(self.try_again)

    def save(self, thing: str, work: Callable[[], Any], words: Callable[[], str]) -> None:
        """Do `work` on the writing thread; `words` is called there too, for the rescue file, when it fails."""
        save = self._standing[thing] = _Save(thing, work, words)
        self._send(save)

    def is_pending(self, thing: str) -> bool:
        """Whether the latest save of the thing is not on disk yet."""
        return thing in self._standing

    def forget(self, thing: str) -> None:
        """Its words are not wanted any more: do not try again."""
        self._standing.pop(thing, None)
        self._failed.discard(thing)

    @property
    def is_in_trouble(self) -> bool:
        return bool(self._failed)

    def try_again(self) -> None:
        """Send what failed once more."""
        for thing in list(self._failed):
            self._send(self._standing[thing])

    def _send(self, save: _Save) -> None:
        self._background.write(lambda: self._on_writing_thread(save), self._arrived)

    def _on_writing_thread(self, save: _Save) -> tuple[_Save, Any, Exception | None, Path | None]:
        """A failure is an answer here, because its words must be rescued before anything else is done."""
        try:
            came = save.work()
        except Exception as error:  # noqa: BLE001  (told to her by `trouble`, tried again)
            kept = None if _is_no_trouble(error) else self._rescue.keep(save.thing, save.words())
            return save, None, error, kept
        self._rescue.drop(save.thing)
        return save, came, None, None

    def _arrived(self, news: tuple[_Save, Any, Exception | None, Path | None]) -> None:
        save, came, error, copy = news
        latest = self._standing.get(save.thing) is save
        if error is None:
            self._succeeded(save.thing, came, latest)
        elif _is_no_trouble(error):
            self.forget(save.thing)
            self.failed.emit(error)
        elif latest:
            self._did_not(save.thing, error, copy)

    def _succeeded(self, thing: str, came: Any, latest: bool) -> None:
        in_trouble = self.is_in_trouble
        if latest:
            del self._standing[thing]
            self._failed.discard(thing)
        self.saved.emit(came)
        if in_trouble and not self.is_in_trouble:
            self._retry.stop()
            self._retry.setInterval(_FIRST_RETRY)
            self.over.emit()

    def _did_not(self, thing: str, error: Exception, copy: Path | None) -> None:
        self._failed.add(thing)
        told = not_saved(error, copy)
        self.failed.emit(told)
        self.trouble.emit(str(told))
        if not self._retry.isActive():
            self._retry.start()
            self._retry.setInterval(min(2 * self._retry.interval(), _LAST_RETRY))


def _is_no_trouble(error: Exception) -> bool:
    """Nothing is lost: what cannot be written here was never meant to be."""
    from senco_desk.store.faults import LOOKING  # late: Home is painted without the store

    return isinstance(error, Refused) and error.sentence is LOOKING


def not_saved(error: Exception, copy: Path | None) -> Refused:
    """What is told of a save that failed."""
    why = str(error) if isinstance(error, DeskError) else _(_FAULT).format(fault=type(error).__name__)
    return Refused(_RESCUED, why=why, file=copy) if copy else Refused(_NOT_RESCUED, why=why)
