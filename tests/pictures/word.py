"""The scenes of a task that goes to Word and PowerPoint, and of a draft that comes back."""

import time
from collections.abc import Callable
from pathlib import Path

import docx
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from senco_desk.domain.document import mark_of
from senco_desk.domain.task import Task, TaskKind
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.tasks.place import TasksPlace
from tests.importing.drafts.drafts import xml

_LONGEST = 20
"""Seconds for a child to read a draft."""
_WORDS = "Vocabulary taught before a lesson changes who speaks in it; what else it changes was not clear. " * 12


def office_ways(window: MainWindow) -> QWidget:
    """The button pressed: what goes out, and the way back in."""
    place, _task = _shown(window)
    place.office.menu().popup(place.office.mapToGlobal(place.office.rect().bottomLeft()))
    QTest.qWait(300)
    return place.office.menu()


def draft_in(window: MainWindow) -> QWidget:
    """A draft with a renamed heading, one that nobody planned, tracked changes, a comment and a table."""
    place, task = _shown(window)
    place.office.draft_in.read(task.id, _draft(window, task))
    _until(lambda: place.office.draft_in.page is not None)
    return window


def draft_refused(window: MainWindow) -> QWidget:
    place, task = _shown(window)
    file = _beside(window, "essay.docx")
    file.write_bytes(b"%PDF-1.7")
    place.office.draft_in.read(task.id, file)
    _until(place.progress.isVisible)
    _until(place.progress.isHidden)
    return window


def _shown(window: MainWindow) -> tuple[TasksPlace, Task]:
    assert window.surroundings is not None
    tasking = window.surroundings.services.tasking
    task = next((each for each in tasking.all() if each.sections), None) or tasking.begin(TaskKind.ENQUIRY)
    window.go("tasks", task.id)
    place = window.findChild(TasksPlace)
    assert place is not None
    place.office.draft_in.cancel()
    _until(lambda: place.planner.shown is not None)
    return place, task


def _draft(window: MainWindow, task: Task) -> Path:
    made = docx.Document()
    made.add_paragraph("Ruth Appleyard-Quill, November")
    for at, section in enumerate(task.sections):
        heading = made.add_heading(section.heading, 1)
        if at == 0:
            heading._p.append(xml(f'<w:bookmarkStart w:id="7" w:name="{mark_of(section.key)}"/>'))
            heading.runs[0].text = "Where it began"
        words = made.add_paragraph(_WORDS)
        words._p.append(xml('<w:ins w:id="8" w:author="T"><w:r><w:t>And more.</w:t></w:r></w:ins>'))
    made.add_comment(words.runs, "Say more", author="Tutor")
    made.add_table(2, 2).rows[0].cells[0].text = "Six pupils"
    made.add_heading("What my tutor asked", 1)
    made.add_paragraph(_WORDS)
    file = _beside(window, "Essay, third draft.docx")
    made.save(str(file))
    return file


def _beside(window: MainWindow, name: str) -> Path:
    assert window.surroundings is not None
    return Path(window.surroundings.services.desk.folder).parent / name


def _until(so: Callable[[], bool]) -> None:
    until = time.monotonic() + _LONGEST
    while not so():
        assert time.monotonic() < until, "it did not come"
        QTest.qWait(50)
    QTest.qWait(300)
