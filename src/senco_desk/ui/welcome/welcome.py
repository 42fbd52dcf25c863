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
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.page import Page

_BEFORE, _AFTER = date(2024, 4, 1), date(2024, 9, 1)
"""Days that stand for "before September 2024" and "since then" until she says the day itself."""

FIRST = "year-one"
"""The sample that the button is for."""


class Welcome(QWidget):
    """`started` carries the name and the day that stands for when the course began, or None.

    `sample_wanted` carries whose sample is to be looked round, as `senco-desk sample --of` has it.
    """

    started = Signal(str, object)
    sample_wanted = Signal(str)
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
        for way in (self.start, self.of_folder, *self.samples.values()):
            way.setEnabled(not waiting)
        for of, words in _samples():
            self.samples[of].setText(words)
        self.of_folder.setText(_("Make a workbook of a folder…"))

    def wait_for_sample(self, of: str) -> None:
        self.wait(True)
        self.samples[of].setText(_("Writing the sample…"))

    def _start(self) -> None:
        self.trouble.hide()
        self.started.emit(typed_in(self.name).strip(), self.began.currentData())

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
        rows = QVBoxLayout(others)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(line(self) // 2)
        self.samples = {of: self._of_sample(of, words) for of, words in _samples()}
        self.sample = self.samples[FIRST]
        self.sample.setToolTip(_("A fictional SENCO’s year, to look at and to try things on"))
        self.open = link(QPushButton(_("Open a workbook I have")))
        self.open.clicked.connect(self.open_wanted)
        self.of_folder = link(QPushButton(_("Make a workbook of a folder…")))
        self.of_folder.setToolTip(_("Of all that was taken out of a workbook"))
        self.of_folder.clicked.connect(self.folder_wanted)
        self.back = link(QPushButton(_("Back to my workbook")))
        self.back.clicked.connect(self.back_wanted)
        self.back.setVisible(self._can_go_back)
        rows.addWidget(self._row(*self.samples.values()))
        rows.addWidget(self._row(self.open, self.of_folder, self.back))
        return others

    def _row(self, *ways: QPushButton) -> QWidget:
        row = QWidget()
        flow = Flow(row, line(self) // 2)
        for way in ways:
            flow.addWidget(way)
        return row

    def _of_sample(self, of: str, words: str) -> QPushButton:
        """The large sample is a button, the two small ones are links beside it."""
        way = QPushButton(words) if of == FIRST else link(QPushButton(words))
        if of != FIRST:
            way.setAccessibleName(_("Look round a sample: {whose}").format(whose=words))
            way.setToolTip(_("A small sample: fictional, to look at and to try things on"))
        way.clicked.connect(lambda: self.sample_wanted.emit(of))
        return way


def _samples() -> list[tuple[str, str]]:
    """Whose sample, and what leads to it."""
    return [
        (FIRST, _("Look round the sample")),
        ("experienced", _("An experienced SENCO, 2009 outcomes")),
        ("npq", _("An NPQ participant")),
    ]


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
