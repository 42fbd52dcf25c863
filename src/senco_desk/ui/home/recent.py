"""What was written and gathered last, each a way in."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.glance import GlancedPiece
from senco_desk.domain.language import _
from senco_desk.ui.home.next_step import place_of, titled
from senco_desk.ui.theme import link, subheading, writes
from senco_desk.ui.widgets.two_lines import TwoLines

_MOST = 3


class Recent(QWidget):
    """Hidden while there is none."""

    def __init__(self, go: Callable[[str, str | None], None]) -> None:
        super().__init__()
        self._go, self._places = go, {"": ""}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(subheading(QLabel(_("Most recent"))))
        self.rows = [TwoLines() for _row in range(_MOST)]
        for row in self.rows:
            row.chosen.connect(self._open)
            column.addWidget(row)
        write = writes(link(QPushButton(_("Write a reflection"))))
        write.clicked.connect(lambda: go("reflections", "new"))
        gather = writes(link(QPushButton(_("Add evidence"))))
        gather.clicked.connect(lambda: go("evidence", "new"))
        links = QHBoxLayout()
        links.addWidget(write)
        links.addWidget(gather)
        links.addStretch(1)
        column.addLayout(links)
        column.addStretch(1)

    def show_recent(self, recent: tuple[GlancedPiece, ...]) -> None:
        self.setVisible(bool(recent))
        self._places = {piece.id: place_of(piece) for piece in recent}
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(recent))
            if number < len(recent):
                row.show_words(recent[number].id, titled(recent[number]), _below(recent[number]))

    def _open(self, piece: str) -> None:
        self._go(self._places[piece], piece)


def _below(piece: GlancedPiece) -> str:
    parts = [piece.reference, day_of_week(piece.day)]
    if piece.draft:
        parts.append(_("draft"))
    return " · ".join(parts)
