"""Before the first close: a passphrase, later, or no encryption. Whichever she answers, the window closes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import heading, line, link, panel, primary, quiet
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.new_passphrase import NewPassphrase
from senco_desk.ui.widgets.page import Page


class BeforeClosing(QWidget):
    """`settled`: a passphrase is set. `put_off`: later. `back_wanted`: she does not mean to close.

    `plain_wanted`: she would rather not encrypt it, which is asked about in Keeping safe.
    """

    settled = Signal()
    put_off = Signal()
    back_wanted = Signal()
    plain_wanted = Signal()

    def __init__(self, surroundings: Surroundings, *, can_wait: bool, can_do_without: bool = True) -> None:
        """`can_wait`: it may be put off. `can_do_without`: the school lets a workbook be unencrypted."""
        super().__init__()
        self._surroundings, self._can_wait = surroundings, can_wait
        self.passphrase = NewPassphrase()
        self.set = primary(QPushButton(_("Set it and close")))
        self.later = link(QPushButton(_("Later: close now")))
        self.back = link(QPushButton(_("Back to the desk")))
        self.plain = link(QPushButton(_("Do without encryption…")))
        self.plain.setVisible(can_do_without)
        self._lay_out()
        self.passphrase.chosen.connect(self._choose)
        self.set.clicked.connect(self.passphrase.choose)
        self.later.clicked.connect(self.put_off)
        self.back.clicked.connect(self.back_wanted)
        self.plain.clicked.connect(self.plain_wanted)
        self.setFocusProxy(self.passphrase)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, words: str) -> None:
        locking = self._surroundings.services.locking
        self._wait(True)
        self._surroundings.background.write(
            lambda: locking.set_passphrase(words), lambda _done: self.settled.emit(), self._failed, context=self
        )

    def _failed(self, error: Exception) -> None:
        self._wait(False)
        if isinstance(error, DeskError):
            self.passphrase.say(str(error))
        else:
            self._surroundings.fail(error)
        self.passphrase.setFocus()

    def _wait(self, waiting: bool) -> None:
        self.set.setEnabled(not waiting)
        self.set.setText(_("Locking…") if waiting else _("Set it and close"))

    def _lay_out(self) -> None:
        page = Page(widest=44, centred=True)
        unit, column = line(self), page.column
        column.addStretch(1)
        column.addWidget(heading(QLabel(_("Before you close: a passphrase"))))
        column.addWidget(_wrapped(_could_be_lost()))
        column.addWidget(self._form())
        column.addWidget(self._ways())
        if not self._can_wait:
            column.addWidget(quiet(_wrapped(_("To close without one, close the window once more."))))
        column.addSpacing(unit)
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _form(self) -> QFrame:
        form, unit = panel(QFrame()), line(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit // 2)
        column.addWidget(self.passphrase)
        column.addWidget(self.set, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(quiet(_wrapped(_forgotten())))
        return form

    def _ways(self) -> QWidget:
        ways = QWidget()
        row = Flow(ways, line(self))
        for way in (self.later, self.back, self.plain):
            row.addWidget(way)
        self.later.setVisible(self._can_wait)
        return ways


def _could_be_lost() -> str:
    return _(
        "Your workbook is encrypted, but until there is a passphrase its key lies beside it: whoever has this laptop, "
        "or a copy of the workbook, can read all of it."
    )


def _forgotten() -> str:
    return _("Forgotten, only the recovery sheet opens the workbook. Home asks you to print that within the week.")


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    return label
