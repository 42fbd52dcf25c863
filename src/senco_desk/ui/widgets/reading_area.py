"""A text to be read and copied from, not written in; words that differ bear marks that are seen without colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from time import perf_counter

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from senco_desk.ui.theme import line

_TURN = 0.008
"""Seconds of work in one turn of the event loop, to which comes what it takes to lay the words out."""
_MOST = 6_000
"""Characters in one turn: about a page and a half."""
_PORTION = 2_000
"""Characters between two looks at the clock."""
_LINE_HEIGHT = 125.0
"""In per cent of the font's own."""
_MARGIN = 2
"""Pixels round the words, as in a text that is written."""


class Mark(Enum):
    """How words look: a heading, plain, struck through, or underlined."""

    HEADING = "heading"
    PLAIN = "plain"
    GONE = "gone"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Marked:
    """Some words in one mark; a heading has a line of its own."""

    mark: Mark
    text: str


class ReadingArea(QTextEdit):
    """What does not fit into one turn of the event loop comes while the window goes on. `settled`: all of it is in."""

    settled = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setProperty("look", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        reading = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(reading)
        self._shown: tuple[Marked, ...] = ()
        self._waiting: Iterator[Marked] = iter(())
        self._places: list[tuple[int, int]] = []
        self._fill = QTimer(self, interval=0)
        self._fill.timeout.connect(self._turn)

    @property
    def is_settled(self) -> bool:
        return not self._fill.isActive()

    @property
    def marks(self) -> int:
        """How many places are marked, of what is in."""
        return len(self._places)

    def show_text(self, shown: Sequence[Marked]) -> None:
        """Show these in place of all there was, from the top."""
        self._shown = tuple(shown)
        self._begin()

    def plain(self) -> str:
        """The words alone."""
        return self.toPlainText()

    def marked(self, number: int) -> str:
        """The words of the marked place with that number."""
        first, last = self._places[number]
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def come_to(self, number: int) -> None:
        """Bring the marked place with that number into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._places[number][0])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def go_to(self, number: int, said: str) -> None:
        """Choose the marked place with that number, in view, and say what is said of it."""
        first, last = self._places[number]
        cursor = self.textCursor()
        cursor.setPosition(last)
        cursor.setPosition(first, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self.document().characterCount() > 1:
            self._begin()

    def _begin(self) -> None:
        self._fill.stop()
        self.clear()
        self.document().setDocumentMargin(_MARGIN)
        self._places = []
        self._waiting = _portions(self._shown)
        self._fill.start()
        self._turn()

    def _turn(self) -> None:
        until, characters = perf_counter() + _TURN, 0
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for marked in self._waiting:
            self._put(cursor, marked)
            characters += len(marked.text)
            if characters > _MOST or perf_counter() > until:
                break
        else:
            self._fill.stop()
        cursor.endEditBlock()
        if self.is_settled:
            self.settled.emit()

    def _put(self, cursor: QTextCursor, marked: Marked) -> None:
        if marked.mark is Mark.HEADING:
            if cursor.position():
                cursor.insertBlock()
            cursor.setBlockFormat(_block(line(self), heading=True, first=not cursor.position()))
            cursor.insertText(marked.text, self._format(marked.mark))
            cursor.insertBlock(_block(line(self)))
            return
        if not cursor.position():
            cursor.setBlockFormat(_block(line(self)))
        first = cursor.position()
        cursor.insertText(marked.text, self._format(marked.mark))
        if marked.mark is not Mark.PLAIN:
            self._place(first, cursor.position())

    def _place(self, first: int, last: int) -> None:
        """What is marked without a gap is one place."""
        if self._places and self._places[-1][1] == first:
            first = self._places.pop()[0]
        self._places.append((first, last))

    def _format(self, mark: Mark) -> QTextCharFormat:
        found, palette = QTextCharFormat(), self.palette()
        if mark is Mark.HEADING:
            found.setFontWeight(QFont.Weight.DemiBold)
            found.setForeground(palette.color(QPalette.ColorRole.PlaceholderText))
        elif mark is Mark.GONE:
            found.setFontStrikeOut(True)
            found.setBackground(palette.color(QPalette.ColorRole.Midlight))
        elif mark is Mark.ADDED:
            found.setFontUnderline(True)
            found.setBackground(palette.color(QPalette.ColorRole.Highlight))
        return found


def _block(unit: int, *, heading: bool = False, first: bool = False) -> QTextBlockFormat:
    found = QTextBlockFormat()
    found.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    found.setBottomMargin(round(unit * (0.1 if heading else 0.35)))
    found.setTopMargin(round(unit * 0.7) if heading and not first else 0)
    return found


def _portions(shown: Sequence[Marked]) -> Iterator[Marked]:
    for marked in shown:
        if len(marked.text) <= _PORTION:
            yield marked
        else:
            starts = range(0, len(marked.text), _PORTION)
            yield from (Marked(marked.mark, marked.text[at : at + _PORTION]) for at in starts)
