"""The words that a task prints, alone or in the portfolio: one way through them, and what is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.name_places import Pass, through_evidence, through_reflection
from senco_desk.domain.name_places_reading import through_published
from senco_desk.domain.name_places_tasks import through_task
from senco_desk.domain.name_portfolio import through_printed_profile
from senco_desk.domain.task import TaskKind
from senco_desk.domain.task_printed import PrintedTask, PrintedUse
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.domain.text import Text

_OF_EVIDENCE = frozenset({"title", "text", "held"})


def through_task_sheet(sheet: TaskSheet, by: Pass) -> TaskSheet:
    """Through all that its own print shows."""
    printed = replace(sheet.printed, task=through_task(sheet.printed.task, by))
    if printed.task.kind is TaskKind.CRITICAL_PORTFOLIO:
        comments = {use.piece: use.comment for use in printed.task.uses}
        printed = replace(printed, uses=tuple(_use(use, comments, by) for use in printed.uses))
    return replace(
        sheet,
        printed=printed,
        profile=through_printed_profile(sheet.profile, by, setting=False),
        references=tuple(through_published(each, by) for each in sheet.references),
    )


def task_sheet_without(sheet: TaskSheet, left_out: Iterable[Spot]) -> TaskSheet:
    """Without the pieces of its selection that these spots stand for. The task itself is what is printed, and stays."""
    gone = {spot.noun_id for spot in left_out if spot.noun in (Noun.REFLECTION, Noun.EVIDENCE)}
    return replace(sheet, printed=_without(sheet.printed, gone))


def _without(printed: PrintedTask, gone: set[str]) -> PrintedTask:
    kept = tuple(use for use in printed.uses if (use.reflection or use.evidence) and _piece(use) not in gone)
    return replace(printed, uses=kept)


def _piece(use: PrintedUse) -> str:
    piece = use.reflection or use.evidence
    return piece.id if piece else ""


def _use(use: PrintedUse, comments: Mapping[str, Text], by: Pass) -> PrintedUse:
    """`comments` are those of the task, by the piece, as they went through."""
    return replace(
        use,
        comment=comments.get(_piece(use), use.comment),
        reflection=through_reflection(use.reflection, by) if use.reflection else None,
        evidence=through_evidence(use.evidence, by, _OF_EVIDENCE) if use.evidence else None,
    )
