"""The Window page of the NPQ's assessed scenario: when it opens and closes, also again, and what to have to hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel

from senco_desk.domain.days import day_of_week
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.task import Task
from senco_desk.domain.task_material import ToRead, Window
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.form import Form, altered, found, moved, without
from senco_desk.ui.tasks.outline import OutlineRow
from senco_desk.ui.tasks.outline_page import MakeForm, OutlinePage
from senco_desk.ui.theme import subheading, writes
from senco_desk.ui.widgets.tick_box import TickBox


class WindowPage(OutlinePage):
    name = N_("The window, and what to have to hand")

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.add_button(_("Add reading"), self.add_reading)

    def forms(self) -> dict[str, MakeForm]:
        return {"window": WindowForm, "reading": ReadingForm}

    def rows(self, task: Task) -> list[OutlineRow]:
        scenario = task.scenario
        return [
            OutlineRow("window:", _("The window"), said_window(scenario.window, self.today())),
            *(
                OutlineRow(
                    f"reading:{each.key}", each.what.strip() or _("Something to read"), each.where, ticked=each.ready
                )
                for each in scenario.reading
            ),
        ]

    def moved(self, task: Task, row: OutlineRow, step: int) -> Task:
        made = moved(task.scenario.reading, row.id, step)
        return task if made is task.scenario.reading else replace(task, scenario=replace(task.scenario, reading=made))

    def removed(self, task: Task, row: OutlineRow) -> Task:
        made = without(task.scenario.reading, row.id)
        if len(made) == len(task.scenario.reading):
            return task
        return replace(task, scenario=replace(task.scenario, reading=made))

    def add_reading(self) -> None:
        if self.seen is not None:
            new, task = ToRead(new_id(), ""), self.draft(self.seen.task)
            made = replace(task.scenario, reading=(*task.scenario.reading, new))
            self.become(replace(task, scenario=made), f"reading:{new.key}", _("Reading added"))


def said_window(window: Window, today: date) -> str:
    """`opens in 12 days`, `open: 3 days left`, `closed 4 Mar`."""
    if window.opens is None and window.closes is None:
        return _("no days yet")
    if window.closes is not None and window.closes < today:
        return _("closed {day}").format(day=day_of_week(window.closes))
    if window.opens is not None and window.opens > today:
        days = (window.opens - today).days
        return n_("opens in {n} day", "opens in {n} days", days).format(n=days)
    if window.closes is None:
        return _("open, no end given")
    left = (window.closes - today).days + 1
    return n_("open: {n} day left, today with it", "open: {n} days left, today with it", left).format(n=left)


class WindowForm(Form):
    def lay_out(self) -> None:
        self.column.addWidget(subheading(QLabel(_("First attempt"))))
        first = self.row()
        self.opens, self.closes = self.day(_("Opens"), first), self.day(_("Closes"), first)
        self.again = writes(TickBox(_("Second attempt")))
        self.again.toggled.connect(self._turn)
        self.column.addWidget(self.again)
        self._second = QLabel(_("The days of the second attempt"))
        self.column.addWidget(subheading(self._second))
        second = self.row()
        self.opens_again, self.closes_again = self.day(_("Opens again"), second), self.day(_("Closes again"), second)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        scenario = seen.task.scenario
        self.opens.show_day(scenario.first.opens)
        self.closes.show_day(scenario.first.closes)
        self.opens_again.show_day(scenario.second.opens)
        self.closes_again.show_day(scenario.second.closes)
        self.again.setChecked(scenario.second_attempt)
        self._show_second(scenario.second_attempt)

    def into(self, task: Task, part: str) -> Task:
        made = replace(
            task.scenario,
            first=Window(self.opens.day, self.closes.day),
            second=Window(self.opens_again.day, self.closes_again.day),
            second_attempt=self.again.isChecked(),
        )
        return replace(task, scenario=made)

    def begin_typing(self) -> None:
        self.opens.setFocus()

    def _turn(self, on: bool) -> None:
        self._show_second(on)
        self.touched()

    def _show_second(self, on: bool) -> None:
        for part in (self._second, self.opens_again.parentWidget(), self.closes_again.parentWidget()):
            if part is not None:
                part.setVisible(on)


class ReadingForm(Form):
    def lay_out(self) -> None:
        self.what = self.field(_("What to have to hand"))
        self.where = self.field(_("Where it is"))
        self.ready = writes(TickBox(_("It lies ready")))
        self.ready.toggled.connect(self.touched)
        self.column.addWidget(self.ready)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        each = found(seen.task.scenario.reading, part)
        if each is not None:
            self.what.show_words(each.what)
            self.where.show_words(each.where)
            self.ready.setChecked(each.ready)

    def into(self, task: Task, part: str) -> Task:
        reading = altered(
            task.scenario.reading, part, what=self.what.words(), where=self.where.words(), ready=self.ready.isChecked()
        )
        return replace(task, scenario=replace(task.scenario, reading=reading))

    def begin_typing(self) -> None:
        self.what.line.setFocus()
