"""A page of the planner: an outline of its parts at the left, the part in hand as a form beside it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.task import Task
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.form import Form
from senco_desk.ui.tasks.outline import Outline, OutlineRow
from senco_desk.ui.theme import line, link, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.text_editor import TextEditor

_BOTH = 34
"""Lines of text across, from which outline and form stand side by side; below that one at a time."""

MakeForm = Callable[[Callable[[], date]], Form]


class OutlinePage(QWidget):
    """`written`: she typed; `changed`: a part came, went or moved, to be kept as one step that is said so.

    `attended` carries an editor in which names are underlined.
    """

    written = Signal()
    left = Signal()
    said = Signal(str)
    went = Signal(str, object)
    changed = Signal(object, str)
    attended = Signal(object)
    alone = Signal(bool)
    """Whether the form has the room for itself, where there is little."""
    taken = Signal(object)
    """The task with what was typed into a part, as another part is come to."""

    name = ""
    """What a screen reader says of the outline."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.today = today
        self.seen: TaskSeen | None = None
        self._wanted = self._open_id = ""
        self._in_outline = True
        self._made: dict[str, Form] = {}
        self.outline = Outline(_(self.name))
        self.up = writes(IconButton("up", _("Move up (Alt+Up)")))
        self.down = writes(IconButton("down", _("Move down (Alt+Down)")))
        self.remove = writes(IconButton("remove", _("Take it out")))
        self.adding = QHBoxLayout()
        self._beside = QStackedWidget()
        self._lay_out()
        self._listen()

    # What a page says more; of a class of Qt’s mypy alone asks for it

    @abstractmethod
    def forms(self) -> dict[str, MakeForm]:
        """What is made for each kind of row, when one is first come to."""

    @abstractmethod
    def rows(self, task: Task) -> list[OutlineRow]: ...

    def moved(self, task: Task, row: OutlineRow, step: int) -> Task:
        """The task with that part a step further up or down; the same where it does not move."""
        return task

    def removed(self, task: Task, row: OutlineRow) -> Task:
        """The task without that part; the same where it stays."""
        return task

    def head(self) -> Sequence[QWidget]:
        """What stands above outline and form."""
        return ()

    def show_head(self, task: Task) -> None:
        """What stands there, anew."""

    # How it is laid out

    def _lay_out(self) -> None:
        unit = line(self)
        self._side, self._right, self._head = QWidget(), QWidget(), QWidget()
        self.back = link(QPushButton(f"‹ {_(self.name)}"))
        tools = QHBoxLayout()
        tools.addStretch(1)
        for button in (self.up, self.down, self.remove):
            tools.addWidget(button)
        below = Flow(gap=unit // 3)
        adding = QWidget()
        self.adding.setContentsMargins(0, 0, 0, 0)
        adding.setLayout(self.adding)
        moving = QWidget()
        tools.setContentsMargins(0, 0, 0, 0)
        moving.setLayout(tools)
        below.addWidget(adding)
        below.addWidget(moving)
        left = QVBoxLayout(self._side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(unit // 3)
        left.addWidget(self.outline, 1)
        left.addLayout(below)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.back)
        right.addWidget(self._beside, 1)
        self.split.addWidget(self._side)
        self.split.addWidget(self._right)
        self.split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        for part in self.head():
            head.addWidget(part)
        column.addWidget(self._head)
        column.addWidget(self.split, 1)

    def _listen(self) -> None:
        self.outline.chosen.connect(self.open)
        self.outline.entered.connect(self.enter)
        self.outline.clicked.connect(lambda _index: self._arrange(in_outline=False))
        self.back.clicked.connect(self.go_back)
        self.outline.removal_wanted.connect(self.remove_here)
        self.outline.moved.connect(self.move_here)
        self.up.clicked.connect(lambda: self.move_here(-1))
        self.down.clicked.connect(lambda: self.move_here(1))
        self.remove.clicked.connect(self.remove_here)

    def add_button(self, words: str, add: Callable[[], object]) -> QPushButton:
        button = writes(link(QPushButton(words)))
        button.clicked.connect(lambda _checked=False: add())
        self.adding.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        unit, wide = line(self), event.size().width()
        if wide != event.oldSize().width():
            side = min(unit * 17, round(wide * 0.4))
            self.split.setSizes([side, wide - side])
            self._arrange(in_outline=self._in_outline)

    @property
    def is_narrow(self) -> bool:
        return self.width() < _BOTH * line(self)

    def enter(self) -> None:
        """To the form of the part in hand."""
        self._arrange(in_outline=False)
        self.begin_typing()

    def go_back(self) -> None:
        self._arrange(in_outline=True)
        self.outline.setFocus()

    def _arrange(self, *, in_outline: bool) -> None:
        self._in_outline = in_outline
        self._side.setVisible(in_outline or not self.is_narrow)
        self._right.setVisible(not in_outline or not self.is_narrow)
        self.back.setVisible(self.is_narrow)
        alone = self.is_narrow and not in_outline
        self._head.setVisible(not alone)
        self.alone.emit(alone)

    # What is shown

    @property
    def form(self) -> Form | None:
        shown = self._beside.currentWidget()
        return shown if isinstance(shown, Form) else None

    def show_seen(self, seen: TaskSeen) -> None:
        """Another task, or the same anew: every part of it may be different."""
        same = self.seen is not None and self.seen.task.id == seen.task.id
        self.seen = seen
        self._show_rows(self._wanted or (self.outline.key if same else ""))
        if self._wanted:
            self._arrange(in_outline=False)
        self._wanted = ""
        self._show_form()

    def freshen(self, seen: TaskSeen) -> None:
        """What she typed is on disk: the outline says what is there now, and what she types in stays."""
        self.seen = seen
        self._show_rows(self.outline.key)
        if self.form is not None and self.outline.key:
            self.form.freshen(seen, self.outline.key.partition(":")[2])

    def open(self, key: str) -> None:
        """Show the form of a part; what was typed into the one before is taken along."""
        if self.seen is not None:
            self._take_along()
            self._show_rows(key)
            self._show_form()

    def draft(self, task: Task) -> Task:
        """The task with what stands in the open form."""
        if self.form is None or not self.outline.key or self.seen is None:
            return task
        return self.form.into(task, self._open_id)

    def take(self) -> None:
        if self.form is not None:
            self.form.take()

    def begin_typing(self) -> None:
        if self.form is not None:
            self.form.begin_typing()

    def take_focus(self) -> None:
        (self.outline if self._side.isVisible() else self.back).setFocus()

    # What she does

    def become(self, task: Task, key: str, said: str) -> None:
        """A part came, went or moved."""
        assert self.seen is not None, "no task is shown"  # noqa: S101
        self._wanted = key
        self.changed.emit(task, said)

    def move_here(self, step: int) -> None:
        row = self._row
        if row is not None and self.seen is not None:
            task = self.draft(self.seen.task)
            made = self.moved(task, row, step)
            if made is not task:
                self.become(made, row.key, _("Moved"))

    def remove_here(self) -> None:
        row = self._row
        if row is not None and self.seen is not None:
            task = self.draft(self.seen.task)
            made = self.removed(task, row)
            if made is not task:
                keys = [each.key for each in self.outline.rows]
                at = keys.index(row.key)
                self.become(
                    made, (keys[at + 1 :] or keys[at - 1 :] or [""])[0], _("Taken out: {what}").format(what=row.words)
                )

    @property
    def _row(self) -> OutlineRow | None:
        return next((row for row in self.outline.rows if row.key == self.outline.key), None)

    def _take_along(self) -> None:
        if self.seen is not None and self.form is not None:
            self.seen = replace(self.seen, task=self.form.into(self.seen.task, self._open_id))
            self.taken.emit(self.seen.task)

    def _show_rows(self, key: str) -> None:
        if self.seen is not None:
            self.outline.show_rows(self.rows(self.seen.task), key)
            self.show_head(self.seen.task)

    def _show_form(self) -> None:
        row = self._row
        if row is None or self.seen is None:
            return
        self._open_id = row.id
        if row.kind not in self._made:
            self._made[row.kind] = self._make(row.kind)
        form = self._made[row.kind]
        form.show_silently(self.seen, row.id)
        self._beside.setCurrentWidget(form)
        task = self.seen.task
        self.up.setEnabled(self.moved(task, row, -1) is not task)
        self.down.setEnabled(self.moved(task, row, 1) is not task)
        self.remove.setEnabled(self.removed(task, row) is not task)

    def _make(self, kind: str) -> Form:
        form = self.forms()[kind](self.today)
        form.written.connect(self.written)
        form.left.connect(self.left)
        form.said.connect(self.said)
        form.went.connect(self.went)
        self._beside.addWidget(form)
        for text in form.texts:
            self.attended.emit(text)
        return form

    @property
    def texts(self) -> list[TextEditor]:
        return [text for form in self._made.values() for text in form.texts]
