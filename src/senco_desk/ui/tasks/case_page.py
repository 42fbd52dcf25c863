"""The Case page of a case study: its context, what happened when, and the voices in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from senco_desk.domain.days import short_day
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _
from senco_desk.domain.task import Task
from senco_desk.domain.task_material import CaseStudy, Happening, Voice
from senco_desk.domain.text import is_blank
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.form import Form, altered, found, moved, without
from senco_desk.ui.tasks.outline import OutlineRow
from senco_desk.ui.tasks.outline_page import MakeForm, OutlinePage


class CasePage(OutlinePage):
    name = N_("Context, timeline, voices")

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.add_button(_("Add to the timeline"), self.add_happening)
        self.add_button(_("Add a voice"), self.add_voice)

    def forms(self) -> dict[str, MakeForm]:
        return {"context": ContextForm, "happening": HappeningForm, "voice": VoiceForm}

    def rows(self, task: Task) -> list[OutlineRow]:
        study = task.case_study
        return [
            OutlineRow("context:", _("Context"), _("not said yet") if is_blank(study.context) else ""),
            *(
                OutlineRow(
                    f"happening:{each.key}",
                    each.what.strip() or _("What happened"),
                    short_day(each.day) if each.day else each.when.strip() or _("no day yet"),
                )
                for each in study.timeline
            ),
            *(
                OutlineRow(f"voice:{each.key}", each.whose.strip() or _("A voice"), each.how.strip() or _("Voice"))
                for each in study.voices
            ),
        ]

    def moved(self, task: Task, row: OutlineRow, step: int) -> Task:
        study = task.case_study
        made = replace(study, timeline=moved(study.timeline, row.id, step), voices=moved(study.voices, row.id, step))
        return task if made == study else replace(task, case_study=made)

    def removed(self, task: Task, row: OutlineRow) -> Task:
        study = task.case_study
        made = replace(study, timeline=without(study.timeline, row.id), voices=without(study.voices, row.id))
        return task if made == study else replace(task, case_study=made)

    def add_happening(self) -> None:
        if self.seen is not None:
            new, task = Happening(new_id(), ""), self.draft(self.seen.task)
            made = replace(task.case_study, timeline=(*task.case_study.timeline, new))
            self.become(replace(task, case_study=made), f"happening:{new.key}", _("Added to the timeline"))

    def add_voice(self) -> None:
        if self.seen is not None:
            new, task = Voice(new_id(), ""), self.draft(self.seen.task)
            made = replace(task.case_study, voices=(*task.case_study.voices, new))
            self.become(replace(task, case_study=made), f"voice:{new.key}", _("Voice added"))


def _with(task: Task, study: CaseStudy) -> Task:
    return replace(task, case_study=study)


class ContextForm(Form):
    def lay_out(self) -> None:
        self.context = self.text(_("Context"), _("The school, the child, the year: what a reader has to know"), 8)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        self.context.show_text(seen.task.case_study.context)

    def into(self, task: Task, part: str) -> Task:
        return _with(task, replace(task.case_study, context=self.context.text()))

    def begin_typing(self) -> None:
        self.context.area.setFocus()


class HappeningForm(Form):
    def lay_out(self) -> None:
        self.what = self.few(_("What happened"))
        row = self.row()
        self.on = self.day(_("On"), row)
        self.when = self.field(_("Or when"), _("“Year 3, spring”"), row)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        each = found(seen.task.case_study.timeline, part)
        if each is not None:
            self.what.show_words(each.what)
            self.on.show_day(each.day)
            self.when.show_words(each.when)

    def into(self, task: Task, part: str) -> Task:
        timeline = altered(
            task.case_study.timeline, part, what=self.what.words(), day=self.on.day, when=self.when.words()
        )
        return _with(task, replace(task.case_study, timeline=timeline))

    def begin_typing(self) -> None:
        self.what.box.setFocus()


class VoiceForm(Form):
    def lay_out(self) -> None:
        self.whose = self.field(_("Whose"), _("a role, or what they print as: “Pupil A’s mother”"))
        self.how = self.field(_("How it was heard"), _("“at the review”, “on a card of three faces”"))
        self.said_text = self.text(_("What was said"), "", 5)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        each = found(seen.task.case_study.voices, part)
        if each is not None:
            self.whose.show_words(each.whose)
            self.how.show_words(each.how)
            self.said_text.show_text(each.said)

    def into(self, task: Task, part: str) -> Task:
        voices = altered(
            task.case_study.voices, part, whose=self.whose.words(), how=self.how.words(), said=self.said_text.text()
        )
        return _with(task, replace(task.case_study, voices=voices))

    def begin_typing(self) -> None:
        (self.said_text.area if self.whose.words() else self.whose.line).setFocus()
