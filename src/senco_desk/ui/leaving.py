"""Whether the window may be left: every word on disk, and, before the first close, a passphrase asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import N_, _
from senco_desk.store.key_file import read_keys
from senco_desk.ui.place import Place

if TYPE_CHECKING:
    from senco_desk.ui.main_window import MainWindow
    from senco_desk.ui.place import Surroundings
    from senco_desk.ui.unlocking.before_closing import BeforeClosing

_WITHOUT = N_("Do the same once more to leave without it.")
_ONCE_MORE = N_("Some of your words are not in the workbook yet. Do the same once more to leave without them.")


class Leaving:
    """Each thing is asked for once: whoever does the same again is let go."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._failures, self._warned, self._agreed = 0, False, False
        self._asking: BeforeClosing | None = None
        self._told: set[str] = set()

    def failed(self) -> None:
        """Something was not done: it may have been a save."""
        self._failures += 1

    def forget(self) -> None:
        """Another workbook, or none, is open."""
        self._warned, self._agreed, self._asking = False, False, None
        self._told.clear()

    def agree(self) -> None:
        """Ask for nothing more: the system is ending, or she has answered."""
        self._agreed = True

    def words_are_safe(self) -> bool:
        """Every word goes to disk; False when the disk will not take it."""
        failures = self._failures
        self._window.save_everything()
        return self._failures == failures and not self._holds_unsaved()

    def may_leave(self) -> bool:
        """Every word goes to disk first. If the disk will not take it, the window stays, once, and says so.

        So it does where she is in the middle of something that is in no workbook yet.
        """
        if not (self.words_are_safe() or self._warned):
            self._warned = True
            banner = self._window.frame.banner
            banner.say(" ".join(filter(None, (banner.said, _(_ONCE_MORE)))))
            return False
        return self._agreed or not self._tells_of_unsettled()

    def _tells_of_unsettled(self) -> bool:
        """Whether there is something that she has not been told of yet; it is told now."""
        unsettled = filter(None, (place.unsettled() for place in self._window.findChildren(Place)))
        anew = [said for said in unsettled if said not in self._told]
        if anew:
            self._told.update(anew)
            self._window.frame.banner.say(" ".join((*anew, _(_WITHOUT))))
        return bool(anew)

    def may_close(self) -> bool:
        """As `may_leave`; and a workbook whose key still lies in clear asks for a passphrase first, once."""
        if not self.may_leave():
            return False
        surroundings = self._window.surroundings
        if self._agreed or self._asking is not None or surroundings is None or not _key_lies_open(surroundings):
            return True
        self._ask(surroundings)
        return False

    def _ask(self, surroundings: Surroundings) -> None:
        from senco_desk.safekeeping.policy import read_policy
        from senco_desk.ui.unlocking.before_closing import BeforeClosing

        preferences, workbook = self._window.preferences, surroundings.services.desk.id
        page = self._asking = BeforeClosing(
            surroundings,
            can_wait=workbook not in preferences.now.put_off,
            can_do_without=read_policy().allow_unencrypted,
        )
        page.settled.connect(self._close)
        page.put_off.connect(lambda: preferences.change(put_off=(*preferences.now.put_off, workbook)))
        page.put_off.connect(self._close)
        page.back_wanted.connect(lambda: self._back(page))
        page.plain_wanted.connect(lambda: self._do_without(page))
        self._window.cover(page)

    def _close(self) -> None:
        page, self._agreed = self._asking, True
        if not self._window.close() and page is not None:  # the disk would not take something, which the desk tells
            self._back(page)

    def _back(self, page: BeforeClosing) -> None:
        self._asking = None
        self._window.uncover(page)

    def _do_without(self, page: BeforeClosing) -> None:
        self._back(page)
        self._window.go("safety", "unencrypted")

    def _holds_unsaved(self) -> bool:
        if self._window.surroundings is None:
            return False
        from senco_desk.ui.widgets.autosave import Saving

        return any(saving.is_in_trouble for saving in self._window.findChildren(Saving))


def _key_lies_open(surroundings: Surroundings) -> bool:
    """Whether the workbook is encrypted, and hers to change, and no passphrase was chosen yet."""
    if not surroundings.services.desk.may_write:
        return False
    try:
        keys = read_keys(surroundings.services.desk.folder)
    except DeskError:
        return False
    return keys is not None and keys.open_key is not None
