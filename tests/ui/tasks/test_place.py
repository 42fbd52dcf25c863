"""The Tasks place over a real workbook: a task is begun, planned, written, used, and its result kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.task import Limit, Task, TaskKind, TaskSection, Use
from senco_desk.domain.text import from_plain, plain
from senco_desk.ui.tasks.enquiry_page import EnquiryPage, ParticipantForm
from senco_desk.ui.tasks.place import TasksPlace
from senco_desk.ui.tasks.plan_page import PlanPage, StepForm
from senco_desk.ui.tasks.result_page import ResultPage
from senco_desk.ui.tasks.slides_page import SlideForm
from senco_desk.ui.tasks.write_page import SectionForm, WritePage
from tests.ui.surrounded import Surrounded, empty, nameless, twice_the_text

__all__ = ["empty", "twice_the_text"]

DUE = date(2025, 12, 12)


@pytest.fixture
def place(empty: Surrounded, qtbot: QtBot) -> TasksPlace:
    place = TasksPlace(empty.surroundings)
    empty.show(place, qtbot)
    return place


@pytest.fixture
def begun(place: TasksPlace, qtbot: QtBot) -> Callable[[TaskKind], TasksPlace]:
    def begin(kind: TaskKind) -> TasksPlace:
        place.begin(kind)
        qtbot.waitUntil(lambda: place.planner.shown is not None)
        return place

    return begin


def kept(empty: Surrounded) -> Task:
    (task,) = empty.services.tasking.all()
    return task


def on_disk(place: TasksPlace, empty: Surrounded) -> Task:
    place.flush()
    empty.background.drain()
    return kept(empty)


def form(place: TasksPlace, page: str, key: str) -> object:
    place.planner.go(page)
    place.planner.page.outline.show_rows(place.planner.page.outline.rows, key)  # type: ignore[union-attr]
    place.planner.page.open(key)  # type: ignore[union-attr]
    return place.planner.page.form  # type: ignore[union-attr]


def test_an_empty_place_says_what_belongs_there(place: TasksPlace, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: place.pages.currentWidget() is place.empty)
    assert len(place.kinds.actions()) == len(TaskKind)


@pytest.mark.parametrize("kind", list(TaskKind))
def test_each_kind_has_its_pages_and_every_control_a_name(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, kind: TaskKind
) -> None:
    place = begun(kind)
    for code in list(place.planner._buttons):
        place.planner.go(code)
        outline = getattr(place.planner.page, "outline", None)
        for row in list(outline.rows) if outline else ():
            place.planner.page.open(row.key)  # type: ignore[union-attr]
        assert nameless(place) == []
    assert empty.failures == []


def test_what_is_typed_into_a_section_is_on_disk_and_counted(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded
) -> None:
    place = begun(TaskKind.ENQUIRY)
    section = kept(empty).sections[1]
    written = form(place, "write", f"section:{section.key}")
    assert isinstance(written, SectionForm)
    written.editor.area.setFocus()
    QTest.keyClicks(written.editor.area, "What is known")
    task = on_disk(place, empty)
    assert plain(task.sections[1].text) == "What is known"
    page = place.planner.page
    assert isinstance(page, WritePage)
    page.freshen(replace(place.planner.seen, task=task))  # type: ignore[type-var, arg-type]
    assert page.outline.rows[1].below.startswith("3 of 1,000 words")
    assert "3 of 5,000 words" in page.total.text()


def test_going_from_part_to_part_and_page_to_page_loses_no_word(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded
) -> None:
    place = begun(TaskKind.ENQUIRY)
    first, second = kept(empty).sections[:2]
    form(place, "write", f"section:{first.key}").heading.line.setText("Why here")  # type: ignore[attr-defined]
    place.planner.page.form.touched()  # type: ignore[union-attr]
    written = form(place, "write", f"section:{second.key}")
    written.editor.show_text(from_plain("Read"))  # type: ignore[attr-defined]
    written.touched()  # type: ignore[attr-defined]
    place.planner.go("plan")
    task = on_disk(place, empty)
    assert task.sections[0].heading == "Why here"
    assert plain(task.sections[1].text) == "Read"


def test_steps_are_planned_back_once_there_is_a_day(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot
) -> None:
    place = begun(TaskKind.PRESENTATION)
    page = place.planner.page
    assert isinstance(page, PlanPage)
    assert "by which day" in page.late.text()
    page.form.due.setText("12 Dec 2025")  # type: ignore[union-attr]
    page.form.due.take()  # type: ignore[union-attr]
    assert on_disk(place, empty).due == DUE
    qtbot.waitUntil(lambda: page.outline.rows[-1].below.startswith("by Fri 12 Dec 2025"))
    assert page.timeline.accessibleName().startswith("Timeline: 0 of 5 steps done")


def test_a_plan_that_begins_before_today_says_so_calmly(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot
) -> None:
    place = begun(TaskKind.ENQUIRY)
    empty.services.tasking.keep(replace(kept(empty), due=date(2025, 6, 20)))
    place.planner.leave()
    place.reload(None)
    page = place.planner.page
    assert isinstance(page, PlanPage)
    qtbot.waitUntil(lambda: "would have begun" in page.late.text())


def test_a_step_is_ticked_added_moved_and_taken_out_each_with_its_undo(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot
) -> None:
    place = begun(TaskKind.CASE_STUDY)
    step = kept(empty).milestones[0]
    ticked = form(place, "plan", f"step:{step.key}")
    assert isinstance(ticked, StepForm)
    ticked.done.click()
    assert on_disk(place, empty).milestones[0].done == date(2025, 6, 12)
    page = place.planner.page
    assert isinstance(page, PlanPage)
    page.add_step()
    empty.background.drain()
    assert len(kept(empty).milestones) == 8
    page.move_here(1)
    page.remove_here()
    empty.background.drain()
    assert len(kept(empty).milestones) == 7
    qtbot.waitUntil(lambda: len(empty.toasts) == 3)
    assert all(undo for _said, undo in empty.toasts)


def test_a_slide_has_its_minutes_in_halves(begun: Callable[[TaskKind], TasksPlace], empty: Surrounded) -> None:
    place = begun(TaskKind.PRESENTATION)
    slide = kept(empty).slides[0]
    shown = form(place, "slides", f"slide:{slide.key}")
    assert isinstance(shown, SlideForm)
    shown.minutes.setValue(3)
    assert on_disk(place, empty).slides[0].minutes == 1.5


def test_a_point_of_ethics_is_settled_and_a_participant_prints_under_no_name(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded
) -> None:
    place = begun(TaskKind.ENQUIRY)
    form(place, "enquiry", "ethics:harm").settled.click()  # type: ignore[attr-defined]
    page = place.planner.page
    assert isinstance(page, EnquiryPage)
    page.add_participant()
    assert isinstance(page.form, ParticipantForm)
    page.form.called.show_words("Six assistants")
    page.form.touched()
    task = on_disk(place, empty)
    assert task.enquiry.settled == 1
    assert [each.called for each in task.enquiry.participants] == ["Six assistants"]


def test_pieces_are_chosen_and_lead_to_themselves(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot
) -> None:
    place = begun(TaskKind.CRITICAL_PORTFOLIO)
    piece = empty.services.evidencing.keep(replace(empty.services.evidencing.begin(), title="A map"))
    place.planner.go("uses")
    place.planner.choosing_wanted.emit()
    qtbot.waitUntil(lambda: bool(place.choosing.list.rows))
    place.choosing.turn_here()
    place.choosing.left.emit()
    empty.background.drain()
    assert kept(empty).uses == (Use(PieceKind.EVIDENCE, piece.id),)
    qtbot.waitUntil(lambda: place.planner.page.outline.rows[0].words == "E-001  A map")  # type: ignore[union-attr]
    place.planner.page.form.go.click()  # type: ignore[union-attr]
    assert empty.went == [("evidence", piece.id)]


def test_another_task_is_not_shown_behind_the_pieces_of_the_one_before(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot
) -> None:
    place = begun(TaskKind.CRITICAL_PORTFOLIO)
    first = kept(empty).id
    second = empty.services.tasking.begin(TaskKind.ENQUIRY).id
    qtbot.waitUntil(lambda: second in place.list.keys)
    place.planner.choosing_wanted.emit()
    qtbot.waitUntil(place.choosing.isVisible)
    place.open(second if place.planner.shown and place.planner.shown.id == first else first)
    qtbot.waitUntil(place.planner.isVisible)
    assert not place.choosing.isVisible()


def test_a_task_come_back_to_before_it_is_on_disk_has_the_words_that_were_typed(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot
) -> None:
    place = begun(TaskKind.ENQUIRY)
    first, second = kept(empty).id, empty.services.tasking.begin(TaskKind.ENQUIRY).id
    qtbot.waitUntil(lambda: second in place.list.keys)
    held = Event()
    empty.background.write(held.wait, lambda _done: None)
    QTest.keyClicks(place.planner.title, "Reading aloud")
    place.open(second)
    qtbot.waitUntil(lambda: place.planner.title.text() == "")
    place.open(first)
    qtbot.wait(50)
    shown = place.planner.title.text()
    held.set()
    assert shown == "Reading aloud"


def test_a_result_is_kept_and_becomes_evidence(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot
) -> None:
    place = begun(TaskKind.ENQUIRY)
    place.planner.go("result")
    page = place.planner.page
    assert isinstance(page, ResultPage)
    page.awarded.setValue(30)
    page.mark.line.setText("62")
    page.touched()
    assert on_disk(place, empty).result.awarded == 30
    page.evidence.click()
    empty.background.drain()
    assert len(kept(empty).uses) == 1
    assert len(empty.services.evidencing.rows()) == 1


def test_a_task_is_deleted_and_undone(begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot) -> None:
    place = begun(TaskKind.ASSESSED_SCENARIO)
    place.planner.removal_wanted.emit()
    empty.background.drain()
    assert empty.services.tasking.all() == []
    qtbot.waitUntil(lambda: bool(empty.toasts))
    empty.services.undoing.undo(empty.toasts[-1][1] or "")
    assert len(empty.services.tasking.all()) == 1


def test_five_hundred_sections_and_one_of_a_million_characters_are_shown(
    begun: Callable[[TaskKind], TasksPlace], empty: Surrounded, qtbot: QtBot
) -> None:
    place = begun(TaskKind.ENQUIRY)
    long = TaskSection("long", "Long", -5, from_plain("many words " * 90_910))
    many = tuple(TaskSection(str(at), f"Section {at}", 10) for at in range(499))
    task = replace(kept(empty), sections=(long, *many), limit=Limit(0))
    empty.services.tasking.keep(task)
    place.planner.leave()
    place.reload(None)
    qtbot.waitUntil(lambda: place.planner.shown is not None and len(place.planner.shown.sections) == 500)
    place.planner.go("write")
    page = place.planner.page
    assert isinstance(page, WritePage)
    assert len(page.outline.rows) == 500
    QTest.keyClick(page.outline, Qt.Key.Key_End)
    assert page.form is not None
    assert on_disk(place, empty) == task
