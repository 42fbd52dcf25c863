"""What was decided of each outcome: a word of the provider's and a line, in the order of the set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from senco_desk.domain.exit_review import ExitReview, OutcomeDecision
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import _
from senco_desk.ui.theme import line, writes
from senco_desk.ui.widgets.boxes import ComboBox
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.tab_order import come_after


class Decisions(QWidget):
    """`written`: one of them changed. Decisions on what is not shown here are kept as they are."""

    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frameworks: dict[str, Framework] = {}
        self._words: tuple[str, ...] = ()
        self._all: tuple[OutcomeDecision, ...] = ()
        self.sets = Choice(_("Set of outcomes"))
        self.rows: list[DecisionRow] = []
        self._room = QVBoxLayout()
        self._room.setSpacing(line(self) // 2)
        top = Flow()
        top.addWidget(self.sets)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        column.addLayout(top)
        column.addLayout(self._room)
        self.sets.chosen.connect(lambda _framework: self._turn())

    def show_sets(self, frameworks: Sequence[Framework], words: tuple[str, ...]) -> None:
        """The sets of this workbook, and what the provider calls its decisions."""
        if list(self._frameworks.values()) == list(frameworks) and self._words == words:
            return
        self._all = self.decisions
        self._frameworks, self._words = {each.id: each for each in frameworks}, words
        self.sets.offer((each.id, each.short_title or each.title) for each in frameworks)
        self.sets.setVisible(len(frameworks) > 1)
        self._fill()

    def show_decisions(self, review: ExitReview, *, another: bool) -> None:
        self._all = review.decisions
        if another:
            of = next((each.framework for each in review.decisions if each.framework in self._frameworks), None)
            if of is not None:
                self.sets.show_value(of)
        self._fill()

    @property
    def decisions(self) -> tuple[OutcomeDecision, ...]:
        """Those in sight as they stand, and all others as they were."""
        shown = {row.key: row.value() for row in self.rows}
        kept = [shown.pop((each.framework, each.outcome), each) for each in self._all]
        return tuple(each for each in (*kept, *shown.values()) if not each.is_blank)

    def _turn(self) -> None:
        """To another set; what stands in the one before is kept."""
        self._all = self.decisions
        self._fill()

    def _fill(self) -> None:
        framework = self._frameworks.get(str(self.sets.value))
        wanted = list(self._shown(framework)) if framework else []
        if [row.key for row in self.rows] != [(framework.id, each.id) for each in wanted if framework]:
            for row in self.rows:
                row.hide()
                row.deleteLater()
            self.rows = [self._row(framework, each) for each in wanted] if framework else []
            come_after(self.sets, (part for row in self.rows for part in (row.word, row.note)))
        decided = {(each.framework, each.outcome): each for each in self._all}
        for row in self.rows:
            row.show_decision(decided.get(row.key), self._words)

    def _shown(self, framework: Framework) -> list[Outcome]:
        """Outcomes a case is made for, and whatever further down something was decided of."""
        cases = {outcome.id for outcome in framework.for_cases}
        cases |= {each.outcome for each in self._all if each.framework == framework.id}
        return [outcome for outcome in framework.outcomes if outcome.id in cases]

    def _row(self, framework: Framework, outcome: Outcome) -> DecisionRow:
        row = DecisionRow(framework.id, outcome)
        row.written.connect(self.written)
        row.left.connect(self.left)
        self._room.addWidget(row)
        return row


class DecisionRow(QWidget):
    """The outcome's number and wording; below them the decision, and what the panel said."""

    written = Signal()
    left = Signal()

    def __init__(self, framework: str, outcome: Outcome) -> None:
        super().__init__()
        self.key = (framework, outcome.id)
        self.word, self.note = writes(ComboBox()), QLineEdit()
        self.word.setMinimumWidth(line(self) * 8)
        named = f"{outcome.code}  {outcome.heading or outcome.statement}".strip()
        label = QLabel(named)
        label.setWordWrap(True)
        for part, name in ((self.word, _("Decision")), (self.note, _("What the panel said"))):
            part.setAccessibleName(name)
            part.setAccessibleDescription(named)
        self.note.setPlaceholderText(_("What the panel said of it"))
        below, column = QHBoxLayout(), QVBoxLayout(self)
        below.setSpacing(line(self) // 2)
        below.addWidget(self.word)
        below.addWidget(self.note, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 6)
        column.addWidget(label)
        column.addLayout(below)
        self.word.activated.connect(self._chosen)
        self.note.textEdited.connect(lambda _text: self.written.emit())
        self.note.editingFinished.connect(self.left)

    def show_decision(self, decision: OutcomeDecision | None, words: tuple[str, ...]) -> None:
        """A word that is not the provider's any more stays among those to choose from."""
        said = decision.decision if decision else ""
        offered = ["", *words, *([said] if said and said not in words else [])]
        if [self.word.itemData(at) for at in range(self.word.count())] != offered:
            self.word.clear()
            for each in offered:
                self.word.addItem(each or _("not decided"), each)
        self.word.setCurrentIndex(offered.index(said))
        note = decision.note if decision else ""
        if typed_in(self.note) != note:
            self.note.setText(note)
            self.note.setCursorPosition(0)

    def value(self) -> OutcomeDecision:
        return OutcomeDecision(*self.key, str(self.word.currentData() or ""), typed_in(self.note))

    def _chosen(self, _at: int) -> None:
        self.written.emit()
        self.left.emit()
