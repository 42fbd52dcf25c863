"""The Master's tasks as a readable page, and as a list for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from senco_desk.domain.days import short_day
from senco_desk.domain.enquiry import CONSENT_NAMES
from senco_desk.domain.language import _
from senco_desk.domain.task import TASK_KIND_NAMES, Task
from senco_desk.domain.task_said import said_credits, said_limit, said_state, title_of
from senco_desk.domain.task_words import passages_of
from senco_desk.domain.text import Text, is_blank
from senco_desk.printing.readable.page import Facts, Heading, Link, Note, Page, Part, Prose, Table
from senco_desk.printing.readable.places import start

TASKS = "tasks"
Rows = Iterator[Sequence[str]]
_IN_FACTS = ("title", "question")


def tasks() -> Link:
    return Link(_("Tasks"), TASKS)


def page_of_tasks(told: Iterable[Task], references: dict[str, str]) -> Page:
    """Each task with all that was written of it. `references`: what the pieces that tasks use are called."""
    parts: list[Part] = []
    for task in told:
        parts += [Heading(2, title_of(task)), Facts(tuple(_facts(task, references))), *_steps(task)]
        parts += [part for passage in passages_of(task) for part in _passage(*passage)]
        parts += [*_participants(task)]
    return Page(TASKS, _("Tasks"), tuple(parts) or (Note(_("No task has been begun yet.")),), (start(),))


def of_tasks(told: Iterable[Task]) -> Rows:
    """A row for each task."""
    yield (
        _("Title"), _("Kind"), _("Question"), _("Due"), _("How it stands"), _("Credits"), _("Credits awarded"),
        _("Mark"), _("Words"), _("Minutes"),
    )  # fmt: skip
    for each in told:
        yield (
            each.title, _(TASK_KIND_NAMES[each.kind]), each.question, each.due.isoformat() if each.due else "",
            said_state(each), str(each.credits or ""), str(each.result.awarded or ""), each.result.mark,
            str(each.words), f"{each.minutes:g}",
        )  # fmt: skip


def _facts(task: Task, references: dict[str, str]) -> Iterator[tuple[str, str]]:
    drawn_on = ", ".join(references[use.piece] for use in task.uses if use.piece in references)
    criteria = "; ".join(each.wording for each in task.criteria)
    told = (
        (_("Kind"), _(TASK_KIND_NAMES[task.kind])), (_("Question"), task.question),
        (_("Limit"), said_limit(task.limit)), (_("Due"), _short(task.due)), (_("How it stands"), said_state(task)),
        (_("Credits"), said_credits(task)), (_("Draws on"), drawn_on), (_("Marked by"), criteria),
        (_("Note"), task.result.note),
    )  # fmt: skip
    return ((term, said) for term, said in told if said.strip())


def _steps(task: Task) -> Iterator[Part]:
    if task.milestones:
        rows = tuple(
            (
                each.what,
                str(each.days),
                _short(each.fixed),
                _short(each.done),
            )
            for each in task.milestones
        )
        yield Table(_("Steps"), (_("Step"), _("Working days"), _("Fixed for"), _("Done")), rows)


def _participants(task: Task) -> Iterator[Part]:
    if task.enquiry.participants:
        rows = tuple(
            (each.called, each.part, _(CONSENT_NAMES[each.consent]), each.by, _short(each.day))
            for each in task.enquiry.participants
        )
        heads = (_("Who"), _("Part"), _("Consent"), _("By whom"), _("On"))
        yield Table(_("Who takes part"), heads, rows)


def _short(day: date | None) -> str:
    return short_day(day) if day else ""


def _passage(key: str, heading: str, text: Text) -> Iterator[Part]:
    if key not in _IN_FACTS and not is_blank(text):
        yield Heading(3, heading or _("Untitled"))
        yield Prose(text, 3)
