"""What `senco-desk show` tells of feedback: each round with what was said, answered and decided, and what recurs."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from senco_desk.domain.feedback import Decision, Feedback, Point, Target
from senco_desk.domain.journal import Noun
from senco_desk.domain.text import plain

if TYPE_CHECKING:
    from senco_desk.store.repositories import View
    from senco_desk.wiring import Services

Called = Callable[[Target], str]
"""What people call an item: its number, code or title; "" for the whole portfolio, and for what has gone since."""


def feedback(services: "Services", today: date) -> dict[str, Any]:  # noqa: ARG001
    """Each round, the newest first; the decision that counts for each outcome; themes; and what was sent out."""
    with services.desk.view() as view:
        called = _called(view)
        rounds = [_round(view, each, called) for each in view.feedback.all()]
        signed = [_decision(each, called) for framework in view.frameworks.all()
                  for each in view.decisions.counting(framework.id).values()]  # fmt: skip
        sent = [
            {"at": each.sent.isoformat(), "reference": each.reference, "version": each.version, "to": each.whom,
             "subject": each.subject, "files": list(each.file_names)}
            for each in view.sendings.all()
        ]  # fmt: skip
    themes = [
        {"theme": each.name, "points": len(each.points), "rounds": len(each.rounds), "open": each.open}
        for each in services.answering_feedback.themes()
    ]
    return {"rounds": rounds, "signed_off": signed, "themes": themes, "sent": sent}


def _round(view: "View", each: Feedback, called: Called) -> dict[str, Any]:
    return {
        "id": each.id,
        "taken": each.taken.isoformat(),
        "voice": each.voice.value,
        "who": each.who,
        "kind": each.kind.value,
        "file": each.file_name,
        "kept": bool(each.container),
        "written": _moment(each.written),
        "copy": f"{each.copy} v{each.version}" if each.copy else "",
        "grade": each.grade,
        "about": plain(each.about),
        "points": [_point(point, called) for point in view.points.of(each.id)],
        "decisions": [_decision(one, called) for one in view.decisions.of(each.id)],
    }


def _point(point: Point, called: Called) -> dict[str, Any]:
    return {
        "id": point.id,
        "kind": point.kind.value,
        "text": point.text,
        "quoted": point.quoted,
        "author": point.author,
        "when": _moment(point.when),
        "where": point.said_where,
        "state": point.state.value,
        "replies_to": point.replies_to,
        "item": called(point.target),
        "certainty": point.certainty.value,
        "because": point.because.value,
        "answer": point.answer.state.value,
        "said": plain(point.answer.said),
        "answered": _moment(point.answer.answered),
        "became": [each.noun.value for each in point.became],
        "viva": point.is_viva_question,
        "theme": point.theme,
    }


def _decision(each: Decision, called: Called) -> dict[str, Any]:
    return {
        "outcome": called(Target(Noun.OUTCOME, each.outcome, each.framework)),
        "decision": each.decision,
        "by": each.by,
        "voice": each.voice.value,
        "decided": _moment(each.decided),
        "comment": each.comment,
    }


def _called(view: "View") -> Called:
    outcomes = {(set_.id, each.id): each.code for set_ in view.frameworks.all() for each in set_.outcomes}
    cases = {each.id: outcomes.get((each.framework, each.outcome), "") for each in view.cases.each()}
    names = {(Noun.REFLECTION, row.id): row.reference for row in view.reflections.rows()}
    names |= {(Noun.EVIDENCE, row.id): row.reference for row in view.evidence.rows()}
    names |= {(Noun.TASK, task.id): task.title for task in view.tasks.all()}
    names |= {(Noun.ACTION, row.id): row.what for row in view.actions.rows()}

    def called(target: Target) -> str:
        if target.noun is None:
            return ""
        if target.noun is Noun.OUTCOME:
            return outcomes.get((target.framework, target.id), "")
        return cases.get(target.id, "") if target.noun is Noun.CASE else names.get((target.noun, target.id), "")

    return called


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
