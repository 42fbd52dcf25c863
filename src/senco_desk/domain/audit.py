"""An audit: all the ratings of a set of outcomes, day by day; the distance travelled; and where the gaps are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import _, n_
from senco_desk.domain.rating import AuditPractice, NamedDay, Rating


@dataclass(frozen=True, slots=True)
class AuditDay:
    """A day on which something was rated. `ratings`: how many outcomes and elements."""

    day: date
    name: NamedDay | None
    ratings: int


@dataclass(frozen=True, slots=True)
class Travelled:
    """An outcome or element, and its ratings, oldest first: at least one. `depth` is 0 for an outcome, 1 below it."""

    outcome: Outcome
    depth: int
    ratings: tuple[Rating, ...]

    @property
    def first(self) -> Rating:
        return self.ratings[0]

    @property
    def last(self) -> Rating:
        return self.ratings[-1]

    @property
    def steps(self) -> int | None:
        """How many steps up (or, below 0, down); None when the scale was another one then, or there is one rating."""
        if len(self.ratings) < 2 or self.first.steps != self.last.steps:
            return None
        return self.last.step - self.first.step

    def on(self, day: date) -> Rating | None:
        return next((rating for rating in self.ratings if rating.day == day), None)


@dataclass(frozen=True)
class Distance:
    """The distance travelled in one set: every audit day, oldest first, and what was rated, in reading order."""

    framework: Framework
    practice: AuditPractice
    days: tuple[AuditDay, ...]
    rows: tuple[Travelled, ...]

    @property
    def shown_days(self) -> tuple[AuditDay, ...]:
        """The days a table has columns for: all of them up to four, else the first, those with a name, and the last."""
        if len(self.days) <= 4:
            return self.days
        return tuple(day for day in self.days if day.name or day in (self.days[0], self.days[-1]))


def distance(framework: Framework, ratings: Iterable[Rating], practice: AuditPractice) -> Distance:
    """Ratings of other sets, and of outcomes that the set does not have, are left out."""
    held = [each for each in ratings if each.framework == framework.id and each.outcome in framework]
    by_outcome: dict[str, list[Rating]] = {}
    by_day: dict[date, int] = {}
    for rating in sorted(held, key=lambda each: each.day):
        by_outcome.setdefault(rating.outcome, []).append(rating)
        by_day[rating.day] = by_day.get(rating.day, 0) + 1
    days = tuple(AuditDay(day, practice.name_of(day), by_day[day]) for day in sorted(by_day))
    rows = tuple(
        Travelled(outcome, depth, tuple(by_outcome[outcome.id]))
        for outcome, depth in rated(framework)
        if outcome.id in by_outcome
    )
    return Distance(framework, practice, days, rows)


def rated(framework: Framework) -> Iterator[tuple[Outcome, int]]:
    """What can be rated, in reading order: each outcome a case is made for, and below it its elements."""
    for outcome in framework.for_cases:
        yield outcome, 0
        for element in framework.below(outcome.id):
            yield element, 1


def said_distance(row: Travelled) -> str:
    """`2 steps up`, `where it was`; "" where there is nothing to compare."""
    steps = row.steps
    if steps is None:
        return _("on another scale") if len(row.ratings) > 1 else ""
    if steps == 0:
        return _("where it was")
    words = n_("{n} step up", "{n} steps up", steps) if steps > 0 else n_("{n} step down", "{n} steps down", -steps)
    return words.format(n=abs(steps))


def gaps(framework: Framework, ratings: Iterable[Rating]) -> tuple[Rating, ...]:
    """Of the ratings of one day those in the lower half of their scale, in reading order.

    Where all that is rated of an outcome's elements is above that, the outcome's own rating still stands.
    """
    low = {each.outcome: each for each in ratings if each.step * 2 <= each.steps}
    return tuple(low[outcome.id] for outcome, _depth in rated(framework) if outcome.id in low)
