"""A sheet of a whole class: which of its people she is, asked once. Nothing of anybody else leaves the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import heading, line, primary
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class WhoAmI(QWidget):
    """`chosen` carries the name as it stands in the file; `left`: she is none of them, or wants none of it."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[str] = ()
        self._file = ""
        self.title, self.told = heading(QLabel(_("Which of them are you?"))), QLabel()
        self.filter_box, self.list = FilterBox(_("Filter names")), TwoLineList(_("People in the file: Enter is me"))
        self.me, self.leave = primary(QPushButton(_("This is me"))), QPushButton(_("I am not in it"))
        self._lay_out()
        self.filter_box.wanted.connect(lambda _words: self._show())
        self.filter_box.left.connect(self.list.setFocus)
        self.list.entered.connect(self._choose)
        self.list.doubleClicked.connect(lambda _index: self._choose())
        self.me.clicked.connect(self._choose)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        unit, ways, column = line(self), Flow(gap=line(self) // 2), QVBoxLayout(self)
        self.setProperty("look", "page")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        column.setContentsMargins(round(unit * 1.5), unit, round(unit * 1.5), unit // 2)
        column.setSpacing(unit // 2)
        for part in (self.title, self.told, self.filter_box):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        for way in (self.me, self.leave):
            ways.addWidget(way)
        column.addLayout(ways)

    def ask(self, file_name: str, people: Sequence[str]) -> None:
        self._people, self._file = people, file_name
        words = _("“{name}” has a row for each of a class. Only yours is read; nobody else’s is kept or shown. You are "
                  "asked once, and it is remembered.")  # fmt: skip
        self.told.setText(words.format(name=file_name))
        self.filter_box.clear()
        self._show()
        self.filter_box.setFocus()

    def take_focus(self) -> None:
        self.filter_box.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        wanted = self.filter_box.text().casefold().split()
        found = [name for name in self._people if all(word in name.casefold() for word in wanted)]
        self.list.show_rows([TwoLineRow(name, name, self._file) for name in found])
        self.me.setEnabled(bool(found))

    def _choose(self) -> None:
        if self.list.key is not None:
            self.chosen.emit(self.list.key)
