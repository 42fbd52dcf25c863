"""The Result page: handed in, marked, resubmitted, decided by the board; and a way to make evidence of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.task import TASK_STATE_NAMES, Result, Task
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.form import Form, show_number
from senco_desk.ui.theme import link, quiet, subheading, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import named


class ResultPage(Form):
    evidence_wanted = Signal()

    def lay_out(self) -> None:
        self.state = subheading(QLabel())
        self.column.addWidget(self.state)
        first = self.row()
        self.submitted = self.day(_("Handed in, or given"), first)
        self.mark = self.field(_("Mark, in the provider’s words"), "", first)
        second = self.row()
        self.passed, around = writes(Choice(_("Decision"))), QWidget()
        self.passed.offer([(None, _("Not known yet")), (True, _("Passed")), (False, _("Not passed"))])
        self.passed.chosen.connect(self.touched)
        named(around, _("Decision"), self.passed)
        second.addWidget(around, 1)
        self.awarded = self.number(_("Credits awarded"), 0, 1000, second, none=_("none yet"))
        third = self.row()
        self.resubmit_by = self.day(_("To be resubmitted by"), third)
        self.resubmitted = self.day(_("Resubmitted"), third)
        fourth = self.row()
        self.board = self.day(_("Board"), fourth)
        fourth.addStretch(1)
        self.note = self.few(_("Note"))
        told = quiet(
            QLabel(
                _(
                    "A task counts for no outcome itself: what it draws on does. To let the finished task count, make "
                    "it a piece of evidence."
                )
            )
        )
        told.setWordWrap(True)
        self.column.addWidget(told)
        self.evidence = writes(link(QPushButton(_("Make evidence of it"))))
        self.evidence.clicked.connect(self.evidence_wanted)
        self.column.addWidget(self.evidence)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        result = seen.task.result
        self.submitted.show_day(result.submitted)
        self.mark.show_words(result.mark)
        self.passed.show_value(result.passed)
        show_number(self.awarded, result.awarded)
        self.resubmit_by.show_day(result.resubmit_by)
        self.resubmitted.show_day(result.resubmitted)
        self.board.show_day(result.board)
        self.note.show_words(result.note)
        self.freshen(seen, part)

    def freshen(self, seen: TaskSeen, part: str) -> None:
        self.state.setText(_(TASK_STATE_NAMES[seen.task.state]))

    def into(self, task: Task, part: str) -> Task:
        passed = self.passed.value
        result = Result(
            self.submitted.day,
            self.mark.words(),
            passed if isinstance(passed, bool) else None,
            self.resubmit_by.day,
            self.resubmitted.day,
            self.board.day,
            self.awarded.value() or None,
            self.note.words(),
        )
        return replace(task, result=result)

    def begin_typing(self) -> None:
        self.submitted.setFocus()
