"""Noting from anywhere in the window: the twilight page over all of it, and the quick note over what is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from senco_desk.domain.language import _, n_

if TYPE_CHECKING:
    from senco_desk.services.noting import TwilightPage as Preset
    from senco_desk.ui.main_window import MainWindow
    from senco_desk.ui.place import Surroundings
    from senco_desk.ui.quick_note import QuickNote
    from senco_desk.ui.twilight.page import TwilightPage


class NotesAnywhere(QObject):
    """At most one of each. While the twilight page is there, nothing is locked by itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page: TwilightPage | None = None
        self.quick: QuickNote | None = None
        self._warned = False

    def begin_twilight(self) -> None:
        """The large box over the whole screen, with session and date preset."""
        surroundings = self._hers()
        if surroundings is None or self.page is not None or self._window.in_sight() is not self._window.frame:
            return
        self._window.places.flush()
        self.flush()  # a quick note that is being typed is on the page then
        surroundings.background.write(surroundings.services.noting.page_of_now, self._open, surroundings.fail)

    def note_quickly(self) -> None:
        """The small box; again, it has the focus."""
        surroundings = self._hers()
        if surroundings is None or self.page is not None:
            return
        if self.quick is None:
            from senco_desk.ui.quick_note import QuickNote

            self.quick = QuickNote(surroundings, self._window)
            self.quick.ended.connect(self._quick_ended)
        self.quick.take_focus()

    def flush(self) -> None:
        """Every unsaved key goes to the writing thread, now."""
        for part in (self.page, self.quick):
            if part is not None:
                part.flush()

    def forget(self) -> None:
        """The workbook is being closed; every word was handed on."""
        self._take_quick_away()
        self._take_page_away()

    def _hers(self) -> Surroundings | None:
        """None where no workbook is open, or one that is only looked at."""
        surroundings = self._window.surroundings
        if surroundings is not None and not surroundings.services.desk.may_write:
            self._window.toast(_("This workbook is only looked at, so nothing can be noted in it."))
            return None
        return surroundings

    def _open(self, preset: Preset) -> None:
        from senco_desk.ui.twilight.page import TwilightPage

        surroundings = self._window.surroundings
        if surroundings is None or self.page is not None:
            return
        self._take_quick_away()
        self.page, self._warned = TwilightPage(surroundings, preset), False
        self.page.left.connect(self._leave)
        self._window.cover(self.page)
        self._window.holds_lock_off = True
        self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowFullScreen)

    def _leave(self) -> None:
        """Every word goes to disk first; if the disk will not take it, the page stays, once, and says so."""
        page, workbook = self.page, self._window.workbook
        if page is None or workbook is None:
            return
        page.flush()
        workbook.background.drain()
        if page.saving.is_in_trouble and not self._warned:
            self._warned = True
            page.foot.setText(" ".join(filter(None, (page.foot.text(), _("Press Escape once more to leave anyway.")))))
            return
        count = page.notes
        self._take_page_away()
        self._window.places.take_focus()
        if count:
            words = n_(
                "{n} note of today waits under Finish these.", "{n} notes of today wait under Finish these.", count
            )
            self._window.toast(words.format(n=count))

    def _quick_ended(self, had_words: bool) -> None:
        self._take_quick_away()
        self._window.places.take_focus()
        if had_words:
            self._window.toast(_("Noted. It waits under Finish these."))

    def _take_page_away(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            self._window.holds_lock_off = False
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)
            self._window.uncover(page)

    def _take_quick_away(self) -> None:
        quick, self.quick = self.quick, None
        if quick is not None:
            self._window.removeEventFilter(quick)
            quick.hide()
            quick.deleteLater()
