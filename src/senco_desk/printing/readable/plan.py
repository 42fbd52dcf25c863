"""The audit and the training plan as readable pages, and as lists for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from senco_desk.domain.action import STATE_NAMES, Action, title
from senco_desk.domain.audit import Distance, said_distance
from senco_desk.domain.days import short_day
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.domain.rating import DAY_NAMES
from senco_desk.domain.text import is_blank, plain
from senco_desk.printing.readable.page import Facts, Heading, Link, Note, Page, Part, Prose, Table, Words
from senco_desk.printing.readable.places import start

AUDIT, PLAN = "audit", "plan"
Rows = Iterator[Sequence[str]]
Codes = dict[tuple[str, str], str]
"""What people call each outcome and element, by the ids of its set and its own."""


def audit() -> Link:
    return Link(_("Audit"), AUDIT)


def plan() -> Link:
    return Link(_("Training plan"), PLAN)


def codes_of(frameworks: Iterable[Framework]) -> Codes:
    return {(each.id, outcome.id): outcome.code for each in frameworks for outcome in each.outcomes}


def page_of_audit(distances: Iterable[Distance]) -> Page:
    """For each set that was audited, every rating with its day, its word and why."""
    parts: list[Part] = []
    for distance in distances:
        if distance.rows:
            parts += [Heading(2, distance.framework.title), _table(distance), *_whys(distance)]
    return Page(AUDIT, _("Audit"), tuple(parts) or (Note(_("Nothing has been rated yet.")),), (start(),))


def _table(distance: Distance) -> Table:
    days = distance.days
    names = (f"{_(DAY_NAMES[each.name])}, {short_day(each.day)}" if each.name else short_day(each.day) for each in days)
    rows: list[tuple[Words, ...]] = []
    for row in distance.rows:
        words = (rating.word if (rating := row.on(day.day)) else "" for day in days)
        rows.append((row.outcome.code, row.outcome.heading or row.outcome.statement, *words, said_distance(row)))
    heads = (_("No."), _("Outcome"), *names, _("Distance"))
    return Table(distance.framework.title, heads, tuple(rows))


def _whys(distance: Distance) -> Iterator[Part]:
    said = tuple(
        (f"{row.outcome.code}, {short_day(rating.day)}", rating.why)
        for row in distance.rows
        for rating in row.ratings
        if rating.why.strip()
    )
    if said:
        yield Heading(3, _("Why"))
        yield Facts(said)


def page_of_plan(actions: Iterable[Action], codes: Codes, references: dict[str, str]) -> Page:
    """Each action with all that is said of it. `references`: what the pieces that actions became are called."""
    parts: list[Part] = []
    for action in actions:
        parts += [Heading(2, title(action.what)), Facts(tuple(_facts(action, codes, references)))]
        if not is_blank(action.came):
            parts += [Heading(3, _("What came of it")), Prose(action.came, 3)]
    return Page(PLAN, _("Training plan"), tuple(parts) or (Note(_("Nothing has been planned yet.")),), (start(),))


def _facts(action: Action, codes: Codes, references: dict[str, str]) -> Iterator[tuple[str, Words]]:
    became = [references[each] for each in (action.reflection, action.evidence) if each in references]
    told = (
        (_("For"), _aims(action, codes)), (_("Support"), action.support), (_("Cost"), action.cost),
        (_("Cover"), action.cover), (_("Who pays"), action.paid_by), (_("By when"), _short(action.due)),
        (_("How I shall know"), action.know), (_("How it stands"), _(STATE_NAMES[action.state])),
        (_("On"), _short(action.finished)), (_("Became"), ", ".join(became)),
    )  # fmt: skip
    return ((term, said) for term, said in told if said.strip())


def of_ratings(distances: Iterable[Distance]) -> Rows:
    """A row for each rating."""
    yield _("Set of outcomes"), _("Outcome"), _("Day"), _("Name of the day"), _("Step"), _("Of"), _("Word"), _("Why")
    for each in distances:
        for row in each.rows:
            for rating in row.ratings:
                name = each.practice.name_of(rating.day)
                steps = str(rating.step), str(rating.steps)
                day = rating.day.isoformat(), _(DAY_NAMES[name]) if name else ""
                yield each.framework.code, row.outcome.code, *day, *steps, rating.word, rating.why


def of_actions(actions: Iterable[Action], codes: Codes) -> Rows:
    """A row for each action."""
    yield (
        _("What I will do"), _("For"), _("Support"), _("Cost"), _("Cover"), _("Who pays"), _("By when"),
        _("How I shall know"), _("How it stands"), _("On"), _("What came of it"),
    )  # fmt: skip
    for each in actions:
        yield (
            each.what, _aims(each, codes), each.support, each.cost, each.cover, each.paid_by, _iso(each.due),
            each.know, _(STATE_NAMES[each.state]), _iso(each.finished), plain(each.came),
        )  # fmt: skip


def _aims(action: Action, codes: Codes) -> str:
    return ", ".join(codes[aim.framework, aim.outcome] for aim in action.aims if (aim.framework, aim.outcome) in codes)


def _short(day: date | None) -> str:
    return short_day(day) if day else ""


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
