"""One outcome or element in the audit: its wording, the steps of the scale, and a line for why once it is rated."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.domain.rating import Rating
from senco_desk.ui.theme import line, link, quiet, subheading, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.one_line import typed_in


class RatingRow(QWidget):
    """`rated` carries the outcome and the step, 0 to take it back; `why_typed` that its line changed.

    `action_wanted` and `elements_wanted` carry the outcome.
    """

    rated = Signal(str, int)
    why_typed = Signal(str)
    why_left = Signal(str)
    action_wanted = Signal(str)
    elements_wanted = Signal(str)

    def __init__(self, outcome: Outcome, depth: int, elements: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome, self._depth = outcome, depth
        self._name = f"{outcome.code} {outcome.heading or outcome.statement}".strip().rstrip(" :;.")
        self.steps: list[QPushButton] = []
        self._scale: tuple[str, ...] = ()
        self.before = quiet(QLabel())
        self.why = QLineEdit()
        self.action = link(QPushButton(_("Plan an action")))
        self.elements = link(QPushButton(_("By element ({n})").format(n=elements), self))
        self.elements.setCheckable(True)
        self.elements.setVisible(bool(elements))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        code, words = subheading(QLabel(self.outcome.code)), QLabel(self._wording())
        code.setMinimumWidth(round(unit * 2.2))
        words.setWordWrap(True)
        self._steps = Flow(gap=unit // 4)
        below = Flow(gap=unit // 2)
        for part in (self.before, self.action, self.elements):
            below.addWidget(part)
        self.why.setPlaceholderText(_("Why, in a line, if you like"))
        self.why.setAccessibleName(_("Why {outcome}").format(outcome=self._name))
        self.why.setAcceptDrops(False)
        self.why.setMinimumWidth(unit * 6)
        inside = QVBoxLayout()
        inside.setSpacing(round(unit * 0.3))
        inside.addWidget(words)
        inside.addLayout(self._steps)
        inside.addWidget(self.why)
        inside.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(round(unit * 1.6) * self._depth, 0, 0, round(unit * 0.5))
        row.setSpacing(round(unit * 0.3))
        row.addWidget(code)
        row.addLayout(inside, 1)
        row.setAlignment(code, row.alignment().AlignTop)

    def _wording(self) -> str:
        heading, statement = self.outcome.heading, self.outcome.statement
        return heading if heading and self._depth == 0 else statement

    def _listen(self) -> None:
        self.why.textEdited.connect(lambda _text: self.why_typed.emit(self.outcome.id))
        self.why.editingFinished.connect(lambda: self.why_left.emit(self.outcome.id))
        self.action.clicked.connect(lambda: self.action_wanted.emit(self.outcome.id))
        self.elements.toggled.connect(lambda _on: self.elements_wanted.emit(self.outcome.id))

    def show_rating(
        self, scale: Sequence[str], rating: Rating | None, before: Rating | None, *, keep_why: bool
    ) -> None:
        """How it is rated on this day, and how it was before. `keep_why`: her line is not on disk yet."""
        if tuple(scale) != self._scale:
            self._show_scale(tuple(scale))
        same_scale = rating is not None and rating.steps == len(self.steps)
        for step, button in enumerate(self.steps, start=1):
            with QSignalBlocker(button):
                button.setChecked(same_scale and rating is not None and rating.step == step)
        self.why.setVisible(rating is not None)
        why = rating.why if rating else ""
        if not keep_why and not self.why.hasFocus() and typed_in(self.why) != why:
            self.why.setText(why)
            self.why.setCursorPosition(0)
        self.action.setVisible(rating is not None)
        self.before.setText(self._said(rating, before))
        self.before.setVisible(bool(self.before.text()))

    def _said(self, rating: Rating | None, before: Rating | None) -> str:
        """Words of an older scale that this day's rating still bears; else how it was on the day before."""
        if rating is not None and not self._speaks_today(rating):
            return _("rated “{word}”, step {step} of {steps} of the scale then").format(
                word=rating.word, step=rating.step, steps=rating.steps
            )
        if before is None:
            return ""
        return _("{word} on {day}").format(word=before.word, day=short_day(before.day))

    def _speaks_today(self, rating: Rating) -> bool:
        return rating.steps == len(self._scale) and self._scale[rating.step - 1] == rating.word

    def _show_scale(self, scale: tuple[str, ...]) -> None:
        had_focus = QApplication.focusWidget() in self.steps
        for button in self.steps:
            self._steps.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._scale, self.steps = scale, []
        for step, word in enumerate(scale, start=1):
            button = writes(QPushButton(word.replace("&", "&&")))
            button.setCheckable(True)
            button.setAccessibleName(f"{word}, {self._name}")
            button.toggled.connect(partial(self._turned, step))
            self._steps.addWidget(button)
            self.steps.append(button)
        if had_focus and self.steps:
            self.steps[0].setFocus()

    def _turned(self, step: int, on: bool) -> None:
        for at, button in enumerate(self.steps, start=1):
            if on and at != step:
                with QSignalBlocker(button):
                    button.setChecked(False)
        self.rated.emit(self.outcome.id, step if on else 0)

    def words(self) -> str:
        """The line for why, as it stands there."""
        return typed_in(self.why)
