"""What the school asks for in writing: a page for the technician, and a data protection impact assessment."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.section import Section, wrapped
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.flow import Flow

_ABOUT = N_(
    "Before the first name is typed, your data protection lead may want an impact assessment (DPIA), and whoever looks "
    "after the laptop wants to know what this program does. Both are pages of the guide, to be printed or saved; in "
    "the first the blanks are for your school."
)


class PaperworkSection(Section):
    title = N_("For your school")
    targets = ("paperwork",)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.dpia = QPushButton(_("Data protection impact assessment"))
        self.technician = QPushButton(_("For the technician"))
        self.column.addWidget(wrapped(_(_ABOUT)))
        ways = Flow(gap=line(self) // 2)
        for way, page in ((self.dpia, "dpia"), (self.technician, "for-the-technician")):
            way.clicked.connect(partial(self._read, page))
            ways.addWidget(way)
        self.column.addLayout(ways)

    def _read(self, page: str, *_pressed: bool) -> None:
        self.surroundings.go("guide", f"safety#{page}")

    def show_target(self, target: str) -> None:
        self.dpia.setFocus()
