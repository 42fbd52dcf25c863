"""Taking in a carry copy: looked into first, then put where it belongs, with nothing that is here overwritten."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _, n_
from senco_desk.domain.lineage import Standing
from senco_desk.paths import own_paths
from senco_desk.safekeeping.arriving import copy_here, lay_beside, looked_into, take_the_place
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, Locked, OwnKeys
from senco_desk.ui.arriving.choosing import BringingList
from senco_desk.ui.arriving.page import ArrivingPage
from senco_desk.ui.arriving.wording import TITLES, explained
from senco_desk.ui.widgets.job import Job

if TYPE_CHECKING:
    from senco_desk.safekeeping.copying import Cancelled, Progress
    from senco_desk.services.carrying import Carrying, Seen
    from senco_desk.store.bringing_over import Came
    from senco_desk.store.differing import Differing
    from senco_desk.ui.background import Background
    from senco_desk.ui.main_window import MainWindow
    from senco_desk.ui.unlocking.page import UnlockingPage

T = TypeVar("T")
SUFFIX = ".sencodesk"
CARRIED = "Carried here"
"""The folder, beside the workbooks, of copies that are only looked into."""


class Arrival(QObject):
    """One pack on its way in. `threads` gives those that serve while no workbook is open."""

    def __init__(self, window: MainWindow, threads: Callable[[], Background], pack: Path) -> None:
        super().__init__(window)
        self._window, self._threads, self._pack = window, threads, pack
        self._laid: Path | None = None
        self._key: bytes | None = None
        self.page = ArrivingPage(pack.name)
        self.page.left.connect(self._end)
        self.page.progress.cancel_wanted.connect(self._cancel)
        self._job: Job | None = None

    def begin(self) -> None:
        """Find the workbook here of which it is a copy, and open that first, for its key."""
        self._window.cover(self.page)
        workbook = self._window.workbook
        last = self._window.preferences.now.last_workbook
        own = [workbook.folder] if workbook and not workbook.looking else []
        candidates = [*own, *([Path(last)] if last else []), *sorted(own_paths().workbooks.glob(f"*{SUFFIX}"))]
        self._do(lambda _progress, _cancelled: copy_here(self._pack, candidates), self._found)

    def _found(self, here: Path | None) -> None:
        open_now = self._window.workbook
        if here is None:
            self._tell_foreign()
        elif open_now is not None and self._window.surroundings is not None and _same(here, open_now.folder):
            self._compare_with_here(self._window.surroundings.services.carrying)
        else:
            self._window.uncover(self.page)
            self._window.opened.connect(self._again, Qt.ConnectionType.SingleShotConnection)
            self._window.open_workbook(here)

    def _again(self) -> None:
        """The workbook here is open: now the two can be compared."""
        anew = Arrival(self._window, self._threads, self._pack)
        anew.begin()
        self.deleteLater()

    def _compare_with_here(self, carrying: Carrying) -> None:
        self._do(lambda _progress, _cancelled: self._look(carrying), self._tell)

    def _look(self, carrying: Carrying) -> Seen:
        with looked_into(self._pack, own_paths().workbooks) as place:
            return carrying.see(place, self._keys)

    @property
    def _keys(self) -> KeyProvider:
        """The copy's own key, once it was asked for because the one of the workbook here does not fit."""
        return self._window.keys if self._key is None else FixedKey(self._key)

    # A copy with another key

    def _ask(self, locked: Locked) -> None:
        """For the passphrase of the copy, or its sheet; nothing is changed by that."""
        from senco_desk.ui.unlocking.page import UnlockingPage

        asking = UnlockingPage(self._pack, locked, _other_key(), can_remember=False)
        asking.open.setText(_("Back, and change nothing"))
        asking.start.hide()
        asking.open_wanted.connect(lambda: self._leave(asking))
        asking.passphrase_given.connect(
            lambda words, _remember: self._try(asking, lambda keys, place: keys.unlock(place, words))
        )
        asking.sheet_given.connect(
            lambda typed: self._try(asking, lambda keys, place: keys.unlock_with_sheet(place, typed))
        )
        self._window.cover(asking)
        asking.take_focus()

    def _try(self, asking: UnlockingPage, unlock: Callable[[OwnKeys, Path], None]) -> None:
        def key() -> bytes | None:
            own = OwnKeys()
            with looked_into(self._pack, own_paths().workbooks) as place:
                unlock(own, place)
                return own.key(place)

        asking.wait(True)
        self._background().aside(key, lambda found: self._unlocked(asking, found), asking.say)

    def _unlocked(self, asking: UnlockingPage, key: bytes | None) -> None:
        self._key = key
        asking.forget()
        self._window.uncover(asking)
        if self._window.surroundings is not None:
            self._compare_with_here(self._window.surroundings.services.carrying)

    def _leave(self, asking: UnlockingPage) -> None:
        asking.forget()
        self._window.uncover(asking)
        self._end()

    def _tell(self, seen: Seen) -> None:
        standing = seen.compared.standing
        said = explained(standing, seen.compared.parted, seen.here, seen.there)
        ways = {
            Standing.CONTINUED_ELSEWHERE: [
                (_("Go on from the carry copy"), self._take_in),
                (_("Look at it first"), self._look_at_it),
            ],
            Standing.DIVERGED: [
                (_("Bring over what is only there…"), self._list),
                (_("Look at the other copy"), self._look_at_it),
            ],
            Standing.OLDER: [
                (_("Go on with the one here"), self._end),
                (_("Look at the older copy"), self._look_at_it),
            ],
            Standing.AS_LEFT: [(_("Go on with the one here"), self._end)],
        }[standing]
        self.page.tell(_(TITLES[standing]), said, ways)

    def _tell_foreign(self) -> None:
        standing = Standing.FOREIGN
        keep = (_("Keep it on this laptop and open it"), self._lay_down)
        self.page.tell(_(TITLES[standing]), explained(standing, None, None, None), [keep])

    # What she may do

    def _take_in(self) -> None:
        """In the place of the workbook here, which is closed for it and moved aside."""
        keys, pack, key, held = self._keys, self._pack, self._key, self._window.keys

        def take(here: Path, progress: Progress, cancelled: Cancelled) -> str:
            aside = take_the_place(pack, here, keys, datetime.now(UTC), _moved(progress, cancelled))
            if key is not None:
                held.hold(here, key)
            return _("The carry copy is open. What was here before is kept beside it, as “{name}”.").format(
                name=aside.stem
            )

        self._window.uncover(self.page)
        self._window.exchange(_("Taking in the carry copy"), take)
        self.deleteLater()

    def _lay_down(self) -> None:
        target = own_paths().workbooks / f"{self._pack.stem}{SUFFIX}"
        self._do(
            lambda progress, cancelled: lay_beside(self._pack, target, _moved(progress, cancelled)),
            lambda place: self._open(place, _("It lies on this laptop now, as a workbook of its own.")),
        )

    def _look_at_it(self) -> None:
        self._lay_aside(lambda place: self._open(place, "", looking=True))

    def _list(self) -> None:
        self._lay_aside(self._compare)

    def _compare(self, place: Path) -> None:
        surroundings = self._window.surroundings
        if surroundings is not None:
            carrying, keys = surroundings.services.carrying, self._keys
            self._do(lambda _progress, _cancelled: carrying.differing(place, keys), self._choose)

    def _choose(self, found: tuple[Differing, ...]) -> None:
        if not found:
            self.page.tell(
                _("Everything in the copy is here too"),
                _("No reflection, piece of evidence or case is only there. There is nothing to bring over."),
                [(_("Go on with the one here"), self._end)],
            )
            return
        listed = BringingList()
        listed.show_differing(found)
        self.page.tell(
            _("What is only in the copy"),
            n_(
                "{n} thing is there and not here, or in other words. What is ticked is copied into the workbook here, "
                "under the next number; nothing here is changed, and one Undo takes it back.",
                "{n} things are there and not here, or in other words. What is ticked is copied into the workbook "
                "here, under the next numbers; nothing here is changed, and one Undo takes it all back.",
                len(found),
            ).format(n=len(found)),
            [(_("Bring over what is ticked"), lambda: self._bring(listed))],
        )
        self.page.middle.addWidget(listed)
        listed.setFocus()

    def _bring(self, listed: BringingList) -> None:
        surroundings, place, wanted = self._window.surroundings, self._laid, listed.wanted()
        if surroundings is not None and place is not None and wanted:
            carrying, keys = surroundings.services.carrying, self._keys
            self._do(
                lambda progress, cancelled: carrying.bring_over(place, keys, wanted, progress, cancelled), self._brought
            )

    def _brought(self, came: Came) -> None:
        self._end()
        if came.changed is not None:
            self._window.toast(came.changed.said, came.changed.undo)
        if came.left_out:
            self._window.notify("\n".join(came.left_out))

    # How it is done

    def _lay_aside(self, then: Callable[[Path], None]) -> None:
        """All of it, laid out to be looked into; taken away again unless it stays open."""
        target = own_paths().workbooks / CARRIED / f"{self._pack.stem}{SUFFIX}"

        def laid(place: Path) -> None:
            self._laid = place
            if self._key is not None:
                self._window.keys.hold(place, self._key)
            then(place)

        self._do(lambda progress, cancelled: lay_beside(self._pack, target, _moved(progress, cancelled)), laid)

    def _do(self, work: Callable[[Progress, Cancelled], T], then: Callable[[T], None]) -> None:
        """Aside, with its progress on the page; what stands in the way is said there."""
        self._job = job = Job(self._background(), self)
        job.done.connect(lambda came: self._went(then, came))
        job.failed.connect(self._failed)
        job.cancelled.connect(lambda _said: self.page.wait(False))
        self.page.progress.follow(job, _("One moment…"))
        self.page.wait(True)
        job.start(work)

    def _background(self) -> Background:
        workbook = self._window.workbook
        ready = workbook is not None and self._window.surroundings is not None
        return workbook.background if workbook is not None and ready else self._threads()

    def _went(self, then: Callable[[T], None], came: T) -> None:
        self.page.wait(False)
        then(came)

    def _failed(self, error: Exception) -> None:
        self.page.wait(False)
        if isinstance(error, Locked):
            self._ask(error)
        elif isinstance(error, DeskError):
            self.page.say_trouble(str(error))
        else:
            self._end()
            self._window.fail(error)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _open(self, folder: Path, said: str, *, looking: bool = False) -> None:
        self._laid = None
        self._window.uncover(self.page)
        if said:
            self._window.opened.connect(lambda: self._window.toast(said), Qt.ConnectionType.SingleShotConnection)
        self._window.open_workbook(folder, looking=looking)
        self.deleteLater()

    def _end(self) -> None:
        """Back to what lay below; what was laid out to be looked into goes."""
        if self._laid is not None:
            shutil.rmtree(self._laid, ignore_errors=True)
        self._window.uncover(self.page)
        self.deleteLater()


def _moved(progress: Progress, cancelled: Cancelled) -> Callable[[int, int | None], None]:
    from senco_desk.safekeeping.copying import go_on

    def moved(behind: int, of: int | None) -> None:
        go_on(cancelled)
        progress(_("Laying it out"), behind // 1_000_000, of and max(1, of // 1_000_000))

    return moved


def _other_key() -> str:
    return _(
        "This carry copy has another key than the workbook here: one of the two was encrypted since they parted. "
        "Give the copy's own passphrase, or its recovery sheet; nothing is changed by that."
    )


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
