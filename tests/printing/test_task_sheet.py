"""One task on its own: tagged as everything else, every word of it once, and whole whatever was typed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from senco_desk.domain.enquiry import Consent, Cycle, Enquiry, EthicsAnswer, EthicsPoint, Participant
from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.reference import Author, Reference
from senco_desk.domain.task import Result, SectionRole, Slide, Task, TaskKind, TaskSection
from senco_desk.domain.task_material import CaseStudy, Happening, Voice
from senco_desk.domain.task_printed import PrintedTask, PrintedUse
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.domain.text import from_plain
from senco_desk.printing.sheets.writing import write_task
from tests.printing.portfolios import PROFILE, piece, reflection
from tests.printing.reading import problems, read
from tests.printing.test_accessible import failures

DAY, AT = date(2025, 6, 12), datetime(2025, 3, 1, tzinfo=UTC)


def said(word: str) -> tuple[object, ...]:
    return from_plain(f"{word} was said.\nAnd more.")


TASK = Task(
    "t",
    AT,
    TaskKind.ENQUIRY,
    "The least help first",
    "Who begins?",
    sections=(TaskSection("s", "Introduction", 400, said("heron")), TaskSection("e", "Left out, for it is empty")),
    enquiry=Enquiry(
        said("plover"),
        (Cycle("c", "First turn", said("dunlin"), said("curlew"), said("avocet"), said("godwit"), DAY, DAY),),
        (EthicsAnswer(EthicsPoint.HARM, "knot, watched for", settled=True),),
        (Participant("p", "Pupil A", "", "ruff", Consent.GIVEN, "she and her mother", DAY),),
    ),
    slides=(Slide("l", "Why", 1.5, said("snipe"), said("whimbrel")),),
    case_study=CaseStudy(
        said("stint"), (Happening("h", "sanderling came", DAY),), (Voice("v", "His aunt", said("turnstone")),)
    ),
    result=Result(DAY, "62", True, awarded=30),
)
WORDS = {
    TaskKind.ENQUIRY: "heron plover dunlin curlew avocet godwit knot ruff",
    TaskKind.CASE_STUDY: "heron stint sanderling turnstone",
    TaskKind.PRESENTATION: "heron snipe whimbrel",
    TaskKind.CRITICAL_PORTFOLIO: "heron oystercatcher",
    TaskKind.ASSESSED_SCENARIO: "heron",
}


def printed(task: Task, folder: Path) -> Path:
    uses = (
        PrintedUse(said("oystercatcher"), reflection=reflection(7)),
        PrintedUse(evidence=piece(2, EvidenceKind.POLICY)),
    )
    sheet = TaskSheet(PrintedTask(task, uses), PROFILE, DAY)
    return write_task(sheet, folder / "task.pdf", lambda *_: None, lambda _file: None).file


@pytest.mark.parametrize("kind", TaskKind)
def test_each_kind_passes_pdf_ua_1_and_says_what_is_its_own_once_in_order(tmp_path: Path, kind: TaskKind) -> None:
    file = printed(replace(TASK, kind=kind), tmp_path)
    assert (failures(file), problems(file)) == (set(), {})
    text = read(file).text
    marks = WORDS[kind].split()
    assert [text.count(mark) for mark in marks] == [1] * len(marks)
    assert [text.index(mark) for mark in marks] == sorted(text.index(mark) for mark in marks)
    assert "Left out" not in text


@pytest.mark.parametrize("title", ["W" * 10_000, "Шкільна рада 学校 مدرسة", "<b>&", ""])
def test_any_title_has_its_place(tmp_path: Path, title: str) -> None:
    section = TaskSection("s", title, -1, from_plain(title or "\n\n"))
    file = printed(replace(TASK, title=title, question=title, sections=(section,)), tmp_path)
    assert (failures(file), problems(file)) == (set(), {})


def test_a_task_with_nothing_in_it_is_a_head(tmp_path: Path) -> None:
    file = printed(Task("t", AT), tmp_path)
    assert (failures(file), problems(file)) == (set(), {})
    assert "Untitled" in read(file).text


def test_what_is_cited_stands_as_harvard_has_it_and_is_listed_where_the_plan_has_its_list(tmp_path: Path) -> None:
    source = Reference("r", AT, key="Norwich2014", authors=(Author("Norwich", "Brahm"),), year="2014", title="Policy")
    text = TaskSection("s", "Introduction", 400, from_plain("It moved slowly [@Norwich2014]."))
    planned = TaskSection("l", "Sources", role=SectionRole.REFERENCES)
    for sections in ((text, planned), (text,)):
        sheet = TaskSheet(PrintedTask(replace(TASK, sections=sections)), PROFILE, DAY, references=(source,))
        file = write_task(sheet, tmp_path / "task.pdf", lambda *_: None, lambda _file: None).file
        said_aloud = read(file).text
        assert "It moved slowly (Norwich, 2014)." in said_aloud
        assert "Norwich, B. (2014)" in said_aloud
        assert ("Sources" in said_aloud, "References" in said_aloud) == (planned in sections, planned not in sections)
