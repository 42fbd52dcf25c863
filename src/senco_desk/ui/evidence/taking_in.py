"""Taking files in: one job after another, shown with its progress, and what came of each told once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.journal import Changed
from senco_desk.domain.language import n_
from senco_desk.services.attaching_sources import Source, name_of
from senco_desk.ui.evidence.brought import Brought, sources_of
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress

if TYPE_CHECKING:
    from senco_desk.domain.attachment import Attachment
    from senco_desk.services.attaching import Attached

LeftOut = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Same:
    """Files that are in the workbook already: by name, where; and how to take them all the same."""

    files: tuple[tuple[str, Attachment], ...]
    again: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Wanted:
    to: str | None
    brought: Brought
    again: bool = False
    only: frozenset[str] = frozenset()
    then: Callable[[], object] = lambda: None


class TakingIn(QObject):
    """`job` carries the work under way, its words and of how many files it is. `added` carries the new pieces.

    `left_out` carries names with their sentences, `same` a `Same`.
    """

    job = Signal(object, str, int)
    added = Signal(object)
    left_out = Signal(object)
    same = Signal(object)

    def __init__(self, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._waiting: deque[_Wanted] = deque()
        self._busy = False

    def take(self, to: str | None, brought: Brought, then: Callable[[], object] = lambda: None) -> None:
        """Attach what was brought to a piece, or make a new piece of each file; `then` follows when it is attached."""
        self._queue(_Wanted(to, brought, then=then))

    @property
    def is_busy(self) -> bool:
        """Whether something is being taken in, or waits to be."""
        return self._busy

    def _queue(self, wanted: _Wanted) -> None:
        self._waiting.append(wanted)
        if not self._busy:
            self._busy = True
            # A piece that was only just begun is on its way to disk: after it, then.
            self._surroundings.background.write(
                lambda: None, lambda _none: self._start(), self._surroundings.fail, context=self
            )

    def _start(self) -> None:
        wanted = self._waiting.popleft()
        job = Job(self._surroundings.background, self, stands=True)
        job.cancelled.connect(self._surroundings.toast)
        job.done.connect(lambda attached: self._done(wanted, attached))
        job.failed.connect(self._surroundings.fail)
        job.ended.connect(self._go_on)
        count = len(wanted.only or wanted.brought.files) or 1
        self.job.emit(job, n_("Attaching {n} file", "Attaching {n} files", count).format(n=count), count)
        attaching = self._surroundings.services.attaching
        when = datetime.now(UTC).astimezone()

        def attach(progress: Progress, cancelled: Cancelled) -> Attached:
            sources = _only(sources_of(wanted.brought, when), wanted.only)
            return attaching.attach(wanted.to, sources, progress, cancelled, wanted.again)

        job.start(attach)

    def _go_on(self) -> None:
        if self._waiting:
            self._start()
        else:
            self._busy = False

    def _done(self, wanted: _Wanted, attached: Attached) -> None:
        if attached.changed is not None:
            self._say(attached.changed)
            wanted.then()
            if wanted.to is None:
                self.added.emit(attached.evidence)
        if attached.left_out:
            self.left_out.emit(attached.left_out)
        if attached.same:
            names = frozenset(name for name, _where in attached.same)
            again = _Wanted(wanted.to, wanted.brought, True, names, wanted.then)
            self.same.emit(Same(attached.same, lambda: self._queue(again)))

    def _say(self, changed: Changed) -> None:
        self._surroundings.toast(changed.said, changed.undo)


def _only(sources: Sequence[Source], names: frozenset[str]) -> list[Source]:
    return [source for source in sources if not names or name_of(source) in names]
