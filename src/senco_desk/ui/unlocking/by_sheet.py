"""Opening with the recovery sheet: all of its groups typed, pasted or scanned, spaced as one likes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import inset, line, primary, quiet

_LINES = 4.5


class BySheet(QWidget):
    """`given` carries what was typed."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText("ABCD EFGH …")
        self.text.setFixedHeight(round(line(self) * _LINES))
        self.text.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.unlock = primary(QPushButton(_("Open with the sheet")))
        self.unlock.clicked.connect(self._give)
        self.setFocusProxy(self.text)
        self._lay_out()

    def forget(self) -> None:
        self.text.clear()

    def _give(self) -> None:
        if self.text.toPlainText().strip():
            self.given.emit(self.text.toPlainText())

    def _lay_out(self) -> None:
        name = _("The groups on the recovery sheet")
        label = QLabel(name)
        label.setIndent(inset(self))
        label.setBuddy(self.text)
        self.text.setAccessibleName(name)
        told = quiet(QLabel(_("Capitals or not, with spaces or without; an O is read as a 0, an I or L as a 1.")))
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        for part in (label, self.text, told):
            column.addWidget(part)
        column.addWidget(self.unlock, 0, Qt.AlignmentFlag.AlignLeft)
