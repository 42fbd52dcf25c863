"""The Plan page: the task itself, and its steps planned backwards from the day it is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from senco_desk.domain.back_planning import MOST_DAYS, BackPlan
from senco_desk.domain.days import day_of_week, short_day
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.task import Limit, Milestone, Task, Unit
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.criteria_form import CriteriaForm
from senco_desk.ui.tasks.form import Form, altered, found, moved, show_number, without
from senco_desk.ui.tasks.outline import OutlineRow
from senco_desk.ui.tasks.outline_page import MakeForm, OutlinePage
from senco_desk.ui.tasks.timeline import Timeline
from senco_desk.ui.theme import quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import named
from senco_desk.ui.widgets.tick_box import TickBox

_MOST = 1_000_000


class PlanPage(OutlinePage):
    name = N_("The task and its steps")

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.add_button(_("Add a step"), self.add_step)

    def head(self) -> Sequence[QWidget]:
        self.timeline, self.late = Timeline(), quiet(QLabel())
        self.late.setWordWrap(True)
        return (self.timeline, self.late)

    def forms(self) -> dict[str, MakeForm]:
        return {"task": AboutForm, "criteria": CriteriaForm, "step": StepForm}

    def rows(self, task: Task) -> list[OutlineRow]:
        by = {step.milestone.key: step.by for step in self._plan.steps} if self._plan else {}
        due = _("due {day}").format(day=short_day(task.due)) if task.due else _("no day yet")
        marked = n_("{n} criterion", "{n} criteria", len(task.criteria)).format(n=len(task.criteria))
        steps = [
            OutlineRow(
                f"step:{each.key}",
                each.what.strip() or _("A step"),
                _when(each, by.get(each.key)),
                ticked=each.done is not None,
            )
            for each in task.milestones
        ]
        return [
            OutlineRow("task:", _("The task itself"), due),
            OutlineRow("criteria:", _("What it is marked by"), marked),
            *steps,
        ]

    @property
    def _plan(self) -> BackPlan | None:
        return self.seen.plan if self.seen else None

    def show_head(self, task: Task) -> None:
        here = self.outline.key.partition(":")[2]
        self.timeline.show_plan(None if self.is_narrow else self._plan, task.due, self.today(), here)
        words = said_plan(task, self._plan)
        self.late.setText(words)
        self.late.setVisible(bool(words))

    def moved(self, task: Task, row: OutlineRow, step: int) -> Task:
        made = moved(task.milestones, row.id, step)
        return task if made is task.milestones else replace(task, milestones=made)

    def removed(self, task: Task, row: OutlineRow) -> Task:
        made = without(task.milestones, row.id)
        return task if len(made) == len(task.milestones) else replace(task, milestones=made)

    def add_step(self) -> None:
        """A step after the one in hand."""
        if self.seen is None:
            return
        task, step = self.draft(self.seen.task), Milestone(new_id(), "")
        keys = [each.key for each in task.milestones]
        here = self.outline.key.partition(":")[2]
        at = keys.index(here) + 1 if here in keys else len(keys)
        milestones = (*task.milestones[:at], step, *task.milestones[at:])
        self.become(replace(task, milestones=milestones), f"step:{step.key}", _("Step added"))


def said_plan(task: Task, plan: BackPlan | None) -> str:
    """What is to be known of the plan in a sentence; "" where it says nothing new."""
    if not task.milestones:
        return ""
    if plan is None:
        return _("Say by which day it is due, and the desk plans the steps back from there, around your holidays.")
    if plan.no_room:
        return _("The holidays leave no working day to plan with. Look at them under Programme dates.")
    if plan.begins_before_today and plan.begins is not None:
        said = n_(
            "By this plan it would have begun on {day}, {n} working day ago. Shorten a step, take one out, or ask "
            "for another day: any of them is ordinary.",
            "By this plan it would have begun on {day}, {n} working days ago. Shorten a step, take one out, or ask "
            "for another day: any of them is ordinary.",
            plan.short_by,
        )
        return said.format(day=day_of_week(plan.begins), n=plan.short_by)
    return ""


def _when(step: Milestone, by: object) -> str:
    if step.done is not None:
        return _("done {day}").format(day=short_day(step.done))
    days = n_("{n} day", "{n} days", max(0, step.days)).format(n=max(0, step.days))
    return _("by {day} · {days}").format(day=day_of_week(by), days=days) if by else days  # type: ignore[arg-type]


class AboutForm(Form):
    """What is asked: question, day, limit, credits."""

    def lay_out(self) -> None:
        self.question = self.few(_("Question"), _("What do you want to find out, or to show?"))
        first = self.row()
        self.due = self.day(_("Due"), first)
        self.credits = self.number(_("Credits"), 0, 1000, first, none=_("not said"))
        second = self.row()
        self.most = self.number(_("At most"), 0, _MOST, second, none=_("no limit"))
        self.unit, around = writes(Choice(_("Of what"))), QWidget()
        self.unit.offer([(Unit.WORDS, _("Words")), (Unit.MINUTES, _("Minutes"))])
        self.unit.chosen.connect(self.touched)
        named(around, _("Of what"), self.unit)
        second.addWidget(around, 1)
        self.tolerance = self.number(_("More or less, per cent"), 0, 100, second)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        task = seen.task
        self.question.show_words(task.question)
        self.due.show_day(task.due)
        show_number(self.credits, task.credits)
        show_number(self.most, task.limit.most)
        show_number(self.tolerance, task.limit.tolerance)
        self.unit.show_value(task.limit.unit)

    def into(self, task: Task, part: str) -> Task:
        unit = self.unit.value if isinstance(self.unit.value, Unit) else Unit.WORDS
        limit = Limit(self.most.value() or None, unit, self.tolerance.value())
        return replace(
            task, question=self.question.words(), due=self.due.day, credits=self.credits.value() or None, limit=limit
        )

    def begin_typing(self) -> None:
        self.question.box.setFocus()


class StepForm(Form):
    """A step: what, how long it takes, whether somebody has fixed its day, and whether it is done."""

    def lay_out(self) -> None:
        self.what = self.field(_("Step"), _("What is to be done by then?"))
        row = self.row()
        self.takes = self.number(_("Working days it takes"), 0, MOST_DAYS, row)
        self.fixed = self.day(_("Fixed for (by somebody else)"), row)
        self.done = writes(TickBox(_("Done")))
        self.done.toggled.connect(self._tick)
        self.column.addWidget(self.done)
        last = self.row()
        self.when = self.day(_("Done on"), last)
        last.addStretch(1)
        self.planned = quiet(QLabel())
        self.planned.setWordWrap(True)
        self.column.addWidget(self.planned)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        step = found(seen.task.milestones, part)
        if step is not None:
            self.what.show_words(step.what)
            show_number(self.takes, step.days)
            self.fixed.show_day(step.fixed)
            self.when.show_day(step.done)
            self.done.setChecked(step.done is not None)
        self.freshen(seen, part)

    def freshen(self, seen: TaskSeen, part: str) -> None:
        steps = seen.plan.steps if seen.plan and not seen.plan.no_room else ()
        planned = next((each for each in steps if each.milestone.key == part), None)
        words = ""
        if planned is not None and planned.milestone.done is None:
            words = _("Begin by {begins} to have it by {by}.").format(
                begins=day_of_week(planned.begins), by=day_of_week(planned.by)
            )
            if planned.clashes:
                words += " " + _("The day fixed for it comes later than what stands on it can wait.")
        self.planned.setText(words)

    def into(self, task: Task, part: str) -> Task:
        done = (self.when.day or self.today()) if self.done.isChecked() else None
        milestones = altered(
            task.milestones, part, what=self.what.words(), days=self.takes.value(), fixed=self.fixed.day, done=done
        )
        return replace(task, milestones=milestones)

    def begin_typing(self) -> None:
        self.what.line.setFocus()

    def _tick(self, on: bool) -> None:
        if not self._silent:
            self.when.show_day(self.today() if on else None)
            self.touched()
