"""The school's holidays, in the workbook."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from senco_desk.domain.term_weeks import Holiday
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.writing import Writing

_TABLE = tables.holiday
_all = Prepared(select(_TABLE).order_by(_TABLE.c.first, _TABLE.c.last, _TABLE.c.id))


class ReadHolidays:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, holiday: str) -> Holiday | None:
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=holiday)
        return _holiday(found[0]) if found else None

    def all(self) -> list[Holiday]:
        """The first first. Raises Damaged when the disk has changed one."""
        return [_holiday(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Holiday]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_holiday, self._reading.each(_TABLE))


class Holidays(ReadHolidays):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, holiday: Holiday) -> None:
        """Keep it in place of the one with its id."""
        self._writing.put(_TABLE, _fields(holiday))

    def remove(self, holiday: str) -> bool:
        return self._writing.delete(_TABLE, {"id": holiday})


def _fields(holiday: Holiday) -> Fields:
    return {
        "id": holiday.id,
        "first": holiday.first.isoformat(),
        "last": holiday.last.isoformat(),
        "name": holiday.name,
    }


def _holiday(row: Row) -> Holiday:
    each, first, last, name, _seal = row
    return Holiday(date.fromisoformat(first), date.fromisoformat(last), name, each)
