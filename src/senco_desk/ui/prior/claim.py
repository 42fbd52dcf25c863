"""What is asked because of it, and what the provider decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.award_terms import MOST_CREDITS
from senco_desk.domain.language import _
from senco_desk.domain.prior_learning import ANSWER_NAMES, Answer, Claim, ProviderDecision
from senco_desk.ui.theme import inset, line, subheading, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import FewLines, Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.named_day import NamedDay
from senco_desk.ui.widgets.number_field import NumberField


class ClaimEditor(QWidget):
    """`written`: something of it changed. `said`: a sentence for her."""

    written = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.credits = NumberField(_("Credits asked for"), MOST_CREDITS)
        self.sessions = Field(_("Sessions asked to be excused"), _("Sessions 3 and 4; the law module"))
        self.made = NamedDay(_("Handed in on"), _("Not yet"), today)
        self.answer = writes(Choice(_("The provider’s decision")))
        self.answer.offer(((None, _("Not decided yet")), *((each, _(words)) for each, words in ANSWER_NAMES.items())))
        self.given = NumberField(_("Credits given"), MOST_CREDITS)
        self.words = FewLines(_("What the provider said"), _("In its own words"))
        self.by = Field(_("Decided by"))
        self.day = NamedDay(_("Decided on"), _("Not yet"), today)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column = line(self), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        self._head(column, _("What I ask to be excused"))
        column.addLayout(self._beside(self.credits, self.made))
        column.addWidget(self.sessions)
        self._head(column, _("What the provider decided"))
        answer = Flow()
        answer.addWidget(self.answer)
        column.addLayout(answer)
        self.decided = QWidget()
        inside = QVBoxLayout(self.decided)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(unit // 2)
        inside.addLayout(self._beside(self.given, self.day))
        for part in (self.by, self.words):
            inside.addWidget(part)
        column.addWidget(self.decided)

    def _head(self, column: QVBoxLayout, words: str) -> None:
        label = subheading(QLabel(words))
        label.setIndent(inset(self))
        column.addSpacing(line(self) // 2)
        column.addWidget(label)

    def _beside(self, *parts: QWidget) -> Flow:
        row = Flow(gap=line(self))
        for part in parts:
            row.addWidget(part)
        return row

    def _listen(self) -> None:
        for field in (self.credits, self.sessions, self.given, self.words, self.by):
            field.typed.connect(self.written)
            field.left.connect(self.left)
        for day in (self.made, self.day):
            day.changed.connect(self.written)
            day.left.connect(self.left)
            day.puzzled.connect(self.said)
        self.answer.chosen.connect(self._answered)

    def show_claim(self, claim: Claim, decision: ProviderDecision, *, another: bool) -> None:
        self.credits.show_number(claim.credits)
        self.sessions.show_words(claim.sessions)
        self.made.show_day(claim.made, another=another)
        self.answer.show_value(decision.answer)
        self.given.show_number(decision.credits)
        self.words.show_words(decision.words)
        self.by.show_words(decision.by)
        self.day.show_day(decision.day, another=another)
        self._show_decided(decision)

    @property
    def claim(self) -> Claim:
        return Claim(self.credits.number(), self.sessions.words(), self.made.day)

    @property
    def decision(self) -> ProviderDecision:
        answer = Answer(str(self.answer.value)) if self.answer.value else None
        return ProviderDecision(answer, self.given.number(), self.words.words(), self.by.words(), self.day.day)

    def take(self) -> None:
        self.made.take()
        self.day.take()

    def _answered(self, _answer: object) -> None:
        self._show_decided(self.decision)
        self.written.emit()
        self.left.emit()

    def _show_decided(self, decision: ProviderDecision) -> None:
        """What was said of a decision is never out of sight, even when there is none any more."""
        self.decided.setVisible(not decision.is_blank)
