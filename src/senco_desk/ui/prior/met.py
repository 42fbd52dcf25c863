"""The outcomes it meets: each with a line of how, chosen from a list to tick in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import _
from senco_desk.domain.prior_learning import OutcomeMet
from senco_desk.ui.theme import inset, line, quiet, subheading, writes
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.outcome_choosing import OutcomeChoosing
from senco_desk.ui.widgets.tab_order import come_before


class OutcomesMet(QWidget):
    """`written`: one more, one less, or another line."""

    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frameworks: dict[str, Framework] = {}
        self.rows: list[MetRow] = []
        self.choosing = OutcomeChoosing()
        self.choosing.toggled.connect(self._toggle)
        head, note = subheading(QLabel(_("Outcomes it meets"))), quiet(QLabel(_(
            "What it meets is asked of the provider here. It counts for an outcome only through a piece of evidence."
        )))  # fmt: skip
        note.setWordWrap(True)
        for label in (head, note):
            label.setIndent(inset(self))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(line(self) // 3)
        self._room = QVBoxLayout()
        self._room.setSpacing(line(self) // 3)
        for part in (head, note):
            self._column.addWidget(part)
        self._column.addLayout(self._room)
        self._column.addWidget(self.choosing)

    @property
    def met(self) -> tuple[OutcomeMet, ...]:
        return tuple(row.value() for row in self.rows)

    def show_sets(self, frameworks: Sequence[Framework]) -> None:
        self._frameworks = {framework.id: framework for framework in frameworks}
        self.choosing.show_sets(frameworks)
        for row in self.rows:
            row.name(self._outcome(row.met))

    def show_met(self, met: Sequence[OutcomeMet]) -> None:
        """Show these; rows of the same outcomes stay, with the caret in them."""
        if [_key(row.met) for row in self.rows] != [_key(each) for each in met]:
            for row in self.rows:
                row.hide()
                row.deleteLater()
            self.rows = [self._row(each) for each in met]
            come_before(self.choosing.choose, (part for row in self.rows for part in (row.how, row.remove)))
        for row, each in zip(self.rows, met, strict=True):
            row.show_how(each)
        self.choosing.tick({each.outcome for each in met})

    def _toggle(self, framework: str, outcome: str) -> None:
        met = self.met
        less = tuple(each for each in met if _key(each) != (framework, outcome))
        self.show_met(less if less != met else (*met, OutcomeMet(framework, outcome)))
        self.written.emit()
        self.left.emit()

    def _row(self, met: OutcomeMet) -> MetRow:
        row = MetRow(met, self._outcome(met))
        row.written.connect(self.written)
        row.left.connect(self.left)
        row.removal_wanted.connect(lambda: self._toggle(met.framework, met.outcome))
        self._room.addWidget(row)
        return row

    def _outcome(self, met: OutcomeMet) -> Outcome | None:
        framework = self._frameworks.get(met.framework)
        return framework.outcome(met.outcome) if framework and met.outcome in framework else None


class MetRow(QWidget):
    """The outcome's wording, and below it how it is met."""

    written = Signal()
    left = Signal()
    removal_wanted = Signal()

    def __init__(self, met: OutcomeMet, outcome: Outcome | None) -> None:
        super().__init__()
        self.met = met
        self._words, self.how = QLabel(), QLineEdit()
        self._words.setWordWrap(True)
        self.remove = writes(IconButton("close", _("Does not meet this one")))
        self.how.setPlaceholderText(_("How it meets it, in a line"))
        self.how.textEdited.connect(lambda _text: self.written.emit())
        self.how.editingFinished.connect(self.left)
        self.remove.clicked.connect(self.removal_wanted)
        self.name(outcome)
        top, column = QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(self._words, 1)
        top.addWidget(self.remove)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.how)

    def name(self, outcome: Outcome | None) -> None:
        said = f"{outcome.code}  {outcome.statement or outcome.heading}".strip() if outcome else ""
        self._words.setText(said or _("An outcome of a set that is no longer in this workbook"))
        self.how.setAccessibleName(_("How it meets it"))
        self.how.setAccessibleDescription(self._words.text())
        self.remove.setAccessibleDescription(self._words.text())

    def show_how(self, met: OutcomeMet) -> None:
        self.met = met
        if typed_in(self.how) != met.how:
            self.how.setText(met.how)
            self.how.setCursorPosition(0)

    def value(self) -> OutcomeMet:
        return replace(self.met, how=typed_in(self.how))


def _key(met: OutcomeMet) -> tuple[str, str]:
    return met.framework, met.outcome
