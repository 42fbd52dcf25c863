"""A locked workbook: its passphrase, or its recovery sheet, and nothing of what is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _
from senco_desk.safekeeping.keys import Locked
from senco_desk.ui.theme import heading, line, link, panel, primary
from senco_desk.ui.unlocking.by_sheet import BySheet
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.passphrase_field import PassphraseField
from senco_desk.ui.widgets.tick_box import TickBox


class UnlockingPage(QWidget):
    """`passphrase_given` and `sheet_given` carry what was typed; the first also whether to remember it here."""

    passphrase_given = Signal(str, bool)
    sheet_given = Signal(str)
    open_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, folder: Path, locked: Locked, said: str = "", *, can_remember: bool = True) -> None:
        """`said`: why it was locked just now, when it was. `can_remember`: whether the school's rules allow that."""
        super().__init__()
        self.passphrase = PassphraseField(_("Passphrase"))
        self.remember = TickBox(_("Remember it on this laptop"))
        self.remember.setToolTip(
            _("The system's own store of passwords keeps it: whoever signs in as you opens it too")
        )
        self.remember.setVisible(can_remember)
        self.unlock = primary(QPushButton(_("Open")))
        self.by_sheet = BySheet()
        self.trouble = _wrapped("")
        self.why = _wrapped(str(locked) if locked.only_by_sheet else said or _safe())
        self._lay_out(folder)
        self._listen()
        self.show_sheet(locked.only_by_sheet)
        self.use_passphrase.setHidden(True)

    def say(self, error: Exception) -> None:
        """What stood in the way; the page can be used again."""
        self.wait(False)
        if isinstance(error, Locked) and error.only_by_sheet:
            self.show_sheet(True)
        self.trouble.setText(str(error) if isinstance(error, DeskError) else _("That did not work. Nothing changed."))
        self.trouble.show()
        self.take_focus()

    def wait(self, waiting: bool) -> None:
        """While a passphrase is tried, which takes a moment on purpose."""
        self.unlock.setEnabled(not waiting)
        self.by_sheet.unlock.setEnabled(not waiting)
        self.unlock.setText(_("Opening…") if waiting else _("Open"))
        if waiting:
            self.trouble.hide()

    def take_focus(self) -> None:
        """To where one types; what was typed wrongly is chosen, to be typed over."""
        if self.by_sheet.isHidden():
            self.passphrase.box.setFocus()
            self.passphrase.box.selectAll()
        else:
            self.by_sheet.text.setFocus()

    def forget(self) -> None:
        """What was typed is not wanted any more."""
        self.passphrase.forget()
        self.by_sheet.forget()

    def show_sheet(self, wanted: bool) -> None:
        """The recovery sheet in place of the passphrase, or the other way."""
        self._by_passphrase.setHidden(wanted)
        self.by_sheet.setHidden(not wanted)
        self.use_sheet.setHidden(wanted)
        self.use_passphrase.setHidden(not wanted)
        self.trouble.hide()
        self.take_focus()

    def _listen(self) -> None:
        self.passphrase.entered.connect(self._give)
        self.unlock.clicked.connect(self._give)
        self.by_sheet.given.connect(self.sheet_given)
        self.use_sheet.clicked.connect(lambda: self.show_sheet(True))
        self.use_passphrase.clicked.connect(lambda: self.show_sheet(False))
        self.open.clicked.connect(self.open_wanted)
        self.start.clicked.connect(self.start_wanted)

    def _give(self) -> None:
        if self.passphrase.words and self.unlock.isEnabled():
            self.passphrase_given.emit(self.passphrase.words, self.remember.isChecked())

    def _lay_out(self, folder: Path) -> None:
        page = Page(widest=44, centred=True)
        unit, column = line(self), page.column
        column.addStretch(1)
        column.addWidget(heading(QLabel(_("“{name}” is locked").format(name=folder.stem or folder.name))))
        column.addWidget(self.why)
        column.addSpacing(unit // 2)
        column.addWidget(self._ways_in())
        column.addSpacing(unit // 2)
        column.addWidget(self._other_ways())
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _ways_in(self) -> QFrame:
        self._by_passphrase = QWidget()
        own = QVBoxLayout(self._by_passphrase)
        own.setContentsMargins(0, 0, 0, 0)
        own.addWidget(self.passphrase)
        own.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignLeft)
        own.addWidget(self.unlock, 0, Qt.AlignmentFlag.AlignLeft)
        ways, unit = panel(QFrame()), line(self)
        column = QVBoxLayout(ways)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit // 2)
        for part in (self.trouble, self._by_passphrase, self.by_sheet):
            column.addWidget(part)
        return ways

    def _other_ways(self) -> QWidget:
        others = QWidget()
        row = Flow(others, line(self))
        self.use_sheet = link(QPushButton(_("Open it with the recovery sheet")))
        self.use_passphrase = link(QPushButton(_("Use the passphrase")))
        self.open = link(QPushButton(_("Open another workbook…")))
        self.start = link(QPushButton(_("Start a new one, or look round the sample")))
        for way in (self.use_sheet, self.use_passphrase, self.open, self.start):
            row.addWidget(way)
        return others


def _safe() -> str:
    return _("Everything in it is safe. Nothing of it is read until it is opened.")


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setVisible(bool(words))
    return label
