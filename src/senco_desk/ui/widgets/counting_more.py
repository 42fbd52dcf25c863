"""More about one thing a piece counts for: why, best evidence, and, private, how strong she thinks it is."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import Mapping, Strength
from senco_desk.domain.text import clean
from senco_desk.ui.theme import line, link, panel, writes
from senco_desk.ui.widgets.autosave import Autosave
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.flow import Flow

_STRENGTHS = (
    (None, N_("Private: strength not said")),
    (Strength.THIN, N_("Private: thin")),
    (Strength.FAIR, N_("Private: fair")),
    (Strength.STRONG, N_("Private: strong")),
)


class CountingMore(QFrame):
    """The wishes carry the id of the mapping and what is wanted of it; `removal_wanted` carries the outcome."""

    why_typed = Signal(str, str)
    best_wanted = Signal(str, bool)
    strength_wanted = Signal(str, object)
    removal_wanted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel(self)
        self.mapping: Mapping | None = None
        self.statement = QLabel()
        self.statement.setWordWrap(True)
        self.why = QPlainTextEdit()
        self.why.setAccessibleName(_("Why it counts"))
        self.why.setPlaceholderText(_("Why it counts, in a sentence or two; prints beside it"))
        self.why.setTabChangesFocus(True)
        self.best = writes(QPushButton(_("Best evidence")))
        self.best.setCheckable(True)
        self.best.setToolTip(_("One to three pieces of an outcome are its best evidence, shown first at the viva."))
        self.strength = writes(Choice(_("Private, never printed")))
        self.strength.setToolTip(_("How strong you think it is. Private: never printed."))
        self.strength.offer((value, _(words)) for value, words in _STRENGTHS)
        self.remove = writes(link(QPushButton(_("Does not count after all"))))
        self.close_button = link(QPushButton(_("Close")))
        self._autosave = Autosave(self._tell_why, self)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 0.8), unit // 2, round(unit * 0.8), unit // 2)
        column.setSpacing(unit // 3)
        self.why.setFixedHeight(round(unit * 3.4))
        column.addWidget(self.statement)
        column.addWidget(self.why)
        below = Flow(gap=round(unit * 0.6))
        for part in (self.best, self.strength, self.remove, self.close_button):
            below.addWidget(part)
        column.addLayout(below)

    def _listen(self) -> None:
        self.why.textChanged.connect(self._autosave.touch)
        self.best.toggled.connect(self._tell_best)
        self.strength.chosen.connect(self._tell_strength)
        self.remove.clicked.connect(self._tell_removal)
        self.close_button.clicked.connect(self.closed)

    def show_mapping(self, mapping: Mapping, outcome: Outcome) -> None:
        """Show what is stored; what she is typing stays."""
        if self.mapping is None or self.mapping.id != mapping.id:
            self.flush()
            self.why.blockSignals(True)
            self.why.setPlainText(mapping.why)
            self.why.blockSignals(False)
        self.mapping = mapping
        self.statement.setText(f"{outcome.code}  {outcome.statement}")
        with QSignalBlocker(self.best):
            self.best.setChecked(mapping.best)
        self._show_star(mapping.best)
        self.strength.show_value(mapping.strength)

    def flush(self) -> None:
        """Tell what was typed, now."""
        self._autosave.flush()

    def _tell_why(self) -> None:
        if self.mapping is not None:
            self.why_typed.emit(self.mapping.id, clean(self.why.toPlainText()))

    def _show_star(self, best: bool) -> None:
        self.best.setText(_("★ Best evidence") if best else _("☆ Best evidence"))

    def _tell_best(self, best: bool) -> None:
        self._show_star(best)
        if self.mapping is not None:
            self.best_wanted.emit(self.mapping.id, best)

    def _tell_strength(self, strength: object) -> None:
        if self.mapping is not None:
            self.strength_wanted.emit(self.mapping.id, strength)

    def _tell_removal(self) -> None:
        if self.mapping is not None:
            self.removal_wanted.emit(self.mapping.outcome)
