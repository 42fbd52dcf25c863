"""The recovery sheet: what opens the workbook when the passphrase is forgotten; made, and shown to be there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.services.locking import Standing
from senco_desk.store.key_file import Confirmed
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.section import Section, wrapped
from senco_desk.ui.safety.sheet_confirming import SheetConfirming
from senco_desk.ui.safety.sheet_making import SheetMaking
from senco_desk.ui.theme import quiet, writes


class SheetSection(Section):
    """Hidden in a workbook that is not encrypted: there is nothing to recover."""

    title = N_("Recovery sheet")
    targets = ("sheet",)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.standing = wrapped()
        self.making = SheetMaking(surroundings)
        self.confirming = SheetConfirming(surroundings)
        self.confirm = writes(QPushButton(_("I have it: confirm it…")))
        self.column.addWidget(self.standing)
        self.column.addWidget(quiet(wrapped(_where_to_keep_it())))
        self.column.addWidget(self.making)
        self.column.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_form(self.confirming)
        self.confirming.hide()
        self.confirm.clicked.connect(self._begin_to_confirm)
        self.confirming.confirmed.connect(self._confirmed)
        self.confirming.left.connect(self._leave_off)
        self.making.made.connect(self.altered)

    def reload(self, changed: Changed | None) -> None:
        if changed is None:
            locking = self.surroundings.services.locking
            self.surroundings.background.read(locking.standing, self.show_standing, self.surroundings.fail)

    def show_target(self, target: str) -> None:
        self.making.setFocus()

    def let_go(self) -> None:
        self.confirming.forget()

    def show_standing(self, standing: Standing) -> None:
        self.setVisible(standing.encrypted)
        self.standing.setText(_said(standing))
        self.confirm.setVisible(standing.sheet_confirmed is None and self.confirming.isHidden())

    def _begin_to_confirm(self) -> None:
        self.confirm.hide()
        self.confirming.begin()

    def _leave_off(self) -> None:
        self.confirm.show()
        self.confirm.setFocus()

    def _confirmed(self) -> None:
        self.surroundings.toast(_("The recovery sheet is confirmed"))
        self.making.setFocus()
        self.altered.emit()


_HOW = {
    Confirmed.PASTED: N_("You have it: all of it was pasted or typed on {day}, and fitted."),
    Confirmed.GROUP: N_("You have it: a group of it was typed on {day}, and fitted."),
    Confirmed.PRINTED: N_("You have it: you said so on {day}."),
}


def _said(standing: Standing) -> str:
    if standing.sheet_confirmed and standing.sheet_how:
        day = day_of_week(standing.sheet_confirmed.astimezone().date())
        return _(_HOW[standing.sheet_how]).format(day=day)
    if standing.sheet_made:
        day = day_of_week(standing.sheet_made.astimezone().date())
        return _("It was made on {day}. Confirm that you have it.").format(day=day)
    return _(
        "There is none yet. If the passphrase is forgotten, or its file damaged, the sheet is the only way into the "
        "workbook and its backups: nobody else has a key."
    )


def _where_to_keep_it() -> str:
    return _(
        "Keep it as you keep the key of a house: not with the laptop. Whoever has sheet and workbook can read all."
    )
