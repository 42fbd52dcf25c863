"""Carrying the workbook: one file to the other laptop and back, and what is only in the other copy brought over."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.domain.lineage import Compared, Lineage, Sitting, compared
from senco_desk.safekeeping.arriving import known_keys, lay_beside
from senco_desk.safekeeping.copying import Cancelled, Progress, go_on
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.lying import Lying, lying, said_of
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.safekeeping.packing import Packed, pack
from senco_desk.safekeeping.packs import SUFFIX
from senco_desk.safekeeping.policy import read_policy
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook
from senco_desk.services.inbox import take_in_first
from senco_desk.services.telling import Tell
from senco_desk.store.bringing_over import Came, Wanted, bring_over
from senco_desk.store.desk import Desk
from senco_desk.store.differing import Differing, differing
from senco_desk.store.key_file import read_keys

OPEN_KEY = Sentence(
    "carry-without-passphrase",
    N_(
        "No carry copy was made: this workbook has no passphrase yet, so whoever finds the stick could read it. "
        "Nothing was changed. Choose a passphrase under Keeping safe, then make the copy."
    ),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """How another copy of the workbook stands to this one, and who saved last to each."""

    compared: Compared
    here: Sitting | None
    there: Sitting | None


class Carrying:
    """The verbs of carry copies over the open workbook. All of them wait for the disk."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def make(self, target: Path, progress: Progress, cancelled: Cancelled) -> Packed:
        """Write a carry copy to `target`, whole and read back, or nothing; saves go on meanwhile.

        Raises Refused when the workbook's key stands in clear, for another ending, a place in a workbook or one that
        takes no more, and when it was cancelled; Damaged when the workbook cannot be copied whole.
        """
        refuse_ending(target, [SUFFIX])
        refuse_in_a_workbook(target)
        refuse_an_open_key(self._desk.folder)
        refuse_a_stick(target)
        doing = _("Making the carry copy")

        def moved(behind: int, of: int | None) -> None:
            go_on(cancelled)
            progress(doing, behind // 1_000_000, of and max(1, of // 1_000_000))

        take_in_first(self._desk, self._now, self._tell)
        return pack(self._desk, target, self._now(), moved)

    def lies_badly(self) -> str:
        """What is said of where the workbook lies; "" when it lies on the laptop's own disk."""
        return said_of(*lying(self._desk.folder))

    def move_to(self, workbooks: Path, progress: Progress, cancelled: Cancelled) -> Path:
        """A whole copy of the workbook in the folder `workbooks`; the one that is open stays where it is, untouched.

        Raises Refused and Damaged; nothing is left then.
        """
        doing = _("Copying the workbook")

        def moved(behind: int, of: int | None) -> None:
            go_on(cancelled)
            progress(doing, behind // 1_000_000, of and max(1, of // 1_000_000))

        workbooks.mkdir(parents=True, exist_ok=True)
        passing = workbooks / f".{self._desk.folder.name}.moving{SUFFIX}"
        try:
            pack(self._desk, passing, self._now(), moved)
            return lay_beside(passing, workbooks / self._desk.folder.name)
        finally:
            with suppress(OSError):
                passing.unlink(missing_ok=True)

    def see(self, other: Path, keys: KeyProvider) -> Seen:
        """How the workbook at `other` stands to this one. Raises Refused and Damaged as opening it does."""
        with self._desk.view() as view:
            here = view.lineage.get()
        there = lineage_of(other, known_keys(other, keys, self._desk.key))
        return Seen(compared(here, there), here.last, there.last)

    def differing(self, other: Path, keys: KeyProvider) -> tuple[Differing, ...]:
        """What is there and not here, or in other words here."""
        there = open_workbook(other, known_keys(other, keys, self._desk.key), write=False)
        try:
            with there.view() as theirs, self._desk.view() as ours:
                return differing(theirs, ours)
        finally:
            there.close()

    def bring_over(
        self, other: Path, keys: KeyProvider, wanted: Sequence[Wanted], progress: Progress, cancelled: Cancelled
    ) -> Came:
        """Copy what is `wanted` from the workbook at `other` into this one; one Undo takes all of it back."""
        there = open_workbook(other, known_keys(other, keys, self._desk.key), write=False)
        doing = _("Bringing over")

        def moved(behind: int, of: int | None) -> None:
            go_on(cancelled)
            progress(doing, behind, of)

        try:
            came = bring_over(there, self._desk, wanted, self._now(), moved=moved)
        finally:
            there.close()
        if came.changed is not None:
            self._tell(came.changed)
        return came


def refuse_a_stick(target: Path) -> None:
    """Raises Refused where the rules of the school keep copies off sticks, and `target` would lie on one."""
    if lying(target.parent)[0] is Lying.STICK:
        read_policy().prove_stick()


def refuse_an_open_key(folder: Path) -> None:
    """Raises Refused while the key of the workbook at `folder` stands in clear beside it."""
    held = read_keys(folder)
    if held is not None and held.open_key is not None:
        raise Refused(OPEN_KEY)


def lineage_of(folder: Path, keys: KeyProvider) -> Lineage:
    """Who saved to the workbook at `folder`, and when."""
    desk = open_workbook(folder, keys, write=False)
    try:
        with desk.view() as view:
            return view.lineage.get()
    finally:
        desk.close()
