"""The filter above a list: what is typed is told after a short pause, and Esc clears it."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.icons import icon

_PAUSE = 120
"""Milliseconds after the last key."""


class FilterBox(QLineEdit):
    """`wanted` carries the words once typing pauses; `left` says that Down or Enter was pressed: on to the list."""

    wanted = Signal(str)
    left = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """`words` is both the placeholder and what a screen reader says ("Filter reflections")."""
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        if (clear := self.findChild(QAction)) is not None:  # Qt makes it, and leaves it without a name
            clear.setText(_("Clear"))
        self._sign = QAction(icon("find"), words, self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.wanted.emit(self.text().strip()))
        self.textChanged.connect(lambda _text: self._pause.start())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._sign.setIcon(icon("find"))
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
