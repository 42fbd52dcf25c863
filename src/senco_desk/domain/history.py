"""History: what was written, as it was, and how to read it passage by passage."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Any, TypeVar

from senco_desk.domain.action import Action
from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.feedback import Feedback, Point
from senco_desk.domain.language import _
from senco_desk.domain.prior_learning import PriorLearning
from senco_desk.domain.reference import BIBLIOGRAPHIC, Reference, authors_to_lines
from senco_desk.domain.reflection import Impact, Reflection
from senco_desk.domain.session import Session
from senco_desk.domain.task import Task
from senco_desk.domain.task_words import passages_of
from senco_desk.domain.text import Text, from_plain, plain
from senco_desk.domain.versions import Fate, Stretch, compared

Written = (
    Reflection | Evidence | Case | Action | PriorLearning | ExitReview | Task | Reference | Session | Feedback | Point
)
"""What has a history that can be read."""
W = TypeVar("W", bound=Written)


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it once was. `key` tells it from the others, `at` is the minute it was written in, in UTC.

    `words`: how many. `name` is what she called it, or "".
    """

    key: str
    at: datetime
    words: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Every version that differs from the one after it, newest first, before the present one.

    `unread`: older ones are there, but the disk has changed what the journal keeps of them.
    """

    versions: tuple[Version, ...] = ()
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of what was written, under its heading; `key` is the same in every version."""

    key: str
    heading: str
    text: Text


@dataclass(frozen=True, slots=True)
class ComparedPassage:
    """A passage beside the present one; what is in only one of them is all gone, or all added."""

    heading: str
    stretches: tuple[Stretch, ...]


def passages(written: Written) -> tuple[Passage, ...]:
    """All that she wrote in it, in reading order, but what is blank."""
    found = _PASSAGES[type(written)](written)
    return tuple(passage for passage in found if plain(passage.text).strip())


def all_that_was(written: Written) -> tuple[Passage, ...]:
    """`passages`, and before them what was said by others and so has no history, to read before it is gone."""
    if not isinstance(written, Point):
        return passages(written)
    said, about = (
        _line("heard", _("What was said"), written.text),
        _line("quoted", _("About these words"), written.quoted),
    )
    return (*(passage for passage in (said, about) if plain(passage.text).strip()), *passages(written))


def beside(was: Written, now: Written) -> tuple[ComparedPassage, ...]:
    """Each passage of either, compared word by word; those that are no more stand where they stood."""
    before, after = ({passage.key: passage for passage in passages(each)} for each in (was, now))
    return tuple(
        ComparedPassage(
            (after.get(key) or before[key]).heading, compared(_plain(before.get(key)), _plain(after.get(key)))
        )
        for key in _in_order(list(before), list(after))
    )


def worded_as(now: W, was: W) -> W:
    """`now` with everything that was written in `was`; its number, its day and its state stay."""
    if type(now) is not type(was):
        raise TypeError(type(was))
    if isinstance(now, Point) and isinstance(was, Point):
        return replace(now, answer=replace(now.answer, said=was.answer.said), theme=was.theme)
    said: dict[str, Any] = {name: getattr(was, name) for name in _WRITTEN[type(now)]}
    return replace(now, **said)


def _of_reflection(reflection: Reflection) -> list[Passage]:
    sections = (Passage(section.key, section.heading, section.text) for section in reflection.sections)
    return [_line("title", _("Title"), reflection.title), *sections, *_impact(reflection.impact)]


def _of_case(case: Case) -> list[Passage]:
    return [
        Passage("text", _("My case"), case.text),
        _line("in_a_line", _("What changed, in one line"), case.in_a_line),
    ]


def _of_evidence(piece: Evidence) -> list[Passage]:
    told = piece.testimony
    witness = ", ".join(filter(None, (told.colleague, told.role)))
    return [
        _line("title", _("Title"), piece.title),
        Passage("about", _("What it is"), piece.about),
        _line("testimony", _("Who bears witness"), witness),
        _line("link", _("Link"), piece.link),
        _line("held", _("Held elsewhere"), piece.held),
        _line("part", _("My part in it"), piece.part),
        _line("with_whom", _("With whom"), piece.with_whom),
        *_impact(piece.impact),
    ]


def _of_action(action: Action) -> list[Passage]:
    return [
        _line("what", _("What I will do"), action.what),
        _line("support", _("Support"), action.support),
        _line("cost", _("Cost"), action.cost),
        _line("cover", _("Cover"), action.cover),
        _line("paid_by", _("Who pays"), action.paid_by),
        _line("know", _("How I shall know"), action.know),
        Passage("came", _("What came of it"), action.came),
    ]


def _of_prior(prior: PriorLearning) -> list[Passage]:
    how = "\n".join(met.how for met in prior.met)
    return [
        _line("title", _("Title"), prior.title),
        _line("provider", _("Where, or with whom"), prior.provider),
        _line("level", _("Level"), prior.level),
        Passage("about", _("What it was"), prior.about),
        _line("held", _("Where the proof is held"), prior.held),
        Passage("kept_current", _("How I kept it current"), prior.kept_current),
        _line("met", _("How it meets outcomes"), how),
        _line("sessions", _("Sessions asked to be excused"), prior.claim.sessions),
        _line("decision", _("The provider’s decision"), prior.decision.words),
        _line("by", _("Decided by"), prior.decision.by),
    ]


def _of_exit_review(review: ExitReview) -> list[Passage]:
    decided = (" ".join(filter(None, (each.decision, each.note))) for each in review.decisions)
    return [
        _line("place", _("Where"), review.place),
        _line("panel", _("The panel"), "\n".join(review.panel)),
        Passage("questions", _("Questions, and what I said"), review.questions),
        _line("decisions", _("Decisions"), "\n".join(decided)),
        Passage("conditions", _("Conditions"), review.conditions),
        _line("signed", _("Signed off by"), ", ".join(filter(None, (review.sign_off.by, review.sign_off.role)))),
    ]


def _of_reference(reference: Reference) -> list[Passage]:
    published = ", ".join(filter(None, (reference.where, reference.volume, reference.issue, reference.pages)))
    by = ", ".join(filter(None, (reference.place, reference.publisher, reference.edition)))
    return [
        _line("title", _("Title"), reference.title),
        _line("authors", _("By whom"), authors_to_lines(reference.authors)),
        _line("editors", _("Edited by"), authors_to_lines(reference.editors)),
        _line("year", _("Year"), reference.year),
        _line("where", _("Where"), published),
        _line("publisher", _("Publisher"), by),
        _line("found", _("Found at"), "\n".join(filter(None, (reference.doi, reference.isbn, reference.url)))),
        Passage("notes", _("Notes"), reference.notes),
    ]


def _of_task(task: Task) -> list[Passage]:
    return [Passage(key, heading, text) for key, heading, text in passages_of(task)]


def _of_session(session: Session) -> list[Passage]:
    tutorial, coaching = session.tutorial, session.coaching
    return [
        _line("title", _("Title"), session.title),
        _line("place", _("Where"), session.place),
        _line("led_by", _("Led by"), session.led_by),
        Passage("about", _("What it was about"), session.about),
        Passage("asked", _("What I asked"), tutorial.asked),
        Passage("advised", _("What was advised"), tutorial.advised),
        Passage("agreed", _("What we agreed"), tutorial.agreed),
        Passage("next", _("What I do next"), tutorial.next_step),
        _line("partner", _("My partner"), coaching.partner),
        _line("cover", _("Cover"), coaching.cover),
        _line("cost", _("Cost"), coaching.cost),
        Passage("tried", _("What I tried afterwards"), coaching.tried),
    ]


def _of_feedback(feedback: Feedback) -> list[Passage]:
    return [
        _line("who", _("Said by"), feedback.who),
        Passage("about", _("On the whole"), feedback.about),
        _line("grade", _("Grade"), feedback.grade),
    ]


def _of_point(point: Point) -> list[Passage]:
    return [Passage("said", _("My answer"), point.answer.said), _line("theme", _("Theme"), point.theme)]


def _impact(impact: Impact) -> tuple[Passage, ...]:
    return (
        Passage("changed", _("What changed"), impact.changed),
        Passage("for_whom", _("For whom"), impact.for_whom),
        Passage("how_known", _("How I know"), impact.how_known),
    )


def _line(key: str, heading: str, words: str) -> Passage:
    return Passage(key, heading, from_plain(words))


def _plain(passage: Passage | None) -> str:
    return plain(passage.text) if passage else ""


def _in_order(before: list[str], after: list[str]) -> list[str]:
    """The keys of `after`, and each of `before` alone behind the one it stood behind."""
    order = list(after)
    for at, key in enumerate(before):
        if key not in order:
            order.insert(order.index(before[at - 1]) + 1 if at else 0, key)
    return order


def differences(compared_passages: tuple[ComparedPassage, ...]) -> tuple[int, int]:
    """How many words are gone since, and how many were added."""
    stretches = list(chain.from_iterable(passage.stretches for passage in compared_passages))
    gone, added = (
        sum(len(stretch.text.split()) for stretch in stretches if stretch.fate is fate)
        for fate in (Fate.GONE, Fate.ADDED)
    )
    return gone, added


_PASSAGES: dict[type, Callable[[Any], list[Passage]]] = {
    Reflection: _of_reflection,
    Evidence: _of_evidence,
    Case: _of_case,
    Action: _of_action,
    PriorLearning: _of_prior,
    ExitReview: _of_exit_review,
    Task: _of_task,
    Session: _of_session,
    Reference: _of_reference,
    Feedback: _of_feedback,
    Point: _of_point,
}
_WRITTEN: dict[type, tuple[str, ...]] = {
    Reflection: ("title", "model", "sections", "impact"),
    Evidence: ("title", "about", "part", "with_whom", "impact", "link", "held", "testimony"),
    Case: ("text", "in_a_line"),
    Action: ("what", "support", "cost", "cover", "paid_by", "know", "came"),
    PriorLearning: ("title", "provider", "level", "about", "held", "kept_current", "met", "claim", "decision"),
    Session: ("title", "place", "led_by", "about", "tutorial", "coaching"),
    Task: ("title", "question", "sections", "uses", "enquiry", "slides", "case_study"),
    Reference: ("authors", "editors", "notes", *BIBLIOGRAPHIC),
    ExitReview: ("place", "panel", "questions", "decisions", "conditions", "sign_off"),
    Feedback: ("who", "about", "grade"),
}
"""What was written in each, by the names of its fields."""
