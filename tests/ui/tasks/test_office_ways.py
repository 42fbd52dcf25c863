"""From a task to Word and PowerPoint and back, by the button, over a real workbook."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from pptx import Presentation
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QStackedWidget, QVBoxLayout
from pytestqt.qtbot import QtBot

from senco_desk.domain.name_findings import Purpose
from senco_desk.domain.task import Limit, Slide, Task, TaskKind, TaskSection
from senco_desk.domain.task_copy import CopyKind
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.bringing_draft import Kept
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.tasks.draft_page import DraftPage
from senco_desk.ui.tasks.office_ways import OfficeWays
from senco_desk.ui.tasks.place import TasksPlace
from senco_desk.ui.widgets.progress_row import ProgressRow
from tests.importing.drafts.drafts import Made, saved
from tests.ui.surrounded import Surrounded, empty, nameless, twice_the_text

__all__ = ["empty", "twice_the_text"]


class AnyPlace(Place):
    """A place with the button, as any may have it."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.stack, self.progress, self.planner = QStackedWidget(), ProgressRow(), QLabel("The planner")
        self.checks = CheckBefore(surroundings, self.stack, self)
        self.ways = OfficeWays(surroundings, self, self.stack, self.checks, self.progress)
        self.stack.addWidget(self.planner)
        column = QVBoxLayout(self)
        for part in (self.ways, self.progress, self.stack):
            column.addWidget(part)


@pytest.fixture
def task(empty: Surrounded) -> Task:
    begun = empty.services.tasking.begin(TaskKind.ENQUIRY, "Who speaks?")
    sections = (
        TaskSection("one", "Introduction", 400, from_plain("It began in the spring.")),
        TaskSection("two", "Literature", 900),
    )
    slides = (Slide("s", "Who speaks", 2, from_plain("Few do"), from_plain("Pause")),)
    return empty.services.tasking.keep(replace(begun, sections=sections, slides=slides, limit=Limit(5000)))


@pytest.fixture
def place(empty: Surrounded, task: Task, qtbot: QtBot) -> AnyPlace:
    place = AnyPlace(empty.surroundings)
    empty.show(place, qtbot)
    place.ways.show_task(task)
    return place


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What was handed to another program."""
    handed: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", handed.append)
    return handed


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    def write(made: Made) -> None:
        made.add_heading("Introduction", 1)
        made.add_paragraph("It began in September.")
        made.add_heading("A literature review", 1)
        made.add_paragraph("Much was found.")
        made.add_heading("Thanks", 1)
        made.add_paragraph("To all.")

    file = tmp_path / "essay.docx"
    file.write_bytes(saved(write))
    return file


Bring = Callable[[Path], DraftPage]


@pytest.fixture
def bring(place: AnyPlace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Bring:
    def brought(file: Path) -> DraftPage:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
        place.ways.back.trigger()
        qtbot.waitUntil(lambda: place.ways.draft_in.page is not None, timeout=60_000)
        page = place.ways.draft_in.page
        assert page is not None
        return page

    return brought


@pytest.mark.parametrize(("kind", "name"), [(CopyKind.DRAFT, "draft.docx"), (CopyKind.SLIDES, "talk.pptx")])
def test_it_is_checked_written_where_she_says_and_opened(
    place: AnyPlace, empty: Surrounded, opened: list[QUrl], tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch, kind: CopyKind, name: str,
) -> None:  # fmt: skip
    target = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(target), ""))
    place.ways.ways[kind].trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=60_000)
    made = Presentation(str(target)) if kind is CopyKind.SLIDES else docx.Document(str(target))
    assert made.core_properties.title == "Who speaks?"
    assert (opened[0].toLocalFile(), empty.toasts[-1][0]) == (str(target), f"Saved as {name}")
    assert [check.purpose for check in empty.services.checking_names.checks()] == [Purpose.DOCUMENT]
    assert place.stack.currentWidget() is place.planner


def test_slides_go_out_only_where_there_are_some(place: AnyPlace, task: Task) -> None:
    place.ways.show_task(replace(task, slides=(), kept_in_word=True))
    assert {kind: way.isEnabled() for kind, way in place.ways.ways.items()} == {
        CopyKind.OUTLINE: True, CopyKind.DRAFT: False, CopyKind.SLIDES: False,
    }  # fmt: skip
    place.ways.show_task(None)
    assert not place.ways.isEnabled()


def test_a_draft_is_placed_chosen_and_brought_in_with_undo(
    bring: Bring, place: AnyPlace, empty: Surrounded, task: Task, draft: Path, qtbot: QtBot
) -> None:
    page = bring(draft)
    assert [row.section.value for row in page.rows.values()] == ["one", "two", ""]
    qtbot.keyClick(page.rows[2].section, Qt.Key.Key_Down)
    assert page.rows[2].certainty.text() == "you chose it"
    qtbot.keyClick(page.rows[2].section, Qt.Key.Key_Up)
    page.accept.click()
    qtbot.waitUntil(lambda: bool(empty.toasts))
    said, undo = empty.toasts[-1]
    now = empty.services.tasking.get(task.id)
    assert now is not None
    assert [plain(each.text) for each in now.sections] == ["It began in September.", "Much was found."]
    assert (said, place.stack.currentWidget()) == ("Draft brought in from Word", place.planner)
    assert undo is not None
    empty.services.undoing.undo(undo)
    assert empty.services.tasking.get(task.id) == task


def test_it_says_what_will_count_either_way(bring: Bring, draft: Path) -> None:
    page = bring(draft)
    assert page.sum.text() == "7 words will count, of 5,000"
    page.kept.show_value(Kept.IN_WORD)
    page.kept.chosen.emit(Kept.IN_WORD)
    assert page.sum.text() == "9 words will count, of 5,000"
    assert "stays in Word" in page.told.text()


def test_the_page_stays_when_the_place_turns_to_another_meanwhile(bring: Bring, place: AnyPlace, draft: Path) -> None:
    page, other = bring(draft), QLabel("Nothing here yet")
    place.stack.addWidget(other)
    place.stack.setCurrentWidget(other)
    assert place.stack.currentWidget() is page
    page.back.click()
    assert place.stack.currentWidget() is other


def test_escape_leaves_everything_as_it_was(
    bring: Bring, place: AnyPlace, empty: Surrounded, task: Task, draft: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(bring(draft), Qt.Key.Key_Escape)
    assert place.stack.currentWidget() is place.planner
    assert (empty.services.tasking.get(task.id), empty.toasts, empty.failures) == (task, [], [])


def test_the_planner_shows_what_came_in(empty: Surrounded, task: Task, draft: Path, qtbot: QtBot) -> None:
    place = TasksPlace(empty.surroundings)
    empty.show(place, qtbot)
    place.show_target(task.id)
    qtbot.waitUntil(place.office.isEnabled)
    place.office.draft_in.read(task.id, draft)
    qtbot.waitUntil(lambda: place.office.draft_in.page is not None, timeout=60_000)
    place.office.draft_in.page.accept.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "September" in plain(place.planner.shown.sections[0].text))  # type: ignore[union-attr]
    assert place.pages.currentWidget() is place.panes


def test_a_file_that_is_no_draft_is_told_and_no_page_comes(
    place: AnyPlace, empty: Surrounded, task: Task, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "essay.docx"
    file.write_bytes(b"%PDF-1.7")
    place.ways.draft_in.read(task.id, file)
    qtbot.waitUntil(lambda: bool(empty.failures), timeout=60_000)
    assert "is a PDF" in str(empty.failures[0])
    assert place.ways.draft_in.page is None


def test_every_control_of_the_page_has_a_name_and_no_word_is_cut_off(
    bring: Bring, place: AnyPlace, draft: Path, twice_the_text: None
) -> None:
    page = bring(draft)
    assert nameless(place) == []
    assert page.minimumSizeHint().width() <= place.width()


def test_very_many_headings_come_in_turns(bring: Bring, tmp_path: Path, qtbot: QtBot) -> None:
    def write(made: Made) -> None:
        for at in range(120):
            made.add_heading(f"Part {at}", 1)

    file = tmp_path / "long.docx"
    file.write_bytes(saved(write))
    page = bring(file)
    assert len(page.rows) < 120
    qtbot.waitUntil(lambda: len(page.rows) == 120)
