"""The picture of where I am: which pieces count for which outcome, and when they happened. On screen and on paper."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from senco_desk.domain.coverage import Figures
from senco_desk.domain.days import short_month
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.practice import Practice
from senco_desk.domain.remarks import Remark, remarks

MOST_SPANS = 36
"""Columns of months, then of school terms; what is longer is told in school years."""
_LAST_DAY = date(9998, 12, 31)
_YEARS_BACK, _YEARS_AHEAD = 30, 2
"""School years told one by one around today: a mistyped century is not to push all the others off the paper."""


class Dot(NamedTuple):
    """One piece as it counts for one outcome or element, on its day."""

    outcome: str
    kind: PieceKind
    piece: str
    day: date
    best: bool


class SpanSize(Enum):
    """How long a column is: what it is called, and the months it may begin with."""

    MONTH = tuple(range(1, 13))
    TERM = (1, 5, 9)
    YEAR = (9,)


_TERMS = {1: N_("Spring {year}"), 5: N_("Summer {year}"), 9: N_("Autumn {year}")}


class Span(NamedTuple):
    """A column: a month, a school term (autumn Sep–Dec, spring Jan–Apr, summer May–Aug) or a school year from Sep."""

    size: SpanSize
    first: date
    last: date

    @property
    def label(self) -> str:
        """`Sep 2024`, `Autumn 2024` or `2024–25`."""
        if self.size is SpanSize.MONTH:
            return f"{short_month(self.first)} {self.first.year}"
        if self.size is SpanSize.TERM:
            return _(_TERMS[self.first.month]).format(year=self.first.year)
        one_year = self.last.year - self.first.year < 2
        return f"{self.first.year}–{self.last.year % 100:02d}" if one_year else f"{self.first.year}–{self.last.year}"

    @property
    def short_label(self) -> str:
        """The label for a narrow column below its `group`: `Sep`, `Autumn` or `2024–25`."""
        if self.size is SpanSize.MONTH:
            return short_month(self.first)
        return _(_TERMS[self.first.month]).format(year="").strip() if self.size is SpanSize.TERM else self.label

    @property
    def group(self) -> str:
        """What several columns stand under: the calendar year; nothing above school years."""
        return "" if self.size is SpanSize.YEAR else str(self.first.year)


@dataclass(frozen=True, slots=True)
class PictureRow:
    """An outcome a case is made for (`level` 0), or what lies below it (1, 2 …).

    `remarks` are of it itself; an outcome whose pieces are looked for in its elements (`counted` False) has none.
    `pieces`: how many different ones count for it or for anything below it, between `first` and `last`.
    """

    outcome: Outcome
    level: int
    counted: bool
    pieces: int
    remarks: tuple[Remark, ...]
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """The pieces of one row in one span: each once, by day. `evidence` and `best` say how many of them are so."""

    pieces: tuple[str, ...] = ()
    evidence: int = 0
    best: int = 0

    @property
    def reflections(self) -> int:
        return len(self.pieces) - self.evidence


NOTHING = Cell()


@dataclass(frozen=True, slots=True)
class Picture:
    """One set of outcomes. `cells` are by row and span; an outcome's own row holds those of the rows below it too.

    `totals`: for each row all its pieces, by day, whatever the span. Cells in which there is nothing are left out.
    """

    practice: Practice
    spans: tuple[Span, ...]
    rows: tuple[PictureRow, ...]
    cells: Mapping[tuple[int, int], Cell]
    totals: tuple[Cell, ...]

    @property
    def is_empty(self) -> bool:
        return not self.cells

    def cell(self, row: int, span: int) -> Cell:
        return self.cells.get((row, span), NOTHING)

    def below(self, row: int) -> range:
        """The rows that lie below a row."""
        deeper = row + 1
        while deeper < len(self.rows) and self.rows[deeper].level > self.rows[row].level:
            deeper += 1
        return range(row + 1, deeper)

    def tiles(self, row: int) -> list[int]:
        """The rows a top row's small picture is made of: what is counted at it or below it."""
        return [each for each in (row, *self.below(row)) if self.rows[each].counted]


def picture(
    framework: Framework, dots: Iterable[Dot], figures: Mapping[str, Figures], practice: Practice, today: date
) -> Picture:
    """The picture of one set as it stands `today`. Dots of outcomes the set does not have are left out."""
    known = sorted((dot for dot in dots if dot.outcome in framework), key=attrgetter("day", "piece"))
    placed = list(_placed(framework))
    shown = spans([dot.day for dot in known], today)
    held: defaultdict[tuple[int, int], list[Dot]] = defaultdict(list)
    whole: list[list[Dot]] = [[] for _row in placed]
    lines = _lines(placed)
    ends = [span.last for span in shown]
    at, last = 0, len(ends) - 1
    for dot in known:
        while at < last and dot.day > ends[at]:
            at += 1
        for row in lines.get(dot.outcome, ()):
            held[row, at].append(dot)
            whole[row].append(dot)
    totals = tuple(_cell(each) for each in whole)
    cells = {place: _cell(each) for place, each in held.items()}
    rows = (
        _row(framework, outcome, level, figures.get(outcome.id, Figures()), dots_of_row, (practice, today))
        for (outcome, level), dots_of_row in zip(placed, whole, strict=True)
    )
    return Picture(practice, shown, tuple(rows), cells, totals)


def spans(days: list[date], today: date) -> tuple[Span, ...]:
    """The columns from the first of `days` to `today` or the last: months if they are few, else terms, else years."""
    if not days:
        return ()
    first, last = min(days), min(max(*days, today), _LAST_DAY)
    for size in (SpanSize.MONTH, SpanSize.TERM):
        if (last.year - first.year) * len(size.value) <= 2 * MOST_SPANS:
            made = _spans(size, first, last)
            if len(made) <= MOST_SPANS:
                return tuple(made)
    return _years(first, last, today)


def _years(first: date, last: date, today: date) -> tuple[Span, ...]:
    """School years; what lies far from today is put together at either end."""
    made = _spans(
        SpanSize.YEAR,
        max(first, date(max(1, today.year - _YEARS_BACK), 9, 1)),
        min(last, date(min(9998, today.year + _YEARS_AHEAD), 8, 31)),
    )
    if first < made[0].first:
        made[0] = made[0]._replace(first=first)
    if last > made[-1].last:
        made[-1] = made[-1]._replace(last=last)
    return tuple(made)


def _spans(size: SpanSize, first: date, last: date) -> list[Span]:
    made, begins = [], _beginning(size, first)
    while begins <= last:
        following = _following(size, begins)
        made.append(Span(size, begins, following - timedelta(days=1)))
        begins = following
    return made


def _beginning(size: SpanSize, day: date) -> date:
    month = max((month for month in size.value if month <= day.month), default=0)
    return date(day.year, month, 1) if month else date(max(1, day.year - 1), size.value[-1], 1)


def _following(size: SpanSize, begins: date) -> date:
    month = min((month for month in size.value if month > begins.month), default=0)
    return date(begins.year, month, 1) if month else date(begins.year + 1, size.value[0], 1)


def _placed(framework: Framework) -> Iterator[tuple[Outcome, int]]:
    """What has a row, with its level: outcomes a case is made for with all below them, and what stands by itself."""
    for root in framework.children():
        yield from _from(framework, root, None)


def _from(framework: Framework, outcome: Outcome, level: int | None) -> Iterator[tuple[Outcome, int]]:
    children = framework.children(outcome.id)
    if level is None and (framework.case_outcome_of(outcome.id) == outcome or not children):
        level = 0
    if level is not None:
        yield outcome, level
    for child in children:
        yield from _from(framework, child, None if level is None else level + 1)


def _lines(placed: list[tuple[Outcome, int]]) -> dict[str, tuple[int, ...]]:
    """For each outcome the rows a piece for it stands in: its own, and those it lies below."""
    lines: dict[str, tuple[int, ...]] = {}
    above: list[int] = []
    for row, (outcome, level) in enumerate(placed):
        del above[level:]
        above.append(row)
        lines[outcome.id] = tuple(above)
    return lines


def _cell(dots: list[Dot]) -> Cell:
    kinds = {dot.piece: dot.kind for dot in dots}
    best = {dot.piece for dot in dots if dot.best}
    return Cell(tuple(kinds), sum(kind is PieceKind.EVIDENCE for kind in kinds.values()), len(best))


def _row(
    framework: Framework, outcome: Outcome, level: int, figures: Figures, dots: list[Dot], said: tuple[Practice, date]
) -> PictureRow:
    """`dots` are of all that counts for it or below it, by day."""
    counted = outcome.kind is OutcomeKind.ELEMENT or not framework.children(outcome.id)
    first, last = (dots[0].day, dots[-1].day) if dots else (None, None)
    remarked = remarks(figures, *said) if counted else ()
    return PictureRow(outcome, level, counted, len({dot.piece for dot in dots}), remarked, first, last)
