"""The rows of what came back: points by round, by item or by theme, and which of them are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile

from senco_desk.domain.days import day_of_week
from senco_desk.domain.feedback import AnswerState, Certainty, Feedback, Point
from senco_desk.domain.feedback_themes import Theme, said_again, themes
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.text import plain
from senco_desk.ui.feedback.items import Items, key_of
from senco_desk.ui.feedback.stored import Stored
from senco_desk.ui.feedback.wording import ANSWERS, first_line, points
from senco_desk.ui.widgets.two_line_list import TwoLineRow

ROUND, ITEM, THEME, AGAIN, POINT = "round ", "item ", "theme ", "again ", "point "
"""Before the key of each kind of row."""
_OPEN = (AnswerState.NEW, AnswerState.TO_DO)


class Listed(StrEnum):
    """What the points are listed by."""

    ROUND = "round"
    ITEM = "item"
    THEME = "theme"


LISTED_NAMES = {Listed.ROUND: N_("By round"), Listed.ITEM: N_("By item"), Listed.THEME: N_("By theme")}


class Shown(StrEnum):
    """Which of them are listed."""

    ALL = "all"
    OPEN = "open"
    DONE = "done"
    DECLINED = "declined"
    VIVA = "viva"


SHOWN_NAMES = {
    Shown.ALL: N_("All points"),
    Shown.OPEN: N_("Still to answer or to do"),
    Shown.DONE: N_("Done"),
    Shown.DECLINED: N_("Declined"),
    Shown.VIVA: N_("Questions for the viva"),
}


@dataclass(frozen=True, slots=True)
class View:
    """What she chose to see, and the words she looks for."""

    listed: Listed = Listed.ROUND
    shown: Shown = Shown.ALL
    words: str = ""


def rows(stored: Stored, view: View) -> list[TwoLineRow]:
    """Heads, each with its points a step in; a head without a point is there only for a round."""
    kept = [point for point in stored.points if _fits(point, view, stored.items)]
    match view.listed:
        case Listed.ITEM:
            return list(_by_item(stored, kept))
        case Listed.THEME:
            return list(_by_theme(stored, kept))
    return list(_by_round(stored, kept, view))


def round_called(feedback: Feedback) -> str:
    """`Helen Marsh · Tue 8 Dec 2026`."""
    when = (feedback.written or feedback.taken).astimezone().date()
    return " · ".join(filter(None, (feedback.who or _("Somebody"), day_of_week(when))))


def standing(found: Sequence[Point]) -> str:
    """`12 points · 3 still open`."""
    still = sum(point.answer.state in _OPEN for point in found)
    said = n_("{n} still open", "{n} still open", still).format(n=f"{still:,}") if still else _("all answered")
    return f"{points(len(found))} · {said}" if found else _("no point")


def _fits(point: Point, view: View, items: Items) -> bool:
    state = point.answer.state
    match view.shown:
        case Shown.OPEN if state not in _OPEN:
            return False
        case Shown.DONE if state is not AnswerState.DONE:
            return False
        case Shown.DECLINED if state is not AnswerState.DECLINED:
            return False
        case Shown.VIVA if not point.is_viva_question:
            return False
    wanted = view.words.casefold().split()
    return not wanted or all(word in _searched(point, items) for word in wanted)


def _searched(point: Point, items: Items) -> str:
    said = (point.text, point.quoted, point.author, point.theme, plain(point.answer.said), items.called(point.target))
    return " ".join(said).casefold()


def _by_round(stored: Stored, kept: Sequence[Point], view: View) -> Iterator[TwoLineRow]:
    of: dict[str, list[Point]] = {}
    for point in kept:
        of.setdefault(point.feedback, []).append(point)
    narrowed = view.shown is not Shown.ALL or bool(view.words)
    for feedback in stored.rounds:
        found = of.get(feedback.id, [])
        if found or not narrowed:
            yield TwoLineRow(ROUND + feedback.id, round_called(feedback), standing(found), strong=True)
            yield from (_row(point, _about(stored, point)) for point in found)


def _by_item(stored: Stored, kept: Sequence[Point]) -> Iterator[TwoLineRow]:
    of: dict[str, list[Point]] = {}
    for point in kept:
        of.setdefault(key_of(point.target), []).append(point)
    for key, found in sorted(
        of.items(), key=lambda each: (not each[0].strip(), stored.items.called(each[1][0].target))
    ):
        yield TwoLineRow(ITEM + key, stored.items.called(found[0].target), standing(found), strong=True)
        yield from (_row(point, _round_said(stored, point)) for point in found)


def _by_theme(stored: Stored, kept: Sequence[Point]) -> Iterator[TwoLineRow]:
    for theme in themes(kept):
        rounds = len(theme.rounds)
        said = n_("in {n} round", "in {n} rounds", rounds).format(n=rounds)
        yield TwoLineRow(THEME + theme.name, theme.name, f"{standing(theme.points)} · {said}", strong=True)
        yield from (_row(point, _round_said(stored, point)) for point in theme.points)
    rest = [point for point in kept if not point.theme.strip()]
    for again in _apart(said_again(rest)):
        said = _("said in {n} rounds · Enter makes it a theme").format(n=len(again.rounds))
        yield TwoLineRow(f"{AGAIN}{again.name}", _("Again: “{word}”").format(word=again.name), said, strong=True)
        yield from (_row(point, _round_said(stored, point)) for point in again.points)
        there = {point.id for point in again.points}
        rest = [point for point in rest if point.id not in there]
    if rest:
        yield TwoLineRow(THEME, _("No theme yet"), standing(rest), strong=True)
        yield from (_row(point, _round_said(stored, point)) for point in rest)


def under(head: str, keys: Sequence[str]) -> list[str]:
    """The ids of the points that are listed below a head, of the keys of all rows."""
    below = keys[keys.index(head) + 1 :]
    return [key.removeprefix(POINT) for key in takewhile(lambda key: key.startswith(POINT), below)]


def key_of_thing(thing: str, stored: Stored) -> str | None:
    """Of the row that shows it, by its id: a point, a round, or the round a decision came with."""
    if stored.point(thing) is not None:
        return POINT + thing
    of = {each.id: each.feedback for each in stored.decisions if each.feedback}.get(thing, thing)
    return ROUND + of if stored.round(of) is not None else None


def _apart(found: Sequence[Theme]) -> Iterator[Theme]:
    """Each point under the first word that it has of them, and no word that is then left with one round."""
    taken: set[str] = set()
    for theme in found:
        left = tuple(point for point in theme.points if point.id not in taken)
        rounds = tuple(dict.fromkeys(point.feedback for point in left))
        if len(rounds) > 1:
            taken |= {point.id for point in left}
            yield replace(theme, points=left, rounds=rounds)


def _round_said(stored: Stored, point: Point) -> str:
    found = stored.round(point.feedback)
    return round_called(found) if found else ""


def _about(stored: Stored, point: Point) -> str:
    is_placed = point.certainty is not Certainty.UNPLACED
    return stored.items.called(point.target) if is_placed else _("not placed yet")


def _row(point: Point, where: str) -> TwoLineRow:
    below = " · ".join(filter(None, (_(ANSWERS[point.answer.state]), where)))
    return TwoLineRow(POINT + point.id, first_line(point), below, depth=1)
