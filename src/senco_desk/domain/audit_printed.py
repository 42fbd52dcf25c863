"""The audit and the training plan as they are printed: what a panel needs of them, and what she chose to say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from senco_desk.domain.action import Action, ActionState
from senco_desk.domain.audit import Distance
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.name_places import Pass, through_action, through_rating
from senco_desk.domain.rating import Rating


@dataclass(frozen=True, slots=True)
class PrintedAction:
    """`codes` are of the outcomes of this set it is for, `became` the pieces it became ("E-012").

    What it cost, and who paid, is between her and her school.
    """

    action: Action
    codes: tuple[str, ...] = ()
    became: tuple[str, ...] = ()


def without_whys(distance: Distance) -> Distance:
    """The ratings alone: why is printed where she chose so."""
    return _rated(distance, lambda rating, _code: replace(rating, why=""))


def of_a_panel(actions: Iterable[PrintedAction]) -> tuple[PrintedAction, ...]:
    """What was done, by the day it was; then what is to do, by the day it is due. What she let go stays with her."""
    shown = [each for each in actions if each.action.state is not ActionState.DROPPED and each.action.what.strip()]
    done = sorted(
        (each for each in shown if each.action.state is ActionState.DONE),
        key=lambda each: each.action.finished or each.action.begun,
    )
    return (*done, *(each for each in shown if each.action.state is ActionState.OPEN))


def through_audit(distance: Distance, by: Pass) -> Distance:
    """Through why she rated so."""
    return _rated(distance, lambda rating, code: through_rating(rating, code, by))


def through_plan(plan: Iterable[PrintedAction], by: Pass) -> tuple[PrintedAction, ...]:
    return tuple(replace(each, action=through_action(_printed(each.action), by)) for each in plan)


def audit_without(distance: Distance, left_out: set[Spot]) -> Distance:
    """Without why, or without what the step was called, of the ratings that these spots stand for."""
    whys, words = (
        {spot.noun_id for spot in left_out if spot.noun is Noun.RATING and spot.place == place}
        for place in ("why", "scale")
    )

    def without(rating: Rating, _code: str) -> Rating:
        why, word = "" if rating.id in whys else rating.why, "" if rating.id in words else rating.word
        return replace(rating, why=why, word=word)

    return _rated(distance, without)


def plan_without(plan: Iterable[PrintedAction], left_out: set[Spot]) -> tuple[PrintedAction, ...]:
    gone = {spot.noun_id for spot in left_out if spot.noun is Noun.ACTION}
    return tuple(each for each in plan if each.action.id not in gone)


def _printed(action: Action) -> Action:
    """Only what is printed of it is looked through."""
    return replace(action, cost="", cover="", paid_by="")


def _rated(distance: Distance, way: Callable[[Rating, str], Rating]) -> Distance:
    rows = tuple(
        replace(row, ratings=tuple(way(rating, row.outcome.code) for rating in row.ratings)) for row in distance.rows
    )
    return replace(distance, rows=rows)
