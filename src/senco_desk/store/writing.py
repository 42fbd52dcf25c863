"""The unit of work: rows written within one transaction, each with what it replaced kept in the journal."""

from functools import cache

from sqlalchemy import Table, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from senco_desk.store import seals, tables
from senco_desk.store.driver import Driver
from senco_desk.store.journal import Fields, Journal, Ledger, Spot
from senco_desk.store.prepared import Prepared, deleting, inserting, updating, whole_row
from senco_desk.store.reading import Reading

_mark = Prepared(
    insert(tables.unsearched).values(in_table=bindparam("in_table"), row=bindparam("row")).on_conflict_do_nothing()
)
_numbered = insert(tables.numbering).values(letter=bindparam("letter"), last=bindparam("last"))
_give_number = Prepared(
    _numbered.on_conflict_do_update(
        index_elements=["letter"], set_={"last": func.max(tables.numbering.c.last, _numbered.excluded.last)}
    )
)


class Writing(Reading):
    """What every repository's writing half is given. `typing` when it comes from the keyboard as she types."""

    def __init__(self, driver: Driver, ledger: Ledger, journal: Journal, sealed: bool, typing: bool) -> None:
        super().__init__(driver, sealed)
        self.journal = journal
        self._ledger, self._typing = ledger, typing
        self._newly_marked: set[Spot] = set()

    def insert(self, table: Table, fields: Fields) -> None:
        fields = _storable(fields)
        spot = self.journal.touch(table, fields)
        self.journal.close_window(spot)
        self.journal.keep(table, fields, None)
        inserting(table).on(self.driver, **self._sealed_row(table, fields))
        self._mark_unsearched(table, spot)

    def update(self, table: Table, fields: Fields) -> bool:
        """Write the fields given of the row they name; False when there is no such row."""
        fields = _storable(fields)
        spot = self.journal.touch(table, fields)
        window = self.journal.window(spot) if self._typing else None
        before = window.last if window else self._row(table, fields)
        if before is None:
            return False
        changed = frozenset(name for name, value in fields.items() if before[name] != value)
        if changed:
            after = before | fields
            if window and self.journal.is_fresh(window):
                self._type_on(table, spot, after, changed)
            else:
                self._replace(table, spot, before, after, changed)
            self._write(table, after, changed)
            self._mark_unsearched(table, spot)
        return True

    def put(self, table: Table, fields: Fields) -> None:
        """Write the row, in place of the one with its key if there is one."""
        if not self.update(table, fields):
            self.insert(table, fields)

    def delete(self, table: Table, fields: Fields) -> bool:
        """Take the row out, and before it every row that refers to it; False when there is no such row."""
        before = self._row(table, fields)
        if before is None:
            return False
        for dependant, statement in _dependants(table):
            for row in self.all(statement, **before):
                self.delete(dependant, dict(zip(dependant.primary_key.columns.keys(), row, strict=True)))
        spot = self.journal.touch(table, before)
        self.journal.close_window(spot)
        self.journal.keep(table, before, before)
        deleting(table).on(self.driver, **before)
        self._mark_unsearched(table, spot)
        return True

    def number_given(self, letter: str, number: int) -> None:
        """Remember that `number` is used, for good: an undo does not take it back."""
        _give_number.on(self.driver, letter=letter, last=number)

    def committed(self) -> None:
        self.journal.committed()
        self._ledger.marked |= self._newly_marked
        self._ledger.index_is_current = self._ledger.index_is_current and not self._newly_marked

    def _row(self, table: Table, fields: Fields) -> Fields | None:
        found = self.one(whole_row(table), **fields)
        if found is None:
            return None
        self.verified(table, [found])
        held = dict(zip(table.columns.keys(), found, strict=True))
        held.pop("seal", None)
        return held

    def _type_on(self, table: Table, spot: Spot, after: Fields, changed: frozenset[str]) -> None:
        window = self._ledger.windows[spot]
        if changed - window.kept:
            self.journal.widen(window, table, _with_companions(table, changed))
        self.journal.continue_window(window)
        window.last = after

    def _replace(self, table: Table, spot: Spot, before: Fields, after: Fields, changed: frozenset[str]) -> None:
        kept = _with_companions(table, changed)
        position = self.journal.keep(table, before, {name: before[name] for name in before if name in kept})
        if self._typing:
            self.journal.open_window(spot, position, before, after, kept)
        else:
            self.journal.close_window(spot)

    def _write(self, table: Table, after: Fields, changed: frozenset[str]) -> None:
        new = {f"new_{name}": after[name] for name in changed}
        columns = tuple(sorted(changed))
        if self.sealed:
            columns += ("seal",)
            new["new_seal"] = self._sealed_row(table, after)["seal"]
        updating(table, columns).on(self.driver, **after, **new)

    def _sealed_row(self, table: Table, fields: Fields) -> Fields:
        if not self.sealed:
            return fields | {"seal": None}
        return fields | {"seal": seals.seal([fields[column.name] for column in table.columns if column.name != "seal"])}

    def _mark_unsearched(self, table: Table, spot: Spot) -> None:
        if table.info.get("searched") and spot not in self._ledger.marked:
            _mark.on(self.driver, in_table=spot[0], row=spot[1])
            self._newly_marked.add(spot)


def _storable(fields: Fields) -> Fields:
    """The fields with a question mark for each lone half of a character: no file can hold one, and no word is lost."""
    return {name: _encodable(value) if isinstance(value, str) else value for name, value in fields.items()}


def _encodable(value: str) -> str:
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")


def _with_companions(table: Table, changed: frozenset[str]) -> frozenset[str]:
    """The columns that change, with those that only make sense together with them."""
    groups: tuple[frozenset[str], ...] = table.info.get("together", ())
    return changed.union(*(group for group in groups if changed & group))


@cache
def _dependants(table: Table) -> tuple[tuple[Table, Prepared], ...]:
    """The tables that refer to `table`, each with a statement for the keys of its rows that refer to one row."""
    return tuple(
        (other, _referring(other, link))
        for other in tables.metadata.sorted_tables
        for link in other.foreign_key_constraints
        if link.referred_table is table and "noun" in other.info
    )


def _referring(other: Table, link: object) -> Prepared:
    statement = select(*other.primary_key.columns)
    for element in link.elements:  # type: ignore[attr-defined]
        statement = statement.where(element.parent == bindparam(element.column.name))
    return Prepared(statement)
