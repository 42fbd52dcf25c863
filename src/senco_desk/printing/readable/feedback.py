"""Feedback as a readable page, and as lists for a spreadsheet: each round, what was answered, and what was decided."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from senco_desk.domain.days import day_of_week
from senco_desk.domain.feedback import ANSWER_NAMES, VOICE_NAMES, Decision, Feedback, Point, Target
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.sending import Sending
from senco_desk.domain.text import from_plain, is_blank, plain
from senco_desk.printing.readable.page import Facts, Heading, Link, Note, Page, Part, Prose
from senco_desk.printing.readable.places import start

FEEDBACK = "feedback"
Rows = Iterator[Sequence[str]]
Called = Callable[[Target], str]
"""What people call an item; "" for the whole portfolio, and for what has gone since."""


@dataclass(frozen=True, slots=True)
class ReadableRound:
    """One file of feedback with all of it."""

    feedback: Feedback
    points: tuple[Point, ...]
    decisions: tuple[Decision, ...]


def feedback() -> Link:
    return Link(_("Feedback"), FEEDBACK)


def page_of_feedback(rounds: Iterable[ReadableRound], called: Called, sendings: Sequence[Sending] = ()) -> Page:
    """The newest first; below them the copies that went out."""
    parts: list[Part] = []
    for one in rounds:
        parts += [Heading(2, _title(one.feedback)), Facts(tuple(_facts(one, called)))]
        parts += [] if is_blank(one.feedback.about) else [Prose(one.feedback.about, 3)]
        for point in one.points:
            parts += _point(point, called)
    parts = parts or [Note(_("No feedback has been taken in yet."))]
    if sendings:
        parts += [Heading(2, _("Copies that were sent")), Facts(tuple(map(_sent, sendings)))]
    return Page(FEEDBACK, _("Feedback"), tuple(parts), (start(),))


def of_feedback(rounds: Iterable[ReadableRound], called: Called) -> Rows:
    """A row for each point."""
    yield (
        _("Taken in"), _("Said by"), _("File"), _("About"), _("Words it was said about"), _("What was said"),
        _("Answer"), _("What I said"), _("Theme"), _("For the viva"),
    )  # fmt: skip
    for one in rounds:
        for point in one.points:
            yield (
                _day(one.feedback.taken), point.author or one.feedback.who, one.feedback.file_name,
                called(point.target), point.quoted, point.text, _(ANSWER_NAMES[point.answer.state]),
                plain(point.answer.said), point.theme, _("yes") if point.is_viva_question else "",
            )  # fmt: skip


def of_decisions(decisions: Iterable[Decision], called: Called) -> Rows:
    """A row for each decision on an outcome, the oldest first."""
    yield _("Outcome"), _("Decision"), _("Decided by"), _("Day"), _("Comment")
    for each in decisions:
        outcome = called(Target(Noun.OUTCOME, each.outcome, each.framework))
        yield outcome, each.decision, each.by, _day(each.decided), each.comment


def _sent(sending: Sending) -> tuple[str, str]:
    """When, and to whom which copy in which files."""
    copy = f"{sending.reference} v{sending.version}"
    told = (sending.whom, copy, ", ".join(sending.file_names))
    return day_of_week(sending.sent.astimezone().date()), " · ".join(filter(None, told))


def _title(feedback: Feedback) -> str:
    who = feedback.who.strip() or _(VOICE_NAMES[feedback.voice])
    return f"{who}, {day_of_week(feedback.taken.astimezone().date())}"


def _facts(one: ReadableRound, called: Called) -> Iterator[tuple[str, str]]:
    told = [(_("File"), one.feedback.file_name), (_("Grade"), one.feedback.grade)]
    for each in one.decisions:
        said = " – ".join(filter(None, (each.decision, each.comment)))
        told.append((called(Target(Noun.OUTCOME, each.outcome, each.framework)) or _("An outcome"), said))
    yield (_("Given by"), _(VOICE_NAMES[one.feedback.voice]))
    yield from (fact for fact in told if fact[1])


def _point(point: Point, called: Called) -> Iterator[Part]:
    yield Heading(3, called(point.target) or _("On the whole"))
    quoted = [(_("Words it was said about"), point.quoted)] if point.quoted.strip() else []
    answer = [(_("Answer"), _(ANSWER_NAMES[point.answer.state]))]
    yield Facts((*quoted, *answer))
    if point.text.strip():
        yield Prose(from_plain(point.text), 4)
    if not is_blank(point.answer.said):
        yield Heading(4, _("My answer"))
        yield Prose(point.answer.said, 4)


def _day(moment: datetime | None) -> str:
    return moment.date().isoformat() if moment else ""
