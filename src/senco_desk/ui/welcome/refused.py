"""Why a workbook could not be opened: what happened, what is safe, and what to do next."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _
from senco_desk.ui.theme import heading, line, link, primary, quiet
from senco_desk.ui.widgets.page import Page


class RefusedPage(QWidget):
    """Never a dead end: try again, open another, start anew, or look round the sample."""

    again_wanted = Signal()
    open_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, folder: Path, error: Exception) -> None:
        super().__init__()
        page = Page(widest=44, centred=True)
        column = page.column
        column.addStretch(1)
        column.addWidget(heading(QLabel(_("“{name}” was not opened").format(name=folder.stem or folder.name))))
        self.why = _wrapped(_why(error))
        column.addWidget(self.why)
        column.addWidget(quiet(_wrapped(str(folder))))
        column.addSpacing(line(self))
        column.addLayout(self._ways())
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

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
