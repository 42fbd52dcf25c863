"""The Tasks place: the list at the left, the planner of the open task beside it, on disk as it is typed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.task import TASK_KIND_NAMES, Task, TaskKind
from senco_desk.domain.task_words import words_in
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.sheet_making import SheetMaking
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.tasks.choosing import Choosing
from senco_desk.ui.tasks.drawing_on import DrawingOn
from senco_desk.ui.tasks.listing import row_of
from senco_desk.ui.tasks.office_ways import OfficeWays
from senco_desk.ui.tasks.planner import Planner
from senco_desk.ui.theme import line, link, subheading, writes
from senco_desk.ui.widgets.autosave import Saving
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.keeping_thing import KeepingThing
from senco_desk.ui.widgets.names_here import NamesHere
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.two_line_list import TwoLineList

NEW = "new"
"""The target that asks which kind of task is to be begun."""
_PAUSE = 150
"""Milliseconds; several changes in a row are read once."""
_CONCERNS = (Noun.TASK, Noun.PROGRAMME, Noun.MAPPING, Noun.EVIDENCE, Noun.REFLECTION, Noun.PERSON, Noun.FRAMEWORK)


class TasksPlace(Place):
    """Targets: the id of a task, or `NEW`."""

    code = "tasks"
    title = N_("Tasks")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._tasking = surroundings.services.tasking
        self._tasks: dict[str, Task] = {}
        self._wanted: str | None = None
        self._read_once = False
        self._edits = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.list, self.planner = TwoLineList(_("Tasks")), Planner(surroundings.today)
        self.choosing = Choosing()
        self.drawing_on = DrawingOn(surroundings, self.planner, self.choosing)
        self.begin_button = writes(IconButton("add", _("New task")))
        self.kinds = QMenu(self)
        self.back = link(QPushButton(_("‹ All tasks")))
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self.keeping: KeepingThing[Task] = KeepingThing(
            (self._tasking.keep, self._tasking.keep), self.saving, self._draft, words_in, self
        )
        self._names = NamesHere(surroundings, Noun.TASK, self.planner.names, self)
        self.pages, self.progress = QStackedWidget(), ProgressRow()
        self.checks = CheckBefore(surroundings, self.pages, self)
        self.sheets = SheetMaking(surroundings, self, self.checks, self.progress, _("‹ Back to tasks"))
        self.office = OfficeWays(surroundings, self, self.pages, self.checks, self.progress)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.empty = EmptyPlace(
            "tasks",
            _("Plan the Master’s task"),
            _(
                "An action enquiry, a case study, a presentation, a critical portfolio or the NPQ’s scenario: its "
                "sections and words, its steps planned back from the day it is due, and the writing itself."
            ),
            _("Begin one"),
            self.ask_kind,
        )
        for kind in TaskKind:
            self.kinds.addAction(_(TASK_KIND_NAMES[kind])).triggered.connect(
                lambda _on=False, kind=kind: self.begin(kind)
            )
        self.planner.lay_beside(self.office)
        self._opened = QStackedWidget()
        for page in (QWidget(), self.planner, self.choosing):
            self._opened.addWidget(page)
        self.panes = Panes(self._list_side(), self._opened, self.back)
        self.pages.addWidget(self.panes)
        self.pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        unit = line(self)
        self.progress.setContentsMargins(unit, unit // 3, unit, unit // 2)
        column.addWidget(self.progress)

    def _list_side(self) -> QWidget:
        unit, side, top = line(self), QWidget(), QHBoxLayout()
        top.addWidget(subheading(QLabel(_(self.title))), 1)
        top.addWidget(self.begin_button)
        column = QVBoxLayout(side)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        column.setSpacing(unit // 2)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        return side

    def _listen(self) -> None:
        planner = self.planner
        self.begin_button.clicked.connect(self.ask_kind)
        self.back.clicked.connect(self._go_back)
        self.list.chosen.connect(self.open)
        self.list.entered.connect(self._enter)
        self.list.clicked.connect(lambda _index: self._enter())
        self.list.removal_wanted.connect(lambda: self.remove(self.list.key))
        planner.written.connect(self._written)
        planner.left.connect(self.keeping.flush)
        planner.said.connect(self.surroundings.toast)
        planner.went.connect(self.surroundings.go)
        planner.changed.connect(self._change)
        planner.attended.connect(self._names.attend)
        planner.removal_wanted.connect(lambda: self.remove(self._open_id))
        planner.history_wanted.connect(lambda: self.surroundings.go("history", self.looked_at()))
        planner.print_wanted.connect(self._print)
        planner.choosing_wanted.connect(self._choose)
        planner.evidence_wanted.connect(self._make_evidence)
        self.drawing_on.changed.connect(self._change)
        self.drawing_on.ready.connect(lambda: self._opened.setCurrentWidget(self.choosing))
        self.choosing.left.connect(self._chosen)
        self.keeping.kept.connect(self._kept)
        self.saving.failed.connect(self.surroundings.fail)
        self.office.wanted.connect(self._hand_on)
        self._pause.timeout.connect(self._read)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        self._names.reload(changed)
        self.checks.reload(changed)
        if changed is None or changed.concerns(*_CONCERNS):
            self._pause.start() if changed else self._read()

    def show_target(self, target: str) -> None:
        if target == NEW:
            self.ask_kind()
        else:
            self._wanted = target
            self.open(target)
            self.panes.arrange(in_list=False)

    def looked_at(self) -> str | None:
        return f"{Noun.TASK.value} {self._open_id}" if self._open_id else None

    def take_focus(self) -> None:
        if self.checks.page is not None:
            self.checks.page.take_focus()
        elif self.pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            (self.list if self.list.isVisible() else self.back).setFocus()

    def flush(self) -> None:
        self._hand_on()
        self.saving.try_again()

    # What she does

    def ask_kind(self) -> None:
        """Which kind of task: asked at the button that was pressed."""
        by = self.empty.button if self.pages.currentWidget() is self.empty else self.begin_button
        self.kinds.popup(by.mapToGlobal(QPoint(0, by.height())))

    def begin(self, kind: TaskKind) -> None:
        """A task of that kind, with its proposed sections and steps."""
        self._hand_on()

        def begun(task: Task) -> None:
            self._wanted = task.id
            self.panes.arrange(in_list=False)
            self._read()

        self.surroundings.background.write(lambda: self._tasking.begin(kind), begun, self.surroundings.fail)

    def open(self, task: str) -> None:
        """Show one; what was typed into the one before is handed on first."""
        if task != self._open_id:
            self._hand_on()
            self._wanted = task
            self._see(task)

    def remove(self, task: str | None) -> None:
        """Take it out, at once; Undo brings it back."""
        if not task:
            return
        self.keeping.forget(task)
        self._tasks.pop(task, None)
        if task == self._open_id:
            self._leave_open()
        self.surroundings.background.write(lambda: self._tasking.remove(task), self._done, self.surroundings.fail)

    def _leave_open(self) -> None:
        self._opened.setCurrentIndex(0)
        self.planner.leave()
        self.office.show_task(None)
        self._show_list()
        self._go_back()

    def _enter(self) -> None:
        if self.planner.shown is not None:
            self.panes.arrange(in_list=False)
            self.planner.begin_typing()

    def _go_back(self) -> None:
        self._hand_on()
        self.panes.arrange(in_list=True)
        self.take_focus()

    def _hand_on(self) -> None:
        if self.planner.shown is not None:
            self.planner.take()
        self.keeping.flush()

    def _written(self) -> None:
        self._edits += 1
        self.keeping.touch()

    def _change(self, task: Task, said: str) -> None:
        """A step that is told, behind what was typed before it."""
        self._edits += 1
        self.keeping.flush()
        shown = self.planner.shown
        if shown is not None:
            self.planner.show_seen(replace(self._seen_of(task), task=task))
            self._tasks[task.id] = task
            self.surroundings.background.write(
                lambda: self._tasking.change(task, said), self._stepped, self.surroundings.fail
            )

    def _stepped(self, changed: Changed) -> None:
        self.surroundings.toast(changed.said, changed.undo)

    def _done(self, changed: Changed) -> None:
        self.surroundings.toast(changed.said, changed.undo)
        self._pause.start()

    def _make_evidence(self) -> None:
        self._hand_on()
        task = self._open_id
        self.surroundings.background.write(
            lambda: self._tasking.become_evidence(task), self._done, self.surroundings.fail
        )

    def _print(self) -> None:
        self._hand_on()
        task, today = self._open_id, self.surroundings.today()
        making, shown = self.surroundings.services.making_sheets, self.planner.shown
        name = shown.title.strip() if shown and shown.title.strip() else _("Task")
        self.sheets.ask(lambda: making.gather_task(task, today), name, "task")

    def _choose(self) -> None:
        self._hand_on()
        self.drawing_on.ask()

    def _chosen(self) -> None:
        self._opened.setCurrentWidget(self.planner)
        self._see(self._open_id)
        self.planner.begin_typing()

    # What is shown

    @property
    def _open_id(self) -> str:
        return self.planner.shown.id if self.planner.shown else ""

    def _seen_of(self, task: Task) -> TaskSeen:
        seen = self.planner.seen
        return seen if seen is not None else TaskSeen(task, None, (), ())

    def _read(self) -> None:
        self.surroundings.background.read(self._tasking.all, self._show_tasks, self.surroundings.fail)

    def _show_tasks(self, tasks: list[Task]) -> None:
        self._tasks = {task.id: task for task in tasks}
        self._read_once = True
        wanted = self._wanted or self._open_id
        if wanted in self._tasks:
            self._see(wanted)
        elif self._open_id:
            self._leave_open()
        elif self._tasks and not self.panes.is_narrow:
            self._see(next(iter(self._tasks)))
        self._show_list()

    def _see(self, task: str) -> None:
        """Read it and show it, unless she has done something to it meanwhile: what that came to is read next."""
        today, edits = self.surroundings.today(), self._edits

        def show(seen: TaskSeen | None) -> None:
            if edits == self._edits:
                self._show(seen)

        self.surroundings.background.read(lambda: self._tasking.seen(task, today), show, self.surroundings.fail)

    def _show(self, seen: TaskSeen | None) -> None:
        """What was read; nothing she is typing in is replaced."""
        if seen is None or (self._wanted is not None and seen.task.id != self._wanted):
            return
        self._wanted = None
        if seen.task.id == self._open_id and (self.planner.has_focus or self.keeping.is_pending(seen.task.id)):
            self.planner.freshen(seen)
        else:
            self.planner.show_seen(seen)
            if self._opened.currentWidget() is not self.choosing:
                self._opened.setCurrentWidget(self.planner)
        self.office.show_task(seen.task)
        self._names.show_thing(seen.task.id)
        self._show_list()

    def _kept(self, kept: Task) -> None:
        """It is on disk: the plan and the counts say what is there now."""
        self._tasks[kept.id] = kept
        self._show_list()
        if kept.id == self._open_id:
            self._see(kept.id)

    def _show_list(self) -> None:
        self.list.show_rows([row_of(task) for task in self._tasks.values()], self._open_id or None)
        nothing = self._read_once and not self._tasks and not self._open_id
        self.checks.turn_to(self.empty if nothing else self.panes)

    def _draft(self) -> Task | None:
        return self.planner.draft() if self.planner.shown is not None else None
