"""Taking in what lies in the inbox: each line once, whatever happens in between; what cannot be read is kept.

Called when the workbook is opened, on a pause, when the window comes to the front, and before all of it is backed up,
copied or taken out.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Changed
from senco_desk.safekeeping import inbox as lines
from senco_desk.safekeeping.inbox import Lying
from senco_desk.services.telling import Tell, told_to_nobody
from senco_desk.store import inbox
from senco_desk.store.desk import Desk
from senco_desk.store.durable import sync_folder
from senco_desk.store.inbox import InboxFile

_AT_ONCE = 100
"""Files that are read and taken in together: a small part of a second."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many lines came, and what could not be read: where it is kept. `changed` is None when nothing came."""

    lines: int = 0
    aside: tuple[Path, ...] = ()
    changed: Changed | None = None


def take_in_first(desk: Desk, now: Callable[[], datetime], tell: Tell = told_to_nobody) -> None:
    """Before all of a workbook goes somewhere: what was jotted down for it goes along."""
    taken = Inbox(desk, now).take_in()
    if taken.changed is not None:
        tell(taken.changed)


class Inbox:
    """The inbox of an open workbook."""

    def __init__(self, desk: Desk, now: Callable[[], datetime]) -> None:
        self._desk, self._now = desk, now
        self._ready = False

    def take_in(self) -> TakenIn:
        """All that lies there. Nothing in a workbook that is only looked at, or whose folder cannot be looked into."""
        taken = TakenIn()
        if not self._desk.may_write:
            return taken
        self._make_ready()
        with suppress(OSError):
            found = inbox.files(self._desk.folder)
            for first in range(0, len(found), _AT_ONCE):
                taken = self._some(found, found[first : first + _AT_ONCE], taken)
        return taken

    def _make_ready(self) -> None:
        """The laptop's disk may be full: then lines cannot be posted yet, and all else goes on."""
        if not self._ready:
            with suppress(Refused):
                lines.make_ready(self._desk.folder, self._desk.key)
                self._ready = True

    def _some(self, all_there: Sequence[InboxFile], some: list[InboxFile], before: TakenIn) -> TakenIn:
        """In one transaction; the files go once it is on the disk."""
        lying = lines.lying(self._desk.key, some, self._now())
        read = [each for each in lying if each.note is not None]
        taken, changed = self._keep(all_there, read)
        for each in read:
            with suppress(OSError):  # held by another program: it is known to be taken in, and goes another time
                inbox.remove(each.file)
        sync_folder(inbox.inbox(self._desk.folder))
        aside = [self._aside(each) for each in lying if each.note is None]
        return TakenIn(before.lines + taken, (*before.aside, *filter(None, aside)), changed or before.changed)

    def _keep(self, all_there: Sequence[InboxFile], read: list[Lying]) -> tuple[int, Changed | None]:
        if not read:
            return 0, None
        with self._desk.change() as work:
            work.notes.forget_taken(file.id for file in all_there)
            taken = sum(work.notes.take_in(each.note) for each in read if each.note is not None)
        return taken, work.changed

    def _aside(self, lying: Lying) -> Path | None:
        """Half a file that was never finished says nothing: it was never told to be taken."""
        with suppress(OSError):
            if lying.file.part and lying.file.path.stat().st_size == 0:
                inbox.remove(lying.file)
                return None
            return inbox.set_aside(self._desk.folder, lying.file)
        return None
