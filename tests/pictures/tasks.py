"""The scenes of the Tasks place: each page of the planner, over the sample's tasks or one begun for the picture."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from senco_desk.domain.task import Task, TaskKind
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.tasks.outline_page import OutlinePage
from senco_desk.ui.tasks.place import TasksPlace

_PATIENCE = 60
"""Looks for what the threads bring, of 50 ms each."""


def page(kind: TaskKind, code: str, row: int | None = None) -> Callable[[MainWindow], QWidget]:
    """A page of the first task of that kind, at one of its rows; over an empty workbook, the place as it is then."""

    def scene(window: MainWindow) -> QWidget:
        place = _place(window)
        task = _of(window, kind)
        if place is not None and task is not None:
            place.show_target(task.id)
            _until(lambda: place.planner.shown is not None and place.planner.shown.id == task.id)
            place.planner.go(code)
            shown = place.planner.page
            if row is not None and isinstance(shown, OutlinePage):
                shown.outline.setCurrentIndex(shown.outline.model().index(row, 0))
                shown.enter()
        return window

    return scene


def begun(kind: TaskKind, code: str) -> Callable[[MainWindow], QWidget]:
    """A task of that kind as it is proposed; taken out again by the next scene's own task being shown."""

    def scene(window: MainWindow) -> QWidget:
        if _of(window, kind) is None and window.surroundings is not None:
            window.surroundings.services.tasking.begin(kind)
        return page(kind, code)(window)

    return scene


def choosing(window: MainWindow) -> QWidget:
    page(TaskKind.ENQUIRY, "uses")(window)
    place = window.findChild(TasksPlace)
    if place is not None and place.planner.shown is not None:
        place.planner.choosing_wanted.emit()
        _until(lambda: bool(place.choosing.list.rows))
    return window


def _place(window: MainWindow) -> TasksPlace | None:
    window.go("tasks")
    QTest.qWait(300)
    return window.findChild(TasksPlace)


def _of(window: MainWindow, kind: TaskKind) -> Task | None:
    services = window.surroundings.services if window.surroundings else None
    return next((task for task in services.tasking.all() if task.kind is kind), None) if services else None


def _until(there: Callable[[], bool]) -> None:
    for _look in range(_PATIENCE):
        if there():
            return
        QTest.qWait(50)
