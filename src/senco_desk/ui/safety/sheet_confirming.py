"""Showing that the recovery sheet is there: all of it pasted, one group typed, or her word."""

from __future__ import annotations

from random import SystemRandom

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _
from senco_desk.domain.recovery import GROUP, GROUPS
from senco_desk.store.key_file import Confirmed
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.panel_form import PanelForm
from senco_desk.ui.safety.section import wrapped
from senco_desk.ui.theme import inset, link, primary


class SheetConfirming(PanelForm):
    """One box takes either: the group that is asked for, or the whole sheet, pasted."""

    confirmed = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.group = 0
        self._label, self.typed = QLabel(), QLineEdit()
        self.trouble = wrapped()
        self.check = primary(QPushButton(_("Confirm")))
        self.printed = QPushButton(_("I have printed it"))
        self.leave = link(QPushButton(_("Later")))
        self.typed.returnPressed.connect(self._check)
        self.typed.textEdited.connect(lambda _text: self.trouble.hide())
        self.check.clicked.connect(self._check)
        self.printed.clicked.connect(self._take_her_word)
        self.leave.clicked.connect(self._leave)
        self._lay_out()

    def begin(self) -> None:
        """Ask for a group; another each time."""
        self.forget()
        self.group = SystemRandom().randrange(GROUPS)
        asked = _("Type group {n} of the sheet, or paste all of it").format(n=self.group + 1)
        self._label.setText(asked)
        self.typed.setAccessibleName(asked)
        self.show()
        self.typed.setFocus()

    def forget(self) -> None:
        self.typed.clear()
        self.trouble.hide()
        self.hide()

    def _check(self) -> None:
        typed, locking = self.typed.text(), self._surroundings.services.locking
        if not typed.strip():
            self._say(_("Type or paste it first."))
            return
        signs = sum(sign.isalnum() for sign in typed)
        group = self.group if signs <= GROUP else None
        self._surroundings.background.write(lambda: locking.confirm_sheet(typed, group), self._answered, self._failed)

    def _take_her_word(self) -> None:
        locking = self._surroundings.services.locking
        self._surroundings.background.write(
            lambda: locking.sheet_confirmed(Confirmed.PRINTED),
            lambda _none: self._answered(True),
            self._failed,
            context=self,
        )

    def _answered(self, fits: bool) -> None:
        if fits:
            self.forget()
            self.confirmed.emit()
        else:
            self._say(_("That is not what stands on this workbook's sheet. Look again, or make the sheet anew."))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._say(str(error))
        else:
            self._surroundings.fail(error)

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()
        self.typed.setFocus()
        self.typed.selectAll()

    def _lay_out(self) -> None:
        self._label.setIndent(inset(self))
        self._label.setWordWrap(True)
        self._label.setBuddy(self.typed)
        self.typed.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._lay((self._label, self.typed, self.trouble), (self.check, self.printed, self.leave))
        self.trouble.hide()
