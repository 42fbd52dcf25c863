"""Every row against its seal, in steps short enough for someone who types to save in between."""

from collections.abc import Iterator

from sqlalchemy import Integer, Table, bindparam, literal_column, select

from senco_desk.domain.errors import Damaged
from senco_desk.store import seals, tables
from senco_desk.store.driver import Driver
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Row

_AT_A_TIME = 500


def broken_rows(driver: Driver) -> Iterator[Damaged]:
    """What is wrong, one for each row of a workbook that is not encrypted which is not as it was written."""
    for table in tables.metadata.sorted_tables:
        if "seal" in table.columns:
            yield from (seals.damaged(table, row) for row in _rows(driver, table) if seals.broken(row))


def _rows(driver: Driver, table: Table) -> Iterator[Row]:
    place = literal_column("rowid", Integer)
    following = select(place, *table.columns).where(place > bindparam("last")).order_by(place).limit(_AT_A_TIME)
    statement, last = Prepared(following), -1
    while rows := statement.on(driver, last=last).fetchall():
        last = rows[-1][0]
        yield from (row[1:] for row in rows)
