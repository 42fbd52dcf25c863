"""Names in a task: found wherever they stand, replaced in her text and in what prints, erased with the rest."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from senco_desk.domain.enquiry import Cycle, Enquiry, Participant
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.name_findings import FindingKind, Resolution
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.task import Milestone, Task, TaskKind, TaskSection, Use
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.wiring import Services, open_services

NAME = "Zebedee Quill"
PERSON = Person("z", PersonKind.PUPIL, NAME, ("Zebedee",), "Pupil A")
TASK = Task(
    "t",
    datetime(2026, 9, 1, tzinfo=UTC),
    TaskKind.ENQUIRY,
    "What Zebedee begins",
    "Does Zebedee begin?",
    sections=(TaskSection("s", "Zebedee", 100, from_plain("Zebedee Quill waited.")),),
    milestones=(Milestone("m", "Ask Zebedee"),),
    enquiry=Enquiry(
        cycles=(
            Cycle(
                "c",
                "First",
                from_plain("Zebedee’s own words"),
            ),
        ),
        participants=(Participant("p", "old", "z"),),
    ),
)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    create(tmp_path / "mine.sencodesk", NoKey())
    with open_services(tmp_path / "mine.sencodesk") as services:
        with services.desk.change() as work:
            work.profile.put(Profile("Ffion"))
            work.people.put(PERSON)
            work.tasks.add(TASK)
        yield services


def test_each_is_found_in_the_task_and_replaced_in_one_step(services: Services) -> None:
    scan = services.checking_names.to_check(Noun.TASK, "t")
    found = [each for each in scan.open if each.kind is FindingKind.REGISTERED]
    assert {each.spot.place.partition(":")[0] for each in found} == {
        "title", "question", "heading", "text", "milestone", "plan",
    }  # fmt: skip
    services.checking_names.replace_in_text(found)
    task = services.tasking.get("t")
    assert task is not None
    assert (task.title, plain(task.sections[0].text)) == ("What Pupil A begins", "Pupil A waited.")
    assert services.checking_names.to_check(Noun.TASK, "t").open == ()


def test_who_takes_part_prints_as_what_prints_now(services: Services) -> None:
    sheet = services.making_sheets.gather_task("t", date(2026, 11, 22))
    assert sheet.printed.task.enquiry.participants[0].called == "Pupil A"
    with services.desk.change() as work:
        work.people.put(replace(PERSON, prints_as="Pupil K"))
    sheet = services.making_sheets.gather_task("t", date(2026, 11, 22))
    assert sheet.printed.task.enquiry.participants[0].called == "Pupil K"


def test_what_prints_alone_is_checked_and_applied(services: Services) -> None:
    sheet = services.making_sheets.gather_task("t", date(2026, 11, 22))
    checking = services.checking_names
    scan = checking.scan(sheet, lambda *_: None, lambda: False)
    checking.decide([each for each in scan.open if each.replaceable], Resolution.REPLACE_HERE)
    made = checking.applied(sheet, checking.scan(sheet, lambda *_: None, lambda: False))
    assert NAME.split(maxsplit=1)[0] not in repr(made)


def test_a_name_in_a_comment_on_the_selection_prints_as_it_was_decided(services: Services) -> None:
    piece = replace(services.reflecting.begin(), title="A week", number=1)
    with services.desk.change() as work:
        work.reflections.add(piece)
    services.referencing.add([replace(services.referencing.begin(), title="Policy", year="2014")])
    (source,) = services.referencing.all()
    uses = (Use(PieceKind.REFLECTION, piece.id, from_plain(f"Zebedee began by himself [@{source.key}].")),)
    services.tasking.keep(replace(TASK, kind=TaskKind.CRITICAL_PORTFOLIO, uses=uses))
    sheet, checking = services.making_sheets.gather_task("t", date(2026, 11, 22)), services.checking_names
    assert sheet.references == (source,)
    scan = checking.scan(sheet, lambda *_: None, lambda: False)
    checking.decide([each for each in scan.open if each.replaceable], Resolution.REPLACE_HERE)
    made = checking.applied(sheet, checking.scan(sheet, lambda *_: None, lambda: False))
    assert "Zebedee" not in repr(made)
