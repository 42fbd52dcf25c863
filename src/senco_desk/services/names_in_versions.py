"""Names in versions that have a name: what a thing was is looked through, and nothing in it is replaced."""

from collections.abc import Callable
from typing import Any

from senco_desk.domain import text as texts
from senco_desk.domain.action import Action
from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.feedback import Feedback, Point
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_places import (
    About,
    Pass,
    through_action,
    through_case,
    through_evidence,
    through_reflection,
)
from senco_desk.domain.name_places_feedback import through_feedback, through_point
from senco_desk.domain.name_places_programme import through_exit_review, through_prior
from senco_desk.domain.name_places_reading import through_reference
from senco_desk.domain.name_places_sessions import through_session
from senco_desk.domain.name_places_tasks import through_task
from senco_desk.domain.open_format import NamedVersion
from senco_desk.domain.prior_learning import PriorLearning
from senco_desk.domain.reference import Reference
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.session import Session
from senco_desk.domain.task import Task
from senco_desk.domain.text import Text
from senco_desk.services.looking_for_names import Looking

THROUGH: dict[type, Callable[[Any, Pass], object]] = {
    Reflection: through_reflection,
    Evidence: through_evidence,
    Case: lambda case, by: through_case(case, "", "", by),
    Action: through_action,
    PriorLearning: through_prior,
    ExitReview: through_exit_review,
    Session: through_session,
    Task: through_task,
    Reference: through_reference,
    Feedback: through_feedback,
    Point: through_point,
}
"""The way through the words of each thing that versions are kept of."""


class _Only:
    """Looks, in one place, at all the words of a thing; nothing in it is replaced there."""

    def __init__(self, looking: Looking, about: About, place: str) -> None:
        self._looking, self._about, self._place = looking, about, place

    def plain(self, _about: About, _place: str, words: str) -> str:
        if words and not words.isspace():
            self._looking.look(self._about, self._place, words, replaceable=False)
        return words

    def text(self, about: About, place: str, text: Text) -> Text:
        self.plain(about, place, texts.plain(text))
        return text


def look_at_version(version: NamedVersion, called: dict[str, About], looking: Looking) -> None:
    """What it is called, and all that stood in it; `called` are the things that there are now, by id."""
    about = called.get(version.piece, About(Noun.CASE, version.piece))
    by = _Only(looking, about, f"version:{version.id}")
    by.plain(about, "", version.name)
    if version.was is not None:
        THROUGH[type(version.was)](version.was, by)
