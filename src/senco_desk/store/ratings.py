"""Ratings in the workbook: at most one of an outcome or element on a day."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import bindparam, select

from senco_desk.domain.rating import Rating
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.writing import Writing

_TABLE = tables.rating
_c = _TABLE.c
_of_framework = Prepared(select(_TABLE).where(_c.framework == bindparam("framework")).order_by(_c.day, _c.outcome))
_of = Prepared(
    select(_TABLE).where(
        _c.framework == bindparam("framework"), _c.outcome == bindparam("outcome"), _c.day == bindparam("day")
    )
)


class ReadRatings:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, rating_id: str) -> Rating | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=rating_id)
        return _rating(found[0]) if found else None

    def of_framework(self, framework: str) -> list[Rating]:
        """All of a set, oldest day first. Raises Damaged when the disk has changed one."""
        return [_rating(row) for row in self._reading.whole(_TABLE, _of_framework, framework=framework)]

    def of(self, framework: str, outcome: str, day: date) -> Rating | None:
        """The rating of an outcome or element on a day."""
        found = self._reading.whole(_TABLE, _of, framework=framework, outcome=outcome, day=day.isoformat())
        return _rating(found[0]) if found else None

    def each(self) -> Iterator[Rating]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_rating, self._reading.each(_TABLE))


class Ratings(ReadRatings):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, rating: Rating) -> None:
        """Keep it in place of what was kept under its id."""
        self._writing.put(_TABLE, _fields(rating))

    def remove(self, rating_id: str) -> bool:
        return self._writing.delete(_TABLE, {"id": rating_id})


def _fields(rating: Rating) -> Fields:
    return {
        "id": rating.id,
        "framework": rating.framework,
        "outcome": rating.outcome,
        "day": rating.day.isoformat(),
        "step": rating.step,
        "steps": rating.steps,
        "word": rating.word,
        "why": rating.why,
    }


def _rating(row: Row) -> Rating:
    each, framework, outcome, day, step, steps, word, why, _seal = row
    return Rating(each, framework, outcome, date.fromisoformat(day), step, steps, word, why)
