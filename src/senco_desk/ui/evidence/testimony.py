"""Who bears witness: a named colleague, their role, the day it was given, and a slip for them to sign."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.evidence import Testimony
from senco_desk.domain.language import _
from senco_desk.ui.theme import inset, line, link, subheading
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.field import Field, named
from senco_desk.ui.widgets.side_by_side import SideBySide

_ROOM = 26
"""Lines of text across, from which name and role stand side by side."""


class TestimonyEditor(QWidget):
    """`slip_wanted`: she wants the slip to sign."""

    __test__ = False
    written = Signal()
    left = Signal()
    said = Signal(str)
    slip_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colleague = Field(_("Colleague"), _("Who says so"))
        self.role = Field(_("Their role"), _("Teaching assistant, headteacher, educational psychologist"))
        self.given = DayPicker(_("The day it was given"), _("When it was given"), today)
        self.given.field.setAcceptDrops(False)
        self.slip = link(QPushButton(_("Print a slip to sign…")))
        self._lay_out()
        for field in (self.colleague, self.role):
            field.typed.connect(self.written)
            field.left.connect(self.left)
        self.given.changed.connect(self.written)
        self.given.left.connect(self.left)
        self.given.field.puzzled.connect(self.said)
        self.slip.clicked.connect(self.slip_wanted)

    def _lay_out(self) -> None:
        unit = line(self)
        head = subheading(QLabel(_("Testimony")))
        head.setIndent(inset(self))
        given, day = QWidget(), self.given
        named(given, _("Given on"), day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(head)
        column.addWidget(SideBySide([self.colleague, self.role], _ROOM))
        column.addWidget(SideBySide([given, self.slip], _ROOM))

    def show_testimony(self, testimony: Testimony, *, another: bool) -> None:
        self.colleague.show_words(testimony.colleague)
        self.role.show_words(testimony.role)
        if another or not self.given.field.typed_and_not_taken:
            self.given.field.show_day(testimony.given)

    def testimony(self) -> Testimony:
        """What stands there now."""
        return Testimony(self.colleague.words(), self.role.words(), self.given.field.day)
