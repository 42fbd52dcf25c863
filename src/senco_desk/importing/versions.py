"""A set in use is never edited in place: one that comes again under its identity, worded otherwise, is another set."""

import uuid
from dataclasses import replace

from senco_desk.domain.framework import Framework, Outcome


def as_another(framework: Framework) -> Framework:
    """The same set under identifiers of its own; always the same ones for the same wording."""
    wording = repr([(each.id, each.parent, each.code, each.statement, each.heading) for each in framework.outcomes])
    within = uuid.uuid5(uuid.NAMESPACE_URL, f"{framework.id}:{framework.title}:{wording}")
    outcomes = tuple(_renamed(outcome, within) for outcome in framework.outcomes)
    return replace(framework, id=str(within), outcomes=outcomes)


def same_wording(one: Framework, other: Framework) -> bool:
    """Whether nothing that a claim could rest on differs."""
    return [_wording(each) for each in one.outcomes] == [_wording(each) for each in other.outcomes]


def _renamed(outcome: Outcome, within: uuid.UUID) -> Outcome:
    parent = outcome.parent and str(uuid.uuid5(within, outcome.parent))
    return replace(outcome, id=str(uuid.uuid5(within, outcome.id)), parent=parent)


def _wording(outcome: Outcome) -> tuple[str, str | None, str, str]:
    return outcome.id, outcome.parent, outcome.code, outcome.statement
