"""The audit of one set on one day: a row for each outcome, by element where wanted; gaps become actions in one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.errors import Refused
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _, n_
from senco_desk.domain.rating import NamedDay, Rating
from senco_desk.services.auditing import Sheet
from senco_desk.ui.place import Surroundings
from senco_desk.ui.plan.audit_head import AuditHead
from senco_desk.ui.plan.rating_row import RatingRow
from senco_desk.ui.plan.scale_panel import ScalePanel
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.theme import line, primary, writes
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.page import Page

_WIDEST = 48
"""Lines of text, across."""


class AuditView(QWidget):
    """`planned`: gaps became actions. `set_chosen` carries the id of another set."""

    planned = Signal()
    set_chosen = Signal(str)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings, self._auditing = surroundings, surroundings.services.auditing
        self._framework: Framework | None = None
        self._sheet: Sheet | None = None
        self.day: date | None = None
        self.rows: dict[str, RatingRow] = {}
        self._typed: set[str] = set()
        self._asked = Latest(surroundings, self)
        self.head, self.scale = AuditHead(surroundings.today), ScalePanel()
        self.gaps = writes(primary(QPushButton()))
        self.page = Page(self, _WIDEST)
        self._column = QVBoxLayout()
        self._autosave = Autosave(self._keep_whys, self)
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, page = line(self), self.page.column
        self._column.setSpacing(round(unit * 0.3))
        page.addWidget(self.head)
        page.addWidget(self.gaps, 0, page.alignment().AlignLeft)
        page.addSpacing(unit // 2)
        page.addLayout(self._column)
        page.addSpacing(unit // 2)
        page.addWidget(self.scale)
        page.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _listen(self) -> None:
        self.head.day_chosen.connect(self.come_to)
        self.head.named.connect(self._name)
        self.head.set_chosen.connect(lambda chosen: self.set_chosen.emit(str(chosen)))
        self.scale.chosen.connect(self._use_scale)
        self.gaps.clicked.connect(self._plan_gaps)
        self.saving.saved.connect(lambda _came: None)
        self.saving.failed.connect(self._surroundings.fail)

    def show_set(self, framework: Framework) -> None:
        """Audit this set; where she was in it stays."""
        if self._framework is None or self._framework != framework:
            self._build(framework)
        self.read()

    def come_to(self, day: date) -> None:
        """Rate on that day; every line on its way to the disk."""
        self.flush()
        self.day = day
        self.read()

    def read(self) -> None:
        """How it stands on disk."""
        framework = self._framework
        if framework is None:
            return
        day = self.day = self.day or self._surroundings.today()
        self._asked.ask(lambda: self._auditing.sheet(framework, day), self._show)

    def flush(self) -> None:
        self._autosave.flush()
        self.saving.try_again()

    def take_focus(self) -> None:
        first = next(iter(self.rows.values()), None)
        if first is not None and first.steps:
            next((step for step in first.steps if step.isChecked()), first.steps[0]).setFocus()
        else:
            self.head.days.setFocus()

    # what is shown

    def _build(self, framework: Framework) -> None:
        self.flush()
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._framework, self._sheet, self.rows = framework, None, {}
        for outcome in framework.for_cases:
            elements = len(list(framework.below(outcome.id)))
            self._column.addWidget(self._row(outcome.id, 0, elements))

    def _row(self, outcome: str, depth: int, elements: int) -> RatingRow:
        assert self._framework is not None, "no set is shown"  # noqa: S101
        row = self.rows[outcome] = RatingRow(self._framework.outcome(outcome), depth, elements)
        row.rated.connect(self._rate)
        row.why_typed.connect(self._why_typed)
        row.why_left.connect(lambda _outcome: self._autosave.flush())
        row.action_wanted.connect(lambda wanted: self._plan([wanted]))
        row.elements_wanted.connect(self._unfold)
        return row

    def _unfold(self, outcome: str) -> None:
        """Its elements below it, made when they are first wanted."""
        row, framework = self.rows[outcome], self._framework
        if framework is None:
            return
        at = self._column.indexOf(row)
        for element in framework.below(outcome):
            at += 1
            if element.id not in self.rows:
                self._column.insertWidget(at, self._row(element.id, 1, 0))
                self._show_row(element.id)
            self.rows[element.id].setVisible(row.elements.isChecked())

    def _show(self, sheet: Sheet) -> None:
        if sheet.framework != self._framework or sheet.day != self.day:
            return
        self._sheet = sheet
        outcomes = [outcome.id for outcome in sheet.framework.for_cases]
        rated = sum(1 for outcome in outcomes if outcome in sheet.ratings)
        name = sheet.practice.name_of(sheet.day)
        self.head.show_day(sheet.day, sheet.days, name, rated, len(outcomes))
        self.scale.show_scale(sheet.practice.scale)
        self._show_elements(sheet)
        for outcome in self.rows:
            self._show_row(outcome)
        gaps = len(sheet.gaps)
        self.gaps.setText(n_("Plan an action for the one gap", "Plan actions for the {n} gaps", gaps).format(n=gaps))
        self.gaps.setVisible(gaps > 0)

    def _show_elements(self, sheet: Sheet) -> None:
        """Elements that were rated on this day are in sight."""
        for outcome in sheet.framework.for_cases:
            below = {each.id for each in sheet.framework.below(outcome.id)}
            if below & sheet.ratings.keys():
                self.rows[outcome.id].elements.setChecked(True)

    def _show_row(self, outcome: str) -> None:
        sheet = self._sheet
        if sheet is not None:
            row = self.rows[outcome]
            words = [_(word) for word in sheet.practice.scale]
            pending = outcome in self._typed or self.saving.is_pending(self._thing(outcome))
            row.show_rating(words, sheet.ratings.get(outcome), sheet.before.get(outcome), keep_why=pending)

    # what she does

    def _rate(self, outcome: str, step: int) -> None:
        framework, day = self._framework, self.day
        if framework is None or day is None:
            return
        self._autosave.flush()
        if step:
            self._write(partial(self._auditing.rate, framework.id, outcome, day, step), lambda _rating: None)
        else:
            self._write(partial(self._auditing.take_back, framework.id, outcome, day), self._said)

    def _why_typed(self, outcome: str) -> None:
        self._typed.add(outcome)
        self._autosave.touch()

    def _keep_whys(self) -> None:
        framework, day = self._framework, self.day
        typed, self._typed = self._typed, set()
        if framework is None or day is None:
            return
        for outcome in typed:
            why = self.rows[outcome].words()
            work = partial(self._say_why, framework.id, outcome, day, why)
            self.saving.save(self._thing(outcome), work, partial(str, why))

    def _say_why(self, framework: str, outcome: str, day: date, why: str) -> Rating | None:
        """A line for a rating that was taken back meanwhile goes with it; Undo brings the rating and its line back."""
        try:
            return self._auditing.say_why(framework, outcome, day, why)
        except Refused as refused:
            if refused.code == "rating-gone":
                return None
            raise

    def _name(self, name: NamedDay | None) -> None:
        day = self.day
        if day is None:
            return
        if name is not None:
            self._write(partial(self._auditing.name_day, name, day), self._said)
        elif self._sheet is not None and (was := self._sheet.practice.name_of(day)) is not None:
            self._write(partial(self._auditing.name_day, was, None), self._said)

    def _use_scale(self, words: tuple[str, ...]) -> None:
        self._write(partial(self._auditing.keep_scale, words), self._said)

    def _plan_gaps(self) -> None:
        if self._sheet is not None:
            self._plan([rating.outcome for rating in self._sheet.gaps])

    def _plan(self, outcomes: list[str]) -> None:
        framework, planning = self._framework, self._surroundings.services.planning
        if framework is None:
            return

        def planned(came: tuple[tuple[object, ...], Changed]) -> None:
            made, changed = came
            if not made:
                self._surroundings.toast(_("There is an open action for this already."))
                return
            self._said(changed)
            self.planned.emit()

        self._write(partial(planning.plan_for, framework, outcomes), planned)

    def _said(self, changed: Changed) -> None:
        self._surroundings.toast(changed.said, changed.undo)

    def _write(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._surroundings.background.write(work, done, self._could_not, context=self)

    def _could_not(self, error: Exception) -> None:
        """What is shown is what is stored, after all."""
        self._surroundings.fail(error)
        self.read()

    def _thing(self, outcome: str) -> str:
        return f"why {outcome} {self.day}"

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)
