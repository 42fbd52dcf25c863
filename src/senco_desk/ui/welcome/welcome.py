"""The welcome: look round a sample, or start mine. A name is enough."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import _
from senco_desk.ui.theme import heading, line, link, panel, primary, quiet, subheading
from senco_desk.ui.widgets.boxes import ComboBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.page import Page

_BEFORE, _AFTER = date(2024, 4, 1), date(2024, 9, 1)
"""Days that stand for "before September 2024" and "since then" until she says the day itself."""


class Welcome(QWidget):
    """`started` carries the name and the day that stands for when the course began, or None."""

    started = Signal(str, object)
    sample_wanted = Signal()
    open_wanted = Signal()
    folder_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, *, can_go_back: bool) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.began = ComboBox()
        for words, day in _begun():
            self.began.addItem(words, day)
        self.start = primary(QPushButton(_("Start")))
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._can_go_back = can_go_back
        self.name.returnPressed.connect(self._start)
        self.start.clicked.connect(self._start)
        self._lay_out()
        self.name.setFocus()

    def say(self, error: Exception) -> None:
        """What stood in the way; the page can be used again."""
        self.wait(False)
        self.trouble.setText(
            str(error) if isinstance(error, DeskError) else _("That did not work. Nothing was changed.")
        )
        self.trouble.show()

    def wait(self, waiting: bool) -> None:
        for way in (self.start, self.sample, self.of_folder):
            way.setEnabled(not waiting)
        self.sample.setText(_("Look round the sample"))
        self.of_folder.setText(_("Make a workbook of a folder…"))

    def wait_for_sample(self) -> None:
        self.wait(True)
        self.sample.setText(_("Writing the sample…"))

    def _start(self) -> None:
        self.trouble.hide()
        self.started.emit(self.name.text().strip(), self.began.currentData())

    def _lay_out(self) -> None:
        page = Page(widest=44, centred=True)
        unit = line(self)
        column = page.column
        column.addStretch(1)
        column.addWidget(heading(QLabel(_("Welcome to SENCO Desk"))))
        column.addWidget(
            _wrapped(
                _(
                    "Write what happened, tick what it counts for, make your case, print the portfolio. "
                    "Everything stays on this laptop: the desk never reaches for the network."
                )
            )
        )
        column.addSpacing(unit // 2)
        column.addWidget(self._mine())
        column.addSpacing(unit // 2)
        column.addWidget(self._others())
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _mine(self) -> QFrame:
        mine, unit = panel(QFrame()), line(self)
        column = QVBoxLayout(mine)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit // 2)
        column.addWidget(subheading(QLabel(_("Start mine"))))
        column.addWidget(_labelled(_("&Your name, as it should print"), self.name))
        column.addWidget(self.name)
        column.addWidget(_labelled(_("&When did your course begin?"), self.began))
        column.addWidget(self.began)
        column.addWidget(
            quiet(_wrapped(_("It decides which outcomes are proposed. You can change it, and add others.")))
        )
        column.addWidget(
            quiet(_wrapped(_("It is encrypted from the first word. A passphrase is asked for as you close.")))
        )
        column.addWidget(self.trouble)
        column.addSpacing(unit // 3)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        return mine

    def _others(self) -> QWidget:
        others = QWidget()
        row = Flow(others, line(self))
        self.sample = QPushButton(_("Look round the sample"))
        self.sample.setToolTip(_("A fictional SENCO’s year, to look at and to try things on"))
        self.sample.clicked.connect(self.sample_wanted)
        self.open = link(QPushButton(_("Open a workbook I have")))
        self.open.clicked.connect(self.open_wanted)
        self.of_folder = link(QPushButton(_("Make a workbook of a folder…")))
        self.of_folder.setToolTip(_("Of all that was taken out of a workbook"))
        self.of_folder.clicked.connect(self.folder_wanted)
        self.back = link(QPushButton(_("Back to my workbook")))
        self.back.clicked.connect(self.back_wanted)
        self.back.setVisible(self._can_go_back)
        for way in (self.sample, self.open, self.of_folder, self.back):
            row.addWidget(way)
        return others


def _begun() -> list[tuple[str, date | None]]:
    return [
        (_("I would rather say later"), None),
        (_("Before September 2024: the National Award"), _BEFORE),
        (_("In or after September 2024: the NPQ for SENCOs"), _AFTER),
    ]


def _labelled(words: str, field: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    return label


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    return label
