from dataclasses import replace
from datetime import UTC, date, datetime

from senco_desk.domain.document import DocumentSection
from senco_desk.domain.enquiry import Cycle, Enquiry, Participant
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.task import (
    Criterion,
    Limit,
    Milestone,
    Result,
    SectionRole,
    Slide,
    Task,
    TaskKind,
    TaskSection,
    Unit,
    Use,
)
from senco_desk.domain.task_copy import CopyKind, TaskCopy, deck_of, document_of, shown_by
from senco_desk.domain.task_material import CaseStudy, Happening, Voice
from senco_desk.domain.text import EMPTY, from_plain

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LISTED = from_plain("Norwich, B. (2014) Dilemmas.")
TASK = Task(
    "t",
    MADE,
    title="Who speaks?",
    question="How?",
    due=date(2027, 3, 5),
    credits=30,
    limit=Limit(4000),
    sections=(
        TaskSection("one", "Introduction", 400, from_plain("It began."), criteria=("c",)),
        TaskSection("two", "Findings", 1),
        TaskSection("three", "References", role=SectionRole.REFERENCES),
        TaskSection("four", "Letters", text=from_plain("Dear parents"), role=SectionRole.APPENDIX),
    ),
    milestones=(Milestone("m", "Agree the question"),),
    criteria=(Criterion("c", "Think critically"),),
    uses=(Use(PieceKind.EVIDENCE, "e", from_plain("A comment")),),
    enquiry=Enquiry(
        cycles=(Cycle("y", "First", plan=from_plain("Ask")), Cycle("z", "Second")),
        participants=(Participant("p", "Pupil A"),),
    ),
    slides=(Slide("s", "Why", 2.5, from_plain("One"), from_plain("Say it")), Slide("u", "Thanks")),
    case_study=CaseStudy(
        timeline=(Happening("h", "A plan was made", when="Year 3"),),
        voices=(Voice("v", "Mother", from_plain("It helped")),),
    ),
    result=Result(mark="Merit", note="Well done"),
)


def copy(kind: CopyKind, task: Task = TASK, **other: object) -> TaskCopy:
    return TaskCopy(kind, shown_by(task, kind), MADE, counted=1234, **other)  # type: ignore[arg-type]


def test_no_copy_shows_who_takes_part_what_it_draws_on_or_the_result() -> None:
    for kind in CopyKind:
        shown = shown_by(TASK, kind)
        assert (shown.enquiry.participants, shown.uses, shown.result) == ((), (), Result())
    assert shown_by(TASK, CopyKind.DRAFT).milestones == shown_by(TASK, CopyKind.DRAFT).slides == ()
    assert [each.text for each in shown_by(TASK, CopyKind.OUTLINE).sections] == [EMPTY] * 4


def test_an_outline_says_how_much_is_to_be_written_where() -> None:
    document = document_of(copy(CopyKind.OUTLINE))
    assert [(each.heading, each.note, each.numbered) for each in document.sections] == [
        ("Introduction", "To be written: about 400 words.", True),
        ("Findings", "To be written: about 1 word.", True),
        ("References", "The list of references.", False),
        ("Letters", "To be written.", False),
    ]


def test_its_tables_hold_the_plan_and_none_is_empty() -> None:
    steps = {"m": (date(2027, 1, 4), date(2027, 1, 8))}
    tables = {each.caption: each for each in document_of(copy(CopyKind.OUTLINE, steps=steps)).tables}
    assert {caption: each.rows[0] for caption, each in tables.items()} == {
        "Sections and their budgets": ("Introduction", "400"),
        "Milestones": ("Agree the question", "4 Jan 2027", "8 Jan 2027"),
        "What it is marked by": ("Think critically", "Introduction"),
        "Cycles of the enquiry": ("First", "Ask", "", "", ""),
        "Timeline of the case": ("Year 3", "A plan was made"),
        "Voices": ("Mother", "It helped", ""),
    }
    assert len(tables["Cycles of the enquiry"].rows) == 1
    assert all(len(each.widths) == len(each.head) == len(each.rows[0]) for each in tables.values())
    assert document_of(copy(CopyKind.OUTLINE, Task("t", MADE))).tables == ()


def test_its_facts_say_what_counted_and_when() -> None:
    assert document_of(copy(CopyKind.OUTLINE)).facts == (
        ("Task", "Action-enquiry report"),
        ("Credits", "30"),
        ("Due", "Fri 5 Mar 2027"),
        ("Limit", "4,000 words, from 3,600 to 4,400"),
        ("Counted", "1,234 words on 22 November 2026, without headings, tables and references"),
    )
    assert [word for word, _said in document_of(copy(CopyKind.DRAFT)).facts] == ["Limit", "Counted"]


def test_a_draft_has_the_texts_and_the_list_where_she_planned_it() -> None:
    sections = document_of(copy(CopyKind.DRAFT), references=LISTED).sections
    assert sections[0] == DocumentSection("one", "Introduction", from_plain("It began."))
    assert (sections[2].references, sections[2].text, sections[2].note) == (LISTED, EMPTY, "")
    own = replace(TASK, sections=(replace(TASK.sections[2], text=from_plain("Mine")),))
    assert document_of(copy(CopyKind.DRAFT, own), references=LISTED).sections[0].references == from_plain("Mine")
    none = replace(TASK, sections=TASK.sections[:1])
    assert document_of(copy(CopyKind.DRAFT, none), references=LISTED).sections[-1].heading == "References"


def test_a_limit_in_minutes_is_no_limit_of_words() -> None:
    spoken = replace(TASK, limit=Limit(15, Unit.MINUTES, 0))
    document = document_of(copy(CopyKind.DRAFT, spoken))
    assert (document.limit, document.facts) == (None, (("Limit", "15 minutes"),))


def test_slides_go_with_their_minutes_and_what_is_said() -> None:
    deck = deck_of(copy(CopyKind.SLIDES, replace(TASK, limit=Limit(15, Unit.MINUTES))))
    assert [(each.title, each.minutes) for each in deck.slides] == [("Why", 2.5), ("Thanks", None)]
    assert (deck.title, deck.minutes, deck.slides[0].notes) == ("Who speaks?", 15, from_plain("Say it"))


def test_a_task_without_a_title_is_called_what_it_is() -> None:
    bare = Task("t", MADE, TaskKind.CASE_STUDY)
    assert document_of(copy(CopyKind.DRAFT, bare)).title == deck_of(copy(CopyKind.SLIDES, bare)).title == "Case study"
