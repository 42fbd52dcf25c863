"""The provider's scale: one of those that are shipped, or words of its own, the lowest first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.rating import EMERGING, NUMBERS
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.field import FewLines
from senco_desk.ui.widgets.switch import Switch

_OWN = "own"


class ScalePanel(QWidget):
    """`chosen` carries the words of the scale she wants; whether they are one is for the service to say."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: tuple[str, ...] = EMERGING
        self.shown = link(QPushButton(_("Another scale")))
        self.shown.setCheckable(True)
        self.now = quiet(QLabel())
        few = (
            (EMERGING, _("{first} to {last}").format(first=_(EMERGING[0]), last=_(EMERGING[-1]))),
            (NUMBERS, _("{first} to {last}").format(first=NUMBERS[0], last=NUMBERS[-1])),
            (_OWN, _("My own words")),
        )
        self.which = Switch(_("Scale"), few)
        self.words = FewLines(_("One step on each line, the lowest first"))
        self.words.box.setFixedHeight(6 * line(self))
        self.use = writes(QPushButton(_("Use this scale")))
        self.told = quiet(QLabel(_("What was rated before keeps the words it had.")))
        self._inside = QWidget()
        self._lay_out()
        self.shown.toggled.connect(self._unfold)
        self.which.chosen.connect(self._choose)
        self.use.clicked.connect(lambda: self.chosen.emit(tuple(self.words.words().splitlines())))

    def _lay_out(self) -> None:
        unit, inside, column = line(self), QVBoxLayout(self._inside), QVBoxLayout(self)
        for layout in (inside, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(unit // 3)
        left = inside.alignment().AlignLeft
        inside.addWidget(self.which, 0, left)
        inside.addWidget(self.words)
        inside.addWidget(self.use, 0, left)
        inside.addWidget(self.told)
        column.addWidget(self.now)
        column.addWidget(self.shown, 0, left)
        column.addWidget(self._inside)
        for words in (self.told, self.now):
            words.setWordWrap(True)
        self._inside.hide()

    def show_scale(self, scale: tuple[str, ...]) -> None:
        """The one in use."""
        self._scale = scale
        self.now.setText(_("Scale: {words}").format(words=" · ".join(map(_, scale))))
        own = scale not in (EMERGING, NUMBERS)
        self.which.show_value(_OWN if own else scale)
        if not self.words.box.hasFocus():
            self.words.show_words("\n".join(map(_, scale)))
        self._show_own(own)

    def _unfold(self, on: bool) -> None:
        self._inside.setVisible(on)
        if on:
            self.which.setFocus()

    def _choose(self, which: object) -> None:
        self._show_own(which == _OWN)
        if which == _OWN:
            self.words.box.setFocus()
        else:
            self.chosen.emit(which)

    def _show_own(self, own: bool) -> None:
        self.words.setVisible(own)
        self.use.setVisible(own)
