"""The planner of one task: its title, and a switch of pages that fit its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from senco_desk.domain.language import _
from senco_desk.domain.task import TASK_KIND_NAMES, Task, TaskKind
from senco_desk.services.tasking import TaskSeen
from senco_desk.ui.tasks.case_page import CasePage
from senco_desk.ui.tasks.enquiry_page import EnquiryPage
from senco_desk.ui.tasks.outline_page import OutlinePage
from senco_desk.ui.tasks.plan_page import PlanPage
from senco_desk.ui.tasks.result_page import ResultPage
from senco_desk.ui.tasks.slides_page import SlidesPage
from senco_desk.ui.tasks.uses_page import UsesPage, words_of
from senco_desk.ui.tasks.window_page import WindowPage
from senco_desk.ui.tasks.write_page import WritePage
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.names_here import NamesChip
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.text_editor import TextEditor

PLAN, WRITE, USES, RESULT = "plan", "write", "uses", "result"
_OWN: dict[TaskKind, tuple[str, ...]] = {
    TaskKind.ENQUIRY: (WRITE, "enquiry"),
    TaskKind.CASE_STUDY: (WRITE, "case"),
    TaskKind.PRESENTATION: ("slides",),
    TaskKind.CRITICAL_PORTFOLIO: (WRITE,),
    TaskKind.ASSESSED_SCENARIO: ("window", WRITE),
}
"""The pages between the plan and what it draws on."""
_MAKE: dict[str, type[QWidget]] = {
    PLAN: PlanPage,
    WRITE: WritePage,
    "enquiry": EnquiryPage,
    "case": CasePage,
    "slides": SlidesPage,
    "window": WindowPage,
    USES: UsesPage,
    RESULT: ResultPage,
}


def pages_of(task: Task) -> tuple[str, ...]:
    """Which pages a task has. A presentation with sections has them beside its slides."""
    own = _OWN[task.kind]
    if task.kind is TaskKind.PRESENTATION and task.sections:
        own = (*own, WRITE)
    return (PLAN, *own, USES, RESULT)


def _words(page: str, kind: TaskKind) -> str:
    return {
        PLAN: _("Plan"),
        WRITE: _("Write"),
        "enquiry": _("Enquiry"),
        "case": _("Case"),
        "slides": _("Slides"),
        "window": _("Window"),
        USES: words_of(kind),
        RESULT: _("Result"),
    }[page]


class Planner(QWidget):
    """`written`: she typed; `changed`: a step that is told; wishes: history, print, removal, choosing, evidence."""

    written = Signal()
    left = Signal()
    said = Signal(str)
    went = Signal(str, object)
    changed = Signal(object, str)
    attended = Signal(object)
    removal_wanted = Signal()
    history_wanted = Signal()
    print_wanted = Signal()
    choosing_wanted = Signal()
    evidence_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self._seen: TaskSeen | None = None
        self.pages: dict[str, PlanPage | WritePage | OutlinePage | ResultPage] = {}
        self.page_code = PLAN
        self.title, self.kind = QLineEdit(), quiet(QLabel())
        self.names = NamesChip()
        self.more = IconButton("more", _("What else can be done with this task"))
        self.out = QMenu(self.more)
        self._ways = QWidget()
        self._buttons: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        self.title.setProperty("look", "title")
        self.title.setPlaceholderText(_("Title of the task"))
        self.title.setAccessibleName(_("Title"))
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.out)
        for words, wish in (
            (_("Save as PDF…"), self.print_wanted),
            (_("History"), self.history_wanted),
            (_("Delete this task"), self.removal_wanted),
        ):
            self.out.addAction(words).triggered.connect(lambda _on=False, wish=wish: wish.emit())
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.names)
        head.addWidget(self.more)
        self._flow = Flow(self._ways, gap=unit // 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit // 3, unit // 2, unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(head)
        self._below = QWidget()
        self._under_title = Flow(self._below, gap=unit // 2, apart=True)
        self._under_title.addWidget(self.kind)
        column.addWidget(self._below)
        column.addWidget(self._ways)
        column.addWidget(self._stack, 1)

    def lay_beside(self, way: QWidget) -> None:
        """Another way out of the task, at the right below its title."""
        self._under_title.addWidget(way)

    def _listen(self) -> None:
        self.title.textEdited.connect(lambda _text: self.written.emit())
        self.title.editingFinished.connect(self.left)

    # What is shown

    @property
    def seen(self) -> TaskSeen | None:
        return self._seen

    @property
    def shown(self) -> Task | None:
        return self._seen.task if self._seen else None

    @property
    def page(self) -> PlanPage | WritePage | OutlinePage | ResultPage | None:
        return self.pages.get(self.page_code)

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_seen(self, seen: TaskSeen) -> None:
        """Another task, or the same anew."""
        another = self._seen is None or self._seen.task.id != seen.task.id
        self._seen = seen
        if another or tuple(self._buttons) != pages_of(seen.task):
            self._show_ways(seen.task)
        if typed_in(self.title) != seen.task.title:
            self.title.setText(seen.task.title)
            self.title.setCursorPosition(0)
        self.kind.setText(_(TASK_KIND_NAMES[seen.task.kind]))
        self._show_page(self.page_code if self.page_code in self._buttons else PLAN)

    def freshen(self, seen: TaskSeen) -> None:
        """What was typed is on disk; what she types in stays as it is."""
        if self._seen is not None and self._seen.task.id == seen.task.id:
            self._seen = replace(seen, task=self.draft())
            if isinstance(self.page, OutlinePage):
                self.page.freshen(self._seen)
            elif isinstance(self.page, ResultPage):
                self.page.freshen(self._seen, "")

    def leave(self) -> None:
        self._seen = None

    def go(self, code: str) -> None:
        """To another page, with what was typed taken along."""
        if self._seen is not None and code in self._buttons:
            self.take()
            self._seen = replace(self._seen, task=self.draft())
            self.left.emit()
            self._show_page(code)

    def draft(self) -> Task:
        assert self._seen is not None, "no task is shown"  # noqa: S101
        task = replace(self._seen.task, title=typed_in(self.title))
        if isinstance(self.page, ResultPage):
            return self.page.into(task, "")
        return self.page.draft(task) if isinstance(self.page, OutlinePage) else task

    def _give_room(self, alone: bool) -> None:
        """The form of one part has the room for itself."""
        self._below.setVisible(not alone)
        self._ways.setVisible(not alone)

    def _take_along(self, task: Task) -> None:
        if self._seen is not None:
            self.left.emit()
            self._seen = replace(self._seen, task=replace(task, title=typed_in(self.title)))

    def _change(self, task: Task, said: str) -> None:
        self.changed.emit(replace(task, title=typed_in(self.title)), said)

    def take(self) -> None:
        if self.page is not None:
            self.page.take()

    def begin_typing(self) -> None:
        if self.shown is not None and not self.shown.title:
            self.title.setFocus()
        elif isinstance(self.page, OutlinePage):
            self.page.take_focus()

    def _show_ways(self, task: Task) -> None:
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for code in pages_of(task):
            button = QPushButton(_words(code, task.kind))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on=False, code=code: self.go(code))
            self._flow.addWidget(button)
            button.show()
            self._buttons[code] = button

    def _show_page(self, code: str) -> None:
        assert self._seen is not None, "no task is shown"  # noqa: S101
        if code not in self.pages:
            self._make(code)
        self.page_code = code
        page = self.pages[code]
        self._buttons[code].setChecked(True)
        self._stack.setCurrentWidget(page)
        if isinstance(page, ResultPage):
            page.show_silently(self._seen, "")
        else:
            page.show_seen(self._seen)

    def _make(self, code: str) -> None:
        page = _MAKE[code](self.today)  # type: ignore[arg-type]
        assert isinstance(page, OutlinePage | ResultPage)  # noqa: S101
        self.pages[code] = page
        self._stack.addWidget(page)
        page.written.connect(self.written)
        page.left.connect(self.left)
        page.said.connect(self.said)
        page.went.connect(self.went)
        if isinstance(page, ResultPage):
            page.evidence_wanted.connect(self.evidence_wanted)
        else:
            page.changed.connect(self._change)
            page.attended.connect(self.attended)
            page.taken.connect(self._take_along)
            page.alone.connect(self._give_room)
        if isinstance(page, UsesPage):
            page.choosing_wanted.connect(self.choosing_wanted)

    @property
    def texts(self) -> list[TextEditor]:
        return [text for page in self.pages.values() if isinstance(page, OutlinePage) for text in page.texts]
