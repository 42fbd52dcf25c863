"""The Enquiry page: methods, cycles, the ethics checklist, and who takes part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.enquiry import (
    CONSENT_NAMES,
    ETHICS_ASKS,
    ETHICS_NAMES,
    ETHICS_SOURCE,
    Consent,
    Cycle,
    Enquiry,
    EthicsAnswer,
    EthicsPoint,
    Participant,
)
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _
from senco_desk.domain.task import Task
from senco_desk.domain.text import is_blank
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.form import Form, altered, found, moved, without
from senco_desk.ui.tasks.outline import OutlineRow
from senco_desk.ui.tasks.outline_page import MakeForm, OutlinePage
from senco_desk.ui.theme import quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import named
from senco_desk.ui.widgets.tick_box import TickBox


class EnquiryPage(OutlinePage):
    name = N_("Methods, cycles, ethics, who takes part")

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.add_button(_("Add a cycle"), self.add_cycle)
        self.add_button(_("Add who takes part"), self.add_participant)

    def forms(self) -> dict[str, MakeForm]:
        return {"methods": MethodsForm, "cycle": CycleForm, "ethics": EthicsForm, "participant": ParticipantForm}

    def rows(self, task: Task) -> list[OutlineRow]:
        enquiry = task.enquiry
        said = {each.point: each for each in enquiry.ethics}
        answers = [said.get(point, EthicsAnswer(point)) for point in EthicsPoint]
        return [
            OutlineRow("methods:", _("Methods"), _("not said yet") if is_blank(enquiry.methods) else ""),
            *(
                OutlineRow(f"cycle:{each.key}", each.title.strip() or _("A cycle"), _days(each))
                for each in enquiry.cycles
            ),
            *(
                OutlineRow(
                    f"ethics:{each.point.value}",
                    _(ETHICS_NAMES[each.point]),
                    _("Ethics") + (f" · {each.note.strip()}" if each.note.strip() else ""),
                    ticked=each.settled,
                )
                for each in answers
            ),
            *(
                OutlineRow(
                    f"participant:{each.key}",
                    each.called.strip() or _("Somebody"),
                    _("Consent: {consent}").format(consent=_(CONSENT_NAMES[each.consent]).lower()),
                )
                for each in enquiry.participants
            ),
        ]

    def moved(self, task: Task, row: OutlineRow, step: int) -> Task:
        enquiry = task.enquiry
        if row.kind == "cycle":
            made = replace(enquiry, cycles=moved(enquiry.cycles, row.id, step))
        elif row.kind == "participant":
            made = replace(enquiry, participants=moved(enquiry.participants, row.id, step))
        else:
            return task
        return task if made == enquiry else replace(task, enquiry=made)

    def removed(self, task: Task, row: OutlineRow) -> Task:
        enquiry = task.enquiry
        if row.kind == "cycle":
            return replace(task, enquiry=replace(enquiry, cycles=without(enquiry.cycles, row.id)))
        if row.kind == "participant":
            return replace(task, enquiry=replace(enquiry, participants=without(enquiry.participants, row.id)))
        return task

    def add_cycle(self) -> None:
        if self.seen is not None:
            cycle = Cycle(new_id(), "")
            self._add(
                lambda enquiry: replace(enquiry, cycles=(*enquiry.cycles, cycle)),
                f"cycle:{cycle.key}",
                _("Cycle added"),
            )

    def add_participant(self) -> None:
        if self.seen is not None:
            new = Participant(new_id(), "")
            self._add(
                lambda enquiry: replace(enquiry, participants=(*enquiry.participants, new)),
                f"participant:{new.key}",
                _("Added to who takes part"),
            )

    def _add(self, made: object, key: str, said: str) -> None:
        assert self.seen is not None, "no task is shown"  # noqa: S101
        task = self.draft(self.seen.task)
        enquiry: Enquiry = made(task.enquiry)  # type: ignore[operator]
        self.become(replace(task, enquiry=enquiry), key, said)


def _days(cycle: Cycle) -> str:
    days = [short_day(day) if day else "…" for day in (cycle.began, cycle.ended)]
    return " – ".join(days) if cycle.began or cycle.ended else _("Cycle, no days yet")


class MethodsForm(Form):
    def lay_out(self) -> None:
        self.methods = self.text(_("Methods"), _("What you look at, with what, how often, and who does it"), 6)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        self.methods.show_text(seen.task.enquiry.methods)

    def into(self, task: Task, part: str) -> Task:
        return replace(task, enquiry=replace(task.enquiry, methods=self.methods.text()))

    def begin_typing(self) -> None:
        self.methods.area.setFocus()


class CycleForm(Form):
    """Plan, act, observe, reflect."""

    def lay_out(self) -> None:
        self.name = self.field(_("Cycle"), _("What this turn is about"))
        row = self.row()
        self.began, self.ended = self.day(_("From"), row), self.day(_("To"), row)
        self.plan = self.text(_("Plan"), _("What you mean to try, and why you think so"))
        self.act = self.text(_("Act"), _("What was done, by whom"))
        self.observe = self.text(_("Observe"), _("What was seen, counted, said"))
        self.reflect = self.text(_("Reflect"), _("What you make of it, and what the next turn asks"))

    def show_part(self, seen: TaskSeen, part: str) -> None:
        cycle = found(seen.task.enquiry.cycles, part)
        if cycle is not None:
            self.name.show_words(cycle.title)
            self.began.show_day(cycle.began)
            self.ended.show_day(cycle.ended)
            for editor, text in zip(self.texts, (cycle.plan, cycle.act, cycle.observe, cycle.reflect), strict=True):
                editor.show_text(text)

    def into(self, task: Task, part: str) -> Task:
        plan, act, observe, reflect = (editor.text() for editor in self.texts)
        cycles = altered(
            task.enquiry.cycles, part, title=self.name.words(), began=self.began.day, ended=self.ended.day,
            plan=plan, act=act, observe=observe, reflect=reflect,
        )  # fmt: skip
        return replace(task, enquiry=replace(task.enquiry, cycles=cycles))

    def begin_typing(self) -> None:
        (self.plan.area if self.name.words() else self.name.line).setFocus()


class EthicsForm(Form):
    """One point of the checklist, with what it asks and where that is from."""

    def lay_out(self) -> None:
        self.asks, self.source = QLabel(), quiet(QLabel(_("Point of: {source}").format(source=_(ETHICS_SOURCE))))
        self.asks.setWordWrap(True)
        self.source.setWordWrap(True)
        self.settled = writes(TickBox(_("Settled")))
        self.settled.toggled.connect(self.touched)
        self.column.addWidget(self.asks)
        self.note = self.few(_("What was settled, or is still to be"))
        self.column.addWidget(self.settled)
        self.column.addWidget(self.source)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        answer = next((each for each in seen.task.enquiry.ethics if each.point.value == part), None)
        answer = answer or EthicsAnswer(EthicsPoint(part))
        self.asks.setText(_(ETHICS_ASKS[answer.point]))
        self.note.show_words(answer.note)
        self.settled.setChecked(answer.settled)

    def into(self, task: Task, part: str) -> Task:
        said = {each.point: each for each in task.enquiry.ethics}
        said[EthicsPoint(part)] = EthicsAnswer(EthicsPoint(part), self.note.words(), self.settled.isChecked())
        ethics = tuple(said[point] if point in said else EthicsAnswer(point) for point in EthicsPoint)
        return replace(task, enquiry=replace(task.enquiry, ethics=ethics))

    def begin_typing(self) -> None:
        self.note.box.setFocus()


class ParticipantForm(Form):
    """Who takes part: one of People and places as what prints, or a group in words."""

    def lay_out(self) -> None:
        self.person, around = writes(Choice(_("Stands for"))), QWidget()
        self.person.chosen.connect(self._stand_for)
        named(around, _("Stands for"), self.person)
        self.column.addWidget(around)
        self.called = self.field(_("Prints as"), _("“Pupil A”, “Six teaching assistants”: never a name"))
        self.part = self.field(_("Part in it"))
        row = self.row()
        self.consent, consent = writes(Choice(_("Consent"))), QWidget()
        self.consent.offer([(each, _(words)) for each, words in CONSENT_NAMES.items()])
        self.consent.chosen.connect(self.touched)
        named(consent, _("Consent"), self.consent)
        row.addWidget(consent, 1)
        self.on = self.day(_("On"), row)
        self.by = self.field(_("By whom"), _("“the pupil and her mother”"))

    def show_part(self, seen: TaskSeen, part: str) -> None:
        each = found(seen.task.enquiry.participants, part)
        if each is None:
            return
        self._prints = {person.id: person.prints_as for person in seen.people if person.prints_as}
        people = [(person, prints) for person, prints in sorted(self._prints.items(), key=lambda pair: pair[1])]
        self.person.offer([("", _("nobody in People and places")), *people])
        self.person.show_value(each.person)
        self.called.show_words(self._prints.get(each.person, each.called))
        self.called.setEnabled(each.person not in self._prints)
        self.part.show_words(each.part)
        self.consent.show_value(each.consent)
        self.on.show_day(each.day)
        self.by.show_words(each.by)

    def into(self, task: Task, part: str) -> Task:
        consent = self.consent.value if isinstance(self.consent.value, Consent) else Consent.NOT_ASKED
        participants = altered(
            task.enquiry.participants, part, person=str(self.person.value or ""), called=self.called.words(),
            part=self.part.words(), consent=consent, by=self.by.words(), day=self.on.day,
        )  # fmt: skip
        return replace(task, enquiry=replace(task.enquiry, participants=participants))

    def begin_typing(self) -> None:
        self.called.line.setFocus()

    def _stand_for(self, person: object) -> None:
        prints = self._prints.get(str(person), "")
        self.called.setEnabled(not prints)
        if prints:
            self.called.show_words(prints)
        self.touched()
