"""From one case to the next: a step back and a step on, each saying where it leads."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import _
from senco_desk.ui.theme import link


def around(framework: Framework, outcome: Outcome) -> tuple[Outcome | None, Outcome | None]:
    """The outcomes before and after that a case is made for."""
    ahead, here = framework.for_cases, framework.case_outcome_of(outcome.id)
    if here not in ahead:
        return None, ahead[0] if ahead else None
    place = ahead.index(here)
    return ahead[place - 1] if place else None, ahead[place + 1] if place + 1 < len(ahead) else None


class Steps(QWidget):
    """Ctrl+Page Up and Ctrl+Page Down do the same, anywhere in `owner`."""

    stepped = Signal(int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._back, self._on = link(QPushButton()), link(QPushButton())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button, keys, step in ((self._back, "Ctrl+PgUp", -1), (self._on, "Ctrl+PgDown", 1)):
            row.addWidget(button)
            button.hide()
            button.clicked.connect(lambda _on, step=step: self.stepped.emit(step))
            QShortcut(QKeySequence(keys), owner).activated.connect(lambda step=step: self.stepped.emit(step))

    def show_steps(self, before: Outcome | None, after: Outcome | None) -> None:
        for button, outcome, sign in ((self._back, before, "‹ {code}"), (self._on, after, "{code} ›")):
            button.setVisible(outcome is not None)
            if outcome:
                button.setText(sign.format(code=outcome.code))
                button.setAccessibleName(_("Case for {code}").format(code=outcome.code))
                button.setToolTip(outcome.statement)
