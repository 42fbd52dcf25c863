"""A task goes out to Word and PowerPoint, as it is after the check for names."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from pptx import Presentation

from senco_desk.domain.errors import Refused
from senco_desk.domain.name_findings import Resolution, Scan
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.profile import Profile, Programme
from senco_desk.domain.task import Limit, Slide, Task, TaskKind, TaskSection
from senco_desk.domain.task_copy import CopyKind, TaskCopy
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.children import CANCELLED
from senco_desk.services.telling import told_to_nobody
from senco_desk.wiring import Services, serve
from tests.services.conftest import Clock


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """Encrypted: names are kept in no other workbook."""
    key, folder = FixedKey(bytes(range(32))), tmp_path / "mine.sencodesk"
    create(folder, key, clock)
    with closing(open_workbook(folder, key, now=clock)) as desk:
        with desk.change() as work:
            work.profile.put(Profile("Amira Khan", programme=Programme(student_number="B123")))
        yield serve(desk, told_to_nobody)


@pytest.fixture
def task(services: Services) -> Task:
    task = services.tasking.begin(TaskKind.ENQUIRY, "Who speaks?")
    sections = (
        TaskSection("one", "Introduction", 400, from_plain("Tom Baker spoke first.")),
        TaskSection("two", "Literature", 900),
    )
    slides = (Slide("s", "Who speaks", 2, from_plain("Tom Baker"), from_plain("Pause")),)
    return services.tasking.keep(
        replace(task, sections=sections, slides=slides, limit=Limit(4000), due=date(2027, 3, 5), question="How?")
    )


def nothing(*_step: object) -> None:
    pass


def never() -> bool:
    return False


def scan(services: Services, copy: TaskCopy) -> Scan:
    return services.checking_names.scan(copy, nothing, never)


def test_a_draft_is_written_with_its_sections_and_its_count(services: Services, task: Task, tmp_path: Path) -> None:
    target = tmp_path / "draft.docx"
    services.writing_documents.write(services.writing_documents.gather(task.id, CopyKind.DRAFT), target, nothing, never)
    made = docx.Document(str(target))
    said = [each.text for each in made.paragraphs]
    assert said[-3:] == ["Tom Baker spoke first.", "Literature", "To be written: about 900 words."]
    assert made.sections[0].header.paragraphs[1].text == "Student number B123\tWord count: 4 of 4,000"
    assert made.core_properties.author == "Amira Khan"
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".sencodesk"] == ["draft.docx"]


def test_an_outline_has_the_plan_and_none_of_the_text(services: Services, task: Task, tmp_path: Path) -> None:
    target = tmp_path / "outline.docx"
    copy = services.writing_documents.gather(task.id, CopyKind.OUTLINE)
    services.writing_documents.write(copy, target, nothing, never)
    made = docx.Document(str(target))
    assert not [each for each in made.paragraphs if "Tom Baker" in each.text]
    captions = [each.text for each in made.paragraphs if each.style and each.style.name == "Caption"]
    assert captions == [
        "Table 1: Sections and their budgets",
        "Table 2: Milestones",
        "Table 3: What it is marked by",
    ]
    done_by = made.tables[1].rows[-1].cells[2].text
    assert done_by.endswith("2027")


def test_slides_go_to_powerpoint(services: Services, task: Task, tmp_path: Path) -> None:
    target = tmp_path / "talk.pptx"
    services.writing_documents.write(
        services.writing_documents.gather(task.id, CopyKind.SLIDES), target, nothing, never
    )
    slides = list(Presentation(str(target)).slides)
    assert [each.shapes.title.text for each in slides] == ["Who speaks?", "Who speaks"]


def test_only_what_a_copy_shows_is_looked_through(services: Services, task: Task) -> None:
    services.keeping_names.add(Person("", PersonKind.PUPIL, "Tom Baker", ("Tom", "Baker"), "Pupil A"))
    draft, outline = (services.writing_documents.gather(task.id, kind) for kind in (CopyKind.DRAFT, CopyKind.OUTLINE))
    assert {finding.spot.place for finding in scan(services, draft).open} == {"text:one"}
    assert scan(services, outline).open == ()


def test_names_are_replaced_in_the_copy_and_stay_in_the_task(services: Services, task: Task, tmp_path: Path) -> None:
    services.keeping_names.add(Person("", PersonKind.PUPIL, "Tom Baker", ("Tom Baker",), "Pupil A"))
    copy = services.writing_documents.gather(task.id, CopyKind.DRAFT)
    services.checking_names.decide(scan(services, copy).open, Resolution.REPLACE_HERE)
    made = services.checking_names.applied(copy, scan(services, copy))
    assert plain(made.task.sections[0].text) == "Pupil A spoke first."
    kept = services.tasking.get(task.id)
    assert kept is not None
    assert plain(kept.sections[0].text) == "Tom Baker spoke first."


def test_a_section_can_be_left_out_of_the_copy(services: Services, task: Task) -> None:
    services.keeping_names.add(Person("", PersonKind.PUPIL, "Tom Baker", ("Tom Baker",), "Pupil A"))
    copy = services.writing_documents.gather(task.id, CopyKind.DRAFT)
    services.checking_names.decide(scan(services, copy).open, Resolution.LEAVE_OUT)
    made = services.checking_names.applied(copy, scan(services, copy))
    assert (made.task.sections[0].heading, made.task.sections[0].text) == ("Introduction", ())


@pytest.mark.parametrize("name", ["draft.pdf", "draft", "mine.sencodesk/draft.docx"])
def test_where_a_document_may_not_go_nothing_is_written(
    services: Services, task: Task, tmp_path: Path, name: str
) -> None:
    copy = services.writing_documents.gather(task.id, CopyKind.DRAFT)
    with pytest.raises(Refused):
        services.writing_documents.write(copy, services.desk.folder / "x.docx" if "/" in name else tmp_path / name,
                                         nothing, never)  # fmt: skip
    assert not list(tmp_path.glob("draft*"))


def test_where_the_marking_is_anonymous_the_file_names_nobody(services: Services, task: Task, tmp_path: Path) -> None:
    target = tmp_path / "draft.docx"
    copy = services.writing_documents.gather(task.id, CopyKind.DRAFT, named=False)
    services.writing_documents.write(copy, target, nothing, never)
    with ZipFile(target) as package:
        assert not [name for name in package.namelist() if b"Amira" in package.read(name)]


def test_cancelled_leaves_nothing(services: Services, task: Task, tmp_path: Path) -> None:
    copy = services.writing_documents.gather(task.id, CopyKind.DRAFT)
    with pytest.raises(Refused) as refused:
        services.writing_documents.write(copy, tmp_path / "draft.docx", nothing, lambda: True)
    assert refused.value.code == CANCELLED.code
    assert not list(tmp_path.glob("*.docx")) + list(tmp_path.glob(".senco*"))


def test_a_task_that_was_deleted_is_not_written(services: Services, task: Task) -> None:
    services.tasking.remove(task.id)
    with pytest.raises(Refused) as refused:
        services.writing_documents.gather(task.id, CopyKind.DRAFT)
    assert refused.value.code == "task-gone"
