"""Beside the pages: save, print, what to know before either, what prints, other sheets, and the copies made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.portfolio.copies_list import CopiesList
from senco_desk.ui.portfolio.notices import Notices
from senco_desk.ui.portfolio.other_sheets import OtherSheets
from senco_desk.ui.portfolio.wanted import Wanted
from senco_desk.ui.portfolio.what_prints import WhatPrints
from senco_desk.ui.theme import line, link, primary
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.progress_row import ProgressRow


class Panel(ColumnScroll):
    """`save_wanted`, `print_wanted`; `send_wanted`: the small copy; `opened` asks to open the file saved last."""

    save_wanted = Signal()
    print_wanted = Signal()
    opened = Signal()
    send_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = primary(QPushButton(_("&Save as PDF…")))
        self.print = QPushButton(_("&Print…"))
        self.send = link(QPushButton(_("Send a small copy to my tutor…")))
        self.notices, self.progress = Notices(), ProgressRow()
        self.choices, self.sheets, self.copies = WhatPrints(), OtherSheets(), CopiesList()
        self._saved = QLabel()
        self._saved.setWordWrap(True)
        self.open = link(QPushButton(_("Open it")))
        self._lay_out()
        self.say_saved("")
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.open.clicked.connect(self.opened)
        self.send.clicked.connect(self.send_wanted)

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = Flow(buttons, line(self) // 2)
        row.addWidget(self.save)
        row.addWidget(self.print)
        for part in (buttons, self.send, self.progress, self._saved, self.open, self.notices):
            self.column.addWidget(part)
        for section in (self.choices, self.sheets, self.copies):
            self.column.addSpacing(line(self) // 2)
            self.column.addWidget(section)
        self.column.addStretch(1)

    def wanted(self) -> Wanted | None:
        """What would be printed now; None while there is no set of outcomes."""
        framework = self.choices.framework()
        return Wanted(framework, self.choices.value()) if framework else None

    def say_saved(self, words: str) -> None:
        self._saved.setText(words)
        self._saved.setVisible(bool(words))
        self.open.setVisible(bool(words))

    def enable(self, able: bool) -> None:
        """Whether a copy can be made just now."""
        for button in (self.save, self.print):
            button.setEnabled(able)
        self.sheets.enable(able)
