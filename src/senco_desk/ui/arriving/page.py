"""The page that a carry copy opens: how it stands to the workbook here, and one step to take."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import heading, line, link, primary, quiet
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.progress_row import ProgressRow

Way = tuple[str, Callable[[], object]]
"""The words of a button, and what it does; the first of several is the next step."""


class ArrivingPage(QWidget):
    """`left`: she goes back without having done anything."""

    left = Signal()

    def __init__(self, name: str) -> None:
        """`name` is that of the pack."""
        super().__init__()
        self.title = heading(QLabel(_("Looking into “{name}”…").format(name=name)))
        self.said, self.trouble = _wrapped(), _wrapped()
        self.progress = ProgressRow()
        self.ways: list[QPushButton] = []
        self.page = Page(widest=46, centred=True)
        column = self.page.column
        column.addStretch(1)
        for part in (self.title, self.said, quiet(_wrapped(name)), self.trouble, self.progress):
            column.addWidget(part)
        column.addSpacing(line(self) // 2)
        self.middle = QVBoxLayout()
        column.addLayout(self.middle)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(line(self) // 2)
        column.addLayout(self._ways)
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self.trouble.hide()
        self.offer(())

    def tell(self, title: str, said: str, ways: Sequence[Way]) -> None:
        self.title.setText(title)
        self.said.setText(said)
        self.trouble.hide()
        self.offer(ways)

    def say_trouble(self, said: str, ways: Sequence[Way] = ()) -> None:
        """What stood in the way; nothing was changed."""
        self.title.setText(_("This was not taken in"))
        self.said.hide()
        self.trouble.setText(said)
        self.trouble.show()
        self.offer(ways)

    def wait(self, waiting: bool) -> None:
        for way in self.ways:
            way.setEnabled(not waiting)

    def offer(self, ways: Sequence[Way]) -> None:
        """Buttons for what can be done; the way back is always among them."""
        for gone in self.ways:
            self._ways.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        offered = [*ways, (_("Back, and change nothing"), self.left.emit)]
        self.ways = [self._button(words, act, first=at == 0) for at, (words, act) in enumerate(offered)]
        self.ways[0].setFocus()

    def _button(self, words: str, act: Callable[[], object], *, first: bool) -> QPushButton:
        button = (primary if first else link)(QPushButton(words))
        button.clicked.connect(lambda _checked=False: act())
        self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button


def _wrapped(words: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
