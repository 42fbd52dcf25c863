"""The window without a workbook: the frame of the desk, the pages that stand in its place, its size and its keys."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.desk_frame import DeskFrame
from senco_desk.ui.finding.find_box import FindBox
from senco_desk.ui.places import FIRST, HOME, PLACES
from senco_desk.ui.preferences import Preferences
from senco_desk.ui.whole import Whole
from senco_desk.ui.widgets.rail import RailPlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from senco_desk.ui.widgets.offer import Way

_FIRST_SIZE = (1093, 614)
"""Effective pixels of a 1366 × 768 laptop at 125 %."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BareWindow(QWidget):
    """`faulty` carries an exception that is a fault of ours; `page_painted`: a page stands in the place of the desk."""

    faulty = Signal(object)
    page_painted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.find_box = FindBox()
        self.frame = DeskFrame(_rail(), self.find_box)
        for code in self.frame.rail.rows.keys() - FIRST - set(preferences.now.places):
            self.frame.rail.reveal(code, shown=False)
        self.frame.rail.show_current(HOME)
        self._whole = Whole(self.frame)
        all_of_it = QVBoxLayout(self)
        all_of_it.setContentsMargins(0, 0, 0, 0)
        all_of_it.addWidget(self._whole)
        self.setWindowTitle("SENCO Desk")
        self._restore_size()

    def in_sight(self) -> QWidget:
        """The frame of the desk, or the page that covers it."""
        return self._whole.in_sight()

    def show_instead(self, page: QWidget) -> None:
        """A page over the whole window: the welcome, or why a workbook was not opened. It goes when another comes."""
        self._whole.show_instead(page)

    def cover(self, page: QWidget) -> None:
        """Lay a page over what is in sight, for a while."""
        self._whole.cover(page)

    def uncover(self, page: QWidget) -> None:
        """Back to what lay below it, and to where the focus was there."""
        self._whole.uncover(page)

    def toast(self, said: str, undo: str | None = None) -> None:
        self.frame.toast.say(said, undo)

    def notify(self, sentence: str, ways: Sequence[Way] = ()) -> None:
        """What stands until it is dealt with, or something is saved."""
        self.frame.banner.say(sentence, ways)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button with the focus, as Space does; Qt does so in dialogs alone."""
        pressed = self.focusWidget()
        if event.key() in _ENTER and isinstance(pressed, QAbstractButton) and not isinstance(pressed, QCheckBox):
            pressed.click()
        else:
            super().keyPressEvent(event)

    def reveal(self, code: str) -> None:
        """A place with a number stays in the list once she has come to it."""
        known = self.preferences.now.places
        if code not in FIRST and code not in known and code in self.frame.rail.rows:
            self.frame.rail.reveal(code)
            self.preferences.change(places=(*known, code))

    def keep_size(self) -> None:
        """The next window is as large, and stands where this one does."""
        self.preferences.change(window=self.saveGeometry().toBase64().toStdString())

    def _restore_size(self) -> None:
        self.resize(*_FIRST_SIZE)
        self.setMinimumSize(480, 360)
        if self.preferences.now.window:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(self.preferences.now.window.encode("ascii", "ignore")))


def _rail() -> list[RailPlace]:
    key = "⌘" if sys.platform == "darwin" else "Ctrl+"
    return [
        RailPlace(entry.code, _(entry.word), entry.sign, f"{key}{entry.number}")
        for entry in PLACES
        if entry.number is not None
    ]
