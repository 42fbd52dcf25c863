"""A form beside an outline: what is known of the part in hand, read back as part of the task."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.task import Task
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.theme import inset, line, subheading, writes
from senco_desk.ui.widgets.boxes import SpinBox
from senco_desk.ui.widgets.day_field import DayField
from senco_desk.ui.widgets.field import FewLines, Field, named
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.text_editor import TextEditor

_ABREAST = 26
"""Lines of text across, from which the parts of a row stand side by side."""


class Keyed(Protocol):
    @property
    def key(self) -> str: ...


K = TypeVar("K", bound=Keyed)


class Form(Page):
    """`written`: she changed something; `left`: the focus went; `said`: a sentence for a toast."""

    written = Signal()
    left = Signal()
    said = Signal(str)
    went = Signal(str, object)
    """A place of the window she wants to go to, and its target."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.texts: list[TextEditor] = []
        self.days: list[DayField] = []
        self._silent = False
        self._rows: list[QBoxLayout] = []
        self.lay_out()
        self.column.addStretch(1)

    def lay_out(self) -> None:
        """To be overridden: put its parts into `column`."""

    def show_part(self, seen: TaskSeen, part: str) -> None:
        """To be overridden: show the part with that id."""

    def into(self, task: Task, part: str) -> Task:
        """To be overridden: the task with what stands here as its part."""
        return task

    def freshen(self, seen: TaskSeen, part: str) -> None:
        """Beside what she types, something may be different now."""

    def begin_typing(self) -> None:
        """To be overridden: the focus goes where one would type first."""

    def show_silently(self, seen: TaskSeen, part: str) -> None:
        """Show it and tell nobody."""
        self._silent = True
        try:
            self.show_part(seen, part)
        finally:
            self._silent = False

    def take(self) -> None:
        """Read the days that are typed and not taken yet."""
        for day in self.days:
            day.take()

    def touched(self, *_news: object) -> None:
        if not self._silent:
            self.written.emit()

    # Its parts

    def text(self, name: str, prompt: str = "", lines: int = 2, *, headed: bool = True) -> TextEditor:
        editor = TextEditor(name, prompt, lines, framed=headed)
        editor.written.connect(self.touched)
        editor.left.connect(self.left)
        editor.said.connect(self.said)
        self.texts.append(editor)
        if headed:
            head = subheading(QLabel(name))
            head.setIndent(inset(self))
            around = QVBoxLayout()
            around.setSpacing(line(self) // 6)
            around.addWidget(head)
            around.addWidget(editor)
            self.column.addLayout(around)
        else:
            self.column.addWidget(editor)
        return editor

    def field(self, name: str, prompt: str = "", into: QBoxLayout | None = None) -> Field:
        made = Field(name, prompt)
        made.typed.connect(self.touched)
        made.left.connect(self.left)
        (into or self.column).addWidget(made, *((1,) if into else ()))
        return made

    def few(self, name: str, prompt: str = "") -> FewLines:
        made = FewLines(name, prompt)
        made.typed.connect(self.touched)
        made.left.connect(self.left)
        self.column.addWidget(made)
        return made

    def day(self, name: str, into: QBoxLayout) -> DayField:
        made, around = DayField(name, self.today), QWidget()
        named(around, name, made)
        made.changed.connect(self.touched)
        made.puzzled.connect(self.said)
        into.addWidget(around, 1)
        self.days.append(made)
        return made

    def number(self, name: str, least: int, most: int, into: QBoxLayout, *, none: str = "") -> SpinBox:
        """`none` are the words for the least, where that stands for none."""
        made, around = writes(SpinBox()), QWidget()
        made.setRange(least, most)
        made.setSpecialValueText(none)
        made.setKeyboardTracking(False)
        named(around, name, made)
        made.valueChanged.connect(self.touched)
        into.addWidget(around, 1)
        return made

    def row(self) -> QBoxLayout:
        """Parts side by side, or one above the other where there is little room."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(line(self) // 2)
        self.column.addLayout(row)
        self._rows.append(row)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _ABREAST * line(self)
        for row in self._rows:
            row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def show_number(box: SpinBox, value: int | None) -> None:
    """Show it, or as near to it as the box goes; tells nobody."""
    box.blockSignals(True)
    box.setValue(max(box.minimum(), min(box.maximum(), value or 0)))
    box.blockSignals(False)


def found(items: tuple[K, ...], key: str) -> K | None:
    return next((each for each in items if each.key == key), None)


def altered(items: tuple[K, ...], key: str, **said: Any) -> tuple[K, ...]:
    """The items, with other fields in the one with that key."""
    return tuple(replace(each, **said) if each.key == key else each for each in items)  # type: ignore[type-var]


def moved(items: tuple[K, ...], key: str, step: int) -> tuple[K, ...]:
    """The items with one of them a step further up or down."""
    made = list(items)
    at = next((place for place, each in enumerate(made) if each.key == key), None)
    if at is None or not 0 <= at + step < len(made):
        return items
    made[at], made[at + step] = made[at + step], made[at]
    return tuple(made)


def without(items: tuple[K, ...], key: str) -> tuple[K, ...]:
    return tuple(each for each in items if each.key != key)
