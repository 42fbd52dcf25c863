"""The Master's tasks, or the NPQ's scenario: what each asks, where it stands, its credits, what it draws on."""

from collections.abc import Iterator
from typing import Any

from senco_desk.domain.language import _
from senco_desk.domain.task import TASK_KIND_NAMES
from senco_desk.domain.task_printed import PrintedTask
from senco_desk.domain.task_said import said_credits, said_limit, said_state, strand_of, title_of
from senco_desk.printing.composing import Copy
from senco_desk.printing.flowables import Gap


def draw(copy: Copy) -> None:
    """Nothing where there is no task."""
    if not copy.portfolio.tasks:
        return
    copy.begin(strand_of([printed.task.kind for printed in copy.portfolio.tasks]), "tasks")
    for at, printed in enumerate(copy.portfolio.tasks):
        copy.document.draw([*_said(copy, printed, at)])


def _said(copy: Copy, printed: PrintedTask, at: int) -> Iterator[Any]:
    wording, styles, task = copy.wording, copy.styles, printed.task
    yield wording.heading(title_of(task), styles.section, 2, f"task-{at}", listed=1)
    kind = " · ".join(filter(None, (_(TASK_KIND_NAMES[task.kind]), said_limit(task.limit))))
    yield wording.words(kind, styles.under_heading)
    if task.question.strip():
        yield wording.words(task.question.strip(), styles.body)
    yield wording.labelled(_("Where it stands"), said_state(task), styles.fact)
    if said_credits(task):
        yield wording.labelled(_("Credits"), said_credits(task), styles.fact)
    cited = copy.cited([use.reference for use in printed.uses])
    if cited:
        yield wording.citations(cited, lead=_("Draws on"))
    yield Gap(styles.gap)
