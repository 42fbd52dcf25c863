"""Named versions, as they are taken out and put back again: the text of each as a value."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from senco_desk.domain.action import Action
from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.feedback import Feedback, Point
from senco_desk.domain.journal import Noun
from senco_desk.domain.open_format import NamedVersion
from senco_desk.domain.prior_learning import PriorLearning
from senco_desk.domain.reference import Reference
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.session import Session
from senco_desk.domain.task import Task
from senco_desk.store import tables
from senco_desk.store.actions import action_out
from senco_desk.store.cases import case_out
from senco_desk.store.evidence import evidence_out
from senco_desk.store.exit_reviews import review_out
from senco_desk.store.feedback import feedback_out
from senco_desk.store.history import whole
from senco_desk.store.journal import Fields
from senco_desk.store.points import point_out
from senco_desk.store.prior_learning import prior_out
from senco_desk.store.references import reference_out
from senco_desk.store.reflections import reflection_out
from senco_desk.store.repositories import View, Work
from senco_desk.store.sessions import session_out
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.tasks import task_out
from senco_desk.store.told import TOLD

_TABLE = tables.version


def each_named(view: View) -> Iterator[NamedVersion]:
    """In the order in which they were named. Raises Damaged when the disk has changed one.

    Those of pieces that were deleted stay behind with them.
    """
    for one, noun, piece, at, name, texts, _seal in view.reading.each(_TABLE):
        told = TOLD[Noun(noun)]
        if view.history.now(Noun(noun), piece) is not None:
            was: Any = {noun.replace("-", "_"): told.value(whole(told.table, json.loads(texts)))}
            yield NamedVersion(one, piece, moment_in(at), name, **was)


def keep_named(work: Work, version: NamedVersion) -> None:
    """Put one into a workbook that has its piece, and not the version."""
    noun, fields = _fields_of(version)
    table = TOLD[noun].table
    held = {column.name: fields[column.name] for column in table.columns if column.name != "seal"}
    work.writing.insert(
        _TABLE,
        {
            "id": version.id,
            "noun": noun.value,
            "noun_id": version.piece,
            "at": moment_out(version.at),
            "name": version.name,
            "texts": json.dumps(held, ensure_ascii=False),
        },
    )


_OUT: dict[type, tuple[Noun, Callable[[Any], Fields]]] = {
    Reflection: (Noun.REFLECTION, reflection_out),
    Evidence: (Noun.EVIDENCE, evidence_out),
    Case: (Noun.CASE, case_out),
    PriorLearning: (Noun.PRIOR_LEARNING, prior_out),
    ExitReview: (Noun.EXIT_REVIEW, review_out),
    Action: (Noun.ACTION, action_out),
    Task: (Noun.TASK, task_out),
    Session: (Noun.SESSION, session_out),
    Reference: (Noun.REFERENCE, reference_out),
    Feedback: (Noun.FEEDBACK, feedback_out),
    Point: (Noun.POINT, point_out),
}


def _fields_of(version: NamedVersion) -> tuple[Noun, Fields]:
    noun, out = _OUT[type(version.was)]
    return noun, out(version.was)
