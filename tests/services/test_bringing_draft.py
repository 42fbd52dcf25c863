"""A draft goes out, is written on in Word, and comes back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from senco_desk.domain.draft_placing import Certainty, choose
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.reference import Author, Reference
from senco_desk.domain.task import SectionRole, Task, TaskKind, TaskSection
from senco_desk.domain.task_copy import CopyKind
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.bringing_draft import DraftSeen, Kept
from senco_desk.store.desk import Desk
from senco_desk.wiring import Services, serve
from tests.services.conftest import Listener
from tests.services.test_writing_documents import never, nothing

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def services(desk: Desk, tell: Listener) -> Services:
    return serve(desk, tell)


@pytest.fixture
def task(services: Services) -> Task:
    sections = (
        TaskSection("one", "Introduction", 400, from_plain("It began.")),
        TaskSection("two", "Literature", 900),
        TaskSection("three", "References", role=SectionRole.REFERENCES),
    )
    return services.tasking.keep(replace(services.tasking.begin(TaskKind.ENQUIRY, "Who speaks?"), sections=sections))


@pytest.fixture
def file(services: Services, task: Task, tmp_path: Path) -> Path:
    """The draft as it went out, with a paragraph more under the second heading, which has another name now."""
    target = tmp_path / "draft.docx"
    services.writing_documents.write(services.writing_documents.gather(task.id, CopyKind.DRAFT), target, nothing, never)
    opened = docx.Document(str(target))
    paragraphs = opened.paragraphs
    heading = next(each for each in paragraphs if each.text == "Literature")
    heading.runs[0].text = "What others have found"
    next(each for each in paragraphs if each.text == "References").insert_paragraph_before("Much has been found.")
    opened.save(str(target))
    return target


def seen(services: Services, task: Task, file: Path) -> DraftSeen:
    return services.bringing_draft.see(task.id, file, never)


def kept(services: Services, task: Task) -> Task:
    found = services.tasking.get(task.id)
    assert found is not None
    return found


def test_it_is_placed_by_its_marks_whatever_its_headings_say_now(services: Services, task: Task, file: Path) -> None:
    draft = seen(services, task, file)
    assert [part.heading for part in draft.draft.parts] == ["Introduction", "What others have found", "References"]
    assert [(each.section, each.certainty) for each in draft.places] == [
        ("one", Certainty.MARK), ("two", Certainty.MARK), ("three", Certainty.MARK),
    ]  # fmt: skip


def test_its_words_come_into_the_sections_in_one_change(services: Services, task: Task, file: Path) -> None:
    draft = seen(services, task, file)
    changed = services.bringing_draft.accept(task.id, draft.draft, draft.places, Kept.HERE)
    assert [plain(each.text) for each in kept(services, task).sections] == ["It began.", "Much has been found.", ""]
    services.undoing.undo(changed.undo)
    assert kept(services, task) == task


def test_or_it_stays_in_word_and_is_counted(services: Services, task: Task, file: Path) -> None:
    draft = seen(services, task, file)
    services.bringing_draft.accept(task.id, draft.draft, draft.places, Kept.IN_WORD)
    now = kept(services, task)
    assert (now.kept_in_word, now.word.file_name, now.words) == (True, "draft.docx", 6)
    assert now.sections == task.sections


def test_what_she_leaves_without_a_place_is_counted_elsewhere(services: Services, task: Task, file: Path) -> None:
    draft = seen(services, task, file)
    places = choose(draft.draft, draft.places, 1, "")
    services.bringing_draft.accept(task.id, draft.draft, places, Kept.IN_WORD)
    now = kept(services, task)
    assert (now.word.elsewhere.plain, now.word.of("two").plain, now.words) == (4, 0, 6)


def test_what_is_cited_goes_out_in_harvard_and_comes_back_by_its_key(
    services: Services, task: Task, tmp_path: Path
) -> None:
    services.referencing.add([
        Reference("n", NOW, key="Norwich2014", authors=(Author("Norwich", "Brahm"),), year="2014", title="Dilemmas"),
        Reference("o", NOW, key="Norwich2014b", authors=(Author("Norwich", "Brahm"),), year="2014", title="Not cited"),
    ])  # fmt: skip
    cited = from_plain("It began [@Norwich2014, p. 3]. Nobody knows [@Unknown].")
    task = services.tasking.keep(replace(task, sections=(replace(task.sections[0], text=cited), *task.sections[1:])))
    target = tmp_path / "draft.docx"
    services.writing_documents.write(services.writing_documents.gather(task.id, CopyKind.DRAFT), target, nothing, never)
    said = [each.text for each in docx.Document(str(target)).paragraphs]
    assert "It began (Norwich, 2014, p. 3). Nobody knows [@Unknown]." in said
    assert said[-1].startswith("Norwich, B. (2014) Dilemmas")
    draft = seen(services, task, target)
    services.bringing_draft.accept(task.id, draft.draft, draft.places, Kept.HERE)
    assert kept(services, task).sections == task.sections


def test_an_outline_that_comes_back_unwritten_takes_nothing_away(
    services: Services, task: Task, tmp_path: Path
) -> None:
    target = tmp_path / "outline.docx"
    copy = services.writing_documents.gather(task.id, CopyKind.OUTLINE)
    services.writing_documents.write(copy, target, nothing, never)
    draft = seen(services, task, target)
    services.bringing_draft.accept(task.id, draft.draft, draft.places, Kept.HERE)
    assert kept(services, task).sections == task.sections


def test_where_the_plan_was_changed_meanwhile_nothing_is_brought_in(services: Services, task: Task, file: Path) -> None:
    draft = seen(services, task, file)
    services.tasking.keep(replace(task, sections=task.sections[:1]))
    with pytest.raises(Refused) as refused:
        services.bringing_draft.accept(task.id, draft.draft, draft.places, Kept.HERE)
    assert refused.value.code == "draft-plan-changed"
    assert kept(services, task).sections == task.sections[:1]


def test_a_file_that_is_none_is_told_by_its_name(services: Services, task: Task, tmp_path: Path) -> None:
    file = tmp_path / "draft.docx"
    file.write_bytes(b"%PDF-1.7 not a Word file")
    with pytest.raises(Refused, match=r"“draft.docx” is a PDF"):
        seen(services, task, file)
    file.write_bytes(b"PK\x03\x04" + b"\x01" * 100)
    with pytest.raises(Damaged, match="does not open"):
        seen(services, task, file)
    assert kept(services, task) == task
