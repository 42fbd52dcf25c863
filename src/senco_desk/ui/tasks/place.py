"""The Tasks place: the list at the left, the planner of the open task beside it, on disk as it is typed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.task import TASK_KIND_NAMES, Task, TaskKind
from senco_desk.domain.task_words import words_in
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.sheet_making import SheetMaking
from senco_desk.ui.place import Surroundings
from senco_desk.ui.tasks.choosing import Choosing
from senco_desk.ui.tasks.drawing_on import DrawingOn
from senco_desk.ui.tasks.listing import row_of
from senco_desk.ui.tasks.office_ways import OfficeWays
from senco_desk.ui.tasks.planner import Planner
from senco_desk.ui.theme import line, subheading, writes
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.thing_place import ListedPlace
from senco_desk.ui.widgets.two_line_list import TwoLineList


class TasksPlace(ListedPlace[Task]):
    """Targets: the id of a task, or `NEW`, which asks for its kind."""

    code = "tasks"
    title = N_("Tasks")
    noun = Noun.TASK
    concerns = (
        Noun.TASK, Noun.PROGRAMME, Noun.MAPPING, Noun.EVIDENCE, Noun.REFLECTION, Noun.PERSON, Noun.FRAMEWORK,
    )  # fmt: skip
    all_of_them = N_("‹ All tasks")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        tasking, planner = surroundings.services.tasking, Planner(surroundings.today)
        super().__init__(surroundings, (tasking.keep, tasking.keep, tasking.remove), words_in, planner, parent)
        self._tasking, self.planner = tasking, planner
        self._edits = 0
        self.list, self.choosing = TwoLineList(_("Tasks")), Choosing()
        self.drawing_on = DrawingOn(surroundings, self.planner, self.choosing)
        self.begin_button = writes(IconButton("add", _("New task")))
        self.kinds = QMenu(self)
        self.progress = ProgressRow()
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
        self._lay_panes(self._list_side(), self.list, self.planner, self.choosing)
        self.pages.addWidget(self.empty)
        self._lay_column(self.progress)

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
        planner.written.connect(self._count_edit)
        planner.went.connect(self.surroundings.go)
        planner.changed.connect(self._change)
        planner.attended.connect(self._names.attend)
        planner.print_wanted.connect(self._print)
        planner.choosing_wanted.connect(self._choose)
        planner.evidence_wanted.connect(self._make_evidence)
        self.drawing_on.changed.connect(self._change)
        self.drawing_on.ready.connect(lambda: self._opened.setCurrentWidget(self.choosing))
        self.choosing.left.connect(self._chosen)
        self.office.wanted.connect(self._hand_on)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        super().reload(changed)
        self.checks.reload(changed)

    def take_focus(self) -> None:
        if self.checks.page is not None:
            self.checks.page.take_focus()
        else:
            super().take_focus()

    # What she does

    def ask_kind(self) -> None:
        """Which kind of task: asked at the button that was pressed."""
        by = self.empty.button if self.pages.currentWidget() is self.empty else self.begin_button
        self.kinds.popup(by.mapToGlobal(QPoint(0, by.height())))

    def begin(self, kind: TaskKind | None = None) -> None:
        """A task of that kind, with its proposed sections and steps; which kind, is asked where none is given."""
        if kind is None:
            self.ask_kind()
            return
        self._hand_on()
        self.surroundings.background.write(lambda: self._tasking.begin(kind), self._begun, self.surroundings.fail)

    def _begun(self, task: Task) -> None:
        self._wanted = task.id
        self.panes.arrange(in_list=False)
        self._read()

    def _leave_open(self) -> None:
        self.office.show_task(None)
        super()._leave_open()

    def _count_edit(self) -> None:
        self._edits += 1

    def _change(self, task: Task, said: str) -> None:
        """A step that is told, behind what was typed before it."""
        self._edits += 1
        self.keeping.flush()
        if self.planner.shown is not None:
            self.planner.show_seen(replace(self._seen_of(task), task=task))
            self._things[task.id] = task
            self.surroundings.background.write(
                lambda: self._tasking.change(task, said), self._done, self.surroundings.fail
            )

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
        self._bring(self._open_id)
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
        self._things = {task.id: task for task in tasks}
        self._read_once = True
        self._show_open()
        self._show_list()

    @property
    def _first(self) -> str | None:
        return next(iter(self._things), None)

    def _bring(self, thing: str) -> None:
        """Read it and show it, unless she has done something to it meanwhile: what that came to is read next."""
        today, edits = self.surroundings.today(), self._edits

        def show(seen: TaskSeen | None) -> None:
            if edits == self._edits:
                self._show_seen(seen)

        self.surroundings.background.read(
            lambda: self._tasking.seen(thing, today), show, self.surroundings.fail, context=self
        )

    def _stay(self, thing: str) -> None:
        self._bring(thing)

    def _show_seen(self, seen: TaskSeen | None) -> None:
        """What was read; nothing she is typing in is replaced."""
        if seen is None or seen.task.id != (self._wanted or self._open_id):
            return
        self._wanted, another = None, seen.task.id != self._open_id
        if not another and (self.planner.has_focus or self.keeping.is_pending(seen.task.id)):
            self.planner.freshen(seen)
        else:
            self.planner.show_seen(seen)
        if another or self._opened.currentWidget() is not self.choosing:
            self._opened.setCurrentWidget(self.planner)
        self.office.show_task(seen.task)
        self._names.show_thing(seen.task.id)
        self._show_list()

    def _fill(self, thing: Task) -> None:
        """As it was handed on; what it comes to is read once it is on disk."""
        self.planner.show_seen(TaskSeen(thing, None, (), ()))
        self.office.show_task(thing)

    def _kept(self, kept: Task) -> None:
        """It is on disk: the plan and the counts say what is there now."""
        super()._kept(kept)
        if kept.id == self._open_id:
            self._bring(kept.id)

    def _show_list(self) -> None:
        self.list.show_rows([row_of(task) for task in self._things.values()], self._open_id or None)
        self.checks.turn_to(self.empty if self._is_nothing else self.panes)
