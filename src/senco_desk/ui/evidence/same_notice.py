"""Said when files are in the workbook already: open the piece that has it, or add it all the same."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton

_MOST = 3
"""Pieces that are offered to be opened; of more files the sentence says the names."""

Known = tuple[str, str, str]
"""The name of a file, and the id and the reference of the piece that has it."""


class SameNotice(QFrame):
    """`go_wanted` carries the piece to open."""

    go_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self.setAccessibleName(_("The same file"))
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.add = QPushButton(_("Add it all the same"))
        self.close_button = IconButton("close", _("Close this notice"))
        self._again: Callable[[], None] = lambda: None
        self._opens: list[QPushButton] = []
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def _lay_out(self) -> None:
        unit = line(self)
        self._ways = Flow(gap=unit // 2)
        column = QVBoxLayout()
        column.setSpacing(unit // 4)
        column.addWidget(self.words)
        column.addLayout(self._ways)
        row = QHBoxLayout(self)
        row.setContentsMargins(round(unit * 1.4), unit // 2, unit // 2, unit // 2)
        row.addLayout(column, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, known: Sequence[Known], again: Callable[[], None]) -> None:
        """`again` adds them all the same."""
        self._again = again
        said = _said(known)
        self.words.setText(said)
        many = len(known) > 1
        self.add.setText(_("Add them all the same") if many else _("Add it all the same"))
        self._offer({piece: reference for _name, piece, reference in known[:_MOST]})
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _offer(self, pieces: dict[str, str]) -> None:
        while self._ways.takeAt(0):
            pass
        for gone in self._opens:
            gone.hide()
            gone.deleteLater()
        self._opens = [self._open(piece, reference) for piece, reference in pieces.items()]
        for way in (*self._opens, self.add):
            self._ways.addWidget(way)

    def _open(self, piece: str, reference: str) -> QPushButton:
        button = link(QPushButton(_("Open {reference}").format(reference=reference)))
        button.clicked.connect(lambda _checked=False: self._go(piece))
        return button

    def _go(self, piece: str) -> None:
        self.hide()
        self.go_wanted.emit(piece)

    def _add(self) -> None:
        self.hide()
        self._again()


def _said(known: Sequence[Known]) -> str:
    named = ", ".join(_("{name} ({reference})").format(name=name, reference=where) for name, _piece, where in known[:8])
    more = len(known) - 8
    named += n_(" and {n} more", " and {n} more", more).format(n=more) if more > 0 else ""
    if len(known) == 1:
        name, _piece, where = known[0]
        return _("“{name}” is in {reference} already, so it was not added again.").format(name=name, reference=where)
    return _("These files are in the workbook already, so they were not added again: {named}.").format(named=named)
