"""Choosing or changing the passphrase, in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.errors import DeskError, Refused
from senco_desk.domain.language import _
from senco_desk.domain.passphrase import prove_fit
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.encryption import encrypt
from senco_desk.ui.safety.panel_form import PanelForm
from senco_desk.ui.safety.section import wrapped
from senco_desk.ui.theme import link, primary, quiet
from senco_desk.ui.widgets.new_passphrase import NewPassphrase
from senco_desk.ui.widgets.passphrase_field import PassphraseField


class PassphraseForm(PanelForm):
    """`kept`: it is changed."""

    kept = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._encrypting, self._copies = False, quiet(wrapped())
        self.old, self.new = PassphraseField(_("The passphrase as it is now")), NewPassphrase()
        self.keep = primary(QPushButton(_("Set the passphrase")))
        self.leave = link(QPushButton(_("Leave it as it is")))
        self.old.entered.connect(self.new.setFocus)
        self.new.chosen.connect(self._change)
        self.keep.clicked.connect(self.new.choose)
        self.leave.clicked.connect(self._leave)
        self._lay((self.old, self.new), (self.keep, self.leave), self._copies)

    def begin(self, *, old: bool, encrypting: bool = False) -> None:
        """`old`: whether the present one is asked for first; `encrypting`: it is the first of a plain workbook."""
        self.forget()
        self._encrypting = encrypting
        self.keep.setText(_("Encrypt the workbook") if encrypting else _("Set the passphrase"))
        self._copies.setText(_copies_keep_theirs() if old else _copies_have_none())
        self._copies.setHidden(encrypting)
        self.old.setVisible(old)
        self.show()
        (self.old if old else self.new).setFocus()

    def forget(self) -> None:
        self.old.forget()
        self.new.forget()
        self.hide()

    def _change(self, words: str) -> None:
        if self._encrypting:
            self._encrypt(words)
        else:
            self._set(words)

    def _encrypt(self, words: str) -> None:
        try:
            prove_fit(words)
        except Refused as refused:
            self._failed(refused)
        else:
            self.forget()
            encrypt(self._surroundings, words)

    def _set(self, words: str) -> None:
        locking, asked, old = self._surroundings.services.locking, not self.old.isHidden(), self.old.words
        self.keep.setEnabled(False)
        self._surroundings.background.write(
            lambda: locking.change_passphrase(old, words) if asked else locking.set_passphrase(words),
            lambda _none: self._done(),
            self._failed,
            context=self,
        )

    def _done(self) -> None:
        self.keep.setEnabled(True)
        self.forget()
        self.kept.emit()

    def _failed(self, error: Exception) -> None:
        self.keep.setEnabled(True)
        if not isinstance(error, DeskError):
            self._surroundings.fail(error)
            return
        self.new.say(str(error))
        wrong = error.code == "wrong-passphrase"
        (self.old.box if wrong else self.new.first.box).setFocus()


def _copies_keep_theirs() -> str:
    return _(
        "Copies made before keep the passphrase they had. Backups take the new one over with the next that is made."
    )


def _copies_have_none() -> str:
    return _("Backups made before take it over with the next that is made.")
