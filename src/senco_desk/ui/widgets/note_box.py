"""The box that a note is typed into: plain words; Enter is done, Shift+Enter another line.

Light: the small window is painted with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from senco_desk.domain.language import N_, _

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent

MOST_PASTED = 100_000
"""Characters: a box lays out a line as a whole, and what is longer is a document."""
NOT_PASTED = N_(
    "That is a document rather than a note ({length} characters). It is still where you copied it. Add it to Evidence "
    "as a file, or paste it into a reflection."
)


class NoteBox(QPlainTextEdit):
    """`done`: Enter was pressed; `left`: Escape was; `said` carries a sentence for her."""

    done = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)

    @property
    def words(self) -> str:
        return self.toPlainText()

    @property
    def is_blank(self) -> bool:
        return not self.words.strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt  # late: making all of its names takes longer than painting the window

        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Words alone, and no more than a note can be."""
        words = source.text()
        if len(words) > MOST_PASTED:
            self.said.emit(_(NOT_PASTED).format(length=len(words)))
        elif words:
            from senco_desk.ui.widgets.long_text import shortened_lines  # late: nothing is painted with it

            self.insertPlainText(shortened_lines(words))
