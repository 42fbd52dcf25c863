"""Statements of SQLAlchemy Core, compiled once and run by the driver: a save and a long list pay for nothing else."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, delete, func, insert, literal_column, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

from senco_desk.store.driver import Driver

_DIALECT = sqlite.dialect()


class Prepared:
    """A statement ready to run; its parameters are given by name."""

    def __init__(self, statement: ClauseElement) -> None:
        compiled: Any = statement.compile(dialect=_DIALECT)
        self.sql = str(compiled)
        self._names: tuple[str, ...] = tuple(compiled.positiontup or ())
        self._fixed: dict[str, Any] = compiled.params

    def on(self, driver: Driver, /, **values: object) -> Any:
        """The driver's cursor over the result, with plain tuples."""
        return driver.execute(self.sql, [values[name] if name in values else self._fixed[name] for name in self._names])


def among(column: ColumnElement[Any], parameter: str) -> ColumnElement[bool]:
    """Whether the column is one of the values in a parameter that is a JSON array."""
    return column.in_(select(func.json_each(bindparam(parameter)).table_valued("value").c.value))


@cache
def whole_row(table: Table) -> Prepared:
    return Prepared(_keyed(select(table), table))


@cache
def in_order(table: Table) -> Prepared:
    """Whole rows in the order in which they were written."""
    return Prepared(select(table).order_by(literal_column("rowid")))


@cache
def inserting(table: Table) -> Prepared:
    return Prepared(insert(table))


@cache
def updating(table: Table, columns: tuple[str, ...]) -> Prepared:
    return Prepared(_keyed(update(table), table).values({name: bindparam(f"new_{name}") for name in columns}))


@cache
def deleting(table: Table) -> Prepared:
    return Prepared(_keyed(delete(table), table))


def _keyed(statement: Any, table: Table) -> Any:
    for column in table.primary_key.columns:
        statement = statement.where(column == bindparam(column.name))
    return statement
