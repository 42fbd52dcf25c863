"""What pieces that came from another workbook were called there, in the workbook."""

from collections.abc import Iterator

from sqlalchemy import select

from senco_desk.domain.brought import Brought
from senco_desk.domain.journal import Noun
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.brought
_all = Prepared(select(_TABLE).order_by(_TABLE.c.at, _TABLE.c.id))


class ReadBrought:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, piece: str) -> Brought | None:
        """Where a piece came from; None for one that was begun here. Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=piece)
        return _brought(found[0]) if found else None

    def all(self) -> dict[str, Brought]:
        """By the piece's id; some of the pieces may have been deleted since."""
        return {row[0]: _brought(row) for row in self._reading.whole(_TABLE, _all)}

    def each(self) -> Iterator[Brought]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_brought, self._reading.each(_TABLE))


class TheBrought(ReadBrought):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, brought: Brought) -> None:
        self._writing.put(_TABLE, _fields(brought))


def _fields(brought: Brought) -> Fields:
    return {
        "id": brought.id,
        "noun": brought.noun.value,
        "was": brought.was,
        "workbook": brought.workbook,
        "at": moment_out(brought.at),
    }


def _brought(row: Row) -> Brought:
    each, noun, was, workbook, at, _seal = row
    return Brought(each, Noun(noun), was, workbook, moment_in(at))
