"""What a file would bring in, looked at before anything is stored: what was found in it, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import heading, line, link, primary, writes
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow


class ProposalPage(QWidget):
    """`another_wanted`: a different file. `left`: nothing is wanted."""

    another_wanted = Signal()
    left = Signal()

    def __init__(self, tall: int, parent: QWidget | None = None) -> None:
        """`tall`: how many lines of what was found are seen without scrolling."""
        super().__init__(parent)
        self._title, self._said = heading(QLabel()), QLabel()
        for label in (self._title, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._found = ColumnScroll()
        self._found.column.addWidget(self._said)
        self._found.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._found.setAccessibleName(_("What was found in the file"))
        self._found.setMaximumHeight(line(self) * tall)
        self.take = writes(primary(QPushButton()))
        self.another = QPushButton(_("Another &file…"))
        self.leave = link(QPushButton(_("Not now")))
        self.setFocusProxy(self.another)
        self.another.clicked.connect(self.another_wanted)
        self.leave.clicked.connect(self.left)

    @property
    def said(self) -> str:
        return self._said.text()

    def wait_for(self, name: str) -> None:
        """The file is being read."""
        self._say(name, _("Reading the file …"))

    def refuse(self, name: str, why: str) -> None:
        """Nothing can be brought in from it."""
        self._say(name, why)
        self.another.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, title: str, words: str) -> None:
        """With nothing to be taken yet."""
        self._title.setText(title)
        self._said.setText(words)

    def _lay_out(self, held: QWidget, *between: QWidget) -> None:
        """`held` is what the file holds; `between` stands above the ways on."""
        unit, ways = line(self), QWidget()
        row = Flow(ways, unit // 2)
        for way in (self.take, self.another, self.leave):
            row.addWidget(way)
        self.setProperty("look", "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 1.5), unit, round(unit * 1.5), unit // 2)
        column.setSpacing(unit // 2)
        for part in (self._title, self._found, *between, ways):
            column.addWidget(part)
        column.addWidget(held, 1)
        column.addStretch(0)
