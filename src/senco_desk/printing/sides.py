"""How much fits on so many sides of paper, reckoned before it is laid out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from senco_desk.printing.flowables import Words
from senco_desk.printing.plates import Figure
from senco_desk.printing.tables import LEAST_SPLIT, TALL, WordsTable

_LINES = 3
"""Lines of a paragraph that must stand below its heading."""


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands together on one side, in points; `again` is the head that is repeated above it on a further side."""

    height: float
    again: float = 0.0


@dataclass(frozen=True, slots=True)
class Sides:
    """The room left on the present side, and how many `further` ones there may be, of `page` points each."""

    room: float
    page: float
    further: int

    @property
    def all_room(self) -> float:
        return self.room + self.page * max(0, self.further)

    def take(self, strips: Iterable[Strip]) -> bool:
        """Whether `strips` fit, one below the other."""
        room, further = self.room, self.further
        for strip in strips:
            if strip.height > room:
                room, further = self.page - strip.again, further - 1
            room -= strip.height
            if further < 0 or room < 0:
                return False
        return True

    def most(self, rows: list[Strip], last: Strip, after: list[Strip]) -> int:
        """How many of `rows` fit before `after`: all, or as many as leave room for `last`, which says so."""
        if self.take([*rows, *after]):
            return len(rows)
        fewer = (some for some in range(len(rows) - 1, 0, -1) if self.take([*rows[:some], last, *after]))
        return next(fewer, 0)


def strips(flowables: Iterable[Any], width: float, after: float = 0.0) -> list[Strip]:
    """`flowables` as they may be parted: headings from nothing that follows them, tables between their rows.

    `after` is the room left after what stands before them, which counts as theirs before the first.
    """
    made: list[Strip] = []
    kept = 0.0
    for flowable in flowables:
        before, after = max(0.0, flowable.getSpaceBefore() - after), flowable.getSpaceAfter()
        first, *rest = _heights(flowable, width)
        if _goes_with_next(flowable):
            kept += before + first.height + sum(strip.height for strip in rest) + after
        else:
            made += [Strip(kept + before + first.height, first.again), *rest, Strip(after)]
            kept = 0.0
    return made


def _heights(flowable: Any, width: float) -> Iterator[Strip]:
    if isinstance(flowable, WordsTable):
        head, *rows = flowable.heights(width)
        first, *rest = [part for row in rows for part in _parted(row, LEAST_SPLIT if row > TALL else row, LEAST_SPLIT)]
        if flowable.keeps_last and len(rest) > 1:
            rest[-2:] = [sum(rest[-2:])]
        yield Strip(head + first)
        yield from (Strip(height, head) for height in rest)
    else:
        height = float(flowable.wrap(width, 0)[1])
        line = float(flowable.style.leading) if isinstance(flowable, Words) else height
        yield from map(Strip, _parted(height, min(height, _LINES * line), line))


def _parted(height: float, first: float, rest: float) -> Iterator[float]:
    yield first
    for _each in range(round((height - first) / rest) if rest else 0):
        yield rest


def _goes_with_next(flowable: Any) -> bool:
    return isinstance(flowable, Words | Figure) and bool(flowable.getKeepWithNext())
