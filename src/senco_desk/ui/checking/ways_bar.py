"""What can be done about the finding in hand: a button for each way, with the letter that does the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.name_findings import Finding, FindingKind, Resolution
from senco_desk.ui.checking.ways import ADD, LETTERS, SHORT, UNDO, WORDS, fits
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.flow import Flow


class WaysBar(QWidget):
    """`wanted` carries the way. Only what fits the finding in hand is in sight. Takes no focus from the list."""

    wanted = Signal(object)
    adding_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, offered: Sequence[Resolution], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Flow(self, line(self) // 2)
        self.ways = {way: _button(_(SHORT[way]), LETTERS[way], _(WORDS[way])) for way in offered}
        self.add = _button(_("Add name…"), ADD, _("Add to people and places"))
        self.undo = link(_button(_("Undo"), UNDO, _("Undo what was decided last")))
        for way, button in self.ways.items():
            button.setToolTip(_("{words}. With Shift: wherever the same words stand").format(words=_(WORDS[way])))
            button.clicked.connect(partial(self._tell, way))
        for button in (*self.ways.values(), self.add, self.undo):
            row.addWidget(button)
        self.add.clicked.connect(self.adding_wanted)
        self.undo.clicked.connect(self.undo_wanted)

    def show_for(self, findings: Sequence[Finding], *, adds: bool, undoes: bool) -> None:
        """What fits any of them; `adds`: there is a list of names that they can be added to."""
        for way, button in self.ways.items():
            button.setVisible(any(fits(way, finding) for finding in findings))
        self.add.setVisible(adds and len(findings) == 1 and findings[0].kind is FindingKind.LIKELY)
        self.undo.setVisible(undoes)
        self.updateGeometry()

    def _tell(self, way: Resolution, *_pressed: bool) -> None:
        self.wanted.emit(way)


def _button(short: str, letter: str, words: str) -> QPushButton:
    button = QPushButton(f"{short}   {_(letter)}")
    button.setToolTip(words)
    button.setAccessibleName(_("{words}, key {letter}").format(words=words, letter=_(letter)))
    return button
