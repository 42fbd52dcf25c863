"""Choosing what a point is about: a filter, and every item there is below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.feedback import Target
from senco_desk.domain.language import _
from senco_desk.ui.feedback.items import Items, key_of
from senco_desk.ui.theme import line, link, subheading
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.two_line_list import TwoLineList


class ItemChooser(QWidget):
    """`chosen` carries a target; `left`: it stays where it is. Enter in the list chooses, Esc leaves."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items, self._at = Items(), Target()
        self._asked_from: QWidget | None = None
        self.filter_box = FilterBox(_("Filter items"))
        self.list = TwoLineList(_("Items: Enter chooses what it is about"))
        self.choose, self.leave = QPushButton(_("It is about this")), link(QPushButton(_("Leave it where it is")))
        self._lay_out()
        self.filter_box.wanted.connect(lambda _words: self._show())
        self.filter_box.left.connect(self.list.setFocus)
        self.list.entered.connect(self._choose)
        self.list.doubleClicked.connect(lambda _index: self._choose())
        self.choose.clicked.connect(self._choose)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        unit, ways, column = line(self), QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(subheading(QLabel(_("What is it about?"))))
        column.addWidget(self.filter_box)
        column.addWidget(self.list, 1)
        self.list.setMinimumHeight(unit * 6)
        for way in (self.choose, self.leave):
            ways.addWidget(way)
        ways.addStretch(1)
        column.addLayout(ways)

    def ask(self, items: Items, at: Target) -> None:
        """Begin to choose; `at` is where it is now."""
        self._asked_from = QApplication.focusWidget()
        self._items, self._at = items, at
        self.filter_box.clear()
        self._show()
        self.filter_box.setFocus()

    def give_focus_back(self, otherwise: QWidget) -> None:
        """To where she was when she asked, such as the list; `otherwise` where that is out of sight."""
        asked_from, self._asked_from = self._asked_from, None
        (asked_from if asked_from is not None and asked_from.isVisible() else otherwise).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.list.show_rows(self._items.rows(self.filter_box.text()), key_of(self._at))
        self.choose.setEnabled(bool(self.list.keys))

    def _choose(self) -> None:
        if self.list.key is not None:
            self.chosen.emit(self._items.target(self.list.key))
