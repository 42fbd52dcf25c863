from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest

from senco_desk.domain.enquiry import Cycle, Enquiry, EthicsAnswer, EthicsPoint
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.task import (
    CountedSection,
    Limit,
    Result,
    SectionRole,
    Slide,
    Task,
    TaskKind,
    TaskSection,
    TaskState,
    Unit,
    Use,
    WordDraft,
)
from senco_desk.domain.task_beginnings import begun, shared_out
from senco_desk.domain.task_counting import Tally, WhatCounts, tallied
from senco_desk.domain.task_material import CaseStudy, Happening
from senco_desk.domain.task_words import words_in
from senco_desk.domain.text import Block, BlockKind, Run, from_plain

AT, DAY = datetime(2026, 11, 2, tzinfo=UTC), date(2027, 3, 1)
BLANK = Task("t", AT)


def written(*words: str) -> Task:
    return replace(BLANK, sections=tuple(TaskSection(word, "", 10, from_plain(word)) for word in words))


def keys() -> str:
    return str(next(_keys))


_keys = count()


def test_its_state_is_told_by_what_is_there() -> None:
    assert BLANK.state is TaskState.PLANNED
    assert written("one").state is TaskState.UNDER_WAY
    assert replace(BLANK, result=Result(DAY)).state is TaskState.SUBMITTED
    assert replace(BLANK, result=Result(DAY, resubmit_by=DAY)).state is TaskState.RESUBMISSION
    assert replace(BLANK, result=Result(DAY, resubmit_by=DAY, resubmitted=DAY)).state is TaskState.SUBMITTED
    assert replace(BLANK, result=Result(DAY, passed=True)).state is TaskState.DONE


@pytest.mark.parametrize(
    "begun_with",
    [
        {"slides": (Slide("s", "Why", points=from_plain("Three figures")),)},
        {"uses": (Use(PieceKind.REFLECTION, "r"),)},
        {"enquiry": Enquiry(cycles=(Cycle("c", "First cycle", act=from_plain("Counted")),))},
        {"enquiry": Enquiry(ethics=(EthicsAnswer(EthicsPoint.CONSENT, "Asked in person"),))},
        {"case_study": CaseStudy(timeline=(Happening("h", "A plan was refused"),))},
    ],
)
def test_whatever_is_written_or_chosen_of_it_says_that_it_is_under_way(begun_with: dict[str, Any]) -> None:
    assert replace(BLANK, **begun_with).state is TaskState.UNDER_WAY


@pytest.mark.parametrize("kind", TaskKind)
def test_what_is_proposed_for_its_kind_is_nothing_she_began(kind: TaskKind) -> None:
    assert begun(kind, "t", AT, keys).state is TaskState.PLANNED


def test_what_counts_is_a_setting_and_needs_no_new_count() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, (Run("Four words of mine"),)),
        Block(BlockKind.HEADING, (Run("A heading"),)),
        Block(BlockKind.QUOTATION, (Run("she said so"),)),
    )
    tally = tallied("The section", blocks)
    assert tally == Tally(plain=4, headings=4, quotations=3)
    assert tally.counted(WhatCounts()) == 7
    assert tally.counted(WhatCounts(headings=True, quotations=False)) == 8


def test_references_count_where_the_provider_counts_them_and_appendices_never() -> None:
    text = from_plain("one two three")
    sections = (
        TaskSection("r", "", 0, text, SectionRole.REFERENCES),
        TaskSection("a", "", 0, text, SectionRole.APPENDIX),
    )
    task = replace(BLANK, sections=sections)
    assert task.words == 0
    assert replace(task, counting=WhatCounts(references=True)).words == 3


def test_a_draft_kept_in_word_is_counted_as_it_was_last_seen() -> None:
    word = WordDraft("a.docx", AT, (CountedSection("one", Tally(40, headings=2)),), Tally(5))
    task = replace(written("one"), kept_in_word=True, word=word)
    assert task.words == 45
    assert replace(task, counting=WhatCounts(headings=True)).words == 47


def test_a_budget_of_none_or_less_is_none() -> None:
    assert replace(BLANK, sections=(TaskSection("a", "", 0), TaskSection("b", "", -300))).budgeted == 0


def test_minutes_are_those_of_the_slides_and_never_less_than_none() -> None:
    task = replace(
        BLANK, slides=(Slide("a", "", 1.5), Slide("b", "", 0), Slide("c", "", -4)), limit=Limit(15, Unit.MINUTES)
    )
    assert task.used == 1.5


def test_a_limit_allows_as_much_more_or_less_as_it_tolerates() -> None:
    assert Limit(4000, Unit.WORDS, 10).allowed == (3600, 4400)
    assert Limit(4000, Unit.WORDS, -10).allowed == (4000, 4000)
    assert Limit(0).allowed == Limit(None).allowed == (0, 0)


@pytest.mark.parametrize("kind", list(TaskKind))
def test_each_kind_is_begun_with_something_to_plan(kind: TaskKind) -> None:
    task = begun(kind, "t", AT, keys)
    assert task.kind is kind
    assert task.milestones
    assert task.sections or task.slides
    assert task.state is TaskState.PLANNED


def test_budgets_follow_a_new_limit_as_they_were_to_each_other() -> None:
    task = replace(begun(TaskKind.ENQUIRY, "t", AT, keys), limit=Limit(10_000))
    assert [each.budget for each in shared_out(task).sections] == [1200, 2000, 1800, 2200, 1800, 1000, 0]


def test_without_budgets_a_limit_is_shared_evenly() -> None:
    task = replace(written("a", "b"), limit=Limit(1000))
    task = replace(task, sections=tuple(replace(each, budget=0) for each in task.sections))
    assert [each.budget for each in shared_out(task).sections] == [500, 500]


def test_all_its_words_but_the_title_are_found() -> None:
    task = replace(written("שלום"), title="Title", question="Why?")
    assert words_in(task) == "Why?\nשלום"
