"""Reading rows: what every repository's reading half is given."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Table

from senco_desk.store import seals
from senco_desk.store.driver import Driver
from senco_desk.store.prepared import Prepared, in_order

Row = tuple[Any, ...]


class Reading:
    """A connection within a transaction; `sealed` when its rows carry seals to be verified."""

    def __init__(self, driver: Driver, sealed: bool) -> None:
        self.driver, self.sealed = driver, sealed

    def one(self, statement: Prepared, /, **values: object) -> Row | None:
        found: Row | None = statement.on(self.driver, **values).fetchone()
        return found

    def all(self, statement: Prepared, /, **values: object) -> list[Row]:
        found: list[Row] = statement.on(self.driver, **values).fetchall()
        return found

    def whole(self, table: Table, statement: Prepared, /, **values: object) -> list[Row]:
        """Whole rows of `table`, each as it was written; raises Damaged for the first that is not."""
        return self.verified(table, self.all(statement, **values))

    def some(self, table: Table, statement: Prepared, ids: Iterable[str]) -> list[Row]:
        """The rows that `statement` finds by `ids`, in the order of these; raises Damaged as `whole`."""
        wanted = list(ids)
        found = {row[0]: row for row in self.whole(table, statement, ids=json.dumps(wanted))}
        return [found[each] for each in wanted if each in found]

    def each(self, table: Table) -> Iterator[Row]:
        """Whole rows of `table`, one at a time in the order in which they were written; raises Damaged as `whole`."""
        for row in in_order(table).on(self.driver):
            yield from self.verified(table, [row])

    def verified(self, table: Table, rows: list[Row]) -> list[Row]:
        if self.sealed:
            for row in self.broken(rows):
                raise seals.damaged(table, row)
        return rows

    def broken(self, rows: Iterable[Row]) -> Iterable[Row]:
        return (row for row in rows if seals.broken(row))
