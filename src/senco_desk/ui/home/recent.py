"""The reflections written last, each a way in."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.glance import GlancedPiece
from senco_desk.domain.language import _
from senco_desk.ui.home.next_step import titled
from senco_desk.ui.theme import link, subheading
from senco_desk.ui.widgets.two_lines import TwoLines

_MOST = 3


class Recent(QWidget):
    """Hidden while there is none."""

    def __init__(self, go: Callable[[str, str | None], None]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(subheading(QLabel(_("Written last"))))
        self.rows = [TwoLines() for _row in range(_MOST)]
        for row in self.rows:
            row.chosen.connect(lambda reflection: go("reflections", reflection))
            column.addWidget(row)
        write = link(QPushButton(_("Write a reflection")))
        write.clicked.connect(lambda: go("reflections", "new"))
        column.addWidget(write, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_recent(self, recent: tuple[GlancedPiece, ...]) -> None:
        self.setVisible(bool(recent))
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(recent))
            if number < len(recent):
                row.show_words(recent[number].id, titled(recent[number]), _below(recent[number]))


def _below(reflection: GlancedPiece) -> str:
    parts = [reflection.reference, day_of_week(reflection.day)]
    if reflection.draft:
        parts.append(_("draft"))
    return " · ".join(parts)
