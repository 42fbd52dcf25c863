"""`senco-desk show`: one view of the workbook, as lines to read or, with `--json`, for a script.

A view is one entry of `VIEWS`: its name, and what gives its content. What a script reads is a dictionary whose keys
stay; the lines for reading are made of it.
"""

from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from senco_desk.cli.answering import Answer
from senco_desk.cli.show_feedback import feedback
from senco_desk.cli.show_notes import notes
from senco_desk.cli.show_programme import exit_review, prior, programme
from senco_desk.cli.show_sessions import sessions
from senco_desk.cli.show_tasks import tasks
from senco_desk.cli.unlocking import AskedKeys
from senco_desk.domain.audit import Distance, said_distance
from senco_desk.domain.language import N_, _
from senco_desk.domain.text import plain

if TYPE_CHECKING:
    from senco_desk.wiring import Services

View = Callable[["Services", date], dict[str, Any]]
"""What a view says, given the services and the day it is seen from."""

NOTHING = N_("There is nothing here yet.")


def show(asked: Namespace) -> Answer:
    """The view that was asked for, of a workbook that is only read."""
    from senco_desk.wiring import open_services

    with open_services(asked.workbook, AskedKeys(asked), write=False) as services:
        today = services.desk.seen_from or datetime.now().astimezone().date()
        told = VIEWS[asked.view](services, today)
    return Answer("\n".join(_lines(told)) or _(NOTHING), told)


def audit(services: "Services", today: date) -> dict[str, Any]:  # noqa: ARG001
    """Every set's audits: the scale, the days, and each rating; why is hers, and is there."""
    practice = services.auditing.practice()
    with services.desk.view() as view:
        frameworks = view.frameworks.all()
    return {
        "scale": list(practice.scale),
        "sets": [_distance(each) for each in map(services.auditing.distance, frameworks) if each.days],
    }


def _distance(travelled: Distance) -> dict[str, Any]:
    return {
        "framework": travelled.framework.code,
        "days": [
            {"day": each.day.isoformat(), "name": each.name and each.name.value, "ratings": each.ratings}
            for each in travelled.days
        ],
        "outcomes": [
            {
                "code": row.outcome.code,
                "wording": row.outcome.heading or row.outcome.statement,
                "kind": row.outcome.kind.value,
                "steps": row.steps,
                "distance": said_distance(row),
                "ratings": [
                    {
                        "day": rating.day.isoformat(),
                        "step": rating.step,
                        "of": rating.steps,
                        "word": rating.word,
                        "why": rating.why,
                    }
                    for rating in row.ratings
                ],
            }
            for row in travelled.rows
        ],
    }


def plan(services: "Services", today: date) -> dict[str, Any]:
    """The training plan: each action with all that is said of it."""
    return {
        "today": today.isoformat(),
        "actions": [
            {
                "what": planned.action.what,
                "state": planned.action.state.value,
                "outcomes": [
                    {"framework": framework.code, "code": outcome.code} for framework, outcome in planned.aims
                ],
                "support": planned.action.support,
                "cost": planned.action.cost,
                "cover": planned.action.cover,
                "paid_by": planned.action.paid_by,
                "due": _day(planned.action.due),
                "overdue": planned.action.is_overdue(today),
                "know": planned.action.know,
                "came": plain(planned.action.came),
                "finished": _day(planned.action.finished),
                "became": [each.reference for each in planned.became],
            }
            for planned in services.planning.all()
        ],
    }


def reading(services: "Services", today: date) -> dict[str, Any]:  # noqa: ARG001
    """Every source with what was noted of it and where it is cited; and keys that are cited without one."""
    from senco_desk.domain.plain_form import plain_form
    from senco_desk.domain.text import plain

    cited = services.referencing.cited()
    return {
        "sources": [
            {
                **plain_form(each),
                "notes": plain(each.notes),
                "cited_in": [place.reference or place.title for place in cited.by.get(each.id, ())],
            }
            for each in services.referencing.all()
        ],
        "missing": [
            {"key": key, "cited_in": [place.reference or place.title for place in places]}
            for key, places in cited.missing.items()
        ],
    }


VIEWS: dict[str, View] = {
    "audit": audit,
    "plan": plan,
    "tasks": tasks,
    "reading": reading,
    "sessions": sessions,
    "prior": prior,
    "programme": programme,
    "exit": exit_review,
    "feedback": feedback,
    "notes": notes,
}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _lines(told: dict[str, Any], indent: str = "") -> Iterator[str]:
    """`key: value` for what was said, and what belongs together indented below a dash."""
    for key, value in told.items():
        if value in (None, "", [], False):
            continue
        name = key.replace("_", " ")
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, list):
            yield from _listed(name, value, indent)
        else:
            yield f"{indent}{name}: {_word(value)}"


def _listed(name: str, values: list[Any], indent: str) -> Iterator[str]:
    if not isinstance(values[0], dict):
        yield f"{indent}{name}: {', '.join(map(_word, values))}"
        return
    yield f"{indent}{name}:"
    for each in values:
        first, *rest = list(_lines(each)) or [""]
        yield f"{indent}  - {first}"
        yield from (f"{indent}    {line}" for line in rest)


def _word(value: Any) -> str:
    return _("yes") if value is True else " ".join(str(value).split())
