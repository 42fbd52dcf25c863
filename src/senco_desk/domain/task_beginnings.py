"""What a task of each kind is begun with: proposed sections, milestones and slides, all hers to change.

Shares of the limit and working days are our own judgement of what such tasks take; the provider's handbook comes first.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from senco_desk.domain.enquiry import Cycle, Enquiry
from senco_desk.domain.language import N_, _
from senco_desk.domain.task import Limit, Milestone, SectionRole, Slide, Task, TaskKind, TaskSection, Unit

NewKey = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Beginning:
    """`sections` are headings with their share of the limit in per cent, `slides` headings with their share of time.

    `milestones` are steps with their working days.
    """

    limit: Limit
    sections: tuple[tuple[str, int], ...]
    milestones: tuple[tuple[str, int], ...]
    slides: tuple[tuple[str, int], ...] = ()


BEGINNINGS = {
    TaskKind.ENQUIRY: Beginning(
        Limit(5000),
        (
            (N_("Introduction and context"), 12),
            (N_("What is known already"), 20),
            (N_("Methods and ethics"), 18),
            (N_("What happened in each cycle"), 22),
            (N_("What it means"), 18),
            (N_("What changes now"), 10),
        ),
        (
            (N_("Question agreed with the tutor"), 5),
            (N_("Consent asked for and given"), 10),
            (N_("First cycle"), 20),
            (N_("Second cycle"), 20),
            (N_("Findings read through"), 10),
            (N_("First draft"), 15),
            (N_("Draft read by somebody else"), 5),
            (N_("Final draft, references and appendices"), 5),
        ),
    ),
    TaskKind.CASE_STUDY: Beginning(
        Limit(5000),
        (
            (N_("Why this case"), 10),
            (N_("Context"), 18),
            (N_("What is known already"), 20),
            (N_("What happened, and who says so"), 25),
            (N_("What it means"), 17),
            (N_("What changes now"), 10),
        ),
        (
            (N_("Case and question agreed with the tutor"), 5),
            (N_("Consent asked for and given"), 10),
            (N_("Timeline drawn from the records"), 5),
            (N_("Voices heard"), 15),
            (N_("First draft"), 15),
            (N_("Draft read by somebody else"), 5),
            (N_("Final draft, references and appendices"), 5),
        ),
    ),
    TaskKind.PRESENTATION: Beginning(
        Limit(15, Unit.MINUTES),
        (),
        (
            (N_("Question and audience agreed"), 2),
            (N_("Slides in outline"), 5),
            (N_("Notes written"), 5),
            (N_("Said aloud once, with a clock"), 1),
            (N_("Slides and handout finished"), 2),
        ),
        (
            (N_("Title"), 0),
            (N_("Why it matters here"), 15),
            (N_("What is known already"), 20),
            (N_("What I did"), 25),
            (N_("What changed, and how I know"), 25),
            (N_("What comes next"), 15),
            (N_("References"), 0),
        ),
    ),
    TaskKind.CRITICAL_PORTFOLIO: Beginning(
        Limit(5000),
        (
            (N_("Introduction: what this selection argues"), 15),
            (N_("How my thinking changed"), 30),
            (N_("What the reading made of it"), 30),
            (N_("What it means for my leadership"), 25),
        ),
        (
            (N_("Pieces selected"), 10),
            (N_("A comment written on each"), 15),
            (N_("Commentary drafted"), 15),
            (N_("Draft read by somebody else"), 5),
            (N_("Final draft and references"), 5),
        ),
    ),
    TaskKind.ASSESSED_SCENARIO: Beginning(
        Limit(1500, Unit.WORDS, 0),
        (
            (N_("What the case asks for"), 20),
            (N_("What I would do, and why"), 50),
            (N_("How I would see that it works"), 30),
        ),
        (
            (N_("Reading put to hand"), 5),
            (N_("A past case tried against the clock"), 5),
            (N_("Time in the window arranged with the headteacher"), 2),
        ),
    ),
}


def begun(kind: TaskKind, task_id: str, at: datetime, new_key: NewKey) -> Task:
    """A task of that kind as it is proposed; `new_key` gives a fresh key each time."""
    beginning = BEGINNINGS[kind]
    task = Task(task_id, at, kind, limit=beginning.limit)
    return replace(
        task,
        sections=_sections(beginning, kind, new_key),
        milestones=tuple(Milestone(new_key(), _(what), days) for what, days in beginning.milestones),
        slides=_slides(beginning, new_key),
        enquiry=_enquiry(kind, new_key),
    )


def shared_out(task: Task) -> Task:
    """The limit shared among its sections as their budgets are to each other, or evenly where there are none."""
    if task.limit.unit is not Unit.WORDS or not task.limit.is_set:
        return task
    body = [section for section in task.sections if section.role is SectionRole.BODY]
    shares = [max(0, section.budget) for section in body]
    if not any(shares):
        shares = [1] * len(body)
    most = task.limit.most or 0
    budgets = {section.key: _tens(most * share // sum(shares)) for section, share in zip(body, shares, strict=True)}
    return replace(
        task, sections=tuple(replace(each, budget=budgets.get(each.key, each.budget)) for each in task.sections)
    )


def _sections(beginning: Beginning, kind: TaskKind, new_key: NewKey) -> tuple[TaskSection, ...]:
    most = beginning.limit.most or 0
    body = tuple(TaskSection(new_key(), _(heading), most * share // 100) for heading, share in beginning.sections)
    if kind in (TaskKind.PRESENTATION, TaskKind.ASSESSED_SCENARIO):
        return body
    return (*body, TaskSection(new_key(), _("References"), role=SectionRole.REFERENCES))


def _slides(beginning: Beginning, new_key: NewKey) -> tuple[Slide, ...]:
    minutes = beginning.limit.most or 0
    return tuple(Slide(new_key(), _(heading), _halves(minutes * share / 100)) for heading, share in beginning.slides)


def _enquiry(kind: TaskKind, new_key: NewKey) -> Enquiry:
    if kind is not TaskKind.ENQUIRY:
        return Enquiry()
    return Enquiry(cycles=(Cycle(new_key(), _("First cycle")), Cycle(new_key(), _("Second cycle"))))


def _tens(words: int) -> int:
    return words if words < 20 else words // 10 * 10


def _halves(minutes: float) -> float:
    return round(minutes * 2) / 2
