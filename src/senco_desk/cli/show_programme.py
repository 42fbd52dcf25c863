"""What `senco-desk show` tells of prior learning, of the programme's dates, and of the exit review."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from senco_desk.domain.award_credits import credits_said
from senco_desk.domain.award_dates import school_must_show_by, which_qualification_counts
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.prior_learning import PriorLearning, asks_how_current
from senco_desk.domain.profile import Profile
from senco_desk.domain.text import plain

if TYPE_CHECKING:
    from senco_desk.wiring import Services

Coded = Callable[[str, str], dict[str, str]]
"""The codes of a set and of an outcome in it, given their ids."""


def prior(services: "Services", today: date) -> dict[str, Any]:
    """Each prior learning with its claim and the decision, and credits held against the award's total."""
    held, years, coded = services.claiming.credits(), services.keeping_dates.terms().current_years, _coded(services)
    return {
        "credits": {
            "total": held.total,
            "from_tasks": held.from_tasks,
            "from_prior_learning": held.from_prior,
            "asked": held.asked,
            "said": credits_said(held),
        },
        "prior_learning": [_prior(services, each, years, today, coded) for each in services.claiming.all()],
    }


def _prior(services: "Services", each: PriorLearning, years: int, today: date, coded: Coded) -> dict[str, Any]:
    piece = services.evidencing.get(each.proof) if each.proof else None
    return {
        "kind": each.kind.value,
        "title": each.title,
        "provider": each.provider,
        "level": each.level,
        "credits": each.credits,
        "began": _day(each.began),
        "ended": _day(each.ended),
        "about": plain(each.about),
        "evidence": piece.reference if piece else "",
        "held": each.held,
        "asks_how_current": asks_how_current(each, years, today),
        "kept_current": plain(each.kept_current),
        "outcomes": [{**coded(met.framework, met.outcome), "how": met.how} for met in each.met],
        "asked": {
            "credits": each.claim.credits,
            "sessions": each.claim.sessions,
            "day": _day(each.claim.made),
        },
        "decision": {
            "answer": each.decision.answer and each.decision.answer.value,
            "credits": each.decision.credits,
            "words": each.decision.words,
            "by": each.decision.by,
            "day": _day(each.decision.day),
        },
    }


def programme(services: "Services", today: date) -> dict[str, Any]:
    """The dates, with the working days and whole weeks of term until each, the holidays, and the two legal dates."""
    dated = services.keeping_dates.dated()
    term = dated.term_time
    return {
        "today": today.isoformat(),
        "dates": [
            {
                "kind": each.kind.value,
                "what": each.what,
                "day": each.day.isoformat(),
                "working_days": term.working_days(today, each.day),
                "weeks_of_term": term.weeks(today, each.day),
            }
            for each in dated.dates
        ],
        "two_dates": _two_dates(services.introducing.get(), today),
        "holidays": [
            {"first": each.first.isoformat(), "last": each.last.isoformat(), "name": each.name}
            for each in dated.holidays
        ],
        "award": {
            "credits": dated.terms.credits,
            "years_current": dated.terms.current_years,
            "decisions": list(dated.terms.decision_words),
        },
    }


def _two_dates(profile: Profile | None, today: date) -> list[dict[str, Any]]:
    if profile is None:
        return []
    answers = (school_must_show_by(profile, today), which_qualification_counts(profile, today))
    return [{"day": _day(each.day), "standing": each.standing.value, "said": each.said} for each in answers]


def exit_review(services: "Services", today: date) -> dict[str, Any]:  # noqa: ARG001
    """Each exit review: the panel, its questions, what it decided of each outcome, its conditions, who signed it."""
    coded = _coded(services)
    return {"exit_reviews": [_review(each, coded) for each in services.exit_reviewing.all()]}


def _review(each: ExitReview, coded: Coded) -> dict[str, Any]:
    return {
        "day": _day(each.day),
        "place": each.place,
        "panel": list(each.panel),
        "questions": plain(each.questions),
        "decisions": [
            {**coded(one.framework, one.outcome), "decision": one.decision, "note": one.note} for one in each.decisions
        ],
        "conditions": plain(each.conditions),
        "conditions_by": _day(each.conditions_by),
        "signed_off": {"by": each.sign_off.by, "role": each.sign_off.role, "day": _day(each.sign_off.day)},
    }


def _coded(services: "Services") -> Coded:
    with services.desk.view() as view:
        sets = {each.id: each for each in view.frameworks.all()}

    def coded(framework: str, outcome: str) -> dict[str, str]:
        found = sets.get(framework)
        known = found is not None and outcome in found
        return {
            "framework": found.code if found else framework,
            "code": found.outcome(outcome).code if found and known else outcome,
        }

    return coded


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
