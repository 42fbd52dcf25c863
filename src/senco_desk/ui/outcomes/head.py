"""What stands above the Outcomes place: the way back, the set, how it is shown, and steps from case to case."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.ui.outcomes.set_chooser import SetChooser
from senco_desk.ui.outcomes.steps import Steps
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.switch import Switch


class Kind(Enum):
    """How a set is shown, with the words on its button."""

    LIST = N_("List")
    PICTURE = N_("Picture")
    TABLE = N_("Table")


class Head(QWidget):
    """`kind_chosen` carries a `Kind`. `ways`: what else the picture has to choose from, in sight with it."""

    kind_chosen = Signal(object)

    def __init__(self, owner: QWidget, ways: list[QWidget]) -> None:
        super().__init__()
        self.back, self.steps, self.chooser = link(QPushButton(_("‹ All outcomes"))), Steps(owner), SetChooser()
        self.kind = Switch(_("Shown as"), [(kind, _(kind.value)) for kind in Kind])
        self.kind.chosen.connect(self.kind_chosen)
        row = Flow(self, line(self) // 2, apart=True)
        for part in (self.back, self.chooser, self.kind, *ways, self.steps):
            row.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shows_picture(self) -> bool:
        """As a picture or as its table, and not as a list."""
        return self.kind.value is not Kind.LIST

    def arrange(self, *, whole: bool, in_case: bool) -> None:
        """`whole`: all outcomes are in sight, as a tree or a picture; `in_case`: a case is being written."""
        shown = {self.back: not whole, self.steps: in_case, self.chooser: whole, self.kind: whole}
        for part in sorted(shown, key=lambda part: shown[part]):  # what goes first, or the window would grow for both
            part.setVisible(shown[part])
