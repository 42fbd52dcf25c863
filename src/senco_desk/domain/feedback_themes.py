"""Themes: what is said again in one round after another, under the word that she gave it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from senco_desk.domain.feedback import AnswerState, Point
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.suggesting import telling_words

_NOT_SAID = {MarkKind.INSERTION, MarkKind.DELETION, MarkKind.MOVE, MarkKind.CARET, MarkKind.DECISION, MarkKind.GRADE}


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
    return _in_order(map(_theme, held.values()))


def said_again(points: Iterable[Point], most: int = 8) -> tuple[Theme, ...]:
    """Words that several rounds say of what has no theme yet: proposals for one, those of the most rounds first.

    What she quoted in her own text does not count, nor what was put in as an edit.
    """
    held: dict[str, list[Point]] = {}
    words: dict[str, Counter[str]] = {}
    for point in points:
        if not point.theme.strip() and point.kind not in _NOT_SAID:
            for stem, word in telling_words(point.text).items():
                held.setdefault(stem, []).append(point)
                words.setdefault(stem, Counter())[word] += 1
    found = (replace(_theme(said), name=words[stem].most_common(1)[0][0]) for stem, said in held.items())
    return _in_order(theme for theme in found if theme.recurs)[:most]


def _in_order(found: Iterable[Theme]) -> tuple[Theme, ...]:
    return tuple(sorted(found, key=lambda one: (-len(one.rounds), -len(one.points), one.name)))


def _theme(points: list[Point]) -> Theme:
    waiting = sum(1 for point in points if point.answer.state in (AnswerState.NEW, AnswerState.TO_DO))
    rounds = tuple(dict.fromkeys(point.feedback for point in points))
    return Theme(" ".join(points[0].theme.split()), tuple(points), rounds, waiting)
