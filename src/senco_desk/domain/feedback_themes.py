"""Themes: what is said again in one round after another, under the word that she gave it."""

from collections.abc import Iterable
from dataclasses import dataclass

from senco_desk.domain.feedback import AnswerState, Point


@dataclass(frozen=True, slots=True)
class Theme:
    """`points` in the order given; `rounds` are the ids of their files; `open`: how many still wait for her."""

    name: str
    points: tuple[Point, ...]
    rounds: tuple[str, ...]
    open: int

    @property
    def recurs(self) -> bool:
        return len(self.rounds) > 1


def themes(points: Iterable[Point]) -> tuple[Theme, ...]:
    """Each with its points, that of the most rounds first; one word in capitals or not is one theme."""
    held: dict[str, list[Point]] = {}
    for point in points:
        if name := " ".join(point.theme.split()):
            held.setdefault(name.casefold(), []).append(point)
    return tuple(sorted(map(_theme, held.values()), key=lambda one: (-len(one.rounds), -len(one.points), one.name)))


def _theme(points: list[Point]) -> Theme:
    waiting = sum(1 for point in points if point.answer.state in (AnswerState.NEW, AnswerState.TO_DO))
    rounds = tuple(dict.fromkeys(point.feedback for point in points))
    return Theme(" ".join(points[0].theme.split()), tuple(points), rounds, waiting)
