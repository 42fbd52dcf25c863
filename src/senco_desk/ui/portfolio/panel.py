"""Beside the pages: save, print, what to know before either, what prints, and the copies made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.portfolio.choices import Choices
from senco_desk.ui.portfolio.copies_list import CopiesList
from senco_desk.ui.theme import line, link, panel, primary
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.progress_row import ProgressRow


class Panel(ColumnScroll):
    """`save_wanted`, `print_wanted`; `opened` asks to open the file saved last."""

    save_wanted = Signal()
    print_wanted = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = primary(QPushButton(_("&Save as PDF …")))
        self.print = QPushButton(_("&Print …"))
        self.progress = ProgressRow()
        self.choices = Choices()
        self.copies = CopiesList()
        self._saved = QLabel()
        self._saved.setWordWrap(True)
        self.open = link(QPushButton(_("Open it")))
        self._missing = QLabel()
        self._missing.setWordWrap(True)
        self._notices = self._make_notices()
        self._lay_out()
        self.say_saved("")
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.open.clicked.connect(self.opened)

    def _make_notices(self) -> QFrame:
        notices = panel(QFrame())
        self._names = QLabel(
            _(
                "Names are not checked. Read the pages for the names of pupils, families and colleagues before "
                "you hand a copy on."
            )
        )
        self._names.setWordWrap(True)
        column = QVBoxLayout(notices)
        column.addWidget(self._names)
        column.addWidget(self._missing)
        self._missing.hide()
        return notices

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = Flow(buttons, line(self) // 2)
        row.addWidget(self.save)
        row.addWidget(self.print)
        for part in (buttons, self._notices, self.progress, self._saved, self.open, self.choices, self.copies):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def say_missing(self, characters: tuple[str, ...]) -> None:
        """Characters that no font here has."""
        self._missing.setVisible(bool(characters))
        said = _("No font here has these characters, so they cannot be read on paper: {characters}")
        self._missing.setText(said.format(characters="  ".join(characters)))

    def notice(self) -> str:
        """What is to be known before a copy is made."""
        return self._names.text()

    def say_saved(self, words: str) -> None:
        self._saved.setText(words)
        self._saved.setVisible(bool(words))
        self.open.setVisible(bool(words))

    def enable(self, able: bool) -> None:
        """Whether a copy can be made just now."""
        self.save.setEnabled(able)
        self.print.setEnabled(able)
