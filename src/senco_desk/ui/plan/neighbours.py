"""Ways on from the plan to the places of the programme that have no number of their own, as far as there are any."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.flow import Flow

NEIGHBOURS = ("sessions", "twilight", "prior", "programme", "exit", "reading")
"""Their codes in `ui/places.py`."""


class Neighbours(QWidget):
    """`words` are of the places there are, by their codes."""

    def __init__(self, words: dict[str, str], go: Callable[[str, str | None], None]) -> None:
        super().__init__()
        self.links = {code: link(QPushButton(_(words[code]))) for code in NEIGHBOURS if code in words}
        row = Flow(self, gap=line(self) // 3)
        for code, button in self.links.items():
            button.clicked.connect(lambda _checked, code=code: go(code, None))
            row.addWidget(button)
