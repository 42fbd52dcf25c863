"""The open prior learning: what it was, its proof, how it was kept current, what it meets, asked and decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.award_terms import MOST_CREDITS
from senco_desk.domain.language import _
from senco_desk.domain.prior_learning import PRIOR_KIND_NAMES, PriorKind, PriorLearning, asks_how_current
from senco_desk.ui.prior.claim import ClaimEditor
from senco_desk.ui.prior.met import OutcomesMet
from senco_desk.ui.prior.proof import Proof
from senco_desk.ui.theme import inset, line, link, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.named_day import NamedDay
from senco_desk.ui.widgets.number_field import NumberField
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.ui.widgets.thing_editor import ThingEditor


class PriorEditor(ThingEditor[PriorLearning]):
    """`written`: something changed. `left`: a field was left. `said`: a sentence for her. The rest are wishes."""

    print_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Delete this prior learning"), parent)
        self._today, self._years = today, 5
        self.title = QLineEdit()
        self.kind = writes(Choice(_("Kind")))
        self.provider = Field(_("Where, or with whom"), _("A university, a local authority, a school"))
        self.level = Field(_("Level"), _("7, Master’s"))
        self.credits = NumberField(_("Credits it carries"), MOST_CREDITS)
        self.began = NamedDay(_("From"), _("July 2018"), today)
        self.ended = NamedDay(_("To, or awarded on"), _("July 2018"), today)
        self.about = TextEditor(_("What it was"), _("What it was about, and what I did in it"), framed=True)
        self.proof = Proof()
        self.asked = quiet(QLabel())
        self.kept_current = TextEditor(_("How I kept it current"), _("Courses, reading, practice since"), framed=True)
        self.met = OutcomesMet()
        self.claim = ClaimEditor(today)
        self.print_claim = link(QPushButton(_("Print the claim…")))
        self._dress()
        self._lay_out()
        self._listen()

    def _dress(self) -> None:
        self.title.setProperty("look", "title")
        self.title.setAccessibleName(_("Title"))
        self.title.setPlaceholderText(_("What it is called"))
        self.kind.offer((kind, _(words)) for kind, words in PRIOR_KIND_NAMES.items())
        self.asked.setWordWrap(True)

    def _lay_out(self) -> None:
        unit, column = line(self), self.page.column
        kind = Flow()
        kind.addWidget(self.kind)
        column.addWidget(self.title)
        column.addLayout(kind)
        column.addWidget(self.provider)
        column.addLayout(self._beside(self.began, self.ended))
        column.addLayout(self._beside(self.level, self.credits))
        for name, editor in ((_("What it was"), self.about), (_("How I kept it current"), self.kept_current)):
            if editor is self.kept_current:
                column.addWidget(self.proof)
            column.addLayout(self._named(name, editor, self.asked if editor is self.kept_current else None))
        for section in (self.met, self.claim):
            column.addSpacing(unit // 2)
            column.addWidget(section)
        column.addStretch(1)
        self.lay_strip(self.print_claim)

    def _beside(self, *parts: QWidget) -> Flow:
        row = Flow(gap=line(self))
        for part in parts:
            row.addWidget(part)
        return row

    def _named(self, name: str, editor: TextEditor, note: QLabel | None) -> QVBoxLayout:
        made, label = QVBoxLayout(), QLabel(name)
        label.setIndent(inset(self))
        label.setBuddy(editor)
        made.setSpacing(line(self) // 6)
        made.addWidget(label)
        if note is not None:
            made.addWidget(note)
        made.addWidget(editor)
        return made

    def _listen(self) -> None:
        self.title.textEdited.connect(lambda _text: self.written.emit())
        self.title.editingFinished.connect(self.left)
        self.kind.chosen.connect(lambda _kind: self.written.emit())
        self.kind.chosen.connect(lambda _kind: self.left.emit())
        for part in (self.provider, self.level, self.credits):
            part.typed.connect(self.written)
            part.left.connect(self.left)
        for day in (self.began, self.ended):
            day.changed.connect(self._day_changed)
            day.left.connect(self.left)
            day.puzzled.connect(self.said)
        for each in (self.about, self.kept_current, self.proof, self.met, self.claim):
            each.written.connect(self.written)
            each.left.connect(self.left)
        for saying in (self.about, self.kept_current, self.claim):
            saying.said.connect(self.said)
        self.met.choosing.unfolded.connect(self.bring_into_view)
        self.print_claim.clicked.connect(self.print_wanted)

    def show_prior(self, prior: PriorLearning) -> None:
        """Show it; texts that are the same stay as they are, with their undo and the place in them."""
        another = self._shown is None or self._shown.id != prior.id
        self._shown = prior
        if typed_in(self.title) != prior.title:
            self.title.setText(prior.title)
            self.title.setCursorPosition(0)
        self.kind.show_value(prior.kind)
        self.provider.show_words(prior.provider)
        self.level.show_words(prior.level)
        self.credits.show_number(prior.credits)
        self.began.show_day(prior.began, another=another)
        self.ended.show_day(prior.ended, another=another)
        self.about.show_text(prior.about)
        self.proof.show_proof(prior.proof, prior.held)
        self.kept_current.show_text(prior.kept_current)
        self.met.show_met(prior.met)
        self.claim.show_claim(prior.claim, prior.decision, another=another)
        self._ask_how_current()
        if another:
            self.met.choosing.fold()
            self.page.verticalScrollBar().setValue(0)

    def ask_after(self, years: int) -> None:
        """After so many years it is asked how it was kept current."""
        self._years = years
        self._ask_how_current()

    def draft(self) -> PriorLearning:
        assert self._shown is not None, "nothing is shown"  # noqa: S101
        return replace(
            self._shown,
            kind=PriorKind(str(self.kind.value)),
            title=typed_in(self.title),
            provider=self.provider.words(),
            level=self.level.words(),
            credits=self.credits.number(),
            began=self.began.day,
            ended=self.ended.day,
            about=self.about.text(),
            proof=self.proof.proof,
            held=self.proof.held.words(),
            kept_current=self.kept_current.text(),
            met=self.met.met,
            claim=self.claim.claim,
            decision=self.claim.decision,
        )

    def take(self) -> None:
        """What is typed in a day and not read yet counts now."""
        for day in (self.began, self.ended, self.claim):
            day.take()

    def begin_typing(self) -> None:
        self.title.setFocus()

    def _day_changed(self) -> None:
        self._ask_how_current()
        self.written.emit()

    def _ask_how_current(self) -> None:
        old = self._shown is not None and asks_how_current(self.draft(), self._years, self._today())
        said = _("Older than {n} years: providers ask how it was kept current.").format(n=self._years)
        self.asked.setText(said if old else "")
        self.asked.setVisible(old)
