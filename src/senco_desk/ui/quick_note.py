"""A quick note from anywhere in the desk: a small box over the window, kept as it is typed. It stops nobody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.note import Note, told
from senco_desk.ui.place import Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.note_box import NoteBox

_WIDTH, _HEIGHT = 30, 8
"""Lines of text, measured across and down."""


class QuickNote(QFrame):
    """Lies over the head of `over`. `ended` carries whether there were words; they are on their way to the disk."""

    ended = Signal(bool)

    def __init__(self, surroundings: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("look", "popup")
        self.setAccessibleName(_("Quick note"))
        self._noting, self._over = surroundings.services.noting, over
        self._note: Note | None = None
        self._stored = False
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._autosave = Autosave(self._save, self)
        self.box = NoteBox()
        self.box.setAccessibleName(_("Quick note"))
        self.box.setPlaceholderText(_("A line for later"))
        self.foot = quiet(QLabel(_("Kept as you type. Enter or Escape closes.")))
        self.foot.setWordWrap(True)
        self.box.textChanged.connect(self._autosave.touch)
        self.box.done.connect(self.end)
        self.box.left.connect(self.end)
        self.box.said.connect(self.foot.setText)
        self.saving.trouble.connect(self.foot.setText)
        self.saving.failed.connect(surroundings.fail)
        column = QVBoxLayout(self)
        unit = line(self)
        column.setContentsMargins(unit, unit, unit, unit // 2)
        column.addWidget(self.box, 1)
        column.addWidget(self.foot)
        over.installEventFilter(self)
        self._place()

    def take_focus(self) -> None:
        self.show()
        self.raise_()
        self.box.setFocus()

    def flush(self) -> None:
        """Hand every unsaved key to the writing thread, now."""
        self._autosave.flush()

    def end(self) -> None:
        """Close it; not while the disk does not take the words."""
        self.flush()
        if not self.saving.is_in_trouble:
            self.ended.emit(not self.box.is_blank)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _save(self) -> None:
        words = self.box.words
        if self._note is None:
            if self.box.is_blank:
                return
            self._note = self._noting.begin(words)
        note = self._note = Note(
            self._note.id, told(words), self._note.written, self._note.day, self._note.clock, self._note.session
        )
        if note.is_blank:
            self.saving.save("quick note", lambda: self._noting.keep((), (note.id,)), str)
        else:
            self.saving.save("quick note", lambda: self._noting.keep((note,)), lambda: note.text)

    def _place(self) -> None:
        unit = line(self)
        width = min(unit * _WIDTH, self._over.width() - 2 * unit)
        height = min(unit * _HEIGHT, self._over.height() - 2 * unit)
        self.setGeometry((self._over.width() - width) // 2, round(unit * 3.2), width, height)
