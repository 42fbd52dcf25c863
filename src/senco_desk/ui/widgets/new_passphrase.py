"""A passphrase to be chosen: typed twice, or once where it is seen, with what stands in the way of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.passphrase_field import PassphraseField


class NewPassphrase(QWidget):
    """`chosen` carries a passphrase that was typed the same twice; whether it is long enough is asked elsewhere."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseField(_("New passphrase"))
        self.again = PassphraseField(_("The same again"), can_show=False)
        self.hint = quiet(_wrapped(_("Three or four words that do not belong together are long, and easy to keep.")))
        self.trouble = _wrapped("")
        self.trouble.hide()
        self.first.turned.connect(self._turned)
        self.first.entered.connect(self._on)
        self.again.entered.connect(self.choose)
        for field in (self.first, self.again):
            field.typed.connect(self.trouble.hide)
        self.setFocusProxy(self.first)
        self._lay_out()

    def choose(self) -> None:
        """Take what is typed, if it is the same in both."""
        if not self.first.words:
            self.say(_("Type a passphrase first."))
            self.first.setFocus()
        elif not self.again.isHidden() and self.again.words != self.first.words:
            self.say(_("The two are not the same. Type the second once more, or let them be shown."))
            self.again.forget()
            self.again.setFocus()
        else:
            self.chosen.emit(self.first.words)

    def say(self, sentence: str) -> None:
        """What stands in the way."""
        self.trouble.setText(sentence)
        self.trouble.show()

    def forget(self) -> None:
        self.first.forget()
        self.again.forget()
        self.trouble.hide()

    def _on(self) -> None:
        """Enter in the first goes to the second, where there is one."""
        if self.again.isHidden():
            self.choose()
        else:
            self.again.setFocus()

    def _turned(self, shown: bool) -> None:
        """What is seen need not be typed twice."""
        self.again.setVisible(not shown)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        for part in (self.first, self.again, self.hint, self.trouble):
            column.addWidget(part)


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    return label
