"""Names in single things of the workbook, told by noun and id: looked for, and replaced."""

from collections.abc import Callable
from typing import Any, TypeVar

from senco_desk.domain.case import Case
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_places import (
    Pass,
    about_evidence,
    through_action,
    through_case,
    through_evidence,
    through_files,
    through_mapping,
    through_profile,
    through_rating,
    through_reflection,
    through_role,
)
from senco_desk.domain.name_places_feedback import through_decision, through_feedback, through_point
from senco_desk.domain.name_places_notes import through_note
from senco_desk.domain.name_places_programme import through_exit_review, through_prior
from senco_desk.domain.name_places_reading import through_reference
from senco_desk.domain.name_places_sessions import through_session
from senco_desk.domain.name_places_tasks import through_task
from senco_desk.services.looking_for_names import Replacing
from senco_desk.store.repositories import View, Work

T = TypeVar("T")


def look_at_thing(view: View, noun: Noun, noun_id: str, by: Pass) -> None:
    """At nothing when it is gone, or when the check of single things does not know its kind."""
    ways: dict[Noun, tuple[Callable[[str], Any], Callable[[Any, Pass], object]]] = {
        Noun.PROFILE: (lambda _id: view.profile.get(), through_profile),
        Noun.CASE: (lambda each: view.cases.get(each) or view.cases.of(each), _through_case),
        Noun.OUTCOME: (view.cases.of, _through_case),
        Noun.ACTION: (view.actions.get, through_action),
        Noun.TASK: (view.tasks.get, through_task),
        Noun.SESSION: (view.sessions.get, through_session),
        Noun.NOTE: (view.notes.get, through_note),
        Noun.REFERENCE: (view.references.get, through_reference),
        Noun.PRIOR_LEARNING: (view.prior_learning.get, through_prior),
        Noun.EXIT_REVIEW: (view.exit_reviews.get, through_exit_review),
        Noun.FEEDBACK: (view.feedback.get, through_feedback),
        Noun.POINT: (view.points.get, through_point),
        Noun.DECISION: (view.decisions.get, through_decision),
    }
    if noun in ways:
        get, through = ways[noun]
        if (found := get(noun_id)) is not None:
            through(found, by)


def replace_names(work: Work, replacing: Replacing) -> None:
    """Put other words into each thing in which something is to be replaced."""
    for noun, noun_id in dict.fromkeys((spot.noun, spot.noun_id) for spot in replacing.spots):
        _REWRITTEN[noun](work, noun_id, replacing)


Rewrite = Callable[[Work, str, Pass], None]
Kept = tuple[Callable[[str], T | None], Callable[[T], object]]
"""What gives a thing by its id, and what takes it."""


def _each(kept: Callable[[Work], Kept[T]], through: Callable[[T, Pass], T]) -> Rewrite:
    def rewrite(work: Work, noun_id: str, by: Pass) -> None:
        get, put = kept(work)
        if (found := get(noun_id)) is not None:
            put(through(found, by))

    return rewrite


def _rewrite_profile(work: Work, _noun_id: str, by: Pass) -> None:
    if (profile := work.profile.get()) is not None:
        work.profile.put(through_profile(profile, by))


def _rewrite_evidence(work: Work, noun_id: str, by: Pass) -> None:
    if (evidence := work.evidence.get(noun_id)) is not None:
        work.evidence.replace(through_evidence(evidence, by))
        for file in through_files(work.attachments.of_evidence(noun_id), about_evidence(evidence), by):
            work.attachments.replace(file)


def _rewrite_role(work: Work, noun_id: str, by: Pass) -> None:
    for feature in work.role.features():
        if feature.feature == noun_id:
            work.role.put(through_role(feature, by))


def _through_case(case: Case, by: Pass) -> Case:
    return through_case(case, "", "", by)


_REWRITTEN: dict[Noun, Rewrite] = {
    Noun.PROFILE: _rewrite_profile,
    Noun.EVIDENCE: _rewrite_evidence,
    Noun.ROLE: _rewrite_role,
    Noun.REFLECTION: _each(lambda work: (work.reflections.get, work.reflections.replace), through_reflection),
    Noun.MAPPING: _each(
        lambda work: (work.mappings.get, work.mappings.replace), lambda each, by: through_mapping(each, "", "", by)
    ),
    Noun.CASE: _each(lambda work: (work.cases.get, work.cases.put), _through_case),
    Noun.PRIOR_LEARNING: _each(lambda work: (work.prior_learning.get, work.prior_learning.replace), through_prior),
    Noun.TASK: _each(lambda work: (work.tasks.get, work.tasks.replace), through_task),
    Noun.SESSION: _each(lambda work: (work.sessions.get, work.sessions.replace), through_session),
    Noun.NOTE: _each(lambda work: (work.notes.get, work.notes.put), through_note),
    Noun.REFERENCE: _each(lambda work: (work.references.get, work.references.replace), through_reference),
    Noun.EXIT_REVIEW: _each(lambda work: (work.exit_reviews.get, work.exit_reviews.replace), through_exit_review),
    Noun.ACTION: _each(lambda work: (work.actions.get, work.actions.replace), through_action),
    Noun.RATING: _each(
        lambda work: (work.ratings.get, work.ratings.put), lambda each, by: through_rating(each, "", by)
    ),
    Noun.FEEDBACK: _each(lambda work: (work.feedback.get, work.feedback.replace), through_feedback),
    Noun.POINT: _each(lambda work: (work.points.get, work.points.replace), through_point),
    Noun.DECISION: _each(lambda work: (work.decisions.get, work.decisions.replace), through_decision),
}
