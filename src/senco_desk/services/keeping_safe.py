"""Keeping safe: checked backups, by hand and by themselves; what differs from one; one item out of an old one."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from senco_desk.domain.backup import Backup
from senco_desk.domain.errors import DeskError, Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_
from senco_desk.safekeeping import backups
from senco_desk.safekeeping.backup_places import prove_place
from senco_desk.safekeeping.backups import Kept, Made, Staged
from senco_desk.safekeeping.checking import Report, check
from senco_desk.safekeeping.comparing import Difference, differences
from senco_desk.safekeeping.copies import read_only
from senco_desk.safekeeping.copying import Cancelled, Progress
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.services.backup_places import Places, prove_allowed
from senco_desk.services.bringing_back import BringingBack
from senco_desk.services.inbox import take_in_first
from senco_desk.services.telling import Tell
from senco_desk.store.backups import forget, note
from senco_desk.store.bringing_over import Came, bring_over
from senco_desk.store.desk import Desk

EVERY = timedelta(minutes=20)
"""How old the last backup is before the next is made by itself, if anything was changed since."""

THE_SAME = Sentence(
    "second-place-same",
    N_("The second place is the folder that backups go to already. Nothing was changed; choose one off this laptop."),
)


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What came of it: the backups that were made, and why one could not be."""

    made: tuple[tuple[Backup, Made], ...] = ()
    refused: tuple[DeskError, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A backup that is there to be brought back."""

    kept: Kept
    off_laptop: bool


class KeepingSafe:
    """`places` is asked each time, since she may choose others. It waits for disks: never on the window's thread."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime], places: Callable[[], Places]) -> None:
        self._desk, self._tell, self._now, self.places = desk, tell, now, places
        self._one_at_a_time = threading.Lock()

    def back_up(self, progress: Progress, cancelled: Cancelled) -> BackedUp:
        """Back up to each place, now. A place that cannot be used does not keep the other from its backup.

        Raises Refused or Damaged when no backup at all was made.
        """
        places = self.places()
        return self._back_up(self._wanted(places), progress, cancelled)

    def back_up_to(self, folder: Path, progress: Progress, cancelled: Cancelled) -> BackedUp:
        """Back up to this folder, whatever she chose. Raises Refused or Damaged."""
        return self._back_up([(folder, folder == self.places().off_laptop)], progress, cancelled)

    def back_up_if_due(self, cancelled: Cancelled, *, closing: bool = False) -> BackedUp:
        """What happens by itself, where the places can be reached; nothing in a sample, or while nothing is new.

        A stick that is not there is no failure: Home says where the last backup lies. Raises Refused or Damaged.
        """
        if self._desk.seen_from or not self._desk.may_write:
            return BackedUp()
        self.close_locks()
        take_in_first(self._desk, self._now, self._tell)  # a line alone makes a backup due
        due = [place for place in self._wanted(self.places()) if self._is_due(*place, closing=closing)]
        return self._back_up(due, _unwatched, cancelled) if due else BackedUp()

    def close_locks(self) -> None:
        """Backups from before the first passphrase ask for it too, where they can be reached now."""
        for folder, _off_laptop in self._wanted(self.places()):
            with suppress(OSError, Refused):  # looked at again with the next backup
                backups.close_locks(self._desk, folder)

    def choose(self, folder: Path, *, off_laptop: bool) -> None:
        """Whether backups can go there. Raises Refused."""
        prove_place(folder, self._desk.folder)
        prove_allowed(folder)
        places = self.places()
        if folder == (places.here if off_laptop else places.off_laptop):
            raise Refused(THE_SAME)

    def last(self) -> tuple[Backup | None, Backup | None]:
        """The newest checked backup here, and off the laptop."""
        with self._desk.view() as view:
            noted = view.backups.all()
        here = next((backup for backup in noted if not backup.off_laptop), None)
        return here, next((backup for backup in noted if backup.off_laptop), None)

    def listed(self) -> list[Found]:
        """The backups of this workbook that can be reached now, newest first."""
        places = self.places()
        found = [Found(kept, False) for kept in backups.listed(places.here, self._desk.id)]
        if places.off_laptop:
            found += [Found(kept, True) for kept in backups.listed(places.off_laptop, self._desk.id)]
        return sorted(found, key=lambda one: one.kept.made, reverse=True)

    def verify(self, kept: Kept) -> list[str]:
        """Read one to its last byte; the attached files it lacks. Raises Refused or Damaged."""
        return backups.verify(kept, self._key_of(kept))

    def preview(self, kept: Kept) -> list[Difference]:
        """What restoring it would change. Raises Refused or Damaged when it cannot be read."""
        with self._opened(kept) as copy, copy.view() as then, self._desk.view() as now:
            return differences(then.reading.driver, now.reading.driver)

    def bring_back(self, kept: Kept, wanted: Sequence[tuple[Noun, str]], *, in_place: bool = False) -> Came:
        """Single items out of a backup, in one change; with `in_place` they replace what they have become."""
        with self._opened(kept) as copy:
            came = bring_over(copy, self._desk, wanted, self._now(), in_place=in_place)
        if came.changed:
            self._tell(came.changed)
        return came

    def check(self) -> Report:
        """Read everything once: the workbook, and the copies beside it. Raises Refused and Damaged."""
        return check(self._desk.folder, self._held_key())

    def bringing_back(self) -> BringingBack:
        """For what is done once this desk is closed."""
        return BringingBack(self._desk.folder, self._held_key(), self._now, self.places())

    def _held_key(self) -> KeyProvider:
        return NoKey() if self._desk.key is None else FixedKey(self._desk.key)

    def _back_up(self, wanted: Sequence[tuple[Path, bool]], progress: Progress, cancelled: Cancelled) -> BackedUp:
        take_in_first(self._desk, self._now, self._tell)
        made: list[tuple[Backup, Made]] = []
        refused: list[DeskError] = []
        with self._one_at_a_time, backups.staged(self._desk, progress, cancelled) as stage:
            for folder, off_laptop in wanted:
                try:
                    made.append(self._put(stage, folder, off_laptop, progress, cancelled))
                except DeskError as error:
                    refused.append(error)
        if refused and not made:
            raise refused[0]
        return BackedUp(tuple(made), tuple(refused))

    def _put(
        self, stage: Staged, folder: Path, off_laptop: bool, progress: Progress, cancelled: Cancelled
    ) -> tuple[Backup, Made]:
        prove_allowed(folder)
        made = backups.put(self._desk, stage, folder, self._now(), progress, cancelled)
        kept = made.kept
        backup = Backup(new_id(), kept.made, str(folder), str(kept.file), off_laptop, made.sequence, kept.size)
        if self._desk.may_write:
            with self._desk.upkeep() as driver:
                note(driver, backup)
                for gone in made.thinned:
                    forget(driver, str(gone.file))
        return backup, made

    def _wanted(self, places: Places) -> list[tuple[Path, bool]]:
        if places.own:
            with suppress(OSError):  # where it cannot be made, the backup says so
                places.here.mkdir(parents=True, exist_ok=True)
        return [(places.here, False), *([(places.off_laptop, True)] if places.off_laptop else [])]

    def _is_due(self, folder: Path, off_laptop: bool, *, closing: bool) -> bool:
        """It can be reached, something is new since the last one there, and that one is old, or she is leaving.

        One under another key than the workbook's is none: it was made before that was encrypted, or was so no more.
        """
        if not folder.is_dir():
            return False
        last = self.last()[off_laptop]
        if last is None or last.folder != str(folder) or not Path(last.file).exists():
            return True
        if Path(last.file).parent not in backups.places_of(self._desk, folder):
            return True
        return last.sequence != self._desk.sequence and (closing or self._now() - last.made >= EVERY)

    @contextmanager
    def _opened(self, kept: Kept) -> Iterator[Desk]:
        with read_only(kept.file, self._key_of(kept)) as copy:
            yield copy

    def _key_of(self, kept: Kept) -> bytes | None:
        return None if backups.is_plain(kept, self._desk.id) else self._desk.key


def _unwatched(_doing: str, _at: int, _of: int | None) -> None:
    """Nobody looks on at what happens by itself."""
