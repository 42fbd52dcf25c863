"""The words of feedback and of decisions as they print: one way through them, and what is left out."""

from collections.abc import Iterable
from dataclasses import replace

from senco_desk.domain.feedback import Decision
from senco_desk.domain.feedback_printed import PrintedPoint, PrintedRound
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.name_places import Pass
from senco_desk.domain.name_places_feedback import about_decision, about_feedback, about_point


def through_decisions(decisions: Iterable[Decision], by: Pass) -> tuple[Decision, ...]:
    """Who decided; what was said with it stands among the points."""
    return tuple(replace(each, by=by.plain(about_decision(each), "decided by", each.by)) for each in decisions)


def decisions_without(decisions: Iterable[Decision], left_out: Iterable[Spot]) -> tuple[Decision, ...]:
    """Without who decided those that these spots stand for; what was decided stays."""
    unsaid = {spot.noun_id for spot in left_out if spot.noun is Noun.DECISION}
    return tuple(replace(each, by="") if each.id in unsaid else each for each in decisions)


def through_rounds(rounds: Iterable[PrintedRound], by: Pass) -> tuple[PrintedRound, ...]:
    return tuple(_round(each, by) for each in rounds)


def rounds_without(rounds: Iterable[PrintedRound], left_out: Iterable[Spot]) -> tuple[PrintedRound, ...]:
    """Without the points that something in is to be left out of, and without who said it where that is."""
    spots = set(left_out)
    gone = {spot.noun_id for spot in spots if spot.noun is Noun.POINT}
    unsaid = {spot.noun_id for spot in spots if spot.noun is Noun.FEEDBACK}
    return tuple(_round_without(each, gone, unsaid) for each in rounds)


def _round(each: PrintedRound, by: Pass) -> PrintedRound:
    feedback = replace(each.feedback, who=by.plain(about_feedback(each.feedback), "who", each.feedback.who))
    return replace(each, feedback=feedback, points=tuple(_point(point, by) for point in each.points))


def _point(printed: PrintedPoint, by: Pass) -> PrintedPoint:
    point, about = printed.point, about_point(printed.point)
    words = replace(
        point,
        text=by.plain(about, "text", point.text),
        quoted=by.plain(about, "quoted", point.quoted),
        answer=replace(point.answer, said=by.text(about, "answer", point.answer.said)),
    )
    return replace(printed, point=words, about=by.plain(about, "about", printed.about))


def _round_without(each: PrintedRound, gone: set[str], unsaid: set[str]) -> PrintedRound:
    points = tuple(point for point in each.points if point.point.id not in gone)
    feedback = replace(each.feedback, who="") if each.feedback.id in unsaid else each.feedback
    return PrintedRound(feedback, points)
