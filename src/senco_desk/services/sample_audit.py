"""The sample's audits and training plan, `audit.toml` and `plan.toml` of its material, read into domain values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from senco_desk.domain.action import Action, ActionState, Aim
from senco_desk.domain.framework import Framework
from senco_desk.domain.rating import EMERGING, AuditPractice, NamedDay, Rating, named_so
from senco_desk.domain.text import EMPTY
from senco_desk.services.sample_reading import Found, SampleOf, read, sample_id, text_of, utc
from senco_desk.store.repositories import Work


@dataclass(frozen=True, slots=True)
class AuditAndPlan:
    """Seen from one day: what had been rated and planned by then, as it stood then."""

    practice: AuditPractice
    ratings: tuple[Rating, ...]
    actions: tuple[Action, ...]


def read_audit(framework: Framework, today: date, of: SampleOf = SampleOf.YEAR_ONE) -> AuditAndPlan:
    """The audits and the plan as they stood on that day."""
    found = [each for each in read(of.part("audit.toml"))["days"] if each["day"] <= today]
    practice = AuditPractice()
    for each in found:
        practice = named_so(practice, NamedDay(each["name"]), each["day"])
    ratings = tuple(rating for each in found for rating in _ratings(each, framework))
    planned = read(of.part("plan.toml"))["actions"]
    made = (_action(each, framework) for each in planned if utc(each["made"]).date() <= today)
    return AuditAndPlan(practice, ratings, tuple(_by(action, today) for action in made))


def put_audit(work: Work, kept: AuditAndPlan) -> None:
    """Put it into a sample; nothing for one that is seen from before the first audit."""
    if kept.ratings:
        work.audit_practice.put(kept.practice)
    for rating in kept.ratings:
        work.ratings.put(rating)
    for action in kept.actions:
        work.actions.add(action)


def _ratings(found: Found, framework: Framework) -> Iterator[Rating]:
    day: date = found["day"]
    for code, (step, *why) in found["rated"].items():
        outcome = framework.coded(code)
        yield Rating(
            sample_id("rating", day, code), framework.id, outcome.id, day, step, len(EMERGING), EMERGING[step - 1],
            "".join(why),
        )  # fmt: skip


def _action(found: Found, framework: Framework) -> Action:
    made: datetime = found["made"]
    let_go = found.get("let-go")
    finished = let_go or found.get("finished")
    evidence = found.get("evidence")
    return Action(
        id=sample_id("action", found["what"]),
        made=utc(made),
        what=found["what"],
        aims=tuple(Aim(framework.id, framework.coded(code).id) for code in found["for"]),
        support=found.get("support", ""),
        cost=found.get("cost", ""),
        cover=found.get("cover", ""),
        paid_by=found.get("paid-by", ""),
        due=found.get("due"),
        know=found.get("know", ""),
        came=text_of(found.get("came", "")),
        state=ActionState.DROPPED if let_go else ActionState.DONE if finished else ActionState.OPEN,
        finished=finished,
        evidence=sample_id("evidence", evidence) if evidence else None,
    )


def _by(action: Action, today: date) -> Action:
    """What had not come of it yet is not told."""
    if action.finished is None or action.finished <= today:
        return action
    return replace(action, came=EMPTY, state=ActionState.OPEN, finished=None, evidence=None)
