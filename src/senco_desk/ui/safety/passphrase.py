"""The passphrase: whether there is one, choosing and changing it, and when the workbook locks itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _, n_
from senco_desk.services.locking import Standing
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.encryption import could_be_read, decrypt
from senco_desk.ui.safety.passphrase_form import PassphraseForm
from senco_desk.ui.safety.section import Section, wrapped
from senco_desk.ui.theme import line, link, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.offer import Offer
from senco_desk.ui.widgets.tick_box import TickBox

_MINUTES = (5, 10, 15, 30, 60, 0)


class PassphraseSection(Section):
    """`new-passphrase`, after opening with the sheet, asks for no old one; `unencrypted` asks whether to do without."""

    title = N_("Passphrase")
    targets = ("passphrase", "new-passphrase", "unencrypted")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.standing = wrapped()
        self.choose = writes(QPushButton(_("Choose a passphrase…")))
        self.form = PassphraseForm(surroundings)
        self.idle = writes(Choice(_("Lock it when nobody is there")))
        self.remember = writes(TickBox(_("Open it on this laptop without the passphrase")))
        self.do_without = writes(link(QPushButton(_("Do without encryption…"))))
        self.doing_without = Offer("notice")
        self._has_one, self._encrypted = False, True
        self._wanted: str | None = None
        self._lay_out()
        self.choose.clicked.connect(lambda: self._open_form(old=self._has_one))
        self.remember.clicked.connect(self._remember)
        self.do_without.clicked.connect(self._offer_to_do_without)
        self.form.kept.connect(self._kept)
        self.form.left.connect(self._close_form)
        self.idle.chosen.connect(lambda minutes: surroundings.preferences.change(lock_after=minutes))

    def reload(self, changed: Changed | None) -> None:
        if changed is None:
            locking = self.surroundings.services.locking
            self.surroundings.background.read(locking.standing, self.show_standing, self.surroundings.fail)
            self.idle.show_value(self.surroundings.preferences.now.lock_after)

    def show_target(self, target: str) -> None:
        """The form, once it is known whether there is an old one to be asked for."""
        self._wanted = target
        self.reload(None)

    def let_go(self) -> None:
        self.form.forget()

    def show_standing(self, standing: Standing) -> None:
        self._has_one, self._encrypted = standing.passphrase_set and not standing.lock_lost, standing.encrypted
        self.standing.setText(_said(standing))
        self.choose.setVisible(self.form.isHidden())
        self.choose.setText(self._way())
        self._idle_row.setVisible(self._has_one)
        self.remember.setVisible(self._has_one and standing.policy.allow_remembering)
        self.remember.setChecked(standing.remembered)
        self.do_without.setVisible(standing.encrypted and standing.policy.allow_unencrypted)
        wanted, self._wanted = self._wanted, None
        if wanted == "unencrypted":
            self._offer_to_do_without()
        elif wanted:
            self._open_form(old=self._has_one and wanted == "passphrase")

    def _way(self) -> str:
        if not self._encrypted:
            return _("Encrypt this workbook…")
        return _("Change the passphrase…") if self._has_one else _("Choose a passphrase…")

    def _open_form(self, *, old: bool) -> None:
        self.choose.hide()
        self.form.begin(old=old, encrypting=not self._encrypted)

    def _offer_to_do_without(self) -> None:
        if self._encrypted and not self.do_without.isHidden():
            ways = (
                (_("Write it unencrypted"), lambda: decrypt(self.surroundings)),
                (_("Leave it encrypted"), _nothing),
            )
            self.doing_without.say(could_be_read(), ways)
            self.doing_without.ways[-1].setFocus()

    def _remember(self, wanted: bool) -> None:
        """The system's own store of passwords may ask her something, or refuse."""
        locking = self.surroundings.services.locking
        self.surroundings.background.aside(
            lambda: locking.remember(wanted), lambda _none: self.reload(None), self._not_remembered, context=self
        )

    def _not_remembered(self, error: Exception) -> None:
        self.surroundings.fail(error)
        self.reload(None)

    def _close_form(self) -> None:
        self.choose.show()
        self.choose.setFocus()

    def _kept(self) -> None:
        had_one = self._has_one
        self._close_form()
        self.surroundings.toast(_("The passphrase is changed") if had_one else _("The passphrase is set"))
        keeping = self.surroundings.services.keeping_safe
        self.surroundings.background.aside(keeping.close_locks, None, self.surroundings.fail)
        self.altered.emit()

    def _lay_out(self) -> None:
        self.idle.offer((minutes, _after(minutes)) for minutes in _MINUTES)
        self._idle_row = QWidget()
        row = QHBoxLayout(self._idle_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(line(self) // 2)
        row.addWidget(QLabel(_("Lock it when nobody is there:")))
        row.addWidget(self.idle)
        row.addStretch(1)
        self.form.hide()
        self.column.addWidget(self.standing)
        self.column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_form(self.form)
        self.column.addWidget(self._idle_row)
        self.remember.setToolTip(
            _("The system's own store of passwords keeps it: whoever signs in as you opens it too")
        )
        self.column.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.do_without, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.doing_without)


def _nothing() -> None:
    """It stays as it is."""


def _after(minutes: int) -> str:
    if not minutes:
        return _("never by itself")
    return n_("after {n} minute", "after {n} minutes", minutes).format(n=minutes)


def _said(standing: Standing) -> str:
    if standing.policy.broken:
        return standing.policy.broken
    if standing.must_encrypt:
        return _(
            "Your school's rules for this laptop ask for encrypted workbooks, and this one is not. Encrypt it here."
        )
    if not standing.encrypted:
        return _("This workbook is not encrypted: whoever has this laptop, or a copy of the workbook, can read it.")
    if standing.lock_lost:
        return _("The workbook's lock is lost or damaged. Choose a passphrase, and it is written anew.")
    if not standing.passphrase_set:
        return _(
            "This workbook is encrypted, but no passphrase is chosen yet, so its key lies beside it: whoever has this "
            "laptop, or a copy of the workbook, can read it."
        )
    begun = day_of_week(standing.begun.astimezone().date()) if standing.begun else ""
    return _(
        "This workbook has been encrypted since {day}. Without the passphrase, or the recovery sheet, nobody can read "
        "it: not the next owner of the laptop, and not whoever finds a stick."
    ).format(day=begun)
