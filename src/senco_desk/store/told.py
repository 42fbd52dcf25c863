"""Which texts have a history, and how a row of each is read."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Table

from senco_desk.domain.history import Written
from senco_desk.domain.journal import Noun
from senco_desk.domain.reference import BIBLIOGRAPHIC
from senco_desk.domain.text import count_words
from senco_desk.store import tables
from senco_desk.store.actions import action_in
from senco_desk.store.cases import case_in
from senco_desk.store.evidence import evidence_in
from senco_desk.store.exit_reviews import review_in
from senco_desk.store.feedback import feedback_in
from senco_desk.store.journal import Fields
from senco_desk.store.points import point_in
from senco_desk.store.prior_learning import prior_in
from senco_desk.store.references import reference_in
from senco_desk.store.reflections import reflection_in
from senco_desk.store.sessions import session_in
from senco_desk.store.tasks import task_in


@dataclass(frozen=True, slots=True)
class Told:
    """A noun whose texts have a history: its table, the columns that were written, and how a row of it reads.

    `begun` is the column that says when it was begun; nothing was, while it is empty.
    """

    table: Table
    begun: str
    written: tuple[str, ...]
    value: Callable[[Fields], Written]
    words: Callable[[Fields], int]


_EVIDENCE_WRITTEN = (
    "title", "about", "part", "with_whom", "link", "held", "impact",
    "testimony_colleague", "testimony_role", "testimony_given",
)  # fmt: skip

TOLD = {
    Noun.REFLECTION: Told(
        tables.reflection,
        "written",
        ("title", "model", "sections", "impact"),
        reflection_in,
        lambda held: int(held["words"]),
    ),
    Noun.EVIDENCE: Told(
        tables.evidence,
        "added",
        _EVIDENCE_WRITTEN,
        evidence_in,
        lambda held: count_words(f"{held['plain']}\n{held['part']}"),
    ),
    Noun.PRIOR_LEARNING: Told(
        tables.prior_learning,
        "added",
        (
            "title",
            "provider",
            "level",
            "about",
            "held",
            "kept_current",
            "met",
            "asked_sessions",
            "decision",
            "decided_by",
        ),
        prior_in,
        lambda held: count_words(held["plain"]),
    ),
    Noun.EXIT_REVIEW: Told(
        tables.exit_review,
        "added",
        ("place", "panel", "questions", "decisions", "conditions", "signed_by", "signed_role"),
        review_in,
        lambda held: count_words(held["plain"]),
    ),
    Noun.CASE: Told(tables.case, "changed", ("text", "in_a_line"), case_in, lambda held: int(held["words"])),
    Noun.TASK: Told(
        tables.task,
        "begun",
        ("title", "question", "sections", "working"),
        task_in,
        lambda held: int(held["words"]),
    ),
    Noun.REFERENCE: Told(
        tables.reference,
        "added",
        ("authors", "editors", "notes", *BIBLIOGRAPHIC),
        reference_in,
        lambda held: count_words(held["plain"]),
    ),
    Noun.SESSION: Told(
        tables.taught_session,
        "added",
        ("title", "place", "led_by", "about", "tutorial", "partner", "cover", "cost", "tried"),
        session_in,
        lambda held: count_words(held["plain"]),
    ),
    Noun.ACTION: Told(
        tables.action,
        "made",
        ("what", "support", "cost", "cover", "paid_by", "know", "came"),
        action_in,
        lambda held: count_words(f"{held['what']}\n{held['plain']}"),
    ),
    Noun.POINT: Told(tables.point, "answered", ("said", "theme"), point_in, lambda held: count_words(held["plain"])),
    Noun.FEEDBACK: Told(
        tables.feedback,
        "taken",
        ("who", "about", "grade"),
        feedback_in,
        lambda held: count_words(held["plain"]),
    ),
}
