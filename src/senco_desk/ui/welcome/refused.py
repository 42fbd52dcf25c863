"""Why a workbook could not be opened: what happened, what is safe, and what to do next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.errors import Damaged, DeskError
from senco_desk.domain.language import N_, _
from senco_desk.ui.theme import heading, line, link, primary, quiet
from senco_desk.ui.widgets.page import Page

if TYPE_CHECKING:
    from senco_desk.safekeeping.backups import Kept


_KEPT = N_(
    "Whatever you choose, the file as it is now is kept beside the workbook. What cannot be read is taken from the "
    "newest backup, and you are told what that was."
)


class RefusedPage(QWidget):
    """Never a dead end: try again, open another, start anew, or look round the sample.

    Of a damaged one what can be read is brought back, or its newest backup; `backup_wanted` carries that one's file.
    """

    salvage_wanted = Signal()
    backup_wanted = Signal(object)
    again_wanted = Signal()
    open_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, folder: Path, error: Exception) -> None:
        super().__init__()
        self._backup: Path | None = None
        page = Page(widest=44, centred=True)
        column = page.column
        column.addStretch(1)
        column.addWidget(heading(QLabel(_("“{name}” was not opened").format(name=folder.stem or folder.name))))
        self.why = _wrapped(_why(error))
        column.addWidget(self.why)
        column.addWidget(quiet(_wrapped(str(folder))))
        column.addSpacing(line(self))
        column.addLayout(self._ways_back())
        column.addLayout(self._ways())
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def offer_salvage(self) -> None:
        """It is damaged: what can be read of it can be brought back."""
        self.salvage.show()
        self.kept.show()
        self.open.setProperty("look", None)  # one button stands out, and this is no longer it
        self.open.style().polish(self.open)
        self.salvage.setFocus()

    def offer_backup(self, backup: Kept | None) -> None:
        """The newest backup of it that proves whole, if there is one."""
        if backup is None:
            return
        self._backup = backup.file
        made = f"{day_of_week(backup.made.astimezone().date())}, {clock(backup.made)}"
        self.backup.setText(_("Bring back the checked backup of {when}").format(when=made))
        self.backup.show()

    def _ways_back(self) -> QVBoxLayout:
        ways = QVBoxLayout()
        self.salvage = primary(QPushButton(_("Bring back what can be read")))
        self.backup = QPushButton()
        self.kept = quiet(_wrapped(_(_KEPT)))
        self.salvage.clicked.connect(self.salvage_wanted)
        self.backup.clicked.connect(lambda: self.backup_wanted.emit(self._backup))
        for way in (self.salvage, self.backup):
            ways.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        ways.addWidget(self.kept)
        for part in (self.salvage, self.backup, self.kept):
            part.hide()
        return ways

    def _ways(self) -> QVBoxLayout:
        ways = QVBoxLayout()
        self.open = primary(QPushButton(_("Open another workbook…")))
        self.again = link(QPushButton(_("Try again")))
        self.start = link(QPushButton(_("Start a new one, or look round the sample")))
        for way, told in (
            (self.open, self.open_wanted),
            (self.again, self.again_wanted),
            (self.start, self.start_wanted),
        ):
            way.clicked.connect(told)
            ways.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        return ways


def may_be_damaged(error: Exception) -> bool:
    """A file whose beginning is destroyed looks like somebody else's."""
    return isinstance(error, Damaged) or (isinstance(error, DeskError) and error.code == "workbook-foreign")


def may_come_back(error: Exception) -> bool:
    """Whether a backup would help: it is damaged, or gone."""
    return may_be_damaged(error) or (isinstance(error, DeskError) and error.code == "workbook-missing")


def _why(error: Exception) -> str:
    if isinstance(error, DeskError):
        return str(error)
    return _(
        "Something went wrong inside SENCO Desk while it was opened. The workbook itself was not changed. "
        "Try again, or open another."
    )


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
