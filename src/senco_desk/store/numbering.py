"""Numbers that people call things by: one more than was ever given, so that none is used twice."""

from sqlalchemy import Table, func, select

from senco_desk.store import tables
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Reading

_given = Prepared(select(tables.numbering.c.letter, tables.numbering.c.last).order_by(tables.numbering.c.letter))


def last_given(table: Table, letter: str) -> Prepared:
    """The highest number of a row of `table`, or of one that is no longer there."""
    remembered = select(tables.numbering.c.last).where(tables.numbering.c.letter == letter).scalar_subquery()
    held = select(func.max(table.c.number)).scalar_subquery()
    return Prepared(select(func.max(func.coalesce(held, 0), func.coalesce(remembered, 0))))


def numbers_given(reading: Reading) -> dict[str, int]:
    """The last number ever given, by letter."""
    return dict(reading.all(_given))


def next_number(reading: Reading, last: Prepared) -> int:
    found = reading.one(last)
    return 1 + (found[0] if found else 0)
