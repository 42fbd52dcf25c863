"""The Slides page: a slide a row with its minutes, what stands on it and what is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _
from senco_desk.domain.task import Slide, Task, Unit
from senco_desk.domain.task_said import said_used
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.form import Form, altered, found, moved, without
from senco_desk.ui.tasks.outline import OutlineRow
from senco_desk.ui.tasks.outline_page import MakeForm, OutlinePage
from senco_desk.ui.theme import quiet
from senco_desk.ui.widgets.boxes import SpinBox
from senco_desk.ui.widgets.field import named

_MOST_HALVES = 2 * 600


class SlidesPage(OutlinePage):
    name = N_("Slides")

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.add_button(_("Add a slide"), self.add_slide)

    def head(self) -> Sequence[QWidget]:
        self.total = quiet(QLabel())
        return (self.total,)

    def forms(self) -> dict[str, MakeForm]:
        return {"slide": SlideForm}

    def rows(self, task: Task) -> list[OutlineRow]:
        longest = max((slide.minutes for slide in task.slides), default=0.0)
        return [
            OutlineRow(
                f"slide:{each.key}",
                f"{at}  {each.heading.strip() or _('A slide')}",
                _("{n} min").format(n=f"{each.minutes:g}") if each.minutes > 0 else _("no time planned"),
                each.minutes / longest if each.minutes > 0 else None,
            )
            for at, each in enumerate(task.slides, start=1)
        ]

    def show_head(self, task: Task) -> None:
        if task.limit.unit is Unit.MINUTES:
            self.total.setText(said_used(task))
        else:
            self.total.setText(_("{n} minutes").format(n=f"{task.minutes:g}"))

    def moved(self, task: Task, row: OutlineRow, step: int) -> Task:
        made = moved(task.slides, row.id, step)
        return task if made is task.slides else replace(task, slides=made)

    def removed(self, task: Task, row: OutlineRow) -> Task:
        made = without(task.slides, row.id)
        return task if len(made) == len(task.slides) else replace(task, slides=made)

    def add_slide(self) -> None:
        if self.seen is not None:
            task, slide = self.draft(self.seen.task), Slide(new_id(), "")
            self.become(replace(task, slides=(*task.slides, slide)), f"slide:{slide.key}", _("Slide added"))


class HalfMinutes(SpinBox):
    """Minutes in steps of a half: its value is in halves."""

    def textFromValue(self, value: int) -> str:
        return f"{value / 2:g}"

    def valueFromText(self, text: str) -> int:
        try:
            return round(float(text.replace(",", ".")) * 2)
        except (ValueError, OverflowError):
            return self.value()


class SlideForm(Form):
    def lay_out(self) -> None:
        self.heading = self.field(_("Heading"))
        row, around = self.row(), QWidget()
        self.minutes = HalfMinutes()
        self.minutes.setRange(0, _MOST_HALVES)
        self.minutes.setKeyboardTracking(False)
        self.minutes.valueChanged.connect(self.touched)
        named(around, _("Minutes"), self.minutes)
        row.addWidget(around)
        row.addStretch(1)
        self.points = self.text(_("On the slide"), _("A few points"), 4)
        self.notes = self.text(_("What I say"), _("Notes for the speaker"), 6)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        slide = found(seen.task.slides, part)
        if slide is not None:
            self.heading.show_words(slide.heading)
            self.minutes.setValue(round(max(0.0, min(slide.minutes, _MOST_HALVES / 2)) * 2))
            self.points.show_text(slide.points)
            self.notes.show_text(slide.notes)

    def into(self, task: Task, part: str) -> Task:
        slides = altered(
            task.slides,
            part,
            heading=self.heading.words(),
            minutes=self.minutes.value() / 2,
            points=self.points.text(),
            notes=self.notes.text(),
        )
        return replace(task, slides=slides)

    def begin_typing(self) -> None:
        (self.points.area if self.heading.words() else self.heading.line).setFocus()
