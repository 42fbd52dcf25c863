"""The Write page: the sections with their budgets as bars, and the one in hand to write in, counted as she types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.task import SectionRole, Task, TaskSection
from senco_desk.domain.task_beginnings import shared_out
from senco_desk.domain.task_counting import WhatCounts
from senco_desk.domain.task_said import said_used
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.form import Form, altered, found, moved, show_number, without
from senco_desk.ui.tasks.outline import OutlineRow
from senco_desk.ui.tasks.outline_page import MakeForm, OutlinePage
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import named
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.tick_box import TickBox

ROLE_NAMES = {
    SectionRole.BODY: N_("Counts"),
    SectionRole.REFERENCES: N_("References"),
    SectionRole.APPENDIX: N_("Appendix, does not count"),
}
WHAT_NAMES = {
    "headings": N_("Headings"),
    "quotations": N_("Quotations"),
    "tables": N_("Tables"),
    "references": N_("References"),
    "captions": N_("Captions"),
}
_MOST = 1_000_000
_SHORT = 60
"""Characters of a criterion in the menu's button."""


class WritePage(OutlinePage):
    name = N_("Sections")

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.add_button(_("Add a section"), self.add_section)
        self.share_button = self.add_button(_("Share out the limit"), self.share_out)

    def head(self) -> Sequence[QWidget]:
        unit, self._top = line(self), QWidget()
        row = Flow(gap=unit // 2)
        self.total = quiet(QLabel())
        self.counts = link(QPushButton(_("What counts ▾")), opens=True)
        self.counts.setMenu(QMenu(self.counts))
        self._counting = {name: self._count_choice(name) for name in WHAT_NAMES}
        self.in_word = writes(TickBox(_("Kept in Word")))
        self.in_word.toggled.connect(self._keep_in_word)
        for part in (self.total, self.counts, self.in_word):
            row.addWidget(part)
        column = QVBoxLayout(self._top)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        return (self._top,)

    def _count_choice(self, name: str) -> object:
        action = self.counts.menu().addAction(_(WHAT_NAMES[name]))
        action.setCheckable(True)
        action.triggered.connect(partial(self._set_counting, name))
        return action

    def forms(self) -> dict[str, MakeForm]:
        return {"section": SectionForm}

    def rows(self, task: Task) -> list[OutlineRow]:
        return [
            OutlineRow(
                f"section:{each.key}",
                each.heading.strip() or _("A section"),
                said_section(task, each),
                task.words_of(each) / each.budget if each.budget > 0 else None,
            )
            for each in task.sections
        ]

    def show_head(self, task: Task) -> None:
        self.total.setText(said_total(task))
        for name, action in self._counting.items():
            action.setChecked(getattr(task.counting, name))  # type: ignore[attr-defined]
        self.in_word.blockSignals(True)
        self.in_word.setChecked(task.kept_in_word)
        self.in_word.blockSignals(False)
        self.share_button.setVisible(shared_out(task) != task)

    def moved(self, task: Task, row: OutlineRow, step: int) -> Task:
        made = moved(task.sections, row.id, step)
        return task if made is task.sections else replace(task, sections=made)

    def removed(self, task: Task, row: OutlineRow) -> Task:
        made = without(task.sections, row.id)
        return task if len(made) == len(task.sections) else replace(task, sections=made)

    def add_section(self) -> None:
        if self.seen is not None:
            task, section = self.draft(self.seen.task), TaskSection(new_id(), "")
            self.become(replace(task, sections=(*task.sections, section)), f"section:{section.key}", _("Section added"))

    def share_out(self) -> None:
        if self.seen is not None:
            self.become(shared_out(self.draft(self.seen.task)), self.outline.key, _("Limit shared among the sections"))

    def _set_counting(self, name: str, on: bool) -> None:
        if self.seen is not None:
            task = self.draft(self.seen.task)
            counting: WhatCounts = replace(task.counting, **{name: on})
            self.become(replace(task, counting=counting), self.outline.key, _("What counts changed"))

    def _keep_in_word(self, on: bool) -> None:
        if self.seen is not None:
            said = _("The draft is kept in Word") if on else _("The draft is kept here")
            self.become(replace(self.draft(self.seen.task), kept_in_word=on), self.outline.key, said)


def said_section(task: Task, section: TaskSection) -> str:
    """`186 of 600 words`, `Appendix, does not count`."""
    words = task.words_of(section)
    if section.role is SectionRole.APPENDIX:
        return _(ROLE_NAMES[section.role])
    if section.budget > 0:
        return _("{n} of {budget} words").format(n=f"{words:,}", budget=f"{section.budget:,}")
    said = n_("{n} word", "{n} words", words).format(n=f"{words:,}")
    return " · ".join((said, _("references"))) if section.role is SectionRole.REFERENCES else said


def said_total(task: Task) -> str:
    """`359 of 5,000 words, planned 5,000 · up to 5,500`; and when a draft in Word was counted."""
    said = [said_used(task)]
    if task.budgeted:
        said.append(_("planned {n}").format(n=f"{task.budgeted:,}"))
    if task.limit.is_set and task.limit.tolerance > 0:
        least, most = task.limit.allowed
        said.append(_("{least} to {most} allowed").format(least=f"{least:,}", most=f"{most:,}"))
    if task.kept_in_word:
        counted = task.word.counted
        said.append(
            _("counted in {file} on {day}").format(file=task.word.file_name, day=short_day(counted.astimezone().date()))
            if counted
            else _("not counted yet: bring the Word file in")
        )
    return " · ".join(said)


class SectionForm(Form):
    """A section: heading, budget, what it is, what it answers, and its text."""

    def lay_out(self) -> None:
        self.heading = self.field(_("Heading"))
        row = self.row()
        self.budget = self.number(_("Budget, words"), 0, _MOST, row, none=_("none"))
        self.role, around = writes(Choice(_("What it is"))), QWidget()
        self.role.offer([(role, _(words)) for role, words in ROLE_NAMES.items()])
        self.role.chosen.connect(self.touched)
        named(around, _("What it is"), self.role)
        row.addWidget(around, 1)
        self.answers = writes(link(QPushButton(), opens=True))
        self.answers.setMenu(QMenu(self.answers))
        self.column.addWidget(self.answers, 0, Qt.AlignmentFlag.AlignLeft)
        self.in_word = quiet(QLabel(_("This draft is kept in Word; what was counted there is beside the heading.")))
        self.in_word.setWordWrap(True)
        self.column.addWidget(self.in_word)
        self.editor = self.text(_("Text"), _("Write here"), 12, headed=False)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        section = found(seen.task.sections, part)
        if section is None:
            return
        self.heading.show_words(section.heading)
        show_number(self.budget, section.budget)
        self.role.show_value(section.role)
        self._show_criteria(seen.task, section)
        self.editor.show_text(section.text)
        self.freshen(seen, part)

    def freshen(self, seen: TaskSeen, part: str) -> None:
        self.in_word.setVisible(seen.task.kept_in_word)
        self.editor.setVisible(not seen.task.kept_in_word or bool(self.editor.words()))

    def into(self, task: Task, part: str) -> Task:
        role = self.role.value if isinstance(self.role.value, SectionRole) else SectionRole.BODY
        chosen = tuple(action.data() for action in self.answers.menu().actions() if action.isChecked())
        sections = altered(
            task.sections,
            part,
            heading=self.heading.words(),
            budget=self.budget.value(),
            role=role,
            criteria=chosen,
            text=self.editor.text(),
        )
        return replace(task, sections=sections)

    def begin_typing(self) -> None:
        (self.editor.area if self.heading.words() and self.editor.isVisible() else self.heading.line).setFocus()

    def _show_criteria(self, task: Task, section: TaskSection) -> None:
        menu = self.answers.menu()
        menu.clear()
        for criterion in task.criteria:
            action = menu.addAction(_short(criterion.wording).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(criterion.key in section.criteria)
            action.setData(criterion.key)
            action.setToolTip(criterion.wording)
            action.triggered.connect(self._answered)
        menu.setToolTipsVisible(True)
        self._say_answers()

    def _answered(self, _on: bool) -> None:
        self._say_answers()
        self.touched()

    def _say_answers(self) -> None:
        actions = self.answers.menu().actions()
        count = sum(action.isChecked() for action in actions)
        words = n_("Answers {n} criterion ▾", "Answers {n} criteria ▾", count).format(n=count)
        self.answers.setText(words if count else _("Answers which criteria? ▾"))
        self.answers.setVisible(bool(actions))


def _short(words: str) -> str:
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + "…"
