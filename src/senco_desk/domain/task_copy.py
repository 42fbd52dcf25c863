"""A task as it goes out to Word or PowerPoint: only what that copy shows, so that only that is checked for names."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.days import day_of_week, long_day, short_day
from senco_desk.domain.document import Deck, Document, DocumentSection, DocumentTable
from senco_desk.domain.document import Slide as DeckSlide
from senco_desk.domain.enquiry import Cycle, Enquiry
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.task import TASK_KIND_NAMES, Limit, Result, SectionRole, Task, TaskSection, Unit, WordDraft
from senco_desk.domain.task_counting import WhatCounts
from senco_desk.domain.task_material import CaseStudy, Scenario
from senco_desk.domain.text import EMPTY, Text, is_blank, plain


class CopyKind(StrEnum):
    """An outline has the plan, a draft what was written, slides are for PowerPoint."""

    OUTLINE = "outline"
    DRAFT = "draft"
    SLIDES = "slides"


COPY_KIND_NAMES = {
    CopyKind.OUTLINE: N_("Outline for Word"),
    CopyKind.DRAFT: N_("Draft for Word"),
    CopyKind.SLIDES: N_("Slides for PowerPoint"),
}
"""What a person reads for each, to be translated where it is shown."""

_UNCOUNTED = {
    "headings": N_("headings"),
    "quotations": N_("quotations"),
    "tables": N_("tables"),
    "references": N_("references"),
    "captions": N_("captions"),
}

Cite = Callable[[Text], Text]
"""Puts what stands in the text, (Norwich, 2014), in the place of a key."""


@dataclass(frozen=True, slots=True)
class TaskCopy:
    """`task` holds what this copy shows and no more; `counted` is of the whole task.

    `steps` are the days each milestone is to be begun on and done by, by its key. `made` is in the laptop's own time.
    """

    kind: CopyKind
    task: Task
    made: datetime
    counted: int = 0
    by: str = ""
    student_number: str = ""
    steps: Mapping[str, tuple[date, date]] = field(default_factory=dict)


def shown_by(task: Task, kind: CopyKind) -> Task:
    """What that kind of copy shows of a task: never its participants, its result, or what its ethics say."""
    outline = kind is CopyKind.OUTLINE
    sections = tuple(replace(each, text=EMPTY) for each in task.sections) if outline else task.sections
    bare = replace(
        task,
        sections=() if kind is CopyKind.SLIDES else sections,
        slides=task.slides if kind is CopyKind.SLIDES else (),
        uses=(),
        enquiry=Enquiry(cycles=task.enquiry.cycles) if outline else Enquiry(),
        case_study=task.case_study if outline else CaseStudy(),
        scenario=Scenario(),
        word=WordDraft(),
        result=Result(),
    )
    return bare if outline else replace(bare, milestones=(), criteria=())


def document_of(copy: TaskCopy, cite: Cite = lambda text: text, references: Text = EMPTY) -> Document:
    """The outline or draft, its sources cited and listed under the planned heading for them, or at the end."""
    task = copy.task
    sections = [_section(each, cite, references) for each in task.sections]
    if references and not any(each.role is SectionRole.REFERENCES for each in task.sections):
        sections.append(DocumentSection("references", _("References"), references=references, numbered=False))
    return Document(
        title=_titled(task),
        made=copy.made,
        question=task.question,
        by=copy.by,
        student_number=copy.student_number,
        facts=tuple(_facts(copy)),
        counted=copy.counted,
        limit=task.limit.most if task.limit.is_set and task.limit.unit is Unit.WORDS else None,
        tables=tuple(_tables(copy)) if copy.kind is CopyKind.OUTLINE else (),
        sections=tuple(sections),
    )


def deck_of(copy: TaskCopy, cite: Cite = lambda text: text) -> Deck:
    task = copy.task
    slides = tuple(
        DeckSlide(each.heading, cite(each.points), each.minutes or None, cite(each.notes)) for each in task.slides
    )
    minutes = task.limit.most if task.limit.is_set and task.limit.unit is Unit.MINUTES else None
    return Deck(_titled(task), copy.made, task.question, copy.by, minutes, slides)


def _titled(task: Task) -> str:
    return task.title or _(TASK_KIND_NAMES[task.kind])


def _section(section: TaskSection, cite: Cite, references: Text) -> DocumentSection:
    """Her own list of references stands as it is; without one it is the list of what is cited."""
    if section.role is SectionRole.REFERENCES:
        listed = references if is_blank(section.text) else section.text
        note = "" if listed else _("The list of references.")
        return DocumentSection(section.key, section.heading, note=note, references=listed, numbered=False)
    note = _budget(section) if is_blank(section.text) else ""
    numbered = section.role is not SectionRole.APPENDIX
    return DocumentSection(section.key, section.heading, cite(section.text), note=note, numbered=numbered)


def _budget(section: TaskSection) -> str:
    if section.budget <= 0:
        return _("To be written.")
    words = n_("To be written: about {n} word.", "To be written: about {n} words.", section.budget)
    return words.format(n=f"{section.budget:,}")


def _facts(copy: TaskCopy) -> Iterable[tuple[str, str]]:
    task = copy.task
    if copy.kind is CopyKind.OUTLINE:
        yield _("Task"), _(TASK_KIND_NAMES[task.kind])
        if task.credits:
            yield _("Credits"), f"{task.credits}"
        if task.due:
            yield _("Due"), day_of_week(task.due)
    if task.limit.is_set:
        yield _("Limit"), _limit(task.limit)
    if task.limit.unit is Unit.WORDS:
        yield _("Counted"), _counted(copy)


def _limit(limit: Limit) -> str:
    least, most = limit.allowed
    said = _("{n} minutes") if limit.unit is Unit.MINUTES else _("{n} words")
    if least == most:
        return said.format(n=f"{most:,}")
    return _("{limit}, from {least} to {most}").format(
        limit=said.format(n=f"{limit.most:,}"), least=f"{least:,}", most=f"{most:,}"
    )


def _counted(copy: TaskCopy) -> str:
    """`1,234 words on 22 November 2026, without headings and tables`."""
    said = n_("{n} word on {day}", "{n} words on {day}", copy.counted)
    counted = said.format(n=f"{copy.counted:,}", day=long_day(copy.made.date()))
    left_out = _left_out(copy.task.counting)
    return _("{counted}, without {what}").format(counted=counted, what=left_out) if left_out else counted


def _left_out(counting: WhatCounts) -> str:
    *first, last = [""] + [_(words) for name, words in _UNCOUNTED.items() if not getattr(counting, name)]
    before = ", ".join(each for each in first if each)
    return _("{some} and {last}").format(some=before, last=last) if before else last


def _tables(copy: TaskCopy) -> Iterable[DocumentTable]:
    tables = (_budgets(copy.task), _milestones(copy), _criteria(copy.task), _cycles(copy.task), *_case(copy.task))
    return (table for table in tables if table.rows)


def _budgets(task: Task) -> DocumentTable:
    return DocumentTable(
        _("Sections and their budgets"),
        _("Each section of the task with the words that are planned for it."),
        (_("Section"), _("Words planned")),
        tuple((each.heading, f"{each.budget:,}" if each.budget > 0 else "–") for each in task.sections),
        (3, 1),
    )


def _milestones(copy: TaskCopy) -> DocumentTable:
    return DocumentTable(
        _("Milestones"),
        _("Each step with the day to begin it and the day it is to be done by."),
        (_("Step"), _("Begin"), _("Done by")),
        tuple((each.what, *map(_day, copy.steps.get(each.key, (None, each.fixed)))) for each in copy.task.milestones),
        (3, 1, 1),
    )


def _criteria(task: Task) -> DocumentTable:
    def answered(key: str) -> str:
        return "; ".join(section.heading for section in task.sections if key in section.criteria) or "–"

    return DocumentTable(
        _("What it is marked by"),
        _("Each criterion with the sections that answer it."),
        (_("Criterion"), _("Answered in")),
        tuple((each.wording, answered(each.key)) for each in task.criteria),
        (3, 2),
    )


def _cycles(task: Task) -> DocumentTable:
    return DocumentTable(
        _("Cycles of the enquiry"),
        _("Each cycle with what is planned, done, observed and thought about."),
        (_("Cycle"), _("Plan"), _("Act"), _("Observe"), _("Reflect")),
        tuple(row for row in map(_cycle, task.enquiry.cycles) if any(row[1:])),
        (2, 3, 3, 3, 3),
    )


def _cycle(cycle: Cycle) -> tuple[str, ...]:
    return (cycle.title, *(plain(text).strip() for text in (cycle.plan, cycle.act, cycle.observe, cycle.reflect)))


def _case(task: Task) -> tuple[DocumentTable, DocumentTable]:
    study = task.case_study
    happened = DocumentTable(
        _("Timeline of the case"),
        _("What happened, and when."),
        (_("When"), _("What happened")),
        tuple((each.when or _day(each.day), each.what) for each in study.timeline),
        (1, 3),
    )
    heard = DocumentTable(
        _("Voices"),
        _("Who said what, and how it was heard."),
        (_("Whose"), _("What was said"), _("How it was heard")),
        tuple((each.whose, plain(each.said), each.how) for each in study.voices),
        (2, 4, 2),
    )
    return happened, heard


def _day(day: date | None) -> str:
    return short_day(day) if day else "–"
