"""Ways on from the plan to the places of the programme that have no number of their own, as far as there are any."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, link

NEIGHBOURS = ("sessions", "twilight", "prior", "programme", "exit", "reading")
"""Their codes in `ui/places.py`."""


class Neighbours(QWidget):
    """Links side by side where there is room, and one button that opens them where there is not."""

    def __init__(
        self, words: dict[str, str], go: Callable[[str, str | None], None], parent: QWidget | None = None
    ) -> None:
        """`words` are of the places there are, by their codes."""
        super().__init__(parent)
        there = [code for code in NEIGHBOURS if code in words]
        self.links = {code: link(QPushButton(_(words[code]))) for code in there}
        self.all = link(QPushButton(_("More ▾")), opens=True)
        self.all.setAccessibleName(_("More of the programme"))
        menu, row = QMenu(self), QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(line(self) // 3)
        for code, button in self.links.items():
            button.clicked.connect(lambda _checked, code=code: go(code, None))
            menu.addAction(_(words[code])).triggered.connect(lambda _checked, code=code: go(code, None))
            row.addWidget(button)
        row.addWidget(self.all)
        self.all.setMenu(menu)
        self.fit(0)

    def fit(self, room: int) -> None:
        """So many pixels are free."""
        gap = line(self) // 3
        side_by_side = sum(button.sizeHint().width() + gap for button in self.links.values()) <= room
        for button in self.links.values():
            button.setVisible(side_by_side)
        self.all.setVisible(bool(self.links) and not side_by_side)
