"""The one next thing to do, with the one button in the accent."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from senco_desk.domain.language import _
from senco_desk.ui.home.next_step import NextStep
from senco_desk.ui.theme import line, panel, primary, quiet, subheading


class NextPanel(QFrame):
    def __init__(self, go: Callable[[str, str | None], None]) -> None:
        super().__init__()
        panel(self)
        self.setAccessibleName(_("Next"))
        self._step: NextStep | None = None
        self._words, self._why = subheading(QLabel()), quiet(QLabel())
        self._words.setWordWrap(True)
        self._why.setWordWrap(True)
        self.button = primary(QPushButton())
        self.button.clicked.connect(lambda: self._step and go(self._step.place, self._step.target))
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._words)
        words.addWidget(self._why)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._space()

    def show_step(self, step: NextStep) -> None:
        self._step = step
        self._words.setText(_("Next: {words}").format(words=step.words))
        self._why.setText(step.why)
        self.button.setText(step.button)
        self.button.setAccessibleName(f"{step.button}: {step.words}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        unit = line(self)
        self._row.setContentsMargins(unit, round(unit * 0.8), unit, round(unit * 0.8))
        self._row.setSpacing(unit)
