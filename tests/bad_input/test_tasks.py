"""Tasks with what nobody would plan: kept as it was said, printed, planned, and told; nothing is lost."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from senco_desk.domain.enquiry import Cycle, Enquiry
from senco_desk.domain.task import Limit, Milestone, Slide, Task, TaskKind, TaskSection, Unit
from senco_desk.domain.task_beginnings import shared_out
from senco_desk.domain.term_weeks import Holiday
from senco_desk.domain.text import Block, BlockKind, Run, from_plain, plain
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.services.tasking import Tasking
from senco_desk.wiring import Services, open_services

TODAY, AT = date(2026, 11, 22), datetime(2026, 9, 1, tzinfo=UTC)
SCRIPTS = "Шкільна рада · 学校 · مدرسة · שלום · 𝔘 · e\u0301 · \u202eright to left\u202c"


@pytest.fixture
def services(tmp_path: Path) -> Services:
    create(tmp_path / "mine.sencodesk", NoKey())
    with open_services(tmp_path / "mine.sencodesk") as services:
        yield services


@pytest.fixture
def tasking(services: Services) -> Tasking:
    return services.tasking


def kept(tasking: Tasking, task: Task) -> Task:
    tasking.add(task)
    found = tasking.get(task.id)
    assert found is not None
    return found


@pytest.mark.parametrize("budget", [0, -1, -(10**9), 10**12])
def test_any_budget_is_kept_and_none_is_made_of_it(tasking: Tasking, budget: int) -> None:
    task = kept(tasking, Task("t", AT, sections=(TaskSection("s", "One", budget),), limit=Limit(1000)))
    assert task.sections[0].budget == budget
    assert task.budgeted == max(0, budget)
    assert shared_out(task).sections[0].budget == 1000


@pytest.mark.parametrize("most", [0, -5, None, 1, 10**12])
def test_any_limit_is_kept_and_shared_out_without_harm(tasking: Tasking, most: int | None) -> None:
    task = kept(tasking, Task("t", AT, sections=(TaskSection("s", ""), TaskSection("u", "")), limit=Limit(most)))
    assert len(shared_out(task).sections) == 2
    assert shared_out(replace(task, limit=Limit(most, Unit.MINUTES))).sections == task.sections


def test_five_hundred_sections_and_a_section_of_a_million_characters_come_back(tasking: Tasking) -> None:
    long = TaskSection("long", "Long", 10, (Block(BlockKind.PARAGRAPH, (Run("ab " * 333_334),)),))
    task = Task("t", AT, sections=(long, *(TaskSection(str(at), f"Section {at}", at) for at in range(500))))
    assert kept(tasking, task) == task
    assert task.words == 333_334


def test_slides_of_no_minutes_and_less_take_no_time(tasking: Tasking) -> None:
    slides = (Slide("a", "", 0), Slide("b", "", -3), Slide("c", "", 0.25))
    task = kept(tasking, Task("t", AT, TaskKind.PRESENTATION, slides=slides, limit=Limit(0, Unit.MINUTES)))
    assert task.used == 0.25


def test_a_deadline_in_the_past_and_holidays_that_cover_everything_are_told(
    services: Services, tasking: Tasking
) -> None:
    task = kept(tasking, Task("t", AT, due=date(2001, 1, 1), milestones=(Milestone("m", "Write", 10),)))
    plan = tasking.plan(task, TODAY)
    assert plan is not None
    assert plan.begins_before_today
    with services.desk.change() as work:
        work.holidays.put(Holiday(date.min, date.max, "For ever", "h"))
    plan = tasking.plan(task, TODAY)
    assert plan is not None
    assert plan.no_room


def test_other_scripts_come_back_and_are_found(services: Services, tasking: Tasking) -> None:
    text = from_plain(SCRIPTS)
    enquiry = Enquiry(text, (Cycle("c", SCRIPTS, text, text, text, text),))
    task = Task(
        "t", AT, title=SCRIPTS, question=SCRIPTS, sections=(TaskSection("s", SCRIPTS, 1, text),), enquiry=enquiry
    )
    assert kept(tasking, task) == task
    assert plain(task.sections[0].text) == SCRIPTS
    while services.finding.catch_up():
        pass
    assert "t" in {hit.target for hit in services.finding.find("Шкільна", 5)}


def test_half_a_character_is_marked_and_nothing_else_is_lost(tasking: Tasking) -> None:
    task = kept(tasking, Task("t", AT, title="half \ud800 of one", question="whole"))
    assert task.title == "half ? of one"
    assert task.question == "whole"
