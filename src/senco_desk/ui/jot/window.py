"""The small window itself: one box, and below it whose workbook takes the line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.ui.first_colours import colour_at_once
from senco_desk.ui.widgets.note_box import NoteBox

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from senco_desk.domain.note import Note
    from senco_desk.settings import Settings
    from senco_desk.ui.background import Background

_NONE_YET = N_(
    "There is no workbook on this laptop yet. Begin one in SENCO Desk; from then on a line typed here goes in."
)
_FOR = N_("For “{workbook}”. Enter keeps the line; Escape closes.")
_KEPT = N_("Kept at {clock}, for “{workbook}”. The desk takes it in when it is next open.")
_ONCE_MORE = N_("{why} Close once more to leave without it.")
_LINES = 4
"""Lines of the box before it scrolls."""


class JotWindow(QWidget):
    """`painted`: it was, for the first time; only then is the rest loaded. `kept` carries a note that is on the disk.

    A line leaves the box when it is on the disk. Closing keeps what is in the box.
    """

    painted = Signal()
    kept = Signal(object)

    def __init__(self, application: QApplication, settings: Settings, folder: Path | None = None) -> None:
        """`folder` is the workbook's; without it, the one that was open last."""
        colour_at_once(application, settings.theme, settings.text_scale)
        super().__init__()
        last = Path(settings.last_workbook) if settings.last_workbook else None
        self._folder, self._theme = folder or last, settings.theme.value
        self._threads: Background | None = None
        self._going, self._let_go, self._seen = False, False, False
        self.box = NoteBox()
        self.box.setPlaceholderText(_("A line for later"))
        self.box.setAccessibleName(_("Quick note"))
        self.box.setAccessibleDescription(_("Enter keeps the line. Shift and Enter begin another line in it."))
        self.foot = QLabel(self._whose())
        self.foot.setWordWrap(True)
        self.foot.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.box.setReadOnly(self._folder is None)
        self.box.done.connect(self.keep)
        self.box.left.connect(self.close)
        self.box.said.connect(self.foot.setText)
        self._lay_out()

    def keep(self) -> None:
        """Put what is in the box into the workbook's inbox; the box is empty once it is on the disk."""
        if self.box.is_blank or self._folder is None or self._going:
            return
        from senco_desk.domain.errors import Refused
        from senco_desk.domain.identity import new_id
        from senco_desk.domain.note import noted

        try:
            note = noted(new_id(), self.box.words, datetime.now().astimezone())
        except Refused as refused:
            self.foot.setText(str(refused))
            return
        self._going = True
        self.box.setReadOnly(True)
        self._background().write(_posting(self._folder, note), self._is_kept, self._is_not)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._after_the_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._let_go = self._let_go or self.box.is_blank or self._folder is None
        if not self._let_go:
            self.keep()
            self._background().drain()
            self._let_go = True  # whoever closes it once more is let go
            if not self.box.is_blank:
                self.foot.setText(_(_ONCE_MORE).format(why=self.foot.text()))
                event.ignore()
                return
        if self._threads is not None:
            self._threads.stop()
        event.accept()

    def _after_the_first_paint(self) -> None:
        self.painted.emit()
        if not self.isVisible():
            return
        from senco_desk.ui.own_icon import jot_icon

        self.setWindowIcon(jot_icon())
        if self._folder is not None:
            from senco_desk.safekeeping.inbox import prove_open

            folder = self._folder
            self._background().read(lambda: prove_open(folder), None, self._cannot)

    def _cannot(self, why: Exception) -> None:
        self.foot.setText(str(why))

    def _is_kept(self, note: Note) -> None:
        self._going, self._let_go = False, False
        self.box.clear()
        self.box.setReadOnly(False)
        self.foot.setText(_(_KEPT).format(clock=f"{note.clock:%H:%M}", workbook=self._named()))
        self.kept.emit(note)

    def _is_not(self, why: Exception) -> None:
        """The words are in the box still."""
        self._going = False
        self.box.setReadOnly(False)
        self.foot.setText(str(why))

    def _background(self) -> Background:
        if self._threads is None:
            from senco_desk.ui.background import Background

            self._threads = Background(self)
        return self._threads

    def _whose(self) -> str:
        return _(_FOR).format(workbook=self._named()) if self._folder is not None else _(_NONE_YET)

    def _named(self) -> str:
        return self._folder.stem if self._folder is not None else ""

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit, unit, unit // 2)
        column.setSpacing(unit // 2)
        column.addWidget(self.box, 1)
        column.addWidget(self.foot)
        self.setWindowTitle(_("Quick note"))
        self.resize(unit * 26, unit * (_LINES + 6))
        self.box.setFocus()


def _posting(folder: Path, note: Note) -> Callable[[], Note]:
    def posted() -> Note:
        from senco_desk.safekeeping.inbox import post  # late: nothing is painted with it

        post(folder, note)
        return note

    return posted
