"""Reading what can be read of a damaged database: between two bad places everything, and nothing that is not proven.

After a page that cannot be read nothing more comes over the same connection, so that a new one is made for each.
Halving the stretch of rows finds the ends of what is broken.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from senco_desk.store import seals
from senco_desk.store.driver import Driver, Error, connect_to_read

MOST_TRIES = 4000
"""Connections made for one table: a table that is broken from end to end is given up at last."""

_IN_VAIN = 200
"""Places that could not be read one after the other: from then on only the far half of each stretch is looked at."""

_SEVERAL_A_PAGE = 64
"""Rows that a page may hold: how far to look where the end of a table cannot be read."""

Row = tuple[Any, ...]


@dataclass(slots=True)
class Rescued:
    """The whole rows of one table, and what is known of the others.

    `lost` are the keys of rows that are there and cannot be read; `all_known`: there are no others.
    """

    columns: tuple[str, ...]
    key: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)
    lost: set[Row] = field(default_factory=set)
    all_known: bool = True

    def key_of(self, row: Row) -> Row:
        return tuple(row[self.columns.index(column)] for column in self.key)


class Wreck:
    """A damaged database, only ever read."""

    def __init__(self, file: Path, key: bytes | None) -> None:
        self._file, self._key = file, key
        self._driver: Driver | None = None
        self._tries = 0

    def close(self) -> None:
        if self._driver is not None:
            with suppress(Error):
                self._driver.close()
            self._driver = None

    def pages(self) -> int:
        return self._file.stat().st_size // 4096

    def table(self, name: str, columns: tuple[str, ...], key: tuple[str, ...]) -> Rescued:
        """What can be read of a table, whose rows end in their seal if it has one."""
        self._tries = 0
        rescued = Rescued(columns, key)
        known = self._known(name, key)
        highest = self._highest(name, known)
        rescued.all_known = known is not None
        unread = [] if highest is None else list(self._read(name, columns, 0, highest, rescued))
        if known is not None:
            rescued.lost |= set(known.values()) - {rescued.key_of(row) for row in rescued.rows}
        elif unread or highest is None:
            rescued.all_known = False
        else:
            rescued.all_known = True  # the whole table was read; only its index is broken
        return rescued

    def ask(self, statement: str) -> list[Row] | None:
        """None when what it asks for cannot be read."""
        try:
            rows: list[Row] = self._connected().execute(statement).fetchall()
        except Error:
            self.close()
            return None
        return rows

    def _connected(self) -> Driver:
        if self._driver is None:
            self._tries += 1
            self._driver = connect_to_read(self._file, self._key)
        return self._driver

    def _known(self, name: str, key: tuple[str, ...]) -> dict[int, Row] | None:
        """Every row's place and key, from the index of its key; None when that cannot be read."""
        indices = self.ask(f'PRAGMA index_list("{name}")') or []
        index = next((row[1] for row in indices if row[3] == "pk"), None)
        if index is None:
            return None
        listed = ", ".join(f'"{column}"' for column in key)
        found = self.ask(f'SELECT rowid, {listed} FROM "{name}" INDEXED BY "{index}"')  # noqa: S608
        return None if found is None else {row[0]: row[1:] for row in found}

    def _highest(self, name: str, known: dict[int, Row] | None) -> int | None:
        if known is not None:
            return max(known, default=0)
        found = self.ask(f'SELECT max(rowid) FROM "{name}"')  # noqa: S608
        if found is not None:
            return found[0][0] or 0
        return self.pages() * _SEVERAL_A_PAGE if self.ask("SELECT count(*) FROM sqlite_master") else None

    def _read(self, name: str, columns: tuple[str, ...], first: int, last: int, rescued: Rescued) -> Iterator[int]:
        """Fills `rescued`; the places that could not be read."""
        listed = ", ".join(f'"{column}"' for column in columns)
        stretches, in_vain = [(first, last)], 0
        while stretches:
            low, high = stretches.pop()
            rows = self.ask(f'SELECT {listed} FROM "{name}" WHERE rowid BETWEEN {low} AND {high}')  # noqa: S608
            if rows is not None:
                in_vain = 0 if rows else in_vain
                self._take(rows, rescued)
            elif low < high and self._tries < MOST_TRIES:
                middle = (low + high) // 2
                stretches += [(middle + 1, high), (low, middle)] if in_vain < _IN_VAIN else [(middle + 1, high)]
            else:
                in_vain += 1
                yield low

    def _take(self, rows: list[Row], rescued: Rescued) -> None:
        sealed = rescued.columns[-1] == "seal"
        for row in rows:
            if sealed and seals.broken(row):
                rescued.lost.add(rescued.key_of(row))
            else:
                rescued.rows.append(row)
