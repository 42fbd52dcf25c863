"""The open exit review on one page, from the day to the signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from senco_desk.domain.exit_review import ExitReview, SignOff
from senco_desk.domain.language import _
from senco_desk.ui.exit.decisions import Decisions
from senco_desk.ui.theme import heading, inset, line, link, quiet, subheading, writes
from senco_desk.ui.widgets.field import FewLines, Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.named_day import NamedDay
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.ui.widgets.thing_editor import ThingEditor

_WIDEST = 50
"""Lines of text, across."""


class ExitEditor(ThingEditor[ExitReview]):
    """`written`: something changed. `left`: a field was left. `said`: a sentence for her. The rest are wishes."""

    form_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Delete this exit review"), parent, widest=_WIDEST)
        self.title, self.left_of_term = heading(QLabel()), quiet(QLabel())
        self.which = QHBoxLayout()
        self.day = NamedDay(_("Held on"), _("Not known yet"), today)
        self.place = Field(_("Where"), _("A room, or online"))
        self.panel = FewLines(_("The panel"), _("A line for each: name, and role"))
        self.questions = TextEditor(_("Questions, and what I said"), _("While you still remember them"), framed=True)
        self.decisions = Decisions()
        self.conditions = TextEditor(_("Conditions"), _("What the panel asks for still"), framed=True)
        self.conditions_by = NamedDay(_("Conditions to be met by"), _("No day set"), today)
        self.signed_by, self.signed_role = Field(_("Signed off by")), Field(_("Role"), _("Tutor, programme leader"))
        self.signed_on = NamedDay(_("Signed off on"), _("Not yet"), today)
        self.form = link(QPushButton(_("Form to sign…")))
        self.another = writes(link(QPushButton(_("Another review"))))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column = line(self), self.page.column
        column.addWidget(self.title)
        column.addWidget(self.left_of_term)
        column.addLayout(self.which)
        self.panel.box.setFixedHeight(5 * unit)
        column.addWidget(self.day)
        column.addWidget(self.place)
        column.addWidget(self.panel)
        self._headed(_("What was decided"), _("Of each outcome, in the provider’s words."), self.decisions)
        self._headed(_("Questions, and what I said"), _("For yourself: they never print."), self.questions)
        self._headed(_("Conditions"), "", self.conditions)
        column.addWidget(self.conditions_by)
        column.addSpacing(unit // 2)
        column.addLayout(self._beside(self.signed_by, self.signed_role, self.signed_on))
        column.addStretch(1)
        self.lay_strip(self.form, self.another)

    def _headed(self, words: str, note: str, part: QWidget) -> None:
        column, label = self.page.column, subheading(QLabel(words))
        label.setIndent(inset(self))
        column.addSpacing(line(self) // 2)
        column.addWidget(label)
        if note:
            told = quiet(QLabel(note))
            told.setIndent(inset(self))
            column.addWidget(told)
        column.addWidget(part)

    def _beside(self, *parts: QWidget) -> Flow:
        row = Flow(gap=line(self))
        for part in parts:
            if isinstance(part, Field):
                part.setMinimumWidth(line(self) * 14)
            row.addWidget(part)
        return row

    def _listen(self) -> None:
        for field in (self.place, self.panel, self.signed_by, self.signed_role):
            field.typed.connect(self.written)
            field.left.connect(self.left)
        for day in self._days:
            day.changed.connect(self.written)
            day.left.connect(self.left)
            day.puzzled.connect(self.said)
        for text in (self.questions, self.conditions):
            text.written.connect(self.written)
            text.left.connect(self.left)
            text.said.connect(self.said)
        self.decisions.written.connect(self.written)
        self.decisions.left.connect(self.left)
        self.form.clicked.connect(self.form_wanted)
        self.another.clicked.connect(self.another_wanted)

    @property
    def _days(self) -> tuple[NamedDay, NamedDay, NamedDay]:
        return self.day, self.conditions_by, self.signed_on

    def show_review(self, review: ExitReview) -> None:
        """Show it; texts that are the same stay as they are, with their undo and the place in them."""
        another = self._shown is None or self._shown.id != review.id
        self._shown = review
        days = (review.day, review.conditions_by, review.sign_off.day)
        for field, day in zip(self._days, days, strict=True):
            field.show_day(day, another=another)
        self.place.show_words(review.place)
        self.panel.show_words("\n".join(review.panel))
        self.questions.show_text(review.questions)
        self.conditions.show_text(review.conditions)
        self.signed_by.show_words(review.sign_off.by)
        self.signed_role.show_words(review.sign_off.role)
        self.decisions.show_decisions(review, another=another)
        if another:
            self.page.verticalScrollBar().setValue(0)

    def say(self, title: str, left: str) -> None:
        """Which it is of several, and what is left of term until it."""
        self.title.setText(title)
        self.left_of_term.setText(left)
        self.left_of_term.setVisible(bool(left))

    def draft(self) -> ExitReview:
        assert self._shown is not None, "nothing is shown"  # noqa: S101
        return replace(
            self._shown,
            day=self.day.day,
            place=self.place.words(),
            panel=tuple(member for member in self.panel.words().splitlines() if member.strip()),
            questions=self.questions.text(),
            decisions=self.decisions.decisions,
            conditions=self.conditions.text(),
            conditions_by=self.conditions_by.day,
            sign_off=SignOff(self.signed_by.words(), self.signed_role.words(), self.signed_on.day),
        )

    def take(self) -> None:
        """What is typed in a day and not read yet counts now."""
        for day in self._days:
            day.take()

    def begin_typing(self) -> None:
        self.day.picker.field.setFocus()
