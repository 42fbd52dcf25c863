"""What is worked out of the other columns of a row, and made anew when those are rewritten: plain text and counts."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

from senco_desk.domain import text
from senco_desk.domain.action import Action
from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_review import ExitReview, OutcomeDecision
from senco_desk.domain.prior_learning import OutcomeMet, PriorLearning
from senco_desk.domain.reference import Reference
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.session import Coaching, Session
from senco_desk.store.actions import action_out
from senco_desk.store.cases import case_out
from senco_desk.store.evidence import evidence_out
from senco_desk.store.exit_reviews import review_out
from senco_desk.store.journal import Fields
from senco_desk.store.passages import impact_in
from senco_desk.store.prior_learning import prior_out
from senco_desk.store.references import reference_out
from senco_desk.store.reflections import reflection_out
from senco_desk.store.sessions import session_out, tutorial_in
from senco_desk.store.tasks import derived_in

DERIVED: dict[str, tuple[str, ...]] = {
    "reflection": ("plain", "words", "first_line", "has_impact"),
    "evidence": ("plain", "first_line", "has_impact"),
    "case": ("plain", "words"),
    "reference": ("plain",),
    "prior_learning": ("plain", "first_line"),
    "exit_review": ("plain",),
    "action": ("plain",),
    "task": ("plain", "words"),
    "taught_session": ("plain", "first_line"),
    "feedback": ("plain",),
    "point": ("plain",),
}
"""What is worked out of the other columns, and made anew from them."""

_ANY = datetime(2000, 1, 1, tzinfo=UTC)


def derived(table: str, held: Fields) -> Fields:
    """Those that `held` has; none unless all that they are worked out of is there: the journal keeps it together."""
    try:
        whole = _MADE[table](held)
    except KeyError:
        return {}
    return {name: whole[name] for name in DERIVED[table] if name in held}


def _reflection(held: Fields) -> Fields:
    sections = tuple(Section(key, heading, text.from_json(body)) for key, heading, body in json.loads(held["sections"]))
    return reflection_out(Reflection("", 0, _ANY, sections=sections, impact=impact_in(held["impact"])))


def _evidence(held: Fields) -> Fields:
    about, impact = text.from_json(held["about"]), impact_in(held["impact"])
    return evidence_out(Evidence("", 0, _ANY, about=about, impact=impact, part=held["part"], link=held["link"]))


def _reference(held: Fields) -> Fields:
    return reference_out(Reference("", _ANY, notes=text.from_json(held["notes"])))


def _case(held: Fields) -> Fields:
    return case_out(Case("", "", "", _ANY, text.from_json(held["text"])))


def _action(held: Fields) -> Fields:
    return action_out(Action("", _ANY, came=text.from_json(held["came"])))


def _prior(held: Fields) -> Fields:
    about, kept_current = (text.from_json(held[name]) for name in ("about", "kept_current"))
    met = tuple(OutcomeMet(*each) for each in json.loads(held["met"]))
    return prior_out(PriorLearning("", _ANY, about=about, kept_current=kept_current, met=met))


def _session(held: Fields) -> Fields:
    about, tried = (text.from_json(held[name]) for name in ("about", "tried"))
    day, coaching = _ANY.date(), Coaching(tried=tried)
    return session_out(
        Session("", day, about=about, tutorial=tutorial_in(held["tutorial"]), coaching=coaching, added=_ANY)
    )


def _exit_review(held: Fields) -> Fields:
    questions, conditions = (text.from_json(held[name]) for name in ("questions", "conditions"))
    decisions = tuple(OutcomeDecision(*each) for each in json.loads(held["decisions"]))
    panel = tuple(json.loads(held["panel"]))
    return review_out(
        ExitReview("", _ANY, panel=panel, questions=questions, conditions=conditions, decisions=decisions)
    )


def _answered(held: Fields) -> Fields:
    return {"plain": text.plain(text.from_json(held["said"]))}


def _said_of_all(held: Fields) -> Fields:
    return {"plain": text.plain(text.from_json(held["about"]))}


_MADE: dict[str, Callable[[Fields], Fields]] = {
    "reflection": _reflection,
    "evidence": _evidence,
    "case": _case,
    "reference": _reference,
    "prior_learning": _prior,
    "exit_review": _exit_review,
    "action": _action,
    "task": derived_in,
    "taught_session": _session,
    "feedback": _said_of_all,
    "point": _answered,
}
