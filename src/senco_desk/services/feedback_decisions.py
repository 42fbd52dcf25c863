"""What a point decides of the outcome that it is about: signed by whoever said it, at the moment it was said."""

from dataclasses import replace

from senco_desk.domain.action import Aim
from senco_desk.domain.feedback import Decision, Feedback, Point, Target
from senco_desk.domain.feedback_accepting import is_decided
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.store.repositories import View, Work

_LONGEST_VERDICT = 60
"""Characters; more is what was said of it."""


def aims_of(view: View | Work, target: Target) -> tuple[Aim, ...]:
    """The outcome that was spoken of, or the one of the case."""
    if target.noun is Noun.OUTCOME:
        return (Aim(target.framework, target.id),)
    case = view.cases.get(target.id) if target.noun is Noun.CASE else None
    return (Aim(case.framework, case.outcome),) if case else ()


def decide(work: Work, point: Point, aim: Aim, words: str) -> None:
    """One decision a round on one outcome, in these words; "" for none."""
    before = _made(work, point, aim)
    for gone in before[1:] if words else before:
        work.decisions.remove(gone.id)
    if words and before:
        work.decisions.replace(replace(before[0], decision=words))
    elif words:
        work.decisions.add(_decision(work, point, aim, words))


def move(work: Work, point: Point, target: Target) -> None:
    """What a decision was decided of, when it is about another item: that outcome, or none."""
    verdict, _line, _comment = point.text.partition("\n")
    if point.kind is not MarkKind.DECISION or not is_decided(verdict) or len(verdict) > _LONGEST_VERDICT:
        return
    words = verdict.strip()
    for aim in aims_of(work, point.target):
        if (own := _own(work, point, aim)) is not None:
            words = own.decision
            work.decisions.remove(own.id)
    for aim in aims_of(work, target):
        decide(work, point, aim, words)


def withdraw(work: Work, point: Point) -> None:
    """A point that goes takes its decision with it, unless another of its round is about the same outcome."""
    move(work, point, Target())
    others = [each for each in work.points.of(point.feedback) if each.id != point.id]
    for aim in aims_of(work, point.target):
        if not any(aim in aims_of(work, each.target) for each in others):
            decide(work, point, aim, "")


def sign(work: Work, was: Feedback, now: Feedback) -> None:
    """A round is somebody else's than was thought: so is what was decided in it under that name."""
    if (was.who, was.voice) != (now.who, now.voice):
        for each in work.decisions.of(now.id):
            by = now.who if each.by == was.who else each.by
            work.decisions.replace(replace(each, by=by, voice=now.voice))


def _made(work: Work, point: Point, aim: Aim) -> list[Decision]:
    """Those of its round on this outcome, the one that counts first."""
    of = (each for each in work.decisions.of(point.feedback) if Aim(each.framework, each.outcome) == aim)
    return list(of)[::-1]


def _own(work: Work, point: Point, aim: Aim) -> Decision | None:
    """Of several that were made in its round, the one that says what the point says."""
    made, says = _made(work, point, aim), point.text.partition("\n")[2]
    return next((each for each in made if (each.by, each.comment) == (point.author, says)), next(iter(made), None))


def _decision(work: Work, point: Point, aim: Aim, words: str) -> Decision:
    feedback = work.feedback.get(point.feedback)
    assert feedback is not None, "a point is never without its round"  # noqa: S101
    verdict, _line, comment = point.text.partition("\n")
    return Decision(
        new_id(), aim.framework, aim.outcome, words, point.author or feedback.who, feedback.voice,
        point.when or feedback.written or feedback.taken,
        comment if point.kind is MarkKind.DECISION and is_decided(verdict) else point.text, feedback.id,
    )  # fmt: skip
