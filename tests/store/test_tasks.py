from datetime import UTC, date, datetime

from senco_desk.domain.enquiry import Consent, Cycle, Enquiry, EthicsAnswer, EthicsPoint, Participant
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.task import (
    CountedSection,
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
    WordDraft,
)
from senco_desk.domain.task_counting import Tally, WhatCounts
from senco_desk.domain.task_material import CaseStudy, Happening, Scenario, ToRead, Voice, Window
from senco_desk.domain.text import from_plain
from senco_desk.store.desk import Desk

DAY, MOMENT = date(2027, 3, 1), datetime(2026, 11, 2, 16, tzinfo=UTC)
SAID = from_plain("What I said, שלום, with <signs> & “marks”")

FULL = Task(
    "t", MOMENT, TaskKind.ENQUIRY, "Two questions", "Does it help?", DAY, 30,
    Limit(4000, Unit.WORDS, 5), WhatCounts(headings=True, quotations=False, captions=False),
    (TaskSection("s", "Introduction", 400, SAID, SectionRole.BODY, ("c",)), TaskSection("r", "References", 0)),
    (Milestone("m", "Ask the families", 10, DAY, MOMENT.date()), Milestone("n", "Write", 0)),
    (Criterion("c", "Apply research to professional situations"),),
    (Use(PieceKind.EVIDENCE, "e", SAID),),
    Enquiry(
        SAID,
        (Cycle("1", "The first turn", SAID, SAID, SAID, SAID, DAY, DAY),),
        (EthicsAnswer(EthicsPoint.HARM, "None", settled=True),),
        (Participant("p", "Pupil A", "person", "Year 4", Consent.GIVEN, "she and her mother", DAY),),
    ),
    (Slide("l", "Why", 1.5, SAID, SAID),),
    CaseStudy(SAID, (Happening("h", "Moved", DAY, "Year 3"),), (Voice("v", "Her mother", SAID, "by telephone"),)),
    Scenario(Window(DAY, DAY), Window(DAY, None), second_attempt=True, reading=(ToRead("d", "The Code", ready=True),)),
    kept_in_word=True,
    word=WordDraft("draft.docx", MOMENT, (CountedSection("s", Tally(412, 3, 2, 1, 9, 8)),), Tally(7)),
    result=Result(DAY, "62", True, DAY, DAY, DAY, 30, "Well argued"),
)  # fmt: skip


def test_a_task_comes_back_with_everything_said_of_it(desk: Desk) -> None:
    with desk.change() as work:
        work.tasks.add(FULL)
    with desk.view() as view:
        assert view.tasks.get("t") == FULL
        assert list(view.tasks.each()) == view.tasks.all() == [FULL]


def test_it_is_told_and_can_be_undone(desk: Desk) -> None:
    with desk.change("Task deleted") as work:
        work.tasks.add(FULL)
    assert work.changed.touched == {(Noun.TASK, "t")}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.tasks.all() == []


def test_one_that_is_gone_is_not_written_again(desk: Desk) -> None:
    with desk.change() as work:
        assert not work.tasks.replace(FULL)
        assert not work.tasks.remove("t")
        assert work.tasks.get("t") is None
