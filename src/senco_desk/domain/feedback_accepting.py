"""What is stored of a proposal once she has looked at it: points, decisions, and what became of points of before."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from senco_desk.domain.feedback import Decision, Feedback, Point
from senco_desk.domain.feedback_edit import suggested
from senco_desk.domain.feedback_mark import CommentState, MarkKind, Place
from senco_desk.domain.feedback_proposal import FeedbackProposal, Proposed, Standing
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.domain.review_copy import NOT_REVIEWED


@dataclass(frozen=True)
class Accepted:
    """`states` are of points that are known, by their ids: a comment that was resolved since is resolved there."""

    points: tuple[Point, ...]
    states: Mapping[str, CommentState]
    decisions: tuple[Decision, ...]


def accepted(proposal: FeedbackProposal, feedback: Feedback, id_of: Callable[[], str] = new_id) -> Accepted:
    """All that is not dropped. What is known, and only changed since, is changed there and not stored again."""
    changed = {one.known: one.mark.state for one in proposal.kept if one.standing is Standing.CHANGED}
    anew = [(at, one) for at, one in enumerate(proposal.marks) if not one.dropped and one.known not in changed]
    ids = {one.mark.key: one.known for one in proposal.marks if one.known}
    ids |= {one.mark.key: id_of() for _at, one in anew}
    points = tuple(_point(one, at, feedback, ids) for at, one in anew)
    return Accepted(points, changed, tuple(_decisions(anew, feedback, id_of)))


def _point(one: Proposed, at: int, feedback: Feedback, ids: Mapping[str, str]) -> Point:
    mark, placing = one.mark, one.placing
    stood = mark.place if suggested(mark.kind, mark.text, mark.quoted, mark.place.around, mark.place.at) else Place()
    return Point(
        ids[mark.key],
        feedback.id,
        at,
        mark.key,
        mark.kind,
        said(one),
        mark.quoted,
        mark.author,
        mark.when,
        mark.place.said,
        mark.state,
        ids.get(mark.answers, ""),
        placing.target,
        placing.certainty,
        placing.because,
        likeness=one.likeness,
        around=stood.around,
        at=stood.at,
    )


def said(one: Proposed) -> str:
    """What was said; a decision or a grade before what was said of it."""
    mark = one.mark
    verdict = mark.decision if mark.kind is MarkKind.DECISION else mark.grade if mark.kind is MarkKind.GRADE else ""
    return "\n".join(filter(None, (verdict, mark.text)))


def _decisions(anew: list[tuple[int, Proposed]], feedback: Feedback, id_of: Callable[[], str]) -> Iterator[Decision]:
    for _at, one in anew:
        mark, target = one.mark, one.placing.target
        if mark.kind is MarkKind.DECISION and target.noun is Noun.OUTCOME and is_decided(mark.decision):
            yield Decision(
                id_of(),
                target.framework,
                target.id,
                mark.decision.strip(),
                mark.author or feedback.who,
                feedback.voice,
                mark.when or feedback.written or feedback.taken,
                mark.text,
                feedback.id,
            )


def is_decided(decision: str) -> bool:
    """Whether these words decide anything."""
    return decision.strip().casefold() not in ("", NOT_REVIEWED)
