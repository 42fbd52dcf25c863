"""One part of a draft: its heading, what is under it, and the section it goes to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.draft_placing import CERTAINTY_NAMES, Placed
from senco_desk.domain.language import _
from senco_desk.domain.task import TaskSection
from senco_desk.ui.theme import line, quiet, subheading
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.flow import Flow


class DraftRow(QWidget):
    """`chosen` carries the key of the section, "" for none."""

    chosen = Signal(str)

    def __init__(self, heading: str, said: str, sections: Sequence[TaskSection], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = subheading(QLabel(heading or _("Before the first heading")))
        self.said, self.certainty = quiet(QLabel(said)), quiet(QLabel())
        for words in (self.heading, self.said, self.certainty):
            words.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.said.setWordWrap(True)
        self.section = Choice(_("Where “{heading}” goes").format(heading=self.heading.text()))
        self.section.offer([("", _("No section")), *((each.key, each.heading or _("Untitled")) for each in sections)])
        self.section.chosen.connect(lambda key: self.chosen.emit(str(key)))
        self._lay_out()

    def show_place(self, placed: Placed) -> None:
        self.section.show_value(placed.section)
        self.certainty.setText(_(CERTAINTY_NAMES[placed.certainty]))
        self.section.setAccessibleDescription(self.certainty.text())

    def _lay_out(self) -> None:
        unit, where = line(self), QWidget()
        row, column = Flow(where, unit // 2), QVBoxLayout(self)
        row.addWidget(self.section)
        row.addWidget(self.certainty)
        column.setContentsMargins(0, 0, 0, unit // 2)
        column.setSpacing(unit // 6)
        column.addWidget(self.heading)
        column.addWidget(self.said)
        column.addWidget(where)
