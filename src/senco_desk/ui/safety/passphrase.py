"""The passphrase and the recovery sheet: who can open the workbook, and how she gets in again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from senco_desk.domain.language import N_, _
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.section import Section, wrapped

_ENCRYPTED = N_("This workbook is encrypted: without its key nobody can read it.")
_PLAIN = N_("This workbook is not encrypted: whoever has this laptop, or a copy of the workbook, can read it.")


class PassphraseSection(Section):
    title = N_("Passphrase and recovery sheet")
    targets = ("passphrase", "sheet")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        encrypted = surroundings.services.desk.key is not None
        self.standing = wrapped(_(_ENCRYPTED if encrypted else _PLAIN))
        self.column.addWidget(self.standing)
