"""The tables the code knows are the tables the migrations make."""

from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Table, Text

from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.store import tables
from senco_desk.store.engine import writing_engine
from senco_desk.store.folder import database


def ours(thing: Any, name: str | None, kind: str, reflected: bool, _other: Any) -> bool:
    """All but the index of words, whose inner tables are SQLite's own."""
    return not (kind == "table" and reflected and (name or "").startswith("search") and name != "searchable")


def differences(file: Path, key: bytes | None) -> list[Any]:
    engine = writing_engine(file, key)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True, "include_object": ours}
        )
        found = compare_metadata(context, tables.metadata)
    engine.dispose()
    return list(found)


def test_the_tables_have_not_drifted_from_the_migrations(folder: Path, keys: KeyProvider) -> None:
    assert differences(database(folder), keys.key(folder)) == []


def test_a_drift_would_be_seen(folder: Path, keys: KeyProvider) -> None:
    drifted = Table("drifted", tables.metadata, Column("id", Text, primary_key=True))
    try:
        assert [kind for kind, *_more in differences(database(folder), keys.key(folder))] == ["add_table"]
    finally:
        tables.metadata.remove(drifted)


def test_columns_stand_in_the_order_that_seals_rely_on(folder: Path, keys: KeyProvider) -> None:
    engine = writing_engine(database(folder), keys.key(folder))
    with engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            made = [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table.name}")')]
            assert made == table.columns.keys(), table.name
    engine.dispose()


def test_every_table_with_a_seal_has_it_last() -> None:
    sealed = [table for table in tables.metadata.sorted_tables if "seal" in table.columns]
    assert len(sealed) > 20
    assert all(table.columns.keys()[-1] == "seal" for table in sealed)
