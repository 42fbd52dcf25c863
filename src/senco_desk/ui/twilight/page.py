"""The twilight page: large type on a dark ground, and nothing else on the screen but when, and in which session."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.days import heading_day
from senco_desk.domain.errors import Refused
from senco_desk.domain.language import _
from senco_desk.domain.note import Note
from senco_desk.domain.session import SESSION_KIND_NAMES, SessionRow
from senco_desk.services.noting import TwilightPage as Preset
from senco_desk.ui.colours import DARK, palette
from senco_desk.ui.place import Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.twilight.box import TwilightBox
from senco_desk.ui.twilight.lines import Difference, Lines
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.long_text import MOST_IN_PARAGRAPH

_GROUND, _WORDS, _QUIET = "#101213", "#e4dfd3", "#9a958a"
"""Darker than the dark theme, and warmer: a lit screen in a dim room is seen by everybody."""
_SCALE, _LEAST_LINES = 1.9, 9
"""Times the text size; but so that this many lines stand on the screen."""


class TwilightPage(QWidget):
    """`left`: Escape was pressed, or the button; every word is on its way to the disk then."""

    left = Signal()

    def __init__(self, surroundings: Surroundings, preset: Preset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings, self._noting = surroundings, surroundings.services.noting
        self._session = preset.session.id if preset.session else ""
        self._lines = Lines(lambda words: self._noting.begin(words, self._session))
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._autosave = Autosave(self._save, self)
        self.box, self.head, self.foot = TwilightBox(QColor(_QUIET)), QLabel(_head(preset)), QLabel()
        self.hint = QLabel(_("Escape leaves"))
        self.head.setWordWrap(True)
        self.foot.setWordWrap(True)
        self._dress()
        self._lay_out()
        self._listen()
        notes = [note for note in preset.notes if _is_a_line(note)]
        marks = self._lines.show(notes)
        self.box.show_lines([note.text for note in notes], marks)
        self._stamp(marks)
        self.setFocusProxy(self.box)

    def flush(self) -> None:
        """Hand every unsaved key to the writing thread, now."""
        self._autosave.flush()

    @property
    def notes(self) -> int:
        """How many lines there are."""
        return sum(bool(words.strip()) for _mark, words in self.box.rows())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._size()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()

    def _save(self) -> None:
        """What differs from what is known to be on the disk; so a save that failed is made up for by the next."""
        try:
            marks = self._lines.read(self.box.rows())
        except Refused as refused:
            self.foot.setText(str(refused))
            return
        self.box.mark(marks)
        self._stamp(marks)
        difference = self._lines.difference()
        if not difference.is_none:
            self._lines.sent(difference)
            self.saving.save("twilight", lambda: self._keep(difference), lambda: _rescued(difference))

    def _keep(self, difference: Difference) -> Difference:
        self._noting.keep(difference.notes, difference.gone)
        return difference

    def _saved(self, difference: Difference) -> None:
        self._lines.stored(difference)

    def _stamp(self, marks: list[int]) -> None:
        notes = {mark: self._lines.note(mark) for mark in marks}
        self.box.stamp({mark: f"{note.clock:%H:%M}" for mark, note in notes.items() if note is not None})

    def _listen(self) -> None:
        self.box.document().contentsChanged.connect(self._autosave.touch)
        self.box.left.connect(self.left)
        self.box.said.connect(self.foot.setText)
        self.saving.saved.connect(self._saved)
        self.saving.trouble.connect(self.foot.setText)
        self.saving.over.connect(self.foot.clear)
        self.saving.failed.connect(self._surroundings.fail)

    def _dress(self) -> None:
        colours = DARK._replace(window=_GROUND, base=_GROUND, text=_WORDS, quiet=_QUIET)
        self.setPalette(palette(colours))
        self.setAutoFillBackground(True)
        self.setStyleSheet(
            f"QLabel {{ color: {_QUIET}; }} QPlainTextEdit, QPlainTextEdit:focus {{ background: {_GROUND};"
            f" color: {_WORDS}; border: none; padding: 0; selection-background-color: {colours.chosen}; }}"
        )

    def _size(self) -> None:
        """As large as the text size asks for, and the window has room for."""
        own = QApplication.font().pointSizeF()
        pixels = self.height() / _LEAST_LINES / 1.3
        wanted = min(own * _SCALE, pixels * 72 / max(self.logicalDpiY(), 1))
        font = QApplication.font()
        font.setPointSizeF(max(wanted, own))
        self.box.setFont(font)
        self.box.space()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * unit, 2 * unit, 3 * unit, unit)
        column.setSpacing(unit)
        column.addLayout(top)
        column.addWidget(self.box, 1)
        column.addWidget(self.foot)


def _is_a_line(note: Note) -> bool:
    """What came from elsewhere may be more; it waits in the queue as it is."""
    return "\n" not in note.text and len(note.text) <= MOST_IN_PARAGRAPH


def _head(preset: Preset) -> str:
    """`Thursday 3 December · Autism, 16:00`."""
    return " · ".join(filter(None, (heading_day(preset.day), named(preset.session) if preset.session else "")))


def named(session: SessionRow) -> str:
    """What a session is called, in a few words."""
    title = session.title.strip() or _(SESSION_KIND_NAMES[session.kind])
    return f"{title}, {session.start:%H:%M}" if session.start else title


def _rescued(difference: Difference) -> str:
    return "\n".join(_one(note) for note in difference.notes)


def _one(note: Note) -> str:
    return f"{note.day.isoformat()} {note.clock:%H:%M} {note.text}"
