"""A line or a few lines with its name above it, as a page of several fields has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from senco_desk.domain.text import clean
from senco_desk.ui.theme import inset, line
from senco_desk.ui.widgets.one_line import typed_in

_LINES = 3.4
_MARGIN = 2
"""Pixels round the words, as many as Qt leaves in a field of one line."""


class Field(QWidget):
    """`typed`: she changed it. `left`: the focus went. What is dropped on it is left to the page around it."""

    typed = Signal()
    left = Signal()

    def __init__(self, name: str, prompt: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(prompt)
        self.line.setAcceptDrops(False)
        self.line.textEdited.connect(lambda _text: self.typed.emit())
        self.line.editingFinished.connect(self.left)
        named(self, name, self.line)

    def show_words(self, words: str) -> None:
        """Show what is stored; what is the same stays, with the caret in it."""
        if typed_in(self.line) != words:
            self.line.setText(words)
            self.line.setCursorPosition(0)

    def words(self) -> str:
        return typed_in(self.line)


class FewLines(QWidget):
    """As `Field`, for a sentence or two."""

    typed = Signal()
    left = Signal()

    def __init__(self, name: str, prompt: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = _Box()
        self.box.setPlaceholderText(prompt)
        self.box.setFixedHeight(round(line(self) * _LINES))
        self.box.textChanged.connect(self.typed)
        self.box.left.connect(self.left)
        named(self, name, self.box)

    def show_words(self, words: str) -> None:
        """Show what is stored; what is the same stays, with its undo and the caret in it."""
        if self.box.toPlainText() != words:
            self.box.blockSignals(True)
            self.box.setPlainText(words)
            self.box.blockSignals(False)

    def words(self) -> str:
        return clean(self.box.toPlainText())


class _Box(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.document().setDocumentMargin(_MARGIN)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAcceptDrops(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def named(around: QWidget, name: str, part: QWidget) -> None:
    """Lay out `part` in `around` with its name above it."""
    part.setAccessibleName(name)
    column = below(QLabel(name), part)
    column.setContentsMargins(0, 0, 0, 0)
    around.setLayout(column)


def below(label: QLabel, part: QWidget) -> QVBoxLayout:
    """`part`, with its name on `label` close above it."""
    label.setIndent(inset(label))
    label.setBuddy(part.focusProxy() or part)
    column = QVBoxLayout()
    column.setSpacing(line(label) // 6)
    column.addWidget(label)
    column.addWidget(part)
    return column
